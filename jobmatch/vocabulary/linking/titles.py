"""Written titles by ISCO unit group, as jobmatch/vocabulary/data/titles.csv has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SEPARATOR = " | "


@dataclass(frozen=True)
class Titles:
    """What people call the work of one ISCO unit group; no label of any concept needs to be among them."""

    group: str
    titles: tuple[str, ...]


def titles_from(rows: Iterable[Mapping[str, str]]) -> list[Titles]:
    """From rows with `isco_code`, `titles_da` and `titles_en`."""
    return [
        Titles(row["isco_code"], tuple(title for title in _both(row).split(SEPARATOR) if title.strip())) for row in rows
    ]


def _both(row: Mapping[str, str]) -> str:
    return row["titles_da"] + SEPARATOR + row["titles_en"]
