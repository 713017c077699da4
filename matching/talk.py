"""What the pages show where the wishes are weighed: in the guided talk, on the list, and in what answers suggest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from jobmatch.citizens.enums import Attitude, Importance, WeighingMethod
from jobmatch.citizens.explanations import answer_text
from jobmatch.citizens.models import Citizen, OccupationWish, SkillClaim, Weighing, Wish
from jobmatch.citizens.services import weighable
from jobmatch.vocabulary.criteria import CRITERIA, Criterion
from matching.adapters import OCCUPATION, SKILLS
from matching.explanations import name_of
from matching.models import RankingRun, WeightProposal
from matching.services import current_weights
from matching.services.learning import LEAST_SHIFT

#: Weight from which on a wish is called by a word: midway, in proportion, between the weights of two words.
_CALLED = ((2.8, Importance.MUCH), (1.4, Importance.SOME), (0.5, Importance.LITTLE))
#: By whether a wish gains and whether one loses notably: asked of the citizen, and told to the consultant.
_ASKED = {
    (True, True): gettext_lazy(
        "From your answers it looks as if this matters more to you than you have said: %(more)s. "
        "And this matters less: %(less)s. Is that right?"
    ),
    (True, False): gettext_lazy(
        "From your answers it looks as if this matters more to you than you have said: %(more)s. Is that right?"
    ),
    (False, True): gettext_lazy(
        "From your answers it looks as if this matters less to you than you have said: %(less)s. Is that right?"
    ),
}
_ASKED_ABOUT = {
    (True, True): gettext_lazy(
        "From the answers it looks as if this matters more to %(name)s than was said: %(more)s. "
        "And this matters less: %(less)s. Ask whether that is right."
    ),
    (True, False): gettext_lazy(
        "From the answers it looks as if this matters more to %(name)s than was said: %(more)s. "
        "Ask whether that is right."
    ),
    (False, True): gettext_lazy(
        "From the answers it looks as if this matters less to %(name)s than was said: %(less)s. "
        "Ask whether that is right."
    ),
}
#: The bars of a proposal: so wide is the heaviest weight of all.
BAR = 1000


@dataclass(frozen=True)
class Weighable:
    """A wish that can be weighed, with what is all right for the citizen in words."""

    criterion: Criterion
    answer: str

    @property
    def key(self) -> str:
        return self.criterion.key


@dataclass(frozen=True)
class Beginning:
    """Where the talk begins: the wishes from the heaviest on, and the current weighing if there is one."""

    wishes: list[Weighable]
    weighing: Weighing | None

    @property
    def order(self) -> list[str]:
        return [wish.key for wish in self.wishes]

    @property
    def equal(self) -> list[str]:
        """What weighs the same as the one before it."""
        weights = self.weighing.weights if self.weighing else {}
        pairs = zip(self.order, self.order[1:], strict=False)
        return [below for above, below in pairs if below in weights and weights.get(above) == weights[below]]

    @property
    def points(self) -> dict[str, float]:
        """What was said in a swing: 100 for the first, the others beside it."""
        if self.weighing is None or self.weighing.method != WeighingMethod.SWING:
            return {}
        most = max(self.weighing.weights.values())
        return {key: 100 * weight / most for key, weight in self.weighing.weights.items()}


@dataclass(frozen=True)
class Shifted:
    """One wish in a proposal; `before`, `after`: lengths of its bars."""

    name: str
    text: str
    before: float
    after: float
    moves: bool


@dataclass(frozen=True)
class Question:
    """What a citizen's answers suggest about the weights, in plain sentences."""

    proposal: WeightProposal
    text: str
    shifted: list[Shifted]
    rest: list[Shifted]


def beginning_of(citizen: Citizen) -> Beginning:
    weighing = Weighing.objects.current().filter(citizen=citizen).first()
    weights, _terms = current_weights(citizen=citizen)
    places = {key: place for place, key in enumerate(CRITERIA)}
    keys = [key for key in weighable(citizen) if key in places]
    keys.sort(key=lambda key: (-weights.get(key, 0.0), places[key]))
    wishes = Wish.objects.current().filter(citizen=citizen, criterion__in=keys)
    answers = _named(citizen) | {wish.criterion: text for wish in wishes if (text := answer_text(wish))}
    return Beginning([Weighable(CRITERIA[key], answers.get(key, "")) for key in keys], weighing)


