"""Saying how much a wish matters, with the list made anew at once."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.citizens.services import CitizensRefusedError, save_wish
from matching.adapters import OCCUPATION, SKILLS
from matching.models import RankingRun
from matching.services.errors import WishRefusedError
from matching.services.ranking import rank_citizen

#: What may get an importance without a wish of its own: work and skills are said in rows elsewhere.
_WITHOUT_LEVELS = (OCCUPATION, SKILLS)


@transaction.atomic
def change_importance(*, citizen: Citizen, criterion: str, importance: int, by: User, at: datetime) -> RankingRun:
    """Everything else about the wish stays as it was agreed."""
    wish = Wish.objects.current().filter(citizen=citizen, criterion=criterion).first()
    if wish is None and criterion not in _WITHOUT_LEVELS:
        raise WishRefusedError(_("There is no wish about this yet."))
    kept = (
        {
            "levels": wish.levels,
            "detail": wish.detail,
            "must": wish.must,
            "reason_kind": wish.reason_kind,
            "words": wish.words,
        }
        if wish
        else {}
    )
    try:
        save_wish(citizen=citizen, criterion=criterion, importance=importance, by=by, at=at, **kept)
    except CitizensRefusedError as error:
        raise WishRefusedError(error.text) from error
    return rank_citizen(citizen=citizen, at=at)
