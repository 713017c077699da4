"""The people and jobs that what if is tried on."""

import random

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


def market(number: int) -> Citizen:
    """One citizen with eight wishes, and so many open jobs; the seed is fixed."""

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
            )
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
