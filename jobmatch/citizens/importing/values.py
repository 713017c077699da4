"""From what a record says to values that can be kept, or a refusal in one sentence that names the place."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, NoReturn

from rapidfuzz import fuzz, process

from jobmatch.citizens.own_words import CPR_REFUSED, looks_like_cpr, never_kept

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
#: rapidfuzz ratio from which a known word is worth suggesting.
NEAR = 55


class CaseRefusedError(ValueError):
    """The record cannot be taken; the message says where and why."""


def refuse(where: str, why: str) -> NoReturn:
    raise CaseRefusedError(f"{where}: {why}" if where else why)


def mapping(where: str, value: Any, known: Collection[str]) -> Mapping[str, Any]:
    """An object whose keys are all known. Health and CPR keys are refused with the reason, others with the nearest."""
    if not isinstance(value, dict):
        refuse(where, f"an object {{...}} was expected, not {kind_of(value)}")
    for key in value:
        if key in known:
            continue
        if never_kept(key):
            refuse(where, f"{key[:40]!r} is not kept here: no health data, no CPR number, no judgement of a person")
        refuse(where, f"{key[:40]!r} is not known{nearest(key, known)}")
    return value


def items(where: str, value: Any) -> list[tuple[str, Any]]:
    """The members of a list, each with its place; none where nothing is said."""
    if value is None:
        return []
    if not isinstance(value, list):
        refuse(where, f"a list [...] was expected, not {kind_of(value)}")
    return [(f"{where}[{number}]", one) for number, one in enumerate(value, start=1)]


def text(where: str, value: Any, most: int) -> str:
    """Text without control characters and outer blanks; a number is taken as it is written."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        refuse(where, f"text was expected, not {kind_of(value)}")
    written = unicodedata.normalize("NFC", _CONTROL.sub("", str(value).replace("\r\n", "\n"))).strip()
    if len(written) > most:
        refuse(where, f"more than {most} characters")
    if looks_like_cpr(written):
        refuse(where, str(CPR_REFUSED))
    return written


def needed(where: str, value: Any, most: int) -> str:
    return text(where, value, most) or refuse(where, "is missing")


def flag(where: str, value: Any, default: bool) -> bool:
    if value is None:
        return default
    if not isinstance(value, bool):
        refuse(where, f"true or false was expected, not {kind_of(value)}")
    return value


def one_of(where: str, value: Any, known: Iterable[str], default: str) -> str:
    if value is None:
        return default
    choices = list(known)
    if not isinstance(value, str) or value not in choices:
        refuse(where, f"{shown(value)} is none of {', '.join(choices)}")
    return value


def number(where: str, value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        refuse(where, f"a number was expected, not {kind_of(value)}")
    return value


def whole(where: str, value: Any, default: int) -> int:
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int):
        refuse(where, f"a whole number was expected, not {shown(value)}")
    return value


def day(where: str, value: Any) -> date | None:
    written = text(where, value, 40)
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        refuse(where, f"{written!r} is not a date such as 2026-11-30")


def once(where: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            refuse(where, f"{name!r} stands here twice")
        seen.add(name)


def each(where: str, value: Any, parse: Callable[[str, Any], Any]) -> tuple[Any, ...]:
    return tuple(parse(place, one) for place, one in items(where, value))


def nearest(word: str, known: Collection[str]) -> str:
    """A suggestion to add to a refusal, empty where no known word is near."""
    found = process.extractOne(word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=NEAR)
    return f"; did you mean {found[0]!r}?" if found else f"; known are {', '.join(sorted(known))}"


def kind_of(value: Any) -> str:
    kinds = {str: "text", bool: "true or false", dict: "an object", list: "a list", type(None): "nothing"}
    return kinds.get(type(value), "a number")


def shown(value: Any) -> str:
    """A faulty value for the report, which must not repeat a CPR number."""
    written = repr(value)[:60]
    return "a CPR number" if looks_like_cpr(written) else written
