"""Saying how much a wish matters, with the list made anew at once."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.said import WishSaid
from matching.adapters import OCCUPATION, SKILLS
from matching.models import RankingRun
from matching.services.errors import WishRefusedError
from matching.services.what_if import keep_wishes

#: What may get an importance without a wish of its own: work and skills are said in rows elsewhere.
_WITHOUT_LEVELS = (OCCUPATION, SKILLS)
_KEPT = ("levels", "detail", "must", "reason_kind", "words")


def change_importance(*, citizen: Citizen, criterion: str, importance: int, by: User, at: datetime) -> RankingRun:
    """Everything else about the wish stays as it was agreed."""
    wish = Wish.objects.current().filter(citizen=citizen, criterion=criterion).first()
    if wish is None and criterion not in _WITHOUT_LEVELS:
        raise WishRefusedError(_("There is no wish about this yet."))
    before = {name: getattr(wish, name) for name in _KEPT} if wish else {}
    said = WishSaid(criterion=criterion, importance=importance, **before)
    return keep_wishes(citizen=citizen, wishes=[said], by=by, at=at)
