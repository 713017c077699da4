"""Openings and mentor offers walk the same path; a kind says in what they differ."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from employers import services
from employers.enums import Standing
from employers.forms import MentorOfferForm, OpeningForm
from employers.models import MentorOffer, Opening
from employers.models.submission import SubmissionQuerySet
from jobmatch.accounts.models import User


@dataclass(frozen=True)
class Kind:
    name: str
    model: type[Opening] | type[MentorOffer]
    form: type[OpeningForm] | type[MentorOfferForm]
    create: Callable[..., Opening | MentorOffer]
    new_title: str | Promise

    def route(self, page: str) -> str:
        return f"employers:{self.name}_{page}"

    def all_of(self, user: User) -> SubmissionQuerySet[Any]:
        return self.model.objects.of(user)

    def all_reviewed_by(self, user: User) -> SubmissionQuerySet[Any]:
        return self.model.objects.reviewed_by(user)

    def all_visible_to(self, user: User) -> SubmissionQuerySet[Any]:
        return self.model.objects.visible_to(user)

    @property
    def detail_route(self) -> str:
        return self.route("detail")

    @property
    def edit_route(self) -> str:
        return self.route("edit")

    @property
    def review_route(self) -> str:
        return f"employers:review_{self.name}"


OPENING = Kind("opening", Opening, OpeningForm, services.create_opening, _("New opening"))
MENTOR_OFFER = Kind("mentor_offer", MentorOffer, MentorOfferForm, services.create_mentor_offer, _("New mentor offer"))
KINDS = (OPENING, MENTOR_OFFER)

#: Colour of the tag, beside the word.
TAG: dict[Standing, str] = {
    Standing.DRAFT: "neutral",
    Standing.SUBMITTED: "info",
    Standing.RETURNED: "warning",
    Standing.PUBLISHED: "success",
    Standing.CHANGE_SUBMITTED: "success",
    Standing.CHANGE_RETURNED: "warning",
    Standing.PAUSED: "neutral",
    Standing.EXPIRED: "neutral",
    Standing.CLOSED: "neutral",
}

#: What the firm can do next, in a sentence.
NEXT: dict[Standing, Any] = {
    Standing.DRAFT: _("Finish it and send it in. Nobody but you can see it."),
    Standing.SUBMITTED: _("A consultant reads it. You get a mail when it has been approved or returned."),
    Standing.RETURNED: _("Read the reason, change it, and send it in again."),
    Standing.PUBLISHED: _("Everybody can see it. You can change it: the change is read first."),
    Standing.CHANGE_SUBMITTED: _("Everybody sees the approved text while a consultant reads your change."),
    Standing.CHANGE_RETURNED: _("Everybody sees the approved text. Read why the change was returned."),
    Standing.PAUSED: _("Nobody can see it until you open it again."),
    Standing.EXPIRED: _("The last day to apply has passed. Choose a new day and send it in, or close it."),
    Standing.CLOSED: _("It is closed for good."),
}


def kind_of(submission: Opening | MentorOffer) -> Kind:
    return OPENING if isinstance(submission, Opening) else MENTOR_OFFER
