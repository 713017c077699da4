"""What if, end to end: one citizen, 50,000 open jobs, from the posted form to the page, in server time.

    .venv/bin/python benchmarks/what_if.py [--openings N] [--json]

One process, one thread. The first answer reads the snapshot of the openings once per process and is told apart.
"""

import argparse
import json
import random
import statistics
import time
from collections.abc import Iterator
from typing import Any

import common  # noqa: F401 - puts the project's root on the path

from benchmarks.judging.database import start_django

ANSWERS = 15


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--openings", type=int, default=50_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    start_django()
    figures = measured(options.openings)
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{figures['openings']} openings, {figures['citizen_wishes']} wishes, one thread")
    print(f"first answer {figures['first_ms']:.0f} ms")
    print(f"then median {figures['what_if_ms']:.0f} ms, most {figures['most_ms']:.0f} ms, of {ANSWERS}")
    print(f"the whole page, without a script, {figures['whole_page_ms']:.0f} ms")


def measured(number: int) -> dict[str, Any]:
    from django.test import Client
    from django.urls import reverse
    from django.utils import timezone

    from jobmatch.citizens.models import Citizen, Wish
    from matching.services import rank_citizen

    citizen: Citizen = _market(number)
    rank_citizen(citizen=citizen, at=timezone.now())
    client = Client()
    client.force_login(citizen.consultant)
    address = reverse("matching:what_if", args=[citizen.public_id])
    wishes = list(Wish.objects.current().filter(citizen=citizen))
    took = [_timed(client, address, form, {"HX-Request": "true"}) for form in _forms(wishes)]
    whole = [_timed(client, address, form, {}) for form in _forms(wishes)]
    return {
        "openings": number,
        "citizen_wishes": len(wishes),
        "first_ms": took[0],
        "what_if_ms": statistics.median(took[1:]),
        "most_ms": max(took[1:]),
        "whole_page_ms": statistics.median(whole),
    }


def _timed(client: Any, address: str, form: dict[str, Any], headers: dict[str, str]) -> float:
    begin = time.perf_counter()
    page = client.post(address, form, headers=headers)
    took = 1000 * (time.perf_counter() - begin)
    if page.status_code != 200 or b'id="tried"' not in page.content:
        raise RuntimeError(f"the page answered {page.status_code}")
    return took


def _forms(wishes: list[Any]) -> Iterator[dict[str, Any]]:
    """As the page posts them, each time with another importance of another wish."""
    for turn in range(ANSWERS + 1):
        data: dict[str, Any] = {"wish-TOTAL_FORMS": "1", "wish-INITIAL_FORMS": "0"}
        for place, wish in enumerate(wishes):
            importance = 1 + (turn + place) % 3 if place == turn % len(wishes) else wish.importance
            row = {"importance": importance, **(wish.detail or {"levels": wish.levels})}
            data |= {f"wish-{wish.criterion}-{name}": value for name, value in row.items()}
            if wish.must:
                data[f"wish-{wish.criterion}-must"] = "on"
        yield data


def _market(number: int) -> Any:
    from django.utils import timezone

    from benchmarks.judging.product import _load_words_and_places
    from employers.models import Opening
    from jobmatch.accounts.enums import Role
    from jobmatch.accounts.models import Municipality, Team
    from jobmatch.accounts.services import add_person, grant_role
    from jobmatch.citizens.models import Citizen
    from jobmatch.citizens.said import OccupationSaid, WishSaid
    from jobmatch.citizens.services import save_occupation_wishes, save_wishes
    from jobmatch.vocabulary.criteria import TRAITS
    from jobmatch.vocabulary.models import Occupation, Place

    _load_words_and_places()
    draw, now = random.Random(20261126), timezone.now()
    occupations = list(Occupation.objects.order_by("pk"))
    places = list(Place.objects.order_by("pk").values_list("pk", flat=True))
    rows = []
    for n in range(number):
        occupation = draw.choice(occupations)
        traits = {one.key: draw.choice(one.level_keys) for one in TRAITS if draw.random() < 0.7}
        rows.append(
            Opening(
                title=f"{occupation.label} {n % 5000}",
                reference=f"w-{n}",
                live=True,
                created_at=now,
                traits=traits,
                occupation=occupation,
                place_id=draw.choice(places),
            )  # fmt: skip
        )
    Opening.objects.bulk_create(rows, batch_size=500)
    municipality = Municipality.objects.create(name="Prøvekommune", code="9999")
    team = Team.objects.create(municipality=municipality, name="Team")
    staff = add_person(email="what.if@example.org", name="Konsulent")
    grant_role(user=staff, role=Role.CONSULTANT, at=now, municipality=municipality, team=team)
    citizen = Citizen.objects.create(
        municipality=municipality, team=team, case_id="W-1", name="W", consultant=staff, home_id="7000",
        referred_on=now.date(),
    )  # fmt: skip
    said = [
        WishSaid(criterion="weekly_hours", importance=3, must=True, detail={"least": 10, "wanted": 15, "most": 25}),
        WishSaid(criterion="travel", importance=2, must=True, detail={"minutes": 60, "mode": "transit"}),
        WishSaid(criterion="pace", importance=2, levels=("calm", "steady")),
        WishSaid(criterion="noise", importance=2, levels=("quiet", "some")),
        WishSaid(criterion="weekend", importance=1, must=True, levels=("never",)),
        WishSaid(criterion="customers", importance=2, levels=("none", "some")),
        WishSaid(criterion="time_of_day", importance=3, must=True, levels=("day",)),
        WishSaid(criterion="lifting", importance=1, levels=("none", "light")),
    ]
    save_wishes(citizen=citizen, wishes=said, by=staff, at=now)
    work = [OccupationSaid(text="noget med dyr"), OccupationSaid(text="lager", attitude="open")]
    save_occupation_wishes(citizen=citizen, occupations=work, by=staff, at=now)
    return citizen


if __name__ == "__main__":
    main()
