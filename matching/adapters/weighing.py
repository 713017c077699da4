"""What the wishes weigh beside each other, put on the scale of their importance.

Wishes that were weighed share out, in proportion to their weights, what they have together by their importance; so what
was not weighed keeps its points. A wish that was changed after the weighing counts by its importance: the later word.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jobmatch.citizens.models import Weighing, Wish
from matching.adapters.columns import COLUMNS, SKILLS
from matching.engine import Preference, SkillPreference, Wishes


@dataclass(frozen=True)
class Weighed:
    """A weighing as far as it counts. `later`: criteria whose wish was changed after it, in their order by name."""

    method: str
    agreed_on: str
    weights: Mapping[str, float]
    later: tuple[str, ...] = ()

    def as_terms(self) -> dict[str, Any]:
        return {
            "method": self.method,
            "agreed_on": self.agreed_on,
            "weights": dict(sorted(self.weights.items())),
            "later": list(self.later),
        }

    def without(self, later: Iterable[str]) -> "Weighed":
        """What is left of it when wishes have been changed later."""
        changed = self.weights.keys() & set(later)
        kept = {key: weight for key, weight in self.weights.items() if key not in changed}
        return replace(self, weights=kept, later=tuple(sorted({*self.later, *changed})))


def weighed_by(weighing: Weighing, wishes: Mapping[str, Wish]) -> Weighed:
    whole = Weighed(weighing.method, weighing.agreed_at.isoformat(), weighing.weights)
    return whole.without(key for key, wish in wishes.items() if wish.agreed_at > weighing.agreed_at)


def with_weights(
    weighed: Weighed | None, preferences: Sequence[Preference], skills: SkillPreference | None
) -> tuple[Sequence[Preference], SkillPreference | None]:
    """The same wishes with the weights that count."""
    if weighed is None:
        return preferences, skills
    weights = shared_out(weighed.weights, weights_of(preferences, skills))
    return (
        [replace(one, weight=weights[COLUMNS[one.criterion]]) for one in preferences],
        replace(skills, weight=weights[SKILLS]) if skills else None,
    )


def shared_out(weighed: Mapping[str, float], by_importance: Mapping[str, float]) -> dict[str, float]:
    named = [key for key in sorted(weighed) if by_importance.get(key, 0) > 0]
    together = math.fsum(by_importance[key] for key in named)
    said = math.fsum(weighed[key] for key in named)
    if not said:
        return dict(by_importance)
    return {**by_importance, **{key: together * (weighed[key] / said) for key in named}}


def weights_in(wishes: Wishes) -> dict[str, float]:
    """By criterion, what the citizen's wishes weigh in a ranking."""
    return weights_of(wishes.preferences, wishes.skills)


def weights_of(preferences: Sequence[Preference], skills: SkillPreference | None) -> dict[str, float]:
    weights = {COLUMNS[one.criterion]: one.weight for one in preferences}
    return weights | ({SKILLS: skills.weight} if skills else {})
