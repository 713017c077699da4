"""Rows for tests, made directly where the way they came about is not the matter."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from employers.models import Employer, Opening
from jobmatch.accounts.models import User
from jobmatch.casework.models import Placement, SupportEntry
from jobmatch.citizens.models import Citizen
from matching.enums import Answer
from matching.models import Decision
from tests.people import NOW, TODAY


def published_opening(employer: Employer | None, title: str = "Bagerassistent", **fields: Any) -> Opening:
    workplace = employer.workplaces.first() if employer else None
    facts = {"workplace": workplace, "place": workplace.place if workplace else None, "live": True, "created_at": NOW}
    return Opening.objects.create(employer=employer, title=title, reference=uuid4().hex, **facts | fields)


def decision_on(citizen: Citizen, opening: Opening, answer: Answer = Answer.YES, **fields: Any) -> Decision:
    facts = {"by": citizen.consultant, "at": NOW, "reason": "other" if answer == Answer.NO else ""}
    return Decision.objects.create(citizen=citizen, opening=opening, answer=answer, **facts | fields)


def placement_of(citizen: Citizen, employer: Employer, starts_on: date = TODAY, **fields: Any) -> Placement:
    opening = fields.pop("opening", None) or published_opening(employer)
    facts = {"job_title": opening.title, "hours": Decimal(12), "instrument": "ordinary", "made_by": citizen.consultant}
    return Placement.objects.create(
        citizen=citizen,
        decision=decision_on(citizen, opening),
        opening=opening,
        employer=employer,
        workplace=employer.workplaces.first(),
        starts_on=starts_on,
        made_at=NOW,
        **facts | fields,
    )


def support_entry(
    placement: Placement, took_place_on: date = TODAY, by: User | None = None, **fields: Any
) -> SupportEntry:
    facts = {
        "kind": "visit",
        "with_whom": ["citizen"],
        "where": "workplace",
        "minutes": 45,
        "note": "Vi talte om den første uge.",
        "next_contact_on": took_place_on + timedelta(days=7),
    }
    return SupportEntry.objects.create(
        placement=placement,
        took_place_on=took_place_on,
        written_by=by or placement.made_by,
        written_at=NOW,
        **facts | fields,
    )
