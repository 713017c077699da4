"""What the engine found, in plain sentences: one for each kind of criterion and case, in both languages."""

import re
from typing import Any

import pytest
from django.utils import translation

from jobmatch.vocabulary.criteria import CRITERIA, Kind
from jobmatch.vocabulary.models import Occupation, Skill
from matching.enums import Case, Note
from matching.explanations import Words, change, notes_of, question, relaxed, sentence, signed, with_points

#: Reading ease: 25 to 34 is easy, for example fiction and weeklies.
MOST_LIX = 35
BAKER = Occupation(pk=1, labels={"da": "bager", "en": "baker"})
BAKING = Skill(pk=1, labels={"da": "at bage", "en": "baking"})
CLEANING = Skill(pk=2, labels={"da": "rengøring", "en": "cleaning"})
WORDS = Words({1: BAKER}, {1: BAKING, 2: CLEANING})


def part(criterion: str, case: str, **facts: Any) -> dict[str, Any]:
    return {"criterion": criterion, "points": 500, "max": 1000, "must": False, "case": case, **facts}


def said(criterion: str, case: str, **facts: Any) -> str:
    with translation.override("en"):
        return sentence(part(criterion, case, **facts), WORDS)


HOURS = {"hours": [16, 20], "fine": [16, 25], "best": None}
ROAD = {"minutes": 24, "most": 30, "mode": "bike"}
WORK = {"occupation": 1, "refused": False, "wants": True}
SKILLS = {"use": [], "rather_not": [], "asked": 2}


@pytest.mark.parametrize(
    ("key", "case", "facts", "expected"),
    [
        ("weekly_hours", "full", HOURS, "Hours a week: 16–20 hours. This is what you want."),
        (
            "weekly_hours", "part", HOURS | {"hours": [26, 26], "best": 18},
            "Hours a week: 26 hours. This is close. You want: 18 hours.",
        ),
        (
            "weekly_hours", "part", HOURS | {"hours": [37, 37], "points": 200},
            "Hours a week: 37 hours. This is some way off. You want: 16–25 hours.",
        ),
        (
            "weekly_hours", "broken", HOURS | {"hours": [1, 1], "best": 18},
            "Hours a week: 1 hour. For you it must be: 16–25 hours.",
        ),
        ("time_of_day", "none", {"level": "night", "wanted": ["day"]}, "Time of day: night. You want: daytime."),
        (
            "weekend", "broken", {"level": "often", "wanted": ["never"]},
            "Weekends: most weekends. For you it must be: never.",
        ),
        ("weekend", "unknown", {"level": "", "wanted": ["never"]}, "Weekends: not known yet. It counts as half."),
        ("weekend", "unknown", {"level": "", "wanted": ["never"], "max": 0}, "Weekends: not known yet."),
        (
            "danish", "broken", {"level": "written", "wanted": ["none", "little", "spoken"]},
            "Danish: speaks and writes well. You have: speaks with colleagues and customers.",
        ),
        (
            "licence", "broken", {"level": "bus", "wanted": ["none", "car", "forklift"]},
            "Driving licence and certificates: bus or taxi (D). You have: car (B) or forklift.",
        ),
        ("travel", "full", ROAD, "Travel time: about 24 minutes (bicycle). That is well within your 30."),
        ("travel", "part", ROAD, "Travel time: about 24 minutes (bicycle). Your limit is 30."),
        ("travel", "none", ROAD, "Travel time: about 24 minutes (bicycle). That is over your limit of 30."),
        ("travel", "full", {"most": 30, "mode": "bike"}, "Travel time: the work is mostly done from home."),
        (
            "noise", "full", {"level": "quiet", "wanted": ["quiet"], "quote": "her er ro"},
            "Noise: quiet. This is what you want. The text says: “her er ro”.",
        ),
        ("travel", "broken", ROAD, "Travel time: about 24 minutes (bicycle). It must be 30 at most."),
        ("occupation", "full", WORK, "Type of work: baker. This is work you want."),
        ("occupation", "full", WORK | {"wants": False}, "Type of work: baker. You have not said no to this."),
        ("occupation", "part", WORK, "Type of work: baker. This is close to work you want."),
        ("occupation", "part", WORK | {"points": 50}, "Type of work: baker. This is far from the work you want."),
        ("occupation", "none", WORK, "Type of work: baker. This is far from the work you want."),
        ("occupation", "broken", WORK | {"refused": True}, "Type of work: baker. You have said no to this work."),
        ("skills", "unknown", SKILLS | {"asked": 0}, "Skills: the job does not say what it asks for."),
        ("skills", "part", SKILLS | {"use": [1]}, "Skills: You can use: baking."),
        ("skills", "price", SKILLS | {"rather_not": [2]}, "Skills: It asks for this, which you do not want: cleaning."),
        ("skills", "none", SKILLS, "Skills: The job asks for other things than yours."),
        ("price", "price", {}, "Many others see this job too."),
    ],
)  # fmt: skip
def test_each_case_has_its_sentence(key: str, case: str, facts: dict[str, Any], expected: str) -> None:
    assert said(key, case, **facts) == expected


