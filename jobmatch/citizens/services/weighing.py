"""Writing down what the wishes weigh beside each other; a later weighing replaces the one before."""

import math
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.citizens.enums import WeighingMethod
from jobmatch.citizens.models import Citizen, OccupationWish, SkillClaim, Weighing, Wish
from jobmatch.citizens.services.refusals import WeighingRefusedError
from jobmatch.citizens.services.versions import checked, hold
from jobmatch.citizens.signals import wishes_changed

#: One wish alone has nothing to be weighed against.
FEWEST = 2


@transaction.atomic
def save_weighing(
    *,
    citizen: Citizen,
    method: str,
    weights: Mapping[str, float],
    by: User | None,
    at: datetime,
    words: str = "",
) -> Weighing:
    """The weighing as it stands afterwards: the one before, where nothing differs. Only proportions count."""
    hold(citizen, by)
    _demand_weights(citizen, weights)
    if method not in WeighingMethod.values:
        raise WeighingRefusedError(_("Choose how the wishes are weighed."), "method")
    total = math.fsum(weights.values())
    shares = {criterion: weights[criterion] / total for criterion in sorted(weights)}
    current = Weighing.objects.current().filter(citizen=citizen).first()
    if current is not None and _is_said_again(current, method, shares, words.strip()):
        return current
    weighing = Weighing(citizen=citizen, method=method, weights=shares, words=words.strip(), agreed_by=by, agreed_at=at)
    checked(weighing, WeighingRefusedError)
    Weighing.objects.current().filter(citizen=citizen).update(replaced_at=at)
    weighing.save()
    record(verb="citizens.weighing_saved", subject=citizen, actor=by, at=at)
    wishes_changed.send(sender=Citizen, citizen=citizen, at=at)
    return weighing


@transaction.atomic
def remove_weighing(*, citizen: Citizen, by: User | None, at: datetime) -> bool:
    """Take the weighing back, so that each wish counts by its own importance. False where there was none."""
    hold(citizen, by)
    if not Weighing.objects.current().filter(citizen=citizen).update(replaced_at=at):
        return False
    record(verb="citizens.weighing_removed", subject=citizen, actor=by, at=at)
    wishes_changed.send(sender=Citizen, citizen=citizen, at=at)
    return True


def weighable(citizen: Citizen) -> list[str]:
    """What of the citizen's words can be weighed: wishes that matter, and named work and skills."""
    wishes = Wish.objects.current().filter(citizen=citizen)
    importance = dict(wishes.order_by().values_list("criterion", "importance"))
    for key, rows in (("occupation", OccupationWish.objects), ("skills", SkillClaim.objects)):
        named = rows.current().filter(citizen=citizen).exists()
        importance[key] = importance.get(key, 1) if named else 0
    return [key for key, matters in importance.items() if matters]


def _demand_weights(citizen: Citizen, weights: Mapping[str, float]) -> None:
    if len(weights) < FEWEST:
        raise WeighingRefusedError(_("There must be at least two wishes to weigh against each other."), "weights")
    if not all(math.isfinite(weight) and weight >= 0 for weight in weights.values()) or not any(weights.values()):
        raise WeighingRefusedError(_("The weights must be numbers from 0 up, and not all 0."), "weights")
    if set(weights) - set(weighable(citizen)):
        raise WeighingRefusedError(_("Only wishes that are written down and matter can be weighed."), "weights")


def _is_said_again(current: Weighing, method: str, shares: Mapping[str, float], words: str) -> bool:
    same = current.weights.keys() == shares.keys() and all(
        math.isclose(current.weights[key], share, abs_tol=1e-12) for key, share in shares.items()
    )
    return same and (current.method, current.words) == (method, words)
