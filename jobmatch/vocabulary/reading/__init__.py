"""Running text to what it says about a job: conditions by criterion. No Django."""

from jobmatch.vocabulary.reading import body, demands, engine, place, task, terms, time
from jobmatch.vocabulary.reading.engine import Reading

#: Goes up whenever the same text may be read differently.
VERSION = 1

_TABLES = (time.TABLE, task.TABLE, place.TABLE, body.TABLE, demands.TABLE, terms.TABLE)

__all__ = ["VERSION", "Reading", "read_traits"]


def read_traits(title: str, text: str) -> dict[str, Reading]:
    """What an advertisement says about the criteria of the catalogue. Places count in title, line break and text."""
    return engine.read(_TABLES, title, text)