def test_points_are_said_exactly_with_their_sign() -> None:
    with translation.override("en"):
        assert with_points("So it is.", 1205) == "So it is. (+12.05)"
        assert signed(-350) == "\u22123.50"
    with translation.override("da"):
        assert signed(1205) == "+12,05"


def test_what_an_employer_could_change_and_is_asked_comes_from_the_catalogue() -> None:
    assert change("weekend") == str(CRITERIA["weekend"].negotiable)
    assert change("occupation") == ""
    assert question("weekend") == str(CRITERIA["weekend"].ask_employer)


def test_notes_and_conflicts_are_named() -> None:
    with translation.override("en"):
        assert notes_of(["no_home"], None) == [str(Note.NO_HOME.label)]
        assert notes_of([], []) == []
        assert notes_of([], ["weekend"]) == ["No job fits, because of this must: Weekends."]
        [both] = notes_of([], ["weekend", "time_of_day"])
        assert both.endswith("leave nothing together: Weekends, Time of day.")
        assert relaxed(["weekend"], 1) == "Without the must “Weekends” one more job would fit."
        assert relaxed(["weekend", "pace"], 7) == "Without the must “Weekends” + “Pace” 7 more jobs would fit."


def every_part() -> list[dict[str, Any]]:
    """Each criterion in each case, at each of its levels."""
    found = []
    for criterion in CRITERIA.values():
        for case in (Case.FULL, Case.PART, Case.NONE, Case.BROKEN, Case.UNKNOWN):
            if criterion.kind is Kind.TRAVEL:
                facts = [ROAD]
            elif criterion.kind is Kind.OCCUPATION:
                facts = [WORK]
            elif criterion.key == "weekly_hours":
                facts = [HOURS, HOURS | {"hours": [37, 37], "best": 20}]
            elif criterion.kind is Kind.SKILLS:
                facts = [SKILLS, SKILLS | {"use": [1], "rather_not": [2]}]
            else:
                facts = [{"level": level, "wanted": [level]} for level in criterion.level_keys]
            found += [part(criterion.key, case.value, **one) for one in facts]
    return found


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_criterion_case_and_level_has_a_sentence(language: str) -> None:
    with translation.override(language):
        for one in every_part():
            text = sentence(one, WORDS)
            assert text.endswith("."), one
            assert "%" not in text
            assert len(text) <= 160, text


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_sentences_are_easy_to_read(language: str) -> None:
    with translation.override(language):
        text = " ".join(sentence(one, WORDS) for one in every_part())
    assert lix(text) <= MOST_LIX


def lix(text: str) -> float:
    """Words per sentence + 100 x share of words of more than six letters; a colon ends a sentence as in Björnsson."""
    words = re.findall(r"[^\W_]+", text)
    sentences = len(re.findall(r"[.:!?]+(?=\s|$)", text))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)
