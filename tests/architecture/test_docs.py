"""The documentation names commands that exist, and what is generated is up to date."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands
from django.utils import translation

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_the_documentation_names_exists(page: Path) -> None:
    text = page.read_text()
    assert set(re.findall(r"manage\.py ([a-z_]+)", text)) <= set(get_commands())
    assert set(re.findall(r"(?:^ +|`)make ([a-z-]+)", text, re.MULTILINE)) <= TARGETS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_the_documentation_names_exists(page: Path) -> None:
    named = re.findall(
        r"(?:\]\(|`)((?:docs|tests|locale|jobmatch|matching|requirements|employers)/[\w./-]+)", page.read_text()
    )
    assert [name for name in named if not any(place.exists() for place in (ROOT / name, page.parent / name))] == []


def test_the_page_of_criteria_is_what_the_catalogue_gives() -> None:
    out = StringIO()
    with translation.override("en"):
        call_command("describe_criteria", stdout=out)
    written = (ROOT / "docs" / "criteria.md").read_text()
    assert written == out.getvalue(), "run: manage.py describe_criteria > docs/criteria.md"
