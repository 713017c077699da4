"""Danish first, English complete: every text has a Danish one, and placeholders survive the translation."""

import re
from pathlib import Path

import pytest

from jobmatch.config import translations

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def test_every_text_in_the_code_has_a_danish_translation() -> None:
    assert translations.untranslated(ROOT, "da") == []


def test_translations_keep_the_placeholders_of_their_texts() -> None:
    wrong = []
    for message in translations.load(translations.po_path(ROOT, "da"), "da"):
        if not message.id or isinstance(message.id, (tuple, list)):
            continue
        if sorted(PLACEHOLDER.findall(message.id)) != sorted(PLACEHOLDER.findall(str(message.string))):
            wrong.append(message.id)
    assert wrong == []


def test_a_new_text_without_translation_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "jobmatch"
    package.mkdir()
    (package / "views.py").write_text(
        'from django.utils.translation import gettext as _\n_("A text that nobody knows")\n'
    )
    (package / "templates").mkdir()
    (package / "templates" / "x.html").write_text("{% load i18n %}{% translate 'Another one' %}")
    assert translations.untranslated(tmp_path, "da") == ["A text that nobody knows", "Another one"]
