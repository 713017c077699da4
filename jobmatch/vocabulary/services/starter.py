"""The starter vocabulary that comes with the software: written for it, in Danish and English."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from jobmatch.vocabulary.linking import Titles, titles_from
from jobmatch.vocabulary.services.storing import (
    ConceptRow,
    Counts,
    store_groups,
    store_links,
    store_occupations,
    store_skills,
)

DATA = Path(__file__).resolve().parents[1] / "data"
SOURCE = "starter"
LANGUAGES = ("da", "en")


@transaction.atomic
def load_starter() -> dict[str, Counts]:
    """Store the starter vocabulary; a second time changes nothing. Other sources' words are left alone."""
    return {
        "ISCO groups": store_groups(
            labels={row["code"]: {language: row[language] for language in LANGUAGES} for row in _rows("groups.csv")}
        ),
        "occupations": store_occupations(rows=[_concept(row) for row in _rows("occupations.csv")], source=SOURCE),
        "skills": store_skills(rows=[_concept(row) for row in _rows("skills.csv")], source=SOURCE),
        "links": store_links(links=[(row["occupation"], row["skill"], row["relation"]) for row in _rows("links.csv")]),
    }


def read_titles() -> list[Titles]:
    """What people call the work of each ISCO unit group: read where it lies, for it is no word of the vocabulary."""
    return titles_from(_rows("titles.csv"))


def _concept(row: dict[str, str]) -> ConceptRow:
    return ConceptRow(
        uri=row["uri"],
        labels={language: row[language] for language in LANGUAGES},
        alternatives={
            language: [name for name in row[f"alternatives_{language}"].split(" | ") if name] for language in LANGUAGES
        },
        isco_code=row.get("isco_code", ""),
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