def _named(citizen: Citizen) -> dict[str, str]:
    """The kinds of work and the skills in the citizen's own words."""
    work = OccupationWish.objects.current().filter(citizen=citizen).exclude(attitude=Attitude.NO_GO)
    skills = SkillClaim.objects.current().filter(citizen=citizen)
    return {
        OCCUPATION: ", ".join(work.values_list("text", flat=True)),
        SKILLS: ", ".join(skills.values_list("text", flat=True)),
    }


def source_of(run: RankingRun) -> str:
    """Where the weights of a list come from."""
    weighed = run.wishes.get("weighed")
    if not weighed or not weighed["weights"]:
        return _("How much each wish counts comes from what you have said about it.")
    source = _("How much each wish counts comes from %(source)s on %(day)s.") % {
        "source": WeighingMethod(weighed["method"]).label,
        "day": date_format(localtime(datetime.fromisoformat(weighed["agreed_on"])), "DATE_FORMAT"),
    }
    if not weighed["later"]:
        return source
    names = ", ".join(name_of(key) for key in weighed["later"])
    return f"{source} " + _("You have changed this later, so it counts as you say below: %(wishes)s.") % {
        "wishes": names
    }


def counts_of(run: RankingRun, parts: Sequence[Mapping[str, Any]]) -> list[tuple[str, float]]:
    """After a weighing, the most points that each wish can give, from the parts of any opening on the list."""
    if not run.wishes.get("weighed"):
        return []
    return [(name_of(part["criterion"]), part["max"] / 100) for part in parts if part["max"] > 0]


def question_for(citizen: Citizen, *, own: bool) -> Question | None:
    """The open question about the weights; `own`: asked of the citizen, else told to the consultant."""
    proposal = WeightProposal.objects.open_of(citizen)
    if proposal is None:
        return None
    longest = max(*proposal.stated.values(), *proposal.proposed.values())
    rows = [_shifted(proposal, key, longest) for key in _by_shift(proposal)]
    return Question(
        proposal=proposal,
        text=_asked(proposal, "" if own else citizen.name),
        shifted=[row for row in rows if row.moves],
        rest=[row for row in rows if not row.moves],
    )


def called(weight: float) -> str:
    """A weight in the words of importance."""
    if weight <= 0:
        return str(Importance.NONE.label)
    word = next((word for bound, word in _CALLED if weight >= bound), None)
    return str(word.label) if word else _("hardly matters")


def _shares(proposal: WeightProposal) -> dict[str, float]:
    in_all = sum(proposal.stated.values())
    return {key: (proposal.proposed[key] - weight) / in_all for key, weight in proposal.stated.items()}


def _by_shift(proposal: WeightProposal) -> list[str]:
    shares = _shares(proposal)
    return sorted(shares, key=lambda key: -abs(shares[key]))


def _asked(proposal: WeightProposal, name: str) -> str:
    """Names the wish that would gain most and the one that would lose most, where they do so notably."""
    shares = _shares(proposal)
    more, less = max(shares, key=lambda key: shares[key]), min(shares, key=lambda key: shares[key])
    facts = {"more": name_of(more), "less": name_of(less), "name": name}
    way = (shares[more] >= LEAST_SHIFT, shares[less] <= -LEAST_SHIFT)
    return str((_ASKED_ABOUT if name else _ASKED)[way]) % facts


def _shifted(proposal: WeightProposal, key: str, longest: float) -> Shifted:
    before, after = proposal.stated[key], proposal.proposed[key]
    words: Mapping[str, Any] = {"before": capfirst(called(before)), "after": called(after)}
    if called(before) != called(after):
        text = _("%(before)s → %(after)s") % words
    elif after > before:
        text = _("%(before)s, and somewhat more than now") % words
    else:
        text = _("%(before)s, but somewhat less than now") % words
    moves = abs(_shares(proposal)[key]) >= LEAST_SHIFT
    return Shifted(name_of(key), text, BAR * before / longest, BAR * after / longest, moves)
