"""The support log as the timeline component shows it, newest first; a corrected entry stays, marked as corrected."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from jobmatch.casework.enums import ContactKind, WithWhom
from jobmatch.casework.models import SupportEntry

ICONS = {
    ContactKind.VISIT: "business",
    ContactKind.MEETING: "persons",
    ContactKind.PHONE: "smartphone",
    ContactKind.VIDEO: "videocam",
    ContactKind.MESSAGE: "email",
}


def timeline_of(entries: Iterable[SupportEntry], *, to_citizen: bool, may_correct: bool) -> list[dict[str, Any]]:
    return [_shown(entry, to_citizen, may_correct) for entry in entries]


def _shown(entry: SupportEntry, to_citizen: bool, may_correct: bool) -> dict[str, Any]:
    correction = getattr(entry, "corrected_by", None)
    shown = {
        "id": f"entry-{entry.public_id}",
        "at": datetime.combine(entry.took_place_on, time(12), tzinfo=timezone.get_current_timezone()),
        "title": _title(entry, to_citizen),
        "body": _body(entry),
        "by": entry.written_by.name,
        "icon": ICONS[ContactKind(entry.kind)],
    }
    if entry.corrects_id:
        shown["tag"] = _("correction")
    if correction is not None:
        shown["tag"] = _("corrected")
        shown["corrected_by"] = _("A later entry of %(day)s corrects this one. It stays here to be read.") % {
            "day": date_format(timezone.localtime(correction.written_at), "DATE_FORMAT")
        }
    elif may_correct:
        shown |= {"url": reverse("casework:entry_correct", args=[entry.public_id]), "url_label": _correct_label(entry)}
    return shown


def _correct_label(entry: SupportEntry) -> str:
    """Names the day too, so that the links of a page can be told apart when heard alone."""
    return _("Correct the entry of %(day)s") % {"day": date_format(entry.took_place_on, "DATE_FORMAT")}


def _title(entry: SupportEntry, to_citizen: bool) -> str:
    names = [
        _("you") if to_citizen and key == WithWhom.CITIZEN else str(WithWhom(key).label) for key in entry.with_whom
    ]
    people = get_text_list(names, _("and"))
    return _("%(kind)s with %(people)s") % {"kind": capfirst(entry.get_kind_display()), "people": people}


def _body(entry: SupportEntry) -> str:
    minutes = ngettext("%(n)s minute", "%(n)s minutes", entry.minutes) % {"n": entry.minutes}
    parts = [f"{capfirst(entry.get_where_display())} · {minutes}", entry.note]
    if entry.agreements:
        parts.append(_("Agreed: %(text)s") % {"text": entry.agreements})
    if entry.next_contact_on:
        parts.append(_("Next contact: %(day)s") % {"day": date_format(entry.next_contact_on, "DATE_FORMAT")})
    return "\n\n".join(parts)
