"""An opening as schema.org's JobPosting in JSON-LD, for search engines and for whoever imports it."""

import json
from typing import Any

from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe

from employers.models import Opening

#: In a page these could end the script element or start a comment; as escapes they mean the same to JSON.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def job_posting(opening: Opening, url: str) -> dict[str, Any]:
    """The properties that search engines ask for, and those that we know; unknown ones are left out."""
    stated: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "JobMatch", "value": str(opening.public_id)},
        "url": url,
        "title": opening.title,
        "description": linebreaks(opening.description or opening.title, autoescape=True),
        "datePosted": (opening.first_published_at or opening.created_at).date().isoformat(),
        "validThrough": opening.apply_by.isoformat() if opening.apply_by else None,
        "jobStartDate": opening.starts_on.isoformat() if opening.starts_on else None,
        "employmentType": _employment_type(opening),
        "workHours": f"{opening.hours_usual.normalize():f} timer om ugen" if opening.hours_usual else None,
        "totalJobOpenings": opening.positions,
        "relevantOccupation": opening.occupation.labels.get("da") if opening.occupation else opening.occupation_text,
        "hiringOrganization": _organisation(opening),
        "jobLocation": {"@type": "Place", "address": _address(opening)},
        "jobLocationType": "TELECOMMUTE" if opening.traits.get("remote") == "mostly" else None,
        "directApply": False,
    }
    return {name: value for name, value in stated.items() if value is not None and value != ""}


def as_script(value: dict[str, Any]) -> SafeString:
    """A data block for a page: browsers never run it, so the content security policy needs no exception."""
    written = json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')


def _employment_type(opening: Opening) -> list[str] | None:
    hours, traits = opening.traits.get("weekly_hours"), opening.traits
    kinds = [
        "FULL_TIME" if hours in ("37", "over-37") else "PART_TIME" if hours else "",
        {"fixed-term": "TEMPORARY", "hourly": "PER_DIEM"}.get(traits.get("contract", ""), ""),
        "INTERN" if traits.get("instrument") == "internship" else "",
    ]
    return [kind for kind in kinds if kind] or None


def _organisation(opening: Opening) -> dict[str, Any]:
    """The employer; 'confidential' is the word that search engines know for one that is not named."""
    if opening.employer is None:
        return {"@type": "Organization", "name": "confidential"}
    named = {"@type": "Organization", "name": opening.employer.name}
    return named | ({"vatID": f"DK{opening.employer.cvr}"} if opening.employer.cvr else {})


def _address(opening: Opening) -> dict[str, Any]:
    address: dict[str, Any] = {"@type": "PostalAddress", "addressCountry": "DK"}
    if opening.workplace and opening.workplace.address:
        address["streetAddress"] = opening.workplace.address
    if opening.place:
        address |= {"postalCode": opening.place.postcode, "addressLocality": opening.place.name}
        address |= {"addressRegion": opening.place.region} if opening.place.region else {}
    return address
