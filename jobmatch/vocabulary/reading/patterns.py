"""The small language that the tables of patterns are written in, on top of regular expressions.

Each line is one way to say something: it begins at the start of a word, a blank is any white space, two underlines are
up to four words of the same sentence, and words in capitals stand for the PARTS of that name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobmatch.vocabulary.reading.parts import PARTS

_GAP = r"(?:[^\w.!?]+\w+){0,4}?[^\w.!?]+"
_PART = re.compile(r"[A-Z][A-Z_]{2,}")
#: Letters fewer than this are in every other sentence.
SHORTEST = 3


@dataclass(frozen=True)
class Way:
    """One way to say something. What it matches holds one of the `cues`, so that most ways need not be tried."""

    cues: tuple[str, ...]
    pattern: re.Pattern[str]

    def may_be_in(self, text: str) -> bool:
        return not self.cues or any(cue in text for cue in self.cues)


def ways(pattern: str) -> tuple[Way, ...]:
    """The lines of a pattern, and what stands between its outermost bars."""
    written = [_written_out(way) for line in _lines(pattern) for way in _between_bars(line)]
    return tuple(Way(cues_of(way), _compiled(way)) for way in written)


def any_of(pattern: str) -> re.Pattern[str]:
    return _compiled(_written_out("|".join(_lines(pattern))))


def _written_out(pattern: str) -> str:
    while _PART.search(pattern):
        pattern = _PART.sub(lambda found: f"(?:{PARTS[found[0]]})", pattern)
    return pattern.replace("__", _GAP)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + pattern.replace(" ?", r"\s*").replace(" ", r"\s+") + ")")


def _lines(pattern: str) -> list[str]:
    return [line.strip() for line in pattern.splitlines() if line.strip()]


def cues_of(way: str) -> tuple[str, ...]:
    """Runs of letters one of which is in whatever the way matches; none where it has no such letters."""
    choices = [(run,) for run in _runs(way)] + [cues for group in _groups(way) if (cues := _cues_of_any(group))]
    return max(choices, key=lambda cues: (min(map(len, cues)), -len(cues)), default=())


def _cues_of_any(group: str) -> tuple[str, ...]:
    each = [cues_of(way) for way in _between_bars(group)]
    return tuple(dict.fromkeys(cue for cues in each for cue in cues)) if all(each) else ()


def _runs(way: str) -> list[str]:
    outside = "".join(way[place] if depth == 0 else "(" for place, depth in _depths(way))
    # A letter that may be left out or repeated is none to count on; nor is an escaped one.
    runs = re.sub(r"\\.|[^(][?*+{]", "(", outside)
    return [run for run in re.findall(r"[a-zæøå]+", runs) if len(run) >= SHORTEST]


def _groups(way: str) -> Iterator[str]:
    """What stands in the outermost round brackets that a match cannot do without."""
    begin = -1
    for place, depth in _depths(way):
        if depth == 1 and begin < 0 and way[place] == "(":
            begin = place
        elif begin >= 0 and depth == 1 and way[place] == ")" and way[place - 1 : place] != "\\":
            if not re.match(r"[?*]|\{0", way[place + 1 : place + 3]):
                inside = re.sub(r"^\?(?::|P<\w+>)", "", way[begin + 1 : place])
                if not inside.startswith("?"):
                    yield inside
            begin = -1


def _between_bars(line: str) -> Iterator[str]:
    begin = 0
    for place, depth in _depths(line):
        if line[place] == "|" and depth == 0:
            yield line[begin:place]
            begin = place + 1
    yield line[begin:]


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """Each place of a pattern and how many brackets it stands in, the brackets themselves included."""
    depth, escaped, in_class = 0, False, False
    for place, letter in enumerate(pattern):
        opens = not escaped and not in_class and letter in "(["
        closes = not escaped and letter == ("]" if in_class else ")")
        depth += opens
        in_class = in_class or (opens and letter == "[")
        yield place, depth
        depth -= closes
        in_class = in_class and not closes
        escaped = letter == "\\" and not escaped
