"""What a citizen's answers to openings say about their own weights: a question to them, never a change by itself.

Each yes is compared with each no, criterion by criterion, by the parts that were on the page: value = points / most
points. What was unknown, or where the wish has since become another, is not compared. A no whose reason lies beyond the
wishes (the job is gone, not a workplace for me, something else) is left out. A no for the work, the hours, the way or
the skills also says that this loss weighed more than each other one. An answered proposal uses up its answers: the next
one needs as many comparisons again in which one answer is newer.
"""

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.citizens.enums import WeighingMethod
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.permissions import may_write_down
from jobmatch.citizens.services import CitizensRefusedError, save_weighing
from matching.adapters import OCCUPATION, SKILLS, TRAVEL, WEEKLY_HOURS
from matching.engine import WeightShift, crossed, learn_weights, named_losses
from matching.enums import REASONS_BEYOND_WISHES, Answer, Case, NoReason, ProposalAnswer
from matching.models import Decision, WeightProposal
from matching.services.errors import NotYoursError, ProposalOutdatedError, WeighingRefusedError
from matching.services.ranking import rank_citizen
from matching.services.weighing import current_weights

#: A shift of fewer points out of 100 in every wish is not worth a question.
LEAST_SHIFT = 0.03
NAMES = {
    NoReason.WORK.value: OCCUPATION,
    NoReason.HOURS.value: WEEKLY_HOURS,
    NoReason.TRAVEL.value: TRAVEL,
    NoReason.SKILLS.value: SKILLS,
}
#: Where the words about work and skills stand in what is kept with a list.
ROWS = {OCCUPATION: "occupations", SKILLS: "skills"}
#: Whether hours may grow is part of which hours are good.
HOURS_GROWTH = "hours_growth"


@dataclass(frozen=True)
class _Answered:
    """The answers that can be compared. `values`: by answer and criterion, NaN where they cannot."""

    decisions: Sequence[Decision]
    values: npt.NDArray[np.float64]
    is_new: npt.NDArray[np.bool_]

    def those(self, answer: Answer) -> "_Answered":
        places = [place for place, one in enumerate(self.decisions) if one.answer == answer]
        return _Answered([self.decisions[place] for place in places], self.values[places], self.is_new[places])


@transaction.atomic
def propose_weights(*, citizen: Citizen, at: datetime) -> WeightProposal | None:
    """The open question to the citizen as of now, made anew where answers or weights have changed; None for none."""
    Citizen.objects.select_for_update(of=("self",)).get(pk=citizen.pk)
    stated, words = current_weights(citizen=citizen)
    answered = _answered(citizen, list(stated), words)
    digest = _digest(answered, stated)
    open_one = WeightProposal.objects.open_of(citizen)
    if open_one is not None and open_one.digest == digest:
        return open_one
    WeightProposal.objects.filter(citizen=citizen, answer="").delete()
    shift = _shift(answered, stated)
    if shift is None or not _is_worth_asking(shift):
        return None
    in_all = math.fsum(stated.values())
    proposal = WeightProposal.objects.create(
        citizen=citizen,
        made_at=at,
        stated=stated,
        proposed=dict(zip(stated, (shift.weights * in_all).tolist(), strict=True)),
        comparisons=shift.comparisons,
        digest=digest,
    )
    record(verb="matching.weights_proposed", subject=citizen, actor=None, at=at)
    return proposal


@transaction.atomic
def answer_proposal(
    *, citizen: Citizen, proposal: WeightProposal, answer: str, by: User, at: datetime
) -> WeightProposal:
    """Accepted, the proposed weights count and the list is made anew; refused, everything stays as it was said."""
    locked = Citizen.objects.select_for_update(of=("self",)).get(pk=citizen.pk)
    if not may_write_down(by, locked):
        raise NotYoursError(_("Only the citizen and their own team can decide."))
    if answer not in ProposalAnswer.values:
        raise WeighingRefusedError(_("Choose yes or no."))
    if not _is_current(proposal, locked):
        raise ProposalOutdatedError(_("The wishes have changed since. The question no longer counts."))
    WeightProposal.objects.filter(pk=proposal.pk).update(answer=answer, by=by, at=at)
    record(verb=f"matching.weights_{answer}", subject=citizen, actor=by, at=at)
    if answer == ProposalAnswer.ACCEPTED:
        try:
            save_weighing(citizen=citizen, method=WeighingMethod.LEARNED, weights=proposal.proposed, by=by, at=at)
        except CitizensRefusedError as error:
            raise WeighingRefusedError(error.text) from error
        rank_citizen(citizen=citizen, at=at)
    proposal.refresh_from_db()
    return proposal


