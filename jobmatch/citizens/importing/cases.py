"""A case as a record of an import file says it: docs/importing-citizens.md describes the form. Pure: no database."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from jobmatch.citizens.enums import Attitude, BackgroundKind, RegisteredGender, WantsToUse
from jobmatch.citizens.importing import values
from jobmatch.citizens.importing.values import CaseRefusedError
from jobmatch.citizens.importing.wishing import stated_wishes
from jobmatch.citizens.said import BackgroundSaid, GroupSaid, ProfileSaid, WishSaid
from jobmatch.vocabulary.criteria import CRITERIA

KEYS = (
    "id", "name", "consultant", "home_postcode", "referred_on", "programme", "profile", "occupations", "wishes",
    "hours", "days", "travel", "skills", "languages", "licences", "background",
    "birth_year", "gender", "first_language",
)  # fmt: skip
PROFILE: Mapping[str, int] = MappingProxyType(
    {"goal": 2000, "strengths": 2000, "good_day": 2000, "learned": 2000, "transport": 500}
)


@dataclass(frozen=True)
class StatedOccupation:
    text: str
    attitude: str
    uri: str = ""


@dataclass(frozen=True)
class StatedSkill:
    text: str
    can: bool
    wants_to_use: str
    uri: str = ""


@dataclass(frozen=True, kw_only=True)
class Case:
    """`stated`: the sections that the record has. Those that it has not are left as they are in an earlier import."""

    case_id: str
    name: str
    consultant: str
    home_postcode: str
    referred_on: date | None
    programme: str
    profile: ProfileSaid
    occupations: tuple[StatedOccupation, ...]
    wishes: tuple[WishSaid, ...]
    skills: tuple[StatedSkill, ...]
    background: tuple[BackgroundSaid, ...]
    group_facts: GroupSaid
    stated: frozenset[str]
    digest: str


def parse_case(record: Any) -> Case:
    """The case that a record states. Raises CaseRefusedError with the place and the reason."""
    said = values.mapping("", record, KEYS)
    case_id = values.needed("id", said.get("id"), 40)
    languages = values.each("languages", said.get("languages"), _language)
    licences = values.each("licences", said.get("licences"), _licence)
    values.once("languages", [language["language"] for language in languages])
    return Case(
        case_id=case_id,
        name=values.text("name", said.get("name"), 120) or case_id,
        consultant=values.text("consultant", said.get("consultant"), 254).lower(),
        home_postcode=_postcode(said.get("home_postcode")),
        referred_on=values.day("referred_on", said.get("referred_on")),
        programme=values.text("programme", said.get("programme"), 60),
        profile=_profile(said.get("profile"), languages, licences),
        occupations=values.each("occupations", said.get("occupations"), _occupation),
        wishes=stated_wishes(said, languages, licences),
        skills=values.each("skills", said.get("skills"), _skill),
        background=values.each("background", said.get("background"), _background),
        group_facts=_group_facts(said),
        stated=frozenset(key for key, value in said.items() if value is not None),
        digest=hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest(),
    )


def case_id_of(record: Any) -> str:
    """The id of a record for the report, also of one that is refused; empty where it may not be shown."""
    found = record.get("id") if isinstance(record, dict) else None
    try:
        return values.text("id", found, 40) if isinstance(found, str | int) else ""
    except CaseRefusedError:
        return ""


def _profile(value: Any, languages: tuple[dict[str, str], ...], licences: tuple[str, ...]) -> ProfileSaid:
    said = values.mapping("profile", {} if value is None else value, PROFILE)
    words = {name: values.text(f"profile.{name}", said.get(name), most) for name, most in PROFILE.items()}
    return ProfileSaid(**words, languages=languages, licences=licences)


def _postcode(value: Any) -> str:
    written = values.text("home_postcode", value, 20)
    if written and not (len(written) == 4 and written.isdecimal() and written.isascii()):
        values.refuse("home_postcode", f"{written!r} is not a Danish postcode of 4 digits")
    return written


def _occupation(where: str, value: Any) -> StatedOccupation:
    if isinstance(value, str):
        return StatedOccupation(values.needed(where, value, 160), Attitude.WANTED)
    said = values.mapping(where, value, ("text", "attitude", "occupation_uri"))
    return StatedOccupation(
        values.needed(f"{where}.text", said.get("text"), 160),
        values.one_of(f"{where}.attitude", said.get("attitude"), Attitude.values, Attitude.WANTED),
        values.text(f"{where}.occupation_uri", said.get("occupation_uri"), 200),
    )


def _skill(where: str, value: Any) -> StatedSkill:
    if isinstance(value, str):
        return StatedSkill(values.needed(where, value, 160), True, WantsToUse.YES)
    said = values.mapping(where, value, ("text", "can", "wants_to_use", "skill_uri"))
    wants = said.get("wants_to_use")
    if isinstance(wants, bool):
        wants = WantsToUse.YES if wants else WantsToUse.NO
    return StatedSkill(
        values.needed(f"{where}.text", said.get("text"), 160),
        values.flag(f"{where}.can", said.get("can"), True),
        values.one_of(f"{where}.wants_to_use", wants, WantsToUse.values, WantsToUse.YES),
        values.text(f"{where}.skill_uri", said.get("skill_uri"), 200),
    )


def _language(where: str, value: Any) -> dict[str, str]:
    said = values.mapping(where, value, ("language", "level"))
    code = values.needed(f"{where}.language", said.get("language"), 3).lower()
    if not (code.isascii() and code.isalpha() and len(code) >= 2):
        values.refuse(f"{where}.language", f"{code!r} is not a language code such as da or en")
    return {
        "language": code,
        "level": values.one_of(f"{where}.level", said.get("level"), CRITERIA["danish"].level_keys, ""),
    }


def _group_facts(said: Mapping[str, Any]) -> GroupSaid:
    """Whether the year can be is known where today is: the service refuses it."""
    year = said.get("birth_year")
    return GroupSaid(
        birth_year=None if year is None else values.whole("birth_year", year, 0),
        gender=values.one_of("gender", said.get("gender"), RegisteredGender.values, RegisteredGender.NOT_REGISTERED),
        first_language=values.text("first_language", said.get("first_language"), 3).lower(),
    )


def _licence(where: str, value: Any) -> str:
    return values.one_of(where, value or "", CRITERIA["licence"].level_keys, "")


def _background(where: str, value: Any) -> BackgroundSaid:
    if isinstance(value, str):
        return BackgroundSaid(title=values.needed(where, value, 160))
    said = values.mapping(where, value, ("kind", "title", "where", "period", "liked", "disliked"))
    return BackgroundSaid(
        kind=values.one_of(f"{where}.kind", said.get("kind"), BackgroundKind.values, BackgroundKind.JOB),
        title=values.needed(f"{where}.title", said.get("title"), 160),
        where=values.text(f"{where}.where", said.get("where"), 160),
        period=values.text(f"{where}.period", said.get("period"), 40),
        liked=values.text(f"{where}.liked", said.get("liked"), 500),
        disliked=values.text(f"{where}.disliked", said.get("disliked"), 500),
    )
