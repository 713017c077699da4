"""Lays out the bar of a suggestion's parts: widths only, the points themselves are never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import formats

#: How far a part fits; `price` takes points off, as the crowding of an opening does.
STATES = ("full", "part", "none", "unknown", "broken", "price")
GAP = 4  # between two places, in the units of `width`


@dataclass(frozen=True)
class Segment:
    label: str
    points: float
    max: float
    state: str
    x: float = 0.0
    width: float = 0.0

    @property
    def filled(self) -> float:
        return round(self.width * min(max(self.points / self.max, 0.0), 1.0), 2) if self.max > 0 else 0.0


@dataclass(frozen=True)
class Bar:
    segments: list[Segment]
    rows: list[Segment]
    points: float
    max: float
    width: int


def state_of(points: float, maximum: float) -> str:
    if points < 0:
        return "price"
    if points >= maximum > 0:
        return "full"
    return "part" if points > 0 else "none"


def lay_out(rows: Sequence[Mapping[str, Any]], width: int = 1000) -> Bar:
    """One place per part, as wide as its `max` points; inside it, the filled share. Without `max` there is no place."""
    measured = [_measure(row) for row in rows]
    whole = sum(segment.max for segment in measured)
    placed: list[Segment] = []
    x = 0.0
    for segment in measured:
        share = width * segment.max / whole if whole > 0 else 0.0
        placed.append(replace(segment, x=round(x, 2), width=round(max(share - GAP, 0), 2)))
        x += share
    points = sum(segment.points for segment in placed)
    return Bar([s for s in placed if s.width > 0], placed, points, whole, width)


def _measure(row: Mapping[str, Any]) -> Segment:
    points, maximum = float(row["points"]), max(float(row.get("max") or 0), 0.0)
    state = str(row.get("state") or state_of(points, maximum))
    if state not in STATES:
        raise ValueError(f"unknown state of a part: {state}")
    return Segment(str(row["label"]), points, maximum, state)


def points_text(points: float) -> str:
    """At most two decimals, none that say nothing, in the reader's own notation; with a true minus sign."""
    rounded = round(points, 2)
    decimals = len(f"{abs(rounded):.2f}".rstrip("0").partition(".")[2])
    text = formats.number_format(abs(rounded), decimal_pos=decimals)
    return f"\u2212{text}" if rounded < 0 else text
