"""Wishes as people speak: what is wanted and what is refused, without the words that only carry them. No Django."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jobmatch.vocabulary.persons import is_person


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words that carry a wish without saying what it is about.
FILLERS = _set(
    """
    noget nogle nogen med i på gerne helst hellere måske lidt et en den det de dem som at jeg vil ville kunne
    kan godt lide elske elsker arbejde arbejder arbejdet job jobbet være er få får eller og så også fx f.eks eks sådan
    bare ved hos af til fra om mig min mit mine der hvor man ønsker ønske drømmer drøm interesseret interesse for mest
    meget virkelig altså jo da nok vist både enten kunne skal skulle have har haft dog men samt hvis når mere andet
    længe blive prøve tænker synes tør gider evt eventuelt især gøre tak ja hej egentlig stilling hvad
    something some with in a an the like love i i'd i'm i’d would want wants to work working job jobs be being maybe
    perhaps rather preferably please really also as at on for of my me kind sort and or but however am is are do can
    could that it's have has get enjoy doing interested ideally into around
    """
)
#: Words after which is said what is not wanted.
_REFUSING = _set(
    "ikke ej undtagen uden aldrig ingen intet undgå undgår hader nej minus except excluding not no without never avoid "
    "hate hates don't dont don’t"
)
_REFUSING_PAIRS = {("bortset", "fra"), ("på", "nær"), ("fri", "for"), ("apart", "from"), ("other", "than")}
#: Words that look refusing and are not.
_HARMLESS = {
    ("ikke", "kun"), ("ikke", "bare"), ("ikke", "mindst"), ("ikke", "bange"), ("ikke", "imod"), ("not", "only"),
    ("not", "just"), ("not", "afraid"), ("no", "problem"), ("no", "problems"), ("ingen", "problem"),
    ("ingen", "problemer"), ("intet", "problem"), ("uden", "problemer"),
    ("ikke", "noget", "imod"), ("gør", "ikke", "noget"), ("don't", "mind"), ("do", "not", "mind"),
}  # fmt: skip
_TURNING = frozenset({"men", "dog", "but", "however"})
_WISHING = frozenset({"gerne", "helst", "hellere", "kun", "måske", "rather", "preferably", "only", "maybe", "instead"})
_JOINING = frozenset({"og", "eller", "samt", "and", "or", "plus", "&", "+"})
_LISTING = frozenset({"eller", "or"})
_COMMA = frozenset({",", "/", "(", ")", "|", ":"})
_STOP = frozenset({".", ";", "!", "?", "\n", "•", "·"})
#: What carries no meaning of its own: removed from both ends of a part.
CARRIERS = FILLERS | _REFUSING | _TURNING | _WISHING | _JOINING | {word for pair in _REFUSING_PAIRS for word in pair}

#: Words that mean one thing together, and are no refusal ("uden for meget støj" is one).
_TOGETHER = re.compile(
    r"\b(?:uden\s+(?:for(?!\s+(?:m[ae]n?ge|meget|megen|stor|høj|hård|lang|travl))|dørs)|hvad\s+som\s+helst)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\n|[,;!?•·()/|:]|[^\s,;!?•·()/|:]+")


@dataclass(frozen=True)
class WishParts:
    """Parts of a wish in the order they were said, each without the words around it."""

    wanted: tuple[str, ...]
    refused: tuple[str, ...]


def split_wish(text: str) -> WishParts:
    """Part a spoken wish: "lager men ikke kulde" wants "lager" and refuses "kulde"."""
    reading = _Reading(list(_tokens(text)))
    reading.read()
    return WishParts(tuple(reading.wanted), tuple(reading.refused))


def content_words(text: str) -> list[str]:
    """The words that say what a wish is about, in lower case."""
    return [word for word in (token.lower() for token in _tokens(text)) if _is_word(word) and word not in CARRIERS]


def _tokens(text: str) -> Iterator[str]:
    for token in _TOKEN.findall(_TOGETHER.sub(lambda found: "".join(found[0].split()), text)):
        word = token.rstrip(".…")
        if not is_person(word) and (word.strip("-–—*'\"’.") or token in _COMMA or token in _STOP):
            yield word or token
        if word != token and word:
            yield "." if word.lower() not in FILLERS else ","


def _is_word(token: str) -> bool:
    return token not in _COMMA and token not in _STOP


@dataclass
class _Reading:
    """Walks the words once. `part`: the words since the last division; `refusing`: whether they are not wanted;
    `answered`: whether something was said since the last refusing word."""

    tokens: list[str]
    wanted: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    part: list[str] = field(default_factory=list)
    refusing: bool = False
    answered: bool = False

    def read(self) -> None:
        words = [token.lower() for token in self.tokens]
        at = 0
        while at < len(words):
            at += self._step(words, at)
        self._close()

    def _step(self, words: list[str], at: int) -> int:
        """Take in what stands at `at`; how many words it was."""
        harmless = next((n for n in (3, 2) if tuple(words[at : at + n]) in _HARMLESS), 0)
        if harmless:
            return harmless
        if tuple(words[at : at + 2]) in _REFUSING_PAIRS:
            self._refuse(words[at + 2 :])
            return 2
        if words[at] in _REFUSING:
            self._refuse(words[at + 1 :])
        elif not _is_word(words[at]):
            self._divide(words[at], words[at + 1 :])
        else:
            self._take(words[at], self.tokens[at])
        return 1

    def _take(self, word: str, token: str) -> None:
        if word in _TURNING or (word in _WISHING and self.refusing and self.answered):
            self._close()
        elif word in _JOINING and not (self.part and self.part[-1].endswith("-")):
            self._close(refusing=self.refusing)
        else:
            self.part.append(token)
            self.answered = self.answered or word not in CARRIERS

    def _refuse(self, after: list[str]) -> None:
        """What follows is refused; with nothing to follow, what stands before ("køkken helst ikke")."""
        follows = False
        for word in after:
            if not _is_word(word) or word in _TURNING:
                break
            follows = follows or word not in CARRIERS
        self.refusing = self.refusing or not follows
        self._close(refusing=follows)
        self.answered = False

    def _divide(self, mark: str, after: list[str]) -> None:
        self._close(refusing=self.refusing and mark in _COMMA and self._goes_on(after))

    def _goes_on(self, after: list[str]) -> bool:
        """Whether a list of refused things is not yet at its end ("ikke køkken, rengøring eller telefon")."""
        for word in after:
            if word in _STOP or word in _TURNING or word in _WISHING or word in _REFUSING:
                return False
            if word in _LISTING:
                return True
        return False

    def _close(self, *, refusing: bool = False) -> None:
        words = self.part
        while words and words[0].lower() in CARRIERS:
            words = words[1:]
        while words and words[-1].lower() in CARRIERS:
            words = words[:-1]
        if words:
            (self.refused if self.refusing else self.wanted).append(" ".join(words))
        self.part, self.refusing = [], refusing