def _is_worth_asking(shift: WeightShift) -> bool:
    return bool(np.abs(shift.shift).max() >= LEAST_SHIFT and shift.agreed_after >= shift.agreed_before)


def _is_current(proposal: WeightProposal, citizen: Citizen) -> bool:
    if not WeightProposal.objects.filter(pk=proposal.pk, citizen=citizen, answer="").exists():
        return False
    stated, _words = current_weights(citizen=citizen)
    return stated.keys() == proposal.stated.keys() and all(
        math.isclose(stated[key], weight) for key, weight in proposal.stated.items()
    )


def _answered(citizen: Citizen, criteria: list[str], words: Mapping[str, Any]) -> _Answered:
    # Much of a run is of no use here, and there is one for each day of answers.
    lean = Decision.objects.select_related("suggestion__run").defer(
        "suggestion__run__questions", "suggestion__run__relaxations"
    )
    decisions = [one for one in lean.standing_of(citizen).values() if _says_something(one)]
    last = WeightProposal.objects.last_answered_of(citizen)
    rows = [[_value(one, key, words) for key in criteria] for one in decisions]
    return _Answered(
        decisions=decisions,
        values=np.array(rows, dtype=np.float64).reshape(len(decisions), len(criteria)),
        is_new=np.array([last is None or one.at > last.made_at for one in decisions], dtype=np.bool_),
    )


def _says_something(decision: Decision) -> bool:
    is_answer = decision.answer in (Answer.YES, Answer.NO) and decision.reason not in REASONS_BEYOND_WISHES
    return is_answer and decision.suggestion is not None


def _value(decision: Decision, criterion: str, words: Mapping[str, Any]) -> float:
    suggestion = decision.suggestion
    if suggestion is None or _said(suggestion.run.wishes, criterion) != _said(words, criterion):
        return math.nan
    part = next((one for one in suggestion.parts if one["criterion"] == criterion), None)
    if part is None or not part["max"] or part["case"] == Case.UNKNOWN:
        return math.nan
    return float(part["points"] / part["max"])


def _said(words: Mapping[str, Any], criterion: str) -> list[Any]:
    """What the values of a criterion were made from: with other words the same points mean something else."""
    if criterion in ROWS:
        return [words[ROWS[criterion]]]
    about = (criterion, HOURS_GROWTH) if criterion == WEEKLY_HOURS else (criterion,)
    said = [[one["levels"], one["detail"]] for one in words["wishes"] if one["criterion"] in about]
    return [*said, words["home"]] if criterion == TRAVEL else said


def _shift(answered: _Answered, stated: Mapping[str, float]) -> WeightShift | None:
    yes, no = answered.those(Answer.YES), answered.those(Answer.NO)
    differences = crossed(yes.values, no.values, yes.is_new[:, None] | no.is_new[None, :])
    differences = differences[differences.any(axis=1)]
    new = int(yes.is_new.sum() + no.is_new.sum())
    worth = min(len(differences), new, max(len(yes.decisions) + len(no.decisions) - 1, 0))
    weights = np.array(list(stated.values()), dtype=np.float64)
    return learn_weights(weights, differences, worth=worth, reasons=_reasons(no, list(stated)))


def _reasons(no: _Answered, criteria: list[str]) -> npt.NDArray[np.float64]:
    named = [
        (place, criteria.index(NAMES[one.reason]))
        for place, one in enumerate(no.decisions)
        if no.is_new[place] and NAMES.get(one.reason) in criteria
    ]
    places = [place for place, _criterion in named]
    return named_losses(no.values[places], np.array([criterion for _place, criterion in named], dtype=np.int64))


def _digest(answered: _Answered, stated: Mapping[str, float]) -> str:
    answers = [(one.pk, bool(new)) for one, new in zip(answered.decisions, answered.is_new, strict=True)]
    made_from = (answers, answered.values.tolist(), sorted(stated.items()))
    return hashlib.sha256(repr(made_from).encode()).hexdigest()
