"""Strict set-up: what is quietly wrong elsewhere fails here."""

import pytest

pytest_plugins = ["tests.people"]


@pytest.fixture(autouse=True)
def _no_media_left(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Uploads of a test go to a folder of its own."""
    if "settings" in request.fixturenames:
        request.getfixturevalue("settings").MEDIA_ROOT = tmp_path_factory.mktemp("media")
