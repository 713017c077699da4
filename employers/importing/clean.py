"""From what a file says to a value that can be kept, or a refusal in one sentence."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from stdnum.dk import cvr as cvr_number

MOST_HOURS = 60
MOST_POSITIONS = 500
MOST_ID = 120

_CONTROL = re.compile(r"[\x01-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DANISH_DATE = re.compile(r"^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$")
_POSTCODE = re.compile(r"^(?:DK-?\s?)?(\d{4})$", re.IGNORECASE)
_url_is_valid = URLValidator(schemes=["http", "https"])


class RowRefusedError(ValueError):
    """The record cannot be taken; the message says why."""


def text(field: str, value: Any) -> str:
    """Text of any length, without control characters and outer blanks; numbers are taken as they are written."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise RowRefusedError(f"{field}: text was expected, not {type(value).__name__}")
    written = str(value)
    if "\0" in written:
        raise RowRefusedError(f"{field}: contains a NUL character")
    if _SURROGATE.search(written):
        raise RowRefusedError(f"{field}: contains half a character (a lone surrogate)")
    written = written.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", written)).strip()


def short(most: int) -> Callable[[str, Any], str]:
    """Text in one line of at most so many characters."""

    def cleaned(field: str, value: Any) -> str:
        written = " ".join(text(field, value).split())
        if len(written) > most:
            raise RowRefusedError(f"{field}: more than {most} characters")
        return written

    return cleaned


def identifier(field: str, value: Any) -> str:
    """The source's own id. A very long one keeps its start and a digest of the whole."""
    written = " ".join(text(field, value).split())
    if len(written) <= MOST_ID:
        return written
    return f"{written[:100]}~{hashlib.sha256(written.encode()).hexdigest()[:16]}"


def day(field: str, value: Any) -> date | None:
    """A date: 2026-11-30, with or without a time after it, or 30-11-2026. The year 1 means 'not known'."""
    written = text(field, value)
    if not written:
        return None
    try:
        danish = _DANISH_DATE.match(written)
        found = (
            date(int(danish[3]), int(danish[2]), int(danish[1])) if danish else datetime.fromisoformat(written).date()
        )
    except ValueError:
        raise RowRefusedError(f"{field}: {written[:40]!r} is not a date such as 2026-11-30") from None
    if found.year == 1:
        return None
    if not 1900 <= found.year <= 2200:
        raise RowRefusedError(f"{field}: {found.isoformat()} cannot be meant")
    return found


def hours(field: str, value: Any) -> Decimal | None:
    written = text(field, value).replace(",", ".")
    if not written:
        return None
    try:
        number = Decimal(written)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 1 <= number <= MOST_HOURS or number != round(number, 1):
        raise RowRefusedError(f"{field}: {written[:40]!r} is not a number from 1 to {MOST_HOURS}, one decimal at most")
    return round(number, 1)


def positions(field: str, value: Any) -> int:
    written = text(field, value) or "1"
    if not re.fullmatch(r"[0-9]{1,3}", written) or not 1 <= int(written) <= MOST_POSITIONS:
        raise RowRefusedError(f"{field}: {written[:40]!r} is not a whole number from 1 to {MOST_POSITIONS}")
    return int(written)


def cvr(field: str, value: Any) -> str:
    written = cvr_number.compact(text(field, value))
    if written in ("", "0"):
        return ""
    if not cvr_number.is_valid(written):
        raise RowRefusedError(f"{field}: {written[:40]!r} is not a CVR number")
    return str(written)


def p_number(field: str, value: Any) -> str:
    written = text(field, value)
    if written and not re.fullmatch(r"[0-9]{10}", written):
        raise RowRefusedError(f"{field}: {written[:40]!r} has not 10 digits")
    return written


def postcode(field: str, value: Any) -> str:
    written = text(field, value)
    found = _POSTCODE.match(written)
    if written and not (found and found[1].isascii()):
        raise RowRefusedError(f"{field}: {written[:40]!r} is not a Danish postcode of 4 digits")
    return found[1] if found else ""


def url(field: str, value: Any) -> str:
    written = text(field, value)
    if not written:
        return ""
    try:
        _url_is_valid(written)
    except ValidationError:
        raise RowRefusedError(
            f"{field}: {written[:60]!r} is not an address that starts with http:// or https://"
        ) from None
    if len(written) > 500:
        raise RowRefusedError(f"{field}: more than 500 characters")
    return written


def cut(written: str, most: int) -> str:
    """At most so many characters, cut at a blank where there is one near, with an ellipsis."""
    if len(written) <= most:
        return written
    kept = written[: most - 1]
    at_blank = kept.rfind(" ", most * 3 // 4)
    return (kept[:at_blank] if at_blank > 0 else kept).rstrip() + "…"
