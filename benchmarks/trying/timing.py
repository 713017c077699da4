"""What if, through the page: how long an answer takes."""

import statistics
import time
from collections.abc import Iterator
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from benchmarks.trying.market import market
from jobmatch.citizens.models import Wish
from matching.services import rank_citizen


def measured(number: int, answers: int) -> dict[str, Any]:

    citizen = market(number)
    rank_citizen(citizen=citizen, at=timezone.now())
    client = Client()
    client.force_login(citizen.consultant)
    address = reverse("matching:what_if", args=[citizen.public_id])
    wishes = list(Wish.objects.current().filter(citizen=citizen))
    took = [_timed(client, address, form, {"HX-Request": "true"}) for form in _forms(wishes, answers)]
    whole = [_timed(client, address, form, {}) for form in _forms(wishes, answers)]
    return {
        "openings": number,
        "citizen_wishes": len(wishes),
        "first_ms": took[0],
        "what_if_ms": statistics.median(took[1:]),
        "most_ms": max(took[1:]),
        "whole_page_ms": statistics.median(whole),
    }


def _timed(client: Client, address: str, form: dict[str, Any], headers: dict[str, str]) -> float:
    begin = time.perf_counter()
    page = client.post(address, form, headers=headers)
    took = 1000 * (time.perf_counter() - begin)
    if page.status_code != 200 or b'id="tried"' not in page.content:
        raise RuntimeError(f"the page answered {page.status_code}")
    return took


def _forms(wishes: list[Wish], answers: int) -> Iterator[dict[str, Any]]:
    """As the page posts them, each time with another importance of another wish."""
    for turn in range(answers + 1):
        data: dict[str, Any] = {"wish-TOTAL_FORMS": "1", "wish-INITIAL_FORMS": "0"}
        for place, wish in enumerate(wishes):
            importance = 1 + (turn + place) % 3 if place == turn % len(wishes) else wish.importance
            row = {"importance": importance, **(wish.detail or {"levels": wish.levels})}
            data |= {f"wish-{wish.criterion}-{name}": value for name, value in row.items()}
            if wish.must:
                data[f"wish-{wish.criterion}-must"] = "on"
        yield data
