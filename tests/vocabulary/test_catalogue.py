"""The catalogue of work conditions is sound."""

from io import StringIO

import pytest
from django.core.management import call_command

from jobmatch.vocabulary.criteria import (
    CRITERIA,
    GROUPS,
    HOURS_BOUNDS,
    TRAITS,
    Criterion,
    Kind,
    Level,
    UnknownTraitError,
    clean_traits,
    hours_level,
)


@pytest.mark.parametrize("criterion", CRITERIA.values(), ids=lambda criterion: criterion.key)
def test_every_criterion_asks_both_sides_and_has_a_place(criterion: Criterion):
    assert str(criterion.name)
    assert str(criterion.ask_citizen).endswith("?")
    assert str(criterion.ask_employer).endswith("?")
    assert criterion.group in GROUPS
    without_levels = (Kind.OCCUPATION, Kind.TRAVEL, Kind.SKILLS, Kind.MENTOR)
    assert (criterion.kind in without_levels) is not bool(criterion.levels)
    assert len(criterion.levels) != 1


def test_everything_but_skills_and_a_mentor_may_be_a_must_and_there_are_enough_of_them():
    assert {key for key, criterion in CRITERIA.items() if not criterion.may_be_must} == {"skills", "mentor"}
    assert len(CRITERIA) >= 14


def test_openness_about_illness_is_no_criterion():
    assert not [key for key in CRITERIA if "disclos" in key or "open" in key or "health" in key or "illness" in key]


def test_bins_count_from_one_and_zero_is_unknown():
    hours = CRITERIA["weekly_hours"]

    assert [hours.bin_of(level) for level in hours.level_keys] == list(range(1, len(hours.levels) + 1))
    assert hours.bin_of("") == hours.bin_of("unknown") == 0
    with pytest.raises(KeyError):
        hours.bin_of("lots")


@pytest.mark.parametrize(
    ("hours", "level"),
    [(0.5, "1-5"), (5, "1-5"), (5.5, "6-10"), (20, "16-20"), (36, "31-36"), (37, "37"), (40, "over-37")],
)
def test_hours_fall_into_the_level_that_names_them(hours: float, level: str):
    assert hours_level(hours) == level
    assert len(HOURS_BOUNDS) == len(CRITERIA["weekly_hours"].levels) - 1


def test_a_criterion_with_a_level_twice_is_refused():
    with pytest.raises(ValueError, match="different levels"):
        Criterion("x", Kind.SCALE, "x", "x?", "x?", (Level("a", "a"), Level("a", "b")))


def test_traits_keep_what_is_known_and_refuse_what_the_catalogue_has_not():
    assert clean_traits([("pace", "calm"), ("noise", "unknown"), ("weekend", "")]) == {"pace": "calm"}
    with pytest.raises(UnknownTraitError):
        clean_traits([("mood", "good")])
    with pytest.raises(UnknownTraitError):
        clean_traits([("pace", "glacial")])
    with pytest.raises(UnknownTraitError):
        clean_traits([("occupation", "kok")])


def test_the_document_describes_every_criterion_and_level():
    out = StringIO()

    call_command("describe_criteria", stdout=out)

    text = out.getvalue()
    assert [f"(`{key}`)" for key in CRITERIA if f"(`{key}`)" not in text] == []
    assert [level.key for trait in TRAITS for level in trait.levels if f"`{level.key}`" not in text] == []
