"""The guided talk: from an order of the wishes, or from a swing, to weights, with the list made anew at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from employers.models import Opening
from jobmatch.accounts.models import User
from jobmatch.citizens.enums import WeighingMethod
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.services import CitizensRefusedError, remove_weighing, save_weighing
from matching.adapters import opening_table, weights_in, wishes_of
from matching.engine import EngineInputError, rank_order_centroid, swing_weights
from matching.models import RankingRun
from matching.services.errors import WeighingRefusedError
from matching.services.ranking import rank_citizen


def current_weights(*, citizen: Citizen) -> tuple[dict[str, float], Mapping[str, Any]]:
    """By criterion what the citizen's wishes weigh now, without those that weigh nothing; and the wishes in terms."""
    side = wishes_of(citizen, opening_table(Opening.objects.none()))
    weights = {key: weight for key, weight in sorted(weights_in(side.wishes).items()) if weight > 0}
    return weights, side.stated.as_terms()


def weigh_by_ranking(
    *, citizen: Citizen, places: Mapping[str, int], by: User, at: datetime, words: str = ""
) -> RankingRun:
    """`places`: by criterion, 1 for what matters most; wishes in the same place matter the same."""
    weights = _weights(rank_order_centroid, places)
    return _weigh(citizen, at, method=WeighingMethod.RANKING, weights=weights, by=by, words=words)


def weigh_by_swing(
    *, citizen: Citizen, points: Mapping[str, float], by: User, at: datetime, words: str = ""
) -> RankingRun:
    """`points`: by criterion, 100 for the one that would be lifted first; the others in proportion to it."""
    weights = _weights(swing_weights, points)
    return _weigh(citizen, at, method=WeighingMethod.SWING, weights=weights, by=by, words=words)


@transaction.atomic
def take_weighing_back(*, citizen: Citizen, by: User, at: datetime) -> RankingRun:
    """Each wish counts by its own importance again."""
    try:
        remove_weighing(citizen=citizen, by=by, at=at)
    except CitizensRefusedError as error:
        raise WeighingRefusedError(error.text) from error
    return rank_citizen(citizen=citizen, at=at)


@transaction.atomic
def _weigh(citizen: Citizen, at: datetime, **said: Any) -> RankingRun:
    try:
        save_weighing(citizen=citizen, at=at, **said)
    except CitizensRefusedError as error:
        raise WeighingRefusedError(error.text) from error
    return rank_citizen(citizen=citizen, at=at)


def _weights(formula: Callable[[Sequence[Any]], Any], said: Mapping[str, float]) -> dict[str, float]:
    try:
        return dict(zip(said, formula(list(said.values())).tolist(), strict=True))
    except EngineInputError as error:
        text = _("The wishes cannot be weighed like this. Begin again with what matters most.")
        raise WeighingRefusedError(text) from error
