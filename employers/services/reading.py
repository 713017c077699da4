"""What the text of an opening says about its criteria and skills, kept with the words it was read from.

It never replaces what is stated: it stands beside it, in `Opening.read`. What the employer says is not so is kept
under "refused" and left out.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from employers.models import Opening
from employers.signals import openings_changed
from jobmatch.audit.services import record_many
from jobmatch.vocabulary.models import Occupation, Skill
from jobmatch.vocabulary.reading import VERSION, Need, Reading, SkillSpan, read_skills, read_traits
from jobmatch.vocabulary.services import likely_occupation, one_version, skill_linker

#: ISCO-08 groups whose work is done indoors at normal temperature, unless a text says otherwise: offices, IT, shops,
#: libraries, sewing. Left out are stores, kitchens, health and cleaning, often cold, hot or out and about.
INDOORS = ("24", "25", "26", "33", "351", "41", "42", "431", "441", "5222", "5223", "5230", "753", "8153")
#: Openings per transaction when all are read again.
CHUNK = 500
#: Longer spans describe a task or a person, and are no name of a skill.
LONGEST_NAME = 60


def read_texts(openings: Sequence[Opening]) -> None:
    """Set `read` of each opening after its title and description; nothing is saved."""
    spans = [_spans(opening) for opening in openings]
    with one_version():
        uris = _surely_meant({span.text for found in spans for span in found})
        works = _works(openings)
    for opening, found in zip(openings, spans, strict=True):
        work = works.get(id(opening))
        traits = {key: _trait(one) for key, one in read_traits(opening.title, opening.description).items()}
        traits = _without_saying(opening, work) | traits
        refused = opening.read.get("refused", {})
        opening.read = {
            "version": VERSION,
            "traits": {key: one for key, one in traits.items() if refused.get(key) != one["level"]},
            "skills": [one for one in _skills(found, uris) if one["skill"] not in refused],
            "refused": refused,
            **({"occupation": {"occupation": work.uri, "quote": work.quote}} if work and work.quote else {}),
        }


def refuse_readings(opening: Opening, keys: Collection[str]) -> None:
    """Remember that these are not so: they are left out as long as the text is read in the same way."""
    read = {key: one["level"] for key, one in opening.read.get("traits", {}).items()}
    read |= {one["skill"]: one["need"] for one in opening.read.get("skills", [])}
    refused = {key: read[key] for key in keys if key in read}
    opening.read = opening.read | {"refused": opening.read.get("refused", {}) | refused}


def read_text(opening: Opening) -> None:
    read_texts([opening])


def read_all_again(*, at: datetime) -> tuple[int, int]:
    """Read every opening anew, its public text and its newest draft: how many there are, and how many read otherwise.

    One transaction per chunk; repeated, it writes only what differs.
    """
    ids = list(Opening.objects.order_by("pk").values_list("pk", flat=True))
    changed = sum(_read_chunk(ids[start : start + CHUNK], at) for start in range(0, len(ids), CHUNK))
    return len(ids), changed


@transaction.atomic
def _read_chunk(ids: Sequence[int], at: datetime) -> int:
    public = list(Opening.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
    drafts = [one.newest() for one in public if one.has_unpublished_changes and one.latest_revision_id]
    before = [one.read for one in (*public, *drafts)]
    read_texts([*public, *drafts])
    otherwise = [one for one, read in zip((*public, *drafts), before, strict=True) if one.read != read]
    live = [one for one in public if any(one is other for other in otherwise)]
    Opening.objects.bulk_update(live, ["read"])
    for draft in drafts:
        if any(draft is other for other in otherwise):
            revision = draft.latest_revision
            revision.content["read"] = draft.read
            revision.save(update_fields=["content"])
    changed = {one.pk: one for one in otherwise}.values()
    record_many(verb="employers.opening_read_again", subjects=changed, actor=None, at=at)
    if changed:
        openings_changed.send(sender=Opening, at=at)
    return len(changed)


def _trait(one: Reading) -> dict[str, Any]:
    """As `Opening.read` holds it: with "hours", the least and the most a week, where the text has the numbers."""
    kept: dict[str, Any] = {"level": one.level, "quote": one.quote}
    return kept | {"hours": list(one.hours)} if one.hours else kept


def _spans(opening: Opening) -> list[SkillSpan]:
    found = read_skills(f"{opening.title}\n{opening.description}")
    return [span for span in found if span.need != Need.NOT_NEEDED and len(span.text) <= LONGEST_NAME]


@dataclass(frozen=True)
class _Work:
    """What kind of work an opening is: `quote` where it was read off the text. `code`: ISCO-08."""

    uri: str
    code: str
    quote: str = ""


def _works(openings: Sequence[Opening]) -> dict[int, _Work]:
    """As stated, else as it likely is; by the identity of the object. One query."""
    stated = {id(opening): (opening.occupation_id, "") for opening in openings if opening.occupation_id}
    likely = {
        id(opening): found
        for opening in openings
        if not opening.occupation_id and (found := likely_occupation(opening.title, opening.description))
    }
    known = Occupation.objects.only("uri", "isco_code").in_bulk({pk for pk, _quote in (stated | likely).values()})
    return {
        key: _Work(known[pk].uri, known[pk].isco_code, quote)
        for key, (pk, quote) in (stated | likely).items()
        if pk in known
    }


def _without_saying(opening: Opening, work: _Work | None) -> dict[str, Any]:
    """What nobody writes because the kind of work says it: that an office is indoors. It is read off the title."""
    if work is None or not work.code.startswith(INDOORS):
        return {}
    return {"temperature": {"level": "indoor", "quote": opening.title}}


def _surely_meant(texts: Iterable[str]) -> dict[str, str]:
    """URI of the skill that each text surely means."""
    known = {
        one.text: one.best.concept_id for one in skill_linker().link_many(sorted(texts), top=1) if one.sure and one.best
    }
    uris = dict(Skill.objects.filter(pk__in=set(known.values())).order_by().values_list("pk", "uri"))
    return {text: uris[pk] for text, pk in known.items() if pk in uris}


def _skills(spans: Iterable[SkillSpan], uris: Mapping[str, str]) -> list[dict[str, str]]:
    """As `Opening.read` holds them: each skill once, demanded where it is so anywhere."""
    skills: dict[str, dict[str, str]] = {}
    for span in sorted(spans, key=lambda span: span.need != Need.DEMANDED):
        if uri := uris.get(span.text):
            skills.setdefault(uri, {"skill": uri, "need": span.need.value, "quote": span.text})
    return list(skills.values())
