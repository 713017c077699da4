"""Openings and mentor offers of the bakery, as its own Emma writes them and Carla reads them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from employers import services
from employers.models import Employer, MentorOffer, Opening
from jobmatch.accounts.models import User
from tests.people import NOW


def opening_values(employer: Employer, **other: Any) -> dict[str, Any]:
    """All that an opening needs before it can be sent in."""
    return {
        "title": "Assistant in the shop",
        "description": "You fill the shelves and pack bread.",
        "workplace": employer.workplaces.first(),
        "occupation_text": "shop assistant",
        "hours_usual": Decimal(12),
        **other,
    }


def mentor_values(employer: Employer, **other: Any) -> dict[str, Any]:
    return {
        "title": "A steady colleague",
        "description": "A short talk every morning.",
        "workplace": employer.workplaces.first(),
        "weekdays": ["mon", "tue"],
        "topics": ["tasks"],
        "languages": ["da"],
        **other,
    }


@pytest.fixture
def draft(bakery: Employer, emma: User) -> Opening:
    return services.create_opening(employer=bakery, values=opening_values(bakery), by=emma, at=NOW)


@pytest.fixture
def submitted(draft: Opening, emma: User) -> Opening:
    return services.submit(submission=draft, by=emma, at=NOW)


@pytest.fixture
def published(submitted: Opening, carla: User) -> Opening:
    return services.approve(submission=submitted, revision_id=submitted.latest_revision_id, by=carla, at=NOW)


@pytest.fixture
def offer(bakery: Employer, emma: User) -> MentorOffer:
    return services.create_mentor_offer(employer=bakery, values=mentor_values(bakery), by=emma, at=NOW)


@pytest.fixture
def save(emma: User) -> Callable[..., Opening]:
    """Emma saves a newer text."""

    def save(opening: Opening, **values: Any) -> Opening:
        return services.save_draft(submission=opening, values=values, by=emma, at=NOW)

    return save
