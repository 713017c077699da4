"""The front-end files: fetched once, without what the hashed storage would stumble over."""

import re
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from jobmatch.design.management.commands.fetch_assets import woff2_only


def fetch(target, source=None):
    out = StringIO()
    call_command("fetch_assets", target=target, stdout=out, **({"source": source} if source else {}))
    return out.getvalue()


def test_without_the_packages_one_sentence_says_what_to_do(tmp_path):
    with pytest.raises(CommandError, match="make setup"):
        fetch(tmp_path / "assets", tmp_path / "nothing")


def test_a_second_run_writes_nothing(tmp_path):
    assert not fetch(tmp_path).endswith(": 0 written\n")
    assert fetch(tmp_path).endswith(": 0 written\n")


def test_a_file_that_was_changed_is_put_right(tmp_path):
    fetch(tmp_path)
    script = tmp_path / "htmx" / "htmx.min.js"
    script.write_text("// broken")
    assert fetch(tmp_path).endswith(": 1 written\n")
    assert "htmx" in script.read_text()


def test_every_file_that_the_style_sheet_names_is_there(tmp_path):
    fetch(tmp_path)
    sheet = tmp_path / "dkfds" / "css" / "dkfds.min.css"
    css = sheet.read_text()
    named = {name for name in re.findall(r"url\(\"?([^)\"]+)", css) if not name.startswith("data:")}
    assert len(named) > 100
    assert not [name for name in named if not (sheet.parent / name).exists()]
    assert "sourceMappingURL" not in css
    assert (tmp_path / "dkfds" / "LICENSE.md").exists()


def test_the_hashed_storage_of_production_takes_them(tmp_path, settings):
    fetch(tmp_path / "assets")
    settings.STATICFILES_DIRS = [tmp_path / "assets"]
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    assert list((tmp_path / "collected" / "design").glob("jobmatch.*.css"))


def test_older_kinds_of_fonts_are_left_out():
    css = '@font-face{font-family:A;src:url(a.eot),url(x/a.woff) format("woff"),url(x/a.woff2) format("woff2")}b{c:d}'
    assert woff2_only(css) == '@font-face{font-family:A;src:url(x/a.woff2) format("woff2")}b{c:d}'


def test_our_own_style_sheet_asks_for_nothing_from_elsewhere():
    for path in (settings.ROOT / "jobmatch/design/static/design").iterdir():
        assert "//" not in re.sub(r"^\s*//.*$|http://www.w3.org/2000/svg", "", path.read_text(), flags=re.M), path
