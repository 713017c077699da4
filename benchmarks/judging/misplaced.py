"""What to look at next: by citizen, which openings stand in the wrong place, and which parts put them there."""

import math
from collections.abc import Callable, Iterator, Sequence

from benchmarks.judging.figures import FIRST, OfOne, of_one
from benchmarks.judging.grades import Grades
from benchmarks.judging.lists import Lists, Ranked

#: So many openings of each kind are told of by citizen.
TOLD = 6
#: Where an opening of a citizen stands that is on neither list.
WhyNot = Callable[[str, str], str]


def told_of(lists: Lists, grades: Grades, why_not: WhyNot) -> Iterator[str]:
    """The citizens with the most nDCG to gain come first."""
    found = {
        citizen: of_one([one.opening for one in lists.ranked.get(citizen, ())], grades.of(citizen))
        for citizen in lists.citizens
    }
    yield f"\n{'citizen':12}{'nDCG@10':>8}{'recall':>8}{'zeros':>7}{'fits':>6}{'near':>6}"
    by_loss = sorted(found, key=lambda citizen: (_worth(found[citizen]), citizen))
    for citizen in by_loss:
        one, ranked = found[citizen], lists.ranked.get(citizen, [])
        fits = sum(each.listed == "fits" for each in ranked)
        yield f"{citizen:12}{one.ndcg:8.3f}{one.recall:8.3f}{one.zeros:7.2f}{fits:6}{len(ranked) - fits:6}"
    for citizen in by_loss:
        yield from _of_citizen(citizen, lists, grades, why_not)


def _worth(one: OfOne) -> float:
    return 2.0 if math.isnan(one.ndcg) else one.ndcg


def _of_citizen(citizen: str, lists: Lists, grades: Grades, why_not: WhyNot) -> Iterator[str]:
    ranked, given = lists.ranked.get(citizen, []), grades.of(citizen)
    place = {one.opening: number for number, one in enumerate(ranked, start=1)}
    ideal = sorted(given, key=lambda opening: -given[opening])
    due = {opening: number for number, opening in enumerate(ideal, start=1)}
    low = [one for one in ideal if given[one] >= 1 and place.get(one, math.inf) > max(due[one], _last(given, one))]
    high = [one.opening for one in ranked[:FIRST] if given.get(one.opening) == 0]
    yield f"\n== {citizen}"
    if low:
        yield "  graded well, ranked low:"
        yield from _lines(low, citizen, lists, given, why_not)
    if high:
        yield "  graded 0, ranked high:"
        yield from _lines(high, citizen, lists, given, why_not)
    for one in ranked:
        broken = (grades.broken or {}).get((citizen, one.opening))
        if one.listed == "fits" and broken:
            yield f"  !! fits, yet breaks {', '.join(broken)}: {_title(lists, one.opening)} [{one.opening}]"


def _last(given: dict[str, int], opening: str) -> int:
    """The last place that an opening of this grade has in an ideal order."""
    return sum(grade >= given[opening] for grade in given.values())


def _lines(
    openings: Sequence[str], citizen: str, lists: Lists, given: dict[str, int], why_not: WhyNot
) -> Iterator[str]:
    places = {one.opening: (place, one) for place, one in enumerate(lists.ranked.get(citizen, ()), start=1)}
    for opening in openings[:TOLD]:
        place, entry = places.get(opening, ("-", None))
        yield f"  {place:>3}. grade {given[opening]} {_title(lists, opening)} [{opening}]"
        yield f"       {_parts(entry) if entry else why_not(citizen, opening)}"


def _parts(entry: Ranked) -> str:
    """The parts by what they cost: the points that an opening did not get come first."""
    lost = sorted(entry.parts, key=lambda part: part["points"] - part["max"])
    said = [f"{part['criterion']} {part['points']:g}/{part['max']:g} {part['state']}" for part in lost]
    broken = f"breaks {', '.join(entry.broken)}; " if entry.broken else ""
    return f"{entry.score:g} points; {broken}{'; '.join(said)}"


def _title(lists: Lists, opening: str) -> str:
    return lists.openings[opening].split("\n", 1)[0]
