"""Names, pronouns and words of gender change nothing: not in what a citizen says, not in what an employer writes."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from employers.models import Opening
from jobmatch.citizens.models import CareerProfile, Citizen, OccupationWish
from jobmatch.demo import build_citizens
from jobmatch.demo.build_people import build_staff
from jobmatch.demo.data.shapes import Job, Life
from jobmatch.demo.data.tables import JOBS, LIVES
from jobmatch.demo.words import Words
from jobmatch.vocabulary.models import Place
from jobmatch.vocabulary.services import load_starter
from matching.models import RankingRun
from matching.services import rank_citizen
from tests.people import NOW

PAIRS = (
    ("han", "hun"), ("ham", "hende"), ("hans", "hendes"), ("mand", "kvinde"), ("mænd", "kvinder"), ("dreng", "pige"),
    ("manden", "kvinden"), ("far", "mor"), ("søn", "datter"), ("bror", "søster"), ("faren", "moren"), ("herre", "dame"),
    ("mandlig", "kvindelig"), ("hr", "fru"), ("Peter", "Fatima"), ("Mikkel", "Aisha"), ("Jens", "Ingrid"),
    ("he", "she"), ("his", "her"), ("man", "woman"), ("boy", "girl"), ("mr", "ms"),
)  # fmt: skip
OTHER = {word: other for pair in PAIRS for word, other in (pair, pair[::-1])}
#: Added to every text, so that there is something to turn in each.
SAID = " Jeg er en mand og far, han hedder Peter, og hans søn kalder mig Hr Mikkel."
#: Work as people speak of it, which is not linked to an occupation and so read for its themes.
WORK = (
    "noget med dyr, jeg er en mand der holder af ro",
    "hun siger, at jeg er god til at lave mad, ligesom min mor",
    "noget med haven, Peter og hans far har lært mig det",
)
SOUGHT = " Vi er mest mænd. Han skal kunne tage fat, og hans makker er en mand, der hedder Jens. He is the man."


def flipped(text: str) -> str:
    return re.sub(r"\w+", lambda found: _other(found[0]), text)


def _other(word: str) -> str:
    other = OTHER.get(word) or OTHER.get(word.lower())
    if other is None:
        return word
    return other.capitalize() if word[0].isupper() else other


def as_said(life: Life) -> Life:
    return replace(life, words=replace(life.words, goal=life.words.goal + SAID, strengths=life.words.strengths + SAID))


def as_flipped(life: Life) -> Life:
    """Somebody else by name, who says the same with the words of the other gender."""
    return replace(
        life,
        case_id=f"X{life.case_id}",
        name="Fatima Andersen" if life.name.endswith("d") else "Peter Osman",
        email="",
        words=type(life.words)(**{name: flipped(text) for name, text in vars(life.words).items()}),
        wishes=tuple(replace(wish, words=flipped(wish.words)) for wish in life.wishes),
        background=tuple(
            replace(past, **{name: flipped(text) for name, text in vars(past).items() if name != "kind"})
            for past in life.background
        ),
    )


def advertised(job: Job, number: int, *, turned: bool) -> dict[str, Any]:
    """A job of the demo as a line of an import file."""
    text = job.text + SOUGHT
    title = f"{job.titles[0]}, han eller hun"
    traits = (trait.split("|")[0].split(":") for trait in job.traits.split())
    return {
        "id": f"J-{number}",
        "title": flipped(title) if turned else title,
        "description": flipped(text) if turned else text,
        "occupation": job.occupation,
        "hours_usual": job.hours[0],
        "postcode": LIVES[number % len(LIVES)].postcode,
        "criteria": dict(traits),
        "skills": [{"skill": skill, "need": "demanded"} for skill in job.needs],
    }


def publish(folder: Path, *, turned: bool = False) -> None:
    lines = [json.dumps(advertised(job, number, turned=turned)) for number, job in enumerate(JOBS)]
    path = folder / "jobs.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    call_command("import_openings", str(path), verbosity=0)


@pytest.fixture
def lives(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Citizen]:
    """Every other citizen of the demo, each twice, by case number; and the demo's jobs."""
    load_starter()
    postcodes = sorted({life.postcode for life in LIVES if life.postcode})
    Place.objects.bulk_create(
        Place(postcode=code, name=code, latitude=55.5 + number / 40, longitude=9.7)
        for number, code in enumerate(postcodes)
    )
    publish(tmp_path)
    said = tuple(as_said(life) for life in LIVES[::2] if life.words.goal)
    monkeypatch.setattr(build_citizens, "LIVES", (*said, *(as_flipped(life) for life in said)))
    citizens = build_citizens.build_citizens(staffing=build_staff(NOW), words=Words(), now=NOW)

    for number, life in enumerate(said):
        spoken = WORK[number % len(WORK)]
        for case, text in ((life.case_id, spoken), (f"X{life.case_id}", flipped(spoken))):
            own = {"citizen": citizens[case], "text": text, "attitude": "wanted", "agreed_at": NOW}
            OccupationWish.objects.create(**own)
    return citizens


def listed(run: RankingRun) -> list[tuple[Any, ...]]:
    """Without the words that a level was read from: they are the employer's own, and turned as all others."""
    rows = run.suggestions.order_by("on_list", "place")
    names = ("on_list", "place", "opening__reference", "score", "broken", "unknown")
    kept = [
        (*values, [{name: fact for name, fact in part.items() if name != "quote"} for part in parts])
        for *values, parts in rows.values_list(*names, "parts")
    ]
    return [(run.openings, run.fits, run.would_fit_if), *kept]


def lists_of(citizens: dict[str, Citizen]) -> dict[str, list[tuple[Any, ...]]]:
    return {case: listed(rank_citizen(citizen=citizen, at=NOW)) for case, citizen in citizens.items()}


def test_what_a_citizen_says_of_gender_and_is_called_changes_nothing(lives: dict[str, Citizen]) -> None:
    lists = lists_of(lives)
    pairs = [(case, f"X{case}") for case in lives if f"X{case}" in lives]
    assert len(pairs) > 7
    for case, turned in pairs:
        assert lists[case] == lists[turned], case
        goals = CareerProfile.objects.filter(citizen__in=[lives[case], lives[turned]]).values_list("goal", flat=True)
        assert len(set(goals)) == 2, "nothing was turned"
    assert sum(len(rows) > 10 for rows in lists.values()) > len(lists) / 2, "hardly anything fits anybody"


def test_what_an_employer_writes_of_gender_changes_nothing(lives: dict[str, Citizen], tmp_path: Path) -> None:
    before = lists_of(lives)
    texts = set(Opening.objects.values_list("description", flat=True))
    publish(tmp_path, turned=True)
    assert not texts & set(Opening.objects.values_list("description", flat=True)), "nothing was turned"
    assert lists_of(lives) == before


def test_the_flip_turns_whole_words_and_back() -> None:
    assert flipped("Han er altmuligmand. Hans mor!") == "Hun er altmuligmand. Hendes far!"
    assert flipped(flipped(SAID + SOUGHT)) == SAID + SOUGHT
