"""Danish compounds into their parts ('skibsbygmester': skib, byg, mester), learned from the vocabulary's own words.

A cut is worth more the more words share the head after it and the modifier before it; a word that is a common head
itself ('medarbejder') is left whole.
"""

import math
from collections import Counter
from collections.abc import Iterable

#: Shortest modifier and head that may come out of a compound.
SHORTEST_MODIFIER, SHORTEST_HEAD = 3, 4
#: Shorter words are left whole.
SHORTEST_COMPOUND = 7
#: Words from which a piece is learned as a head or modifier although it never stands alone.
HEADS_SEEN, MODIFIERS_SEEN = 4, 3
#: Compounds from which a head is so common that it is never cut itself.
COMMON_HEAD = 60
#: Letters between modifier and head, the likeliest first.
LINKS = ("", "s", "e", "er")

#: Words that say nothing about the work.
STOP_WORDS = frozenset(
    (
        "til",
        "af",
        "i",
        "og",
        "for",
        "med",
        "inden",
        "paa",
        "ved",
        "en",
        "et",
        "den",
        "de",
        "der",
        "som",
        "at",
        "om",
        "fra",
        "eller",
        "hos",
        "under",
        "over",
        "uden",
        "samt",
        "mv",
    )
)
_ENDINGS = ("erne", "ene", "ens", "ers", "er", "en", "et", "es", "e", "s")
SHORTEST_STEM = 4


def stem(word: str) -> str:
    """The word without the ending of a plural, a definite form or a genitive."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


class Compounds:
    """Cuts words. `texts` are normalised; what occurs in them decides where a word is cut."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._alone = Counter(word for text in texts for word in text.split() if word.isalpha())
        heads, modifiers = self._pieces()
        self._common = {head for head, number in heads.items() if number >= COMMON_HEAD}
        self._heads = self._learned_heads(heads)
        self._modifiers = self._learned_modifiers(modifiers)
        self._cut: dict[str, tuple[str, ...]] = {}

    def units(self, word: str) -> list[str]:
        """Stems of the word's parts; none for words such as 'og'."""
        return [] if word in STOP_WORDS else [stem(part) for part in self.parts(word)]

    def parts(self, word: str) -> tuple[str, ...]:
        if word not in self._cut:
            self._cut[word] = self._parts(word)
        return self._cut[word]

    def _pieces(self) -> tuple[Counter[str], Counter[str]]:
        heads: Counter[str] = Counter()
        modifiers: Counter[str] = Counter()
        for word in self._alone:
            for i in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
                before, after = word[:i], word[i:]
                if before in self._alone or (i > SHORTEST_HEAD and before[-1] in "se" and before[:-1] in self._alone):
                    heads[after] += 1
                if len(after) > SHORTEST_HEAD and after in self._alone:
                    modifiers[before] += 1
        return heads, modifiers

    def _learned_heads(self, seen: Counter[str]) -> dict[str, float]:
        return {
            head: float(number + self._alone[head])
            for head, number in seen.items()
            # 'skonsulent' is 'konsulent' after the s that links it.
            if not (head[0] == "s" and seen[head[1:]] >= number / 2) and (head in self._alone or number >= HEADS_SEEN)
        }

    def _learned_modifiers(self, seen: Counter[str]) -> dict[str, float]:
        return {
            word: float(seen[word] + self._alone[word])
            for word in set(seen) | set(self._alone)
            if len(word) >= SHORTEST_MODIFIER
            and not (word[-1] == "s" and len(word) > SHORTEST_HEAD and self._is_modifier(word[:-1], seen, 2))
            and self._is_modifier(word, seen, MODIFIERS_SEEN)
        }

    def _is_modifier(self, word: str, seen: Counter[str], least: int) -> bool:
        return word in self._alone or seen[word] >= least

    def _parts(self, word: str) -> tuple[str, ...]:
        if len(word) < SHORTEST_COMPOUND or word in self._common:
            return (word,)
        best = 0.8 * math.log1p(self._heads.get(word, 0.0) + self._modifiers.get(word, 0.0))
        cut: tuple[str, str] | None = None
        for modifier, head, cost in self._cuts(word):
            value = self._worth(modifier, head) - cost
            if value > best:
                best, cut = value, (modifier, head)
        return self.parts(cut[0]) + self.parts(cut[1]) if cut else (word,)

    def _cuts(self, word: str) -> Iterable[tuple[str, str, float]]:
        for i in range(SHORTEST_MODIFIER, len(word) - 2):
            head = word[i:]
            if head not in self._heads:
                continue
            for link in LINKS:
                modifier = word[: i - len(link)]
                if word[:i].endswith(link) and modifier in self._modifiers:
                    yield modifier, head, 0.3 if link else 0.0

    def _worth(self, modifier: str, head: str) -> float:
        heads, modifiers = math.log1p(self._heads[head]), math.log1p(self._modifiers[modifier])
        return min(heads, 1.5 * modifiers + 1.0) + 0.15 * heads
