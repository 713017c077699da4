"""Themes: what people call kinds of work leads to the right ISCO groups, however it is spelled."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.vocabulary.themes import Theme, Themes, interest, nearest, theme_from_row
from tests.vocabulary.test_titles import DATA, UNIT_GROUPS, split


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


THEMES = Themes(theme_from_row(row) for row in rows_of(DATA / "themes.csv"))


def best(text: str) -> str:
    found = THEMES.find(text)
    return found[0].theme.key if found else ""


def test_there_are_enough_themes_each_with_names_and_groups_that_exist():
    prefixes = {code[:digits] for code in UNIT_GROUPS for digits in (1, 2, 3, 4)}
    skills = {name for row in rows_of(DATA / "skills.csv") for name in [row["da"], *split(row["alternatives_da"])]}

    assert len(THEMES.themes) >= 100
    assert len({theme.key for theme in THEMES.themes}) == len(THEMES.themes)
    assert [theme.key for theme in THEMES.themes if not (theme.danish and theme.english and theme.nearness)] == []
    assert {code for theme in THEMES.themes for code in theme.nearness} - prefixes == set()
    assert all(0 <= value <= 1 for theme in THEMES.themes for value in theme.nearness.values())
    assert {name for theme in THEMES.themes for name in theme.skills} - skills == set()


def test_every_theme_is_found_by_its_own_names():
    for theme in THEMES.themes:
        for name in (theme.danish[0], theme.english[0]):
            assert theme.key in {found.theme.key for found in THEMES.find(name)}, name


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("noget med dyr", "animals"),
        ("dyrepasser", "animals"),
        ("hesteting", "horses"),
        ("heste, helst", "horses"),
        ("jeg vil gerne have noget med mad", "food"),
        ("noget med have", "plants"),
        ("køken", "food"),
        ("gatner", "plants"),
        ("Rengørring", "cleaning"),
        ("noget med boern", "children"),
        ("kan godt lide at være i butikken", "shop"),
        ("taler engelsk", "languages"),
        ("køre bil", "driving"),
        ("vaske biler", "car-care"),
        ("sortere affald", "recycling"),
        ("ude med dyr", "animals"),
        ("help old people", "elderly"),
        ("SOSU", "care"),
        ("snakke med kunder", "customers"),
        ("pille ting fra hinanden", "repair"),
        ("et sted hvor jeg kan bruge mine hænder", "hands"),
        ("alene", "alone"),
        ("skolepedel", "caretaking"),
    ],
)
def test_a_theme_is_found_in_any_form(said: str, key: str):
    assert key in {found.theme.key for found in THEMES.find(said)}


@pytest.mark.parametrize(
    "said",
    ["", "noget med", "god løn", "hårdt", "forskellige opgaver", "transportabel", "🙂", "x" * 5000],
)
def test_what_only_looks_like_a_theme_is_none(said: str):
    assert [found.theme.key for found in THEMES.find(said) if found.theme.key not in ("active", "routine")] == []


def test_a_theme_with_only_a_part_of_anothers_words_is_not_meant():
    themes = Themes(
        [
            Theme("cars", ("biler",), (), {"7231": 1.0}),
            Theme("washing", ("vaske biler",), (), {"9122": 1.0}),
        ]
    )

    assert interest("vaske biler", themes) == {"9122": 1.0}


def test_the_longest_code_decides():
    assert nearest("7511", {"75": 0.5, "7511": 0.0}) == 0.0
    assert nearest("7512", {"75": 0.5, "7511": 0.0}) == 0.5
    assert nearest("9112", {"75": 0.5}) == 0.0


def test_work_of_both_themes_lies_nearer_than_work_of_one():
    near = interest("udendørs med dyr", THEMES)

    assert near["9212"] > near["5164"] > near["9312"]


@given(st.text())
def test_interest_lies_between_0_and_1_for_any_text(text: str):
    assert all(0 <= value <= 1 for value in interest(text, THEMES).values())
