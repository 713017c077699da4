"""The demo's firms with what they offer, sent through the same review as everybody's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import cycle
from typing import Any, TypeVar

from django.utils import timezone

from employers import services
from employers.models import Employer, MentorOffer, Opening
from jobmatch.accounts.models import User
from jobmatch.demo.build_people import Staffing
from jobmatch.demo.data.mentors import OFFERS
from jobmatch.demo.data.people import CONTACTS
from jobmatch.demo.data.returns import CHANGED, RETURNED
from jobmatch.demo.data.shapes import Firm, Mentor
from jobmatch.demo.data.tables import FIRMS
from jobmatch.demo.plan import Fate, OpeningPlan, plan_openings
from jobmatch.demo.words import Words

Item = TypeVar("Item", Opening, MentorOffer)

#: Offers that are not published; the place is the one in the table.
MENTOR_FATES = {1: Fate.SUBMITTED, 8: Fate.DRAFT, 11: Fate.SUBMITTED, 14: Fate.RETURNED}
#: Days before today on which mentor offers were written.
OFFERED = 220


@dataclass(frozen=True)
class House:
    """A firm with the person who writes for it: its contact, or the leader where there is none."""

    employer: Employer
    author: User


def build_employers(*, staffing: Staffing, words: Words, seed: int, now: datetime) -> None:
    began = now - timedelta(days=400)
    houses = {firm.key: _house(firm, staffing, words, began) for firm in FIRMS}
    reviewers, reasons = cycle(staffing.consultants.values()), cycle(RETURNED)
    for plan in plan_openings(seed):
        house, at = houses[plan.firm], now - timedelta(days=plan.written)
        values = _opening_values(plan, house, words, now)
        opening = services.create_opening(employer=house.employer, values=values, by=house.author, at=at)
        _go_on(opening, plan.fate, author=house.author, reviewer=next(reviewers), reason=next(reasons), at=at)
    for place, mentor in enumerate(OFFERS):
        house, at = houses[mentor.employer], now - timedelta(days=OFFERED - place)
        offer = services.create_mentor_offer(
            employer=house.employer, values=_mentor_values(mentor, house), by=house.author, at=at
        )
        fate = MENTOR_FATES.get(place, Fate.PUBLISHED)
        _go_on(offer, fate, author=house.author, reviewer=next(reviewers), reason=next(reasons), at=at)


def author_of(employer: Employer, staffing: Staffing) -> User:
    """Who writes for a firm of the demo."""
    membership = employer.memberships.select_related("user").first()
    return membership.user if membership else staffing.leader


def _house(firm: Firm, staffing: Staffing, words: Words, at: datetime) -> House:
    leader = staffing.leader
    employer = services.find_or_create_employer(
        name=firm.name, cvr="", municipality=staffing.municipality, by=leader, at=at
    )
    services.save_employer(employer=employer, about=firm.about, by=leader, at=at)
    for site in firm.sites:
        values = {"name": site.name, "address": site.address, "place": words.place(site.postcode)}
        services.save_workplace(employer=employer, values=values, by=leader, at=at)
    for contact in CONTACTS:
        if contact.employer == firm.key:
            services.invite_contact(employer=employer, name=contact.name, email=contact.email, by=leader, at=at)
    return House(employer, author_of(employer, staffing))


def _opening_values(plan: OpeningPlan, house: House, words: Words, now: datetime) -> dict[str, Any]:
    workplaces = list(house.employer.workplaces.order_by("pk"))
    known = {
        "title": plan.title,
        "workplace": workplaces[plan.site],
        "occupation_text": plan.occupation,
        "occupation": words.occupation(plan.occupation),
    }
    if plan.fate is Fate.DRAFT:
        # Somebody was called away while writing.
        return known
    today = timezone.localdate(now)
    return known | {
        "description": plan.description,
        "positions": plan.positions,
        "hours_guaranteed": Decimal(plan.hours),
        "hours_usual": Decimal(plan.hours),
        "hours_most": Decimal(plan.hours_most),
        "traits": dict(plan.traits),
        "skills_demanded": "\n".join(plan.needs),
        "skills_advantage": "\n".join(plan.helps),
        "starts_on": today + timedelta(days=plan.starts_in) if plan.starts_in else None,
        "apply_by": today + timedelta(days=plan.apply_in) if plan.apply_in else None,
    }


def _mentor_values(mentor: Mentor, house: House) -> Mapping[str, Any]:
    return {
        "title": mentor.title,
        "description": mentor.description,
        "workplace": house.employer.workplaces.order_by("pk").first(),
        "mentor_name": mentor.name,
        "capacity": mentor.capacity,
        "weekdays": mentor.weekdays.split(),
        "topics": mentor.topics.split(),
        "languages": mentor.languages.split(),
    }


def _go_on(item: Item, fate: Fate, *, author: User, reviewer: User, reason: str, at: datetime) -> None:
    """From the draft to where the plan wants it; each step some hours after the one before."""
    hour = timedelta(hours=1)
    if fate is Fate.DRAFT:
        return
    sent = services.submit(submission=item, by=author, at=at + hour)
    if fate is Fate.SUBMITTED:
        return
    revision = sent.task.revision_id
    if fate is Fate.RETURNED:
        services.return_(submission=sent, revision_id=revision, reason=reason, by=reviewer, at=at + 4 * hour)
        return
    live = services.approve(submission=sent, revision_id=revision, by=reviewer, at=at + 5 * hour)
    if fate is Fate.PAUSED:
        services.pause(submission=live, by=author, at=at + 30 * hour)
    if fate is Fate.CHANGE:
        newer = {"description": f"{live.description} {CHANGED}"}
        changed = services.save_draft(submission=live, values=newer, by=author, at=at + 40 * hour)
        services.submit(submission=changed, by=author, at=at + 41 * hour)
