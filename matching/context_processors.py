"""What pages of earlier apps show of this one: the open question about a citizen's own weights, on their own page."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen
from matching.talk import Question, question_for


def own_question(request: HttpRequest) -> dict[str, Any]:
    """Asks the database only where a template asks for it."""
    return {"own_question": SimpleLazyObject(lambda: _question_of(getattr(request, "user", None)))}


def _question_of(user: Any) -> Question | None:
    own = Citizen.objects.visible_to(user).filter(user=user).first() if isinstance(user, User) else None
    return question_for(own, own=True) if own else None
