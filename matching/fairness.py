"""Whether groups of citizens are shown as many openings as others: statistics over groups, never about a person.

Arrays in, figures out: no Django, no clock, no I/O. Nothing here is used to rank, and no figure of a group smaller than
`LEAST`, or of what is left of the total without the groups that are shown, comes out.
"""

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Key = TypeVar("Key", bound=Hashable)

#: No figure of fewer citizens is shown.
LEAST = 20
#: Places that count as shown: those that stand open on the page.
PLACES = 10
#: A group that is shown less than four fifths of what the group shown most is: look closer (the 4/5 rule).
FOUR_FIFTHS = 0.8
#: Shares of citizens come in steps, so that one citizen more or less cannot be read off two pages.
STEP = 0.05
RESAMPLES = 2000
SEED = 45
#: Of a normal distribution, for intervals of 95 %.
Z = 1.959963984540054

_DISCOUNTS = 1 / np.log2(np.arange(2, PLACES + 2))


@dataclass(frozen=True, eq=False)
class Measured:
    """One entry per citizen, from the latest list.

    exposure : of the attention that ten full places would get, the share that the openings on them do get
    shown : openings in the first ten places
    fits, would_fit_if : openings in all
    parts (n, K) : of each part's most points, the mean share over the openings shown; NaN where there is none
    """

    exposure: Values
    shown: Values
    fits: Values
    would_fit_if: Values
    parts: Values

    def of(self, rows: Flags) -> "Measured":
        return Measured(
            self.exposure[rows], self.shown[rows], self.fits[rows], self.would_fit_if[rows], self.parts[rows]
        )

    def __len__(self) -> int:
        return len(self.exposure)


@dataclass(frozen=True)
class Share:
    """A share of citizens in steps of `STEP`, with its 95 % interval widened to full steps."""

    about: float
    low: float
    high: float


@dataclass(frozen=True)
class Ratio:
    """Exposure compared with the group shown most; `low` and `high` are the ends of its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def alarm(self) -> bool:
        return round(self.value, 9) < FOUR_FIFTHS

    @property
    def beyond_chance(self) -> bool:
        return self.high < FOUR_FIFTHS


@dataclass(frozen=True)
class Figures:
    """Of one group. `fits`, `would_fit_if`: the middle citizen's. `parts`: None where fewer than `LEAST` have it."""

    citizens: int
    shown: float
    exposure: float
    fits: float
    would_fit_if: float
    none_fits: Share
    parts: tuple[float | None, ...]
    ratio: Ratio | None = None


def exposure(places: Sequence[int]) -> float:
    """Attention falls with the place p as 1 / log2(1 + p), as in nDCG; 1 for ten full places."""
    seen = [_DISCOUNTS[place - 1] for place in places if 1 <= place <= PLACES]
    return float(math.fsum(seen) / math.fsum(_DISCOUNTS))


def hidden(counts: Mapping[Key, int], least: int = LEAST) -> set[Key]:
    """The groups that are not shown: too small, or needed to hide those that are.

    What is hidden is `least` citizens or more together, and so two groups or more: the total and the groups shown
    tell nothing of fewer. Empty groups hide nothing and are not hidden.
    """
    rising = sorted((key for key, count in counts.items() if count), key=lambda key: counts[key])
    gone = [key for key in rising if counts[key] < least]
    if not gone:
        return set()
    for key in rising[len(gone) :]:
        if sum(counts[one] for one in gone) >= least:
            break
        gone.append(key)
    return set(gone)


def by_group(measured: Measured, groups: Sequence[Key]) -> dict[Key, Figures | None]:
    """`groups`: one per citizen. Figures of each group, None for one that is hidden; all None if the total is small."""
    rows = {key: np.array([one == key for one in groups], dtype=np.bool_) for key in dict.fromkeys(groups)}
    counts = {key: int(chosen.sum()) for key, chosen in rows.items()}
    gone = hidden(counts) if len(measured) >= LEAST else set(counts)
    shown = {key: measured.of(rows[key]) for key in counts if key not in gone}
    found: dict[Key, Figures | None] = dict.fromkeys(counts)
    best = max(shown, key=lambda key: float(shown[key].exposure.mean()), default=None)
    for key, own in shown.items():
        found[key] = figures(own, _compared(own, shown[best]) if best is not None and len(shown) > 1 else None)
    return found


def _compared(own: Measured, most: Measured) -> Ratio | None:
    ratio = ratio_to(own.exposure, most.exposure)
    return Ratio(1.0, 1.0, 1.0) if ratio and own is most else ratio


def figures(measured: Measured, ratio: Ratio | None = None) -> Figures:
    """Of at least `LEAST` citizens; fewer is a ValueError."""
    if len(measured) < LEAST:
        raise ValueError(f"{len(measured)} citizens are fewer than {LEAST}")
    return Figures(
        citizens=len(measured),
        shown=float(measured.shown.mean()),
        exposure=float(measured.exposure.mean()),
        fits=float(np.median(measured.fits)),
        would_fit_if=float(np.median(measured.would_fit_if)),
        none_fits=share(int(np.count_nonzero(measured.fits == 0)), len(measured)),
        parts=tuple(_mean_part(column) for column in measured.parts.T),
        ratio=ratio,
    )


def share(count: int, total: int) -> Share:
    low, high = wilson(count, total)
    steps = round(1 / STEP)
    # Rounded before it is widened: 0.15 x 20 is a hair more than 3.
    down = math.floor(round(low * steps, 9)) / steps
    up = math.ceil(round(high * steps, 9)) / steps
    return Share(round(count / total * steps) / steps, down, up)


def wilson(count: int, total: int) -> tuple[float, float]:
    """Wilson's score interval (1927) for a share, 95 %."""
    at, spread = count / total, Z**2 / total
    half = Z * math.sqrt(at * (1 - at) / total + spread / (4 * total))
    middle = at + spread / 2
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def ratio_to(own: Values, most: Values) -> Ratio | None:
    """Mean exposure over that of the group shown most, with a bootstrap interval (percentiles, both groups drawn anew).

    None where nobody is shown anything. That the highest of several groups is compared with makes it a little too low:
    it is a sign to look closer, not a verdict.
    """
    if most.mean() == 0:
        return None
    rng = np.random.default_rng(SEED)
    above, below = _drawn_means(rng, own), _drawn_means(rng, most)
    drawn = above[below > 0] / below[below > 0]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Ratio(float(own.mean() / most.mean()), float(low), float(high))


def _drawn_means(rng: np.random.Generator, values: Values) -> Values:
    """Means of samples drawn with replacement; by distinct values, of which there are few whatever the group's size."""
    distinct, counts = np.unique(values, return_counts=True)
    drawn = rng.multinomial(len(values), counts / len(values), size=RESAMPLES)
    return np.asarray(drawn @ distinct / len(values), dtype=np.float64)


def _mean_part(column: Values) -> float | None:
    said = column[~np.isnan(column)]
    return float(said.mean()) if len(said) >= LEAST else None
