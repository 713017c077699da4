"""Orders that others would give: BM25, character TF-IDF, and that with a rough check of what is said and stated.

All see the citizen's own words (goal, work, skills they want to use, words of wishes) and the advertisement whole.
"""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

Matrix = npt.NDArray[np.float64]
#: The usual constants of BM25.
K1, B = 1.5, 0.75
#: What is left of a likeness when an advertisement clashes with a wish, and with hours or a must.
AFTER_CLASH, AFTER_MUST = 0.9, 0.6

_HOURS = re.compile(r"(\d{1,2})(?:\s*(?:-|–|til)\s*(\d{1,2}))?\s*timer", re.I)
#: Words that show a level, with no look at what stands around them: "ingen weekend" is a weekend here.
_SHOWS = {
    "time_of_day": {"night": r"\bnat", "evening": r"\baften", "early": r"klokken [45]\b|tidlig morgen"},
    "weekend": {"often": r"weekend|lørdag|søndag"},
    "temperature": {"cold": r"frost|kølerum|kulde", "outdoor": r"udendørs|udenfor|al slags vejr"},
    "lifting": {"heavy": r"tunge løft|fysisk form|stærk"},
    "customers": {"much": r"kunde|reception|ekspedi"},
    "noise": {"loud": r"høreværn|larm|støj"},
    "pace": {"high": r"højt tempo|travl|akkord"},
    "licence": {"car": r"kørekort"},
    "danish": {"written": r"skriftlig|flydende dansk"},
}


def orders(citizens: Mapping[str, Mapping[str, Any]], openings: Mapping[str, str]) -> dict[str, dict[str, list[str]]]:
    """Per peer and citizen the openings, best first; of equals the one that comes first in the file."""
    ids, texts = list(openings), list(openings.values())
    said = [words_of(case) for case in citizens.values()]
    characters = _tfidf(said, texts)
    checked = characters * np.array([[_left(case, text) for text in texts] for case in citizens.values()])
    likeness = {"bm25": _bm25(said, texts), "char_tfidf": characters, "char_tfidf_checked": checked}
    return {
        peer: {
            citizen: [ids[place] for place in np.argsort(-row, kind="stable")]
            for citizen, row in zip(citizens, rows, strict=True)
        }
        for peer, rows in likeness.items()
    }


def words_of(case: Mapping[str, Any]) -> str:
    """What the citizen wants, in their own words: nothing that is refused."""
    work = [_said(one) for one in case.get("occupations", ()) if _of(one, "attitude") != "no_go"]
    skills = [_said(one) for one in case.get("skills", ()) if _of(one, "wants_to_use") != "no"]
    goal = [(case.get("profile") or {}).get("goal", "")]
    return " ".join([*goal, *work, *work, *skills, *(str(wish.get("words", "")) for wish in case.get("wishes", ()))])


def _said(one: Any) -> str:
    return str(one.get("text", "") if isinstance(one, Mapping) else one)


def _of(one: Any, key: str) -> Any:
    return one.get(key) if isinstance(one, Mapping) else None


def _tfidf(said: list[str], texts: list[str]) -> Matrix:
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    documents = vectors.fit_transform(texts)
    return np.asarray((vectors.transform(said) @ documents.T).todense())


def _bm25(said: list[str], texts: list[str]) -> Matrix:
    counter = CountVectorizer()
    counts = counter.fit_transform(texts).toarray().astype(np.float64)
    lengths = counts.sum(axis=1, keepdims=True)
    holding = (counts > 0).sum(axis=0)
    rarity = np.log1p((len(texts) - holding + 0.5) / (holding + 0.5))
    weights = rarity * counts * (K1 + 1) / (counts + K1 * (1 - B + B * lengths / lengths.mean()))
    return np.asarray(counter.transform(said).toarray() @ weights.T)


def _left(case: Mapping[str, Any], text: str) -> float:
    """Which part of the likeness a rough check leaves."""
    left = AFTER_MUST if _hours_clash(case.get("hours") or {}, text) else 1.0
    for criterion, levels, must in _wishes(case):
        for level, shown in _SHOWS.get(criterion, {}).items():
            if level not in levels and re.search(shown, text, re.I):
                left *= AFTER_MUST if must else AFTER_CLASH
    return left


def _hours_clash(hours: Mapping[str, Any], text: str) -> bool:
    found = [float(number) for pair in _HOURS.findall(text) for number in pair if number]
    if not found or not hours:
        return False
    least, most = float(hours.get("least", 0)), float(hours.get("most", 60))
    return not any(least <= number <= most for number in found)


def _wishes(case: Mapping[str, Any]) -> list[tuple[str, list[str], bool]]:
    days = case.get("days") or {}
    named = [(one.get("criterion", ""), one) for one in case.get("wishes", ())] + list(days.items())
    found = []
    for criterion, said in named:
        inside = said if isinstance(said, Mapping) else {"levels": said}
        levels = inside.get("levels") or ()
        if criterion in _SHOWS and levels:
            found.append((criterion, [levels] if isinstance(levels, str) else list(levels), bool(inside.get("must"))))
    return found
