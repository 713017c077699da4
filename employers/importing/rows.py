"""What every format makes of a record: a row with everything an opening can state, or a refusal that says why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from employers.importing import clean
from employers.importing.clean import RowRefusedError
from jobmatch.vocabulary.criteria import CRITERIA, UnknownTraitError, clean_traits, hours_level

MOST_TITLE = 160
MOST_DESCRIPTION = 12_000


@dataclass(frozen=True)
class OpeningRow:
    """`traits`: criterion and level; `skills`: text or URI, and need; `notes`: what was left out or cut, and why."""

    external_id: str
    title: str
    description: str = ""
    employer: str = ""
    cvr: str = ""
    workplace: str = ""
    p_number: str = ""
    address: str = ""
    postcode: str = ""
    occupation: str = ""
    positions: int = 1
    hours_guaranteed: Decimal | None = None
    hours_usual: Decimal | None = None
    hours_most: Decimal | None = None
    starts_on: date | None = None
    apply_by: date | None = None
    published_on: date | None = None
    application_url: str = ""
    traits: tuple[tuple[str, str], ...] = ()
    skills: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """A record that cannot be taken. The rest of the file is read on."""

    reason: str
    external_id: str = ""


@dataclass(frozen=True)
class Numbered:
    """A record's outcome with its place in the file: the line it starts on, or its number in a list."""

    number: int
    outcome: OpeningRow | Refusal


#: Every field that a record can have apart from criteria and skills, with what makes a value of what the file says.
FIELDS: Mapping[str, Callable[[str, Any], Any]] = MappingProxyType(
    {
        "external_id": clean.identifier,
        "title": clean.text,
        "description": clean.text,
        "employer": clean.short(160),
        "cvr": clean.cvr,
        "workplace": clean.short(160),
        "p_number": clean.p_number,
        "address": clean.short(200),
        "postcode": clean.postcode,
        "occupation": clean.short(300),
        "positions": clean.positions,
        "hours_guaranteed": clean.hours,
        "hours_usual": clean.hours,
        "hours_most": clean.hours,
        "starts_on": clean.day,
        "apply_by": clean.day,
        "published_on": clean.day,
        "application_url": clean.url,
    }
)
_NEEDED = ("external_id", "title")


def opening_row(
    fields: Mapping[str, Any],
    *,
    traits: Mapping[str, str] | None = None,
    skills: Iterable[tuple[str, str]] = (),
    notes: Iterable[str] = (),
    strict: bool = True,
) -> OpeningRow:
    """A row from what a record says. Not strict (files of others): a faulty optional value is left out with a note."""
    values: dict[str, Any] = {}
    told = list(notes)
    for name, cleaned in FIELDS.items():
        try:
            values[name] = cleaned(name, fields.get(name))
        except RowRefusedError as refusal:
            if strict or name in _NEEDED:
                raise
            told.append(f"{refusal}; left out")
    for name in _NEEDED:
        if not values[name]:
            raise RowRefusedError(f"no {'id' if name == 'external_id' else name}")
    row = OpeningRow(**values, skills=tuple(skills), traits=_traits(traits or {}, values["hours_usual"]))
    _check_hours(row)
    return _fitted(row, told)


def outcome_of(parse: Callable[[Any], OpeningRow], record: Any) -> OpeningRow | Refusal:
    """The row that a parser makes of a record, or its refusal."""
    try:
        return parse(record)
    except RowRefusedError as refusal:
        return Refusal(str(refusal))


def _traits(traits: Mapping[str, str], hours_usual: Decimal | None) -> tuple[tuple[str, str], ...]:
    try:
        known = clean_traits(traits.items())
    except UnknownTraitError as error:
        raise RowRefusedError(_what_is_known(error)) from error
    if hours_usual is not None:
        known.setdefault("weekly_hours", hours_level(float(hours_usual)))
    return tuple(sorted(known.items()))


def _what_is_known(error: UnknownTraitError) -> str:
    if not error.level:
        return f"there is no criterion {error.key[:40]!r}"
    levels = ", ".join(CRITERIA[error.key].level_keys)
    return f"{error.key}: {error.level[:40]!r} is none of {levels}, unknown"


def _check_hours(row: OpeningRow) -> None:
    stated = [hours for hours in (row.hours_guaranteed, row.hours_usual, row.hours_most) if hours is not None]
    if stated != sorted(stated):
        raise RowRefusedError("hours_guaranteed, hours_usual and hours_most must not fall from one to the next")


def _fitted(row: OpeningRow, told: list[str]) -> OpeningRow:
    """A title that is too long is cut and stands whole at the start of the description."""
    title, description = row.title, row.description
    if len(title) > MOST_TITLE:
        description = f"{title}\n\n{description}".strip()
        title = clean.cut(title, MOST_TITLE)
        told.append(f"the title has more than {MOST_TITLE} characters: cut, and put whole into the description")
    if len(description) > MOST_DESCRIPTION:
        description = clean.cut(description, MOST_DESCRIPTION)
        told.append(f"the description has more than {MOST_DESCRIPTION} characters: cut")
    return replace(row, title=title, description=description, notes=tuple(told))
