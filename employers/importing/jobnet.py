"""The answer of Jobnet's job search, as JSON: a list of advertisements, or the answer that holds one."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from employers.importing.clean import RowRefusedError, cut
from employers.importing.plain import plain_text
from employers.importing.reading import FileRefusedError, SourceFile
from employers.importing.rows import Numbered, OpeningRow, opening_row, outcome_of
from jobmatch.vocabulary.criteria import hours_level

CONTRACTS = {"fastansættelse": "permanent", "tidsbegrænset ansættelse": "fixed-term", "vikariat": "fixed-term"}
TERMS = {
    "almindelige vilkår": "ordinary",
    "fleksjob": "flex",
    "løntilskud": "subsidy",
    "elev": "apprentice",
    "lærling": "apprentice",
}
TIMES = {"dag": "day", "morgen": "early", "aften": "evening", "nat": "night", "skiftende": "rotating"}

_RANGE = re.compile(r"\(?\s*(\d{1,2})\s*-\s*(\d{1,2})\s*timer")


def read(source: SourceFile) -> Iterator[Numbered]:
    advertisements = advertisements_in(source.document())
    if advertisements is None:
        raise FileRefusedError(f"{source.path.name} is JSON, but not the answer of Jobnet's search")
    for number, advertisement in enumerate(advertisements, start=1):
        yield Numbered(number, outcome_of(parse, advertisement))


def advertisements_in(document: Any) -> list[Any] | None:
    """The list of advertisements, alone or inside the answer that Jobnet's search gives."""
    if isinstance(document, dict):
        document = document.get("JobPositionPostings")
    return document if isinstance(document, list) and all(map(_is_advertisement, document[:1])) else None


def parse(advertisement: Any) -> OpeningRow:
    """A row from one advertisement. Its own occupation is nearer to the vocabulary than its title."""
    if not _is_advertisement(advertisement):
        raise RowRefusedError("not an advertisement of Jobnet")
    said: Mapping[str, Any] = advertisement
    anonymous = said.get("AnonymousEmployer") is True
    guaranteed, most = _hours(said)
    fields = {
        "external_id": said.get("ID"),
        "title": said.get("Title") or said.get("JobHeadline"),
        "description": _description(said),
        "employer": "" if anonymous else cut(_text(said, "HiringOrgName"), 160),
        "cvr": "" if anonymous else said.get("HiringOrgCVR"),
        "address": cut(_text(said, "WorkPlaceAddress"), 200),
        "postcode": ""
        if said.get("WorkPlaceAbroad") is True
        else _text(said, "WorkPlacePostalCode") or _text(said, "PostalCode"),
        "occupation": cut(_text(said, "Occupation"), 300),
        "hours_guaranteed": guaranteed,
        "hours_most": most,
        "starts_on": said.get("AssignmentStartDate"),
        "apply_by": said.get("LastDateApplication"),
        "published_on": said.get("PostingCreated"),
        "application_url": said.get("Url"),
    }
    return opening_row(fields, traits=_traits(said), strict=False)


def _is_advertisement(value: Any) -> bool:
    return isinstance(value, dict) and "ID" in value and ("Title" in value or "JobHeadline" in value)


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _description(said: Mapping[str, Any]) -> str:
    value = said.get("Presentation")
    body = plain_text(value) if isinstance(value, str) else ""
    headline = _text(said, "JobHeadline")
    return body if headline in ("", _text(said, "Title")) else f"{headline}\n\n{body}".strip()


def _work_time(said: Mapping[str, Any], name: str) -> str:
    times = said.get("JoblogWorkTime")
    return _text(times, name) if isinstance(times, dict) else ""


def _hours(said: Mapping[str, Any]) -> tuple[str, str]:
    """'(8 - 20 timer ugentligt)' states the fewest and the most; a fewest of 0 states nothing."""
    found = _RANGE.match(_work_time(said, "WorkHour"))
    if not found:
        return "", ""
    least, most = int(found[1]), int(found[2])
    return (str(least) if 0 < least <= most else ""), (str(most) if most > 0 and least <= most else "")


def _traits(said: Mapping[str, Any]) -> dict[str, str]:
    """Only what the advertisement states in its own fields: a text may say anything."""
    words = {word.strip().lower() for word in _work_time(said, "DailyWorkTime").split(",") if word.strip()}
    times = [TIMES[word] for word in words if word in TIMES]
    least, most = _hours(said)
    levels = {hours_level(float(number)) for number in (least, most) if number}
    stated = {
        "contract": CONTRACTS.get(_text(said, "EmploymentType").lower()),
        "instrument": TERMS.get(_text(said, "JobAnnouncementType").lower()),
        # Several times of day may mean several jobs, or shifts: that is not for us to guess.
        "time_of_day": times[0] if len(times) == 1 else None,
        "weekend": "often" if words == {"weekend"} else None,
        "weekly_hours": levels.pop() if least and most and len(levels) == 1 else None,
    }
    if _text(said, "WorkHours").lower() == "fuldtid":
        stated["weekly_hours"] = "37"
    return {key: level for key, level in stated.items() if level}
