"""schema.org JobPosting as JSON-LD: one, a list, an @graph, or one per line."""

import re
from collections.abc import Iterator
from typing import Any

from employers.enums import SkillNeed
from employers.importing.clean import RowRefusedError, cut
from employers.importing.own_jsonl import read_lines
from employers.importing.plain import plain_text
from employers.importing.reading import FileRefusedError, SourceFile
from employers.importing.rows import Numbered, OpeningRow, opening_row, outcome_of

TYPE = "JobPosting"
#: schema.org's and Google's words for the kind of employment → criterion and level. PART_TIME states no hours.
EMPLOYMENT = {
    "FULL_TIME": ("weekly_hours", "37"),
    "TEMPORARY": ("contract", "fixed-term"),
    "PER_DIEM": ("contract", "hourly"),
    "INTERN": ("instrument", "internship"),
}
_COUNTRIES = frozenset({"", "dk", "dnk", "danmark", "denmark"})
_HOURS = re.compile(
    r"(\d{1,2}(?:[.,]\d)?)\s*(?:timer|hours|t\.)(?:\s*(?:om ugen|pr\.? uge|ugentligt|a week|per week|/\s*week))",
    re.IGNORECASE,
)


def read(source: SourceFile) -> Iterator[Numbered]:
    """The file as one value; where it is none, a value per line."""
    try:
        document = source.document()
    except FileRefusedError:
        first = next((line for line in source.lines() if line.problem or line.text.strip()), None)
        if first is None or not first.text.lstrip().startswith("{") or not first.text.rstrip().endswith("}"):
            raise
        return read_lines(source.lines(), parse)
    postings = postings_in(document)
    if not postings:
        raise FileRefusedError(f"{source.path.name} is JSON, but holds no JobPosting")
    return (Numbered(number, outcome_of(parse, posting)) for number, posting in enumerate(postings, start=1))


def postings_in(document: Any) -> list[Any]:
    """The postings of a document: all entries of a list, and of an @graph those that are postings."""
    if isinstance(document, list):
        return document if any(is_posting(entry) for entry in document) else []
    if is_posting(document):
        return [document]
    graph = document.get("@graph") if isinstance(document, dict) else None
    return [entry for entry in graph if is_posting(entry)] if isinstance(graph, list) else []


def is_posting(value: Any) -> bool:
    kinds = value.get("@type") if isinstance(value, dict) else None
    return any(isinstance(kind, str) and kind.rpartition("/")[2] == TYPE for kind in _list(kinds))


def parse(posting: Any) -> OpeningRow:
    """A row from one posting."""
    if not is_posting(posting):
        raise RowRefusedError("not a JobPosting")
    organisation, address = _first(posting.get("hiringOrganization")), _address(posting)
    employer = organisation if isinstance(organisation, str) else _text(organisation, "name")
    in_denmark = _name(address.get("addressCountry")).lower() in _COUNTRIES
    fields = {
        "external_id": _identifier(posting),
        "title": plain_text(_text(posting, "title") or _text(posting, "name")),
        "description": plain_text(_text(posting, "description")),
        "employer": cut(" ".join(employer.split()), 160),
        "cvr": _cvr(organisation),
        "address": cut(_text(address, "streetAddress"), 200),
        "postcode": address.get("postalCode") if in_denmark else "",
        "occupation": cut(_name(posting.get("relevantOccupation")) or _text(posting, "occupationalCategory"), 300),
        "positions": posting.get("totalJobOpenings"),
        "hours_usual": _hours(posting),
        "starts_on": posting.get("jobStartDate"),
        "apply_by": posting.get("validThrough"),
        "published_on": posting.get("datePosted"),
        "application_url": posting.get("url"),
    }
    return opening_row(fields, traits=_traits(posting), skills=_skills(posting), strict=False)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:
    return next(iter(_list(value)), {})


def _text(value: Any, name: str) -> str:
    found = _first(value.get(name)) if isinstance(value, dict) else ""
    if isinstance(found, str):
        return found.strip()
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else ""


def _name(value: Any) -> str:
    """The name of a thing that is written as a text or as an object."""
    found = _first(value)
    return found.strip() if isinstance(found, str) else _text(found, "name")


def _identifier(posting: dict[str, Any]) -> str:
    identifier = _first(posting.get("identifier"))
    stated = _text(identifier, "value") if isinstance(identifier, dict) else str(identifier)
    return stated or _text(posting, "@id") or _text(posting, "url")


def _cvr(organisation: Any) -> str:
    """The CVR number, stated as VAT or tax number; other identifiers may be anything."""
    stated = _text(organisation, "vatID") or _text(organisation, "taxID")
    return stated.upper().removeprefix("DK").strip()


def _address(posting: dict[str, Any]) -> dict[str, Any]:
    place = _first(posting.get("jobLocation"))
    address = _first(place.get("address")) if isinstance(place, dict) else {}
    return address if isinstance(address, dict) else {}


def _hours(posting: dict[str, Any]) -> str:
    """'20 timer om ugen' states the hours; a range or a text with more in it does not."""
    found = _HOURS.fullmatch(_text(posting, "workHours"))
    return found[1] if found else ""


def _traits(posting: dict[str, Any]) -> dict[str, str]:
    kinds = [
        kind for stated in _list(posting.get("employmentType")) if isinstance(stated, str) for kind in stated.split(",")
    ]
    words = {kind.strip().upper().replace(" ", "_").replace("-", "_") for kind in kinds}
    # With several kinds to choose from, none is stated.
    traits = dict([EMPLOYMENT[word]] if len(words) == 1 and (word := words.pop()) in EMPLOYMENT else [])
    if _text(posting, "jobLocationType").upper() == "TELECOMMUTE":
        traits["remote"] = "mostly"
    if posting.get("jobImmediateStart") is True:
        traits["start"] = "now"
    if _hours(posting):
        traits.pop("weekly_hours", None)
    return traits


def _skills(posting: dict[str, Any]) -> list[tuple[str, str]]:
    """Skills that are named one by one; a running text is part of the description's kind."""
    named = [_name(skill) for skill in _list(posting.get("skills"))]
    if len(named) == 1:
        named = named[0].split(",")
    return [(" ".join(skill.split()), str(SkillNeed.DEMANDED)) for skill in named if 0 < len(skill.strip()) <= 60][:50]
