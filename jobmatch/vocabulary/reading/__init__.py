"""Running text to what it says about a job: conditions by criterion. No Django."""

from jobmatch.vocabulary.reading import (
    beginning,
    body,
    climate,
    demands,
    engine,
    hours,
    people,
    place,
    schedule,
    support,
    task,
    terms,
    time,
    week,
)
from jobmatch.vocabulary.reading.conditions import read_conditions
from jobmatch.vocabulary.reading.engine import Reading
from jobmatch.vocabulary.reading.skills import Need, SkillSpan, read_skills

#: Goes up whenever the same text may be read differently.
VERSION = 2

#: Characters of a text that are read: far more than an advertisement has.
MOST = 40_000

_TABLES = tuple(
    group.TABLE
    for group in (hours, time, week, schedule, task, support, place, people, body, climate, demands, terms, beginning)
)

__all__ = ["VERSION", "Need", "Reading", "SkillSpan", "read_conditions", "read_skills", "read_traits"]


def read_traits(title: str, text: str) -> dict[str, Reading]:
    """What an advertisement says about the criteria of the catalogue. Places count in title, line break and text."""
    return engine.read(_TABLES, title, text[:MOST])
