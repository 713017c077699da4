"""What the product made of a folder, as plain data."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ranked:
    """An opening on a citizen's list. `listed`: "fits" or "would_fit_if"."""

    opening: str
    listed: str
    score: float
    broken: tuple[str, ...]
    parts: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Lists:
    """What the product made of a folder. `ranked`: what a consultant sees, the openings that fit first.

    `stated_broken`: pairs on a *fits* list that break a must by the levels that the opening states, by a second, slow
    check. `told`: the last lines of both importers, and what was refused.
    """

    citizens: tuple[str, ...]
    openings: dict[str, str]
    ranked: dict[str, list[Ranked]]
    stated_broken: dict[tuple[str, str], tuple[str, ...]]
    told: list[str]
