"""Spans of a text that name what somebody must or might be able to do, and how much each is needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jobmatch.vocabulary.reading.patterns import any_of
from jobmatch.vocabulary.reading.sentences import Sentence, denied, sentences, wished


class Need(StrEnum):
    DEMANDED = "demanded"
    ADVANTAGE = "advantage"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True)
class SkillSpan:
    """`text` is what stands from `start` to `end`."""

    start: int
    end: int
    text: str
    need: Need


#: Said before what somebody should know or have done.
_KNOWLEDGE = any_of(
    r"""
    (?:erfaring(?:er)?|praktisk erfaring) (?:med|inden ?for|fra|i|af) (?:at )?
    (?:kendskab|indsigt|forståelse) (?:til|i|for) (?:at )?
    (?:viden|indsigt) (?:om|i|inden ?for)
    (?:kompetencer|kvalifikationer|færdigheder|forudsætninger|interesse|flair) (?:inden ?for|i|med|for)
    (?:uddannet|uddannelse|faglært|fagligt stærk|stærk|dygtig|rutineret|øvet|god) (?:inden ?for|i|til|som|med) (?:at )?
    (?:baggrund|erfaren) (?:inden ?for|i|som)
    (?:fortrolig|bekendt|vant) (?:med|til) (?:at )?
    (?:experience|familiar|skilled|proficient|competent) (?:with|in|of|from)
    (?:knowledge|understanding|command) of
    (?:good|skilled) (?:at|with)
    """
)
#: Said before what somebody should do or be able to do.
_ABILITY = any_of(
    r"""
    (?:du |man |der |som |og |at du )?(?:skal |skal også |gerne |selv |vil )?(?:kunne|kan|evner at|formår at|magter at)\b(?! (?:du|man|vi|ikke|fås|findes)\b)
    (?:evnen?|lysten?|lyst|mod|gåpåmod|vilje|overskud) (?:til )?(?:at )
    (?:brænder|gode evner|sans|flair|blik|øje|interesse) for (?:at )?
    (?:trives|tryg|glad) (?:med|ved) (?:at )?
    (?:du skal|dine opgaver (?:er|bliver) at|opgaverne (?:er|bliver) at|hjælpe med at|ansvar for at|able to|you can|you will|ability to)
    (?:ansvar(?:et|lig)?|arbejdet består|opgaverne består) (?:for|i|af)
    """
)
#: Words for what somebody is like.
_TRAITS = any_of(
    r"""
    (?:service|kvalitets|ansvars|sikkerheds|omkostnings|mål|resultat|kunde|detalje)(?:minded|bevidste?|orienterede?|fokuserede?)\b
    (?:møde|omstillings|arbejds|tålmodig|stabil|pligt)(?:stabile?|parate?|som(?:me)?|opfyldende|e)?\b
    (?:selvstændig|struktureret|systematisk|omhyggelig|grundig|imødekommende|fleksibel|engageret|initiativrig|udadvendt)\w*
    (?:empatisk|kreativ|nytænkende|nysgerrig|robust|positiv|tålmodig|venlig|smilende|pålidelig|hjælpsom|loyal|ordentlig)\w*
    (?:analytisk|udholdende|proaktiv|samarbejdsvillig|selvkørende|punktlig|teamplayer|holdspiller|humoristisk|rolig)\w*
    (?:organi[sz]ed|flexible|reliable|careful|punctual|patient|structured|independent|motivated|curious|self-driven)\b
    godt humør
    (?:gode|stærke|god|gode og \w+) (?:\w+ )?(?:og \w+ )?(?:evner|kommunikationsevner|samarbejdsevner|kundskaber)\b
    """
)
#: Who such a word must be about.
_ABOUT_YOU = re.compile(r"\b(?:du|dig|din|dit|dine|kollega|ansøger|kandidat|medarbejder|profil|person|you|your)\b")
#: Where what somebody should be able to do ends.
_END = re.compile(
    r"[,;:.!?(){}•<]|\s(?:har\s+(?:lyst|gode)|evner?\s+(?:at|til)|kan|på\s+et\s+af|under|ved\s+at|lyst\s+til)\b|\s[–—-]\s|\b(?:og|eller|samt|and|or)\s+(?:(?:du|er|kan|har|skal|evner|trives|gerne|at|vi|lyst|vil|you|are)\b)"
    r"|\b(?:at\s+du|men|som|der|hvor|så|da|fordi|hvis|når|mens|i\s+en\s+(?:travl|hektisk)|er\s+(?:en|et|ikke)|but|which|who|is)\b"
)
_NEXT_ITEM = re.compile(r"\s(?=[A-ZÆØÅ][a-zæøå]*\s)")
_FIRST = re.compile(
    r"\s*(?:(?:være\s+med\s+til\s+at|at|en|et|de|den|det|godt?|gode|selv|gerne|også|både|a|an|the|with|minimum|lidt|noget)\s+)*"
)
_NO_DEED = frozenset({"du", "vi", "man", "være", "have", "få", "se", "der", "det", "som"})
_PASSIVE = ("res", "des", "ges", "nes", "tes", "les")
#: Who else such a word may be about.
_ABOUT_OTHERS = re.compile(
    r"\s+(?:og\s+\w+\s+)?\w*(?:gruppe|plads|team|virksomhed|firma|organisation|miljø|hverdag|afdeling|kultur|kunder?|opgaver?)\b"
)
#: A line of a list of what is asked for has at most so many words.
SHORT = 8
#: A span of more words names no skill.
MOST_WORDS = 14


def read_skills(text: str) -> list[SkillSpan]:
    """What the text names as skills, knowledge or ways of working; spans do not overlap."""
    found = sorted(
        (span for part in sentences(text) for span in _in_sentence(text, part)),
        key=lambda span: (span.start, -span.end),
    )
    taken: list[SkillSpan] = []
    for span in found:
        if not taken or span.start >= taken[-1].end:
            taken.append(span)
    return taken


def _in_sentence(text: str, part: Sentence) -> Iterator[SkillSpan]:
    for leads in (_KNOWLEDGE, _ABILITY):
        for lead in leads.finditer(part.text):
            if span := _after(text, part, lead):
                yield span
    if _ABOUT_YOU.search(part.text) or (len(part.text.split()) <= SHORT and _TRAITS.match(part.text.lstrip())):
        for found in _TRAITS.finditer(part.text):
            if _ABOUT_OTHERS.match(part.text, part.word_end(found.end())):
                continue
            yield _span(text, part, found.start(), part.word_end(found.end()), found.start())


def _after(text: str, part: Sentence, lead: re.Match[str]) -> SkillSpan | None:
    first = _FIRST.match(part.text, lead.end())
    start = first.end() if first else lead.end()
    stop = _END.search(part.text, start)
    end = stop.start() if stop else len(part.text)
    # In a list that lost its lines, the next item begins with a capital letter.
    item = _NEXT_ITEM.search(text, part.start + start, part.start + end)
    end = item.start() - part.start if item else end
    end = start + len(part.text[start:end].rstrip())
    words = part.text[start:end].split()
    if not words or len(words) > MOST_WORDS or words[0] in _NO_DEED or words[0].endswith(_PASSIVE):
        return None
    return _span(text, part, start, end, lead.start())


def _span(text: str, part: Sentence, start: int, end: int, lead: int) -> SkillSpan:
    place = slice(part.start + start, part.start + end)
    return SkillSpan(place.start, place.stop, text[place], _need(part, lead, end))


def _need(part: Sentence, start: int, end: int) -> Need:
    if denied(part, start, end) or _TAUGHT.search(part.text, max(0, start - 30), end + 60):
        return Need.NOT_NEEDED
    return Need.ADVANTAGE if wished(part, start, end) or wished(part, start, start + 1) else Need.DEMANDED


_TAUGHT = any_of(
    r"""
    (?:vi|det) (?:\w+ )?(?:lærer|oplærer) (?:vi )?dig
    (?:lærer|lærer du) (?:det )?(?:hos os|undervejs|her)
    we(?: will|.ll)? teach
    """
)
