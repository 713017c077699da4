"""What the tests of the pages share: addresses, the text of a page, what stands at a field, and more citizens."""

import re
from typing import Any

from django.urls import reverse

from jobmatch.accounts.models import Team, User
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.services import create_citizen
from tests.people import NOW, TODAY


def at(name: str, citizen: Citizen, *more: str) -> str:
    return reverse(f"citizens:{name}", args=[citizen.public_id, *more])


def html(response: Any) -> str:
    return response.content.decode()


def first_error(response: Any, field: str) -> str:
    found = re.search(rf'id="{field}_error"[^>]*>.*?</span>(.*?)</span>', html(response), re.DOTALL)
    return found[1].strip() if found else ""


def more(team: Team, consultant: User, *names: str) -> list[Citizen]:
    facts = {"team": team, "consultant": consultant, "referred_on": TODAY, "by": None, "at": NOW}
    return [create_citizen(case_id=f"M-{name}", name=name, **facts) for name in names]


def wish_data(**said: Any) -> dict[str, Any]:
    return {"levels": ["quiet"], "importance": "2", "reason_kind": "wish", "words": ""} | said
