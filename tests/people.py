"""The named people of the tests. Permissions can be read off their names: who is whose colleague, and who is not.

Carla (consultant) and Tine (leader) are in team Nord of Fjordby; Cem is Carla's citizen. Frida is a consultant in
another team of Fjordby, Olga in another municipality. Emma acts for the bakery, Otto for the haulier. Edit keeps the
guidance pages.
"""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from employers.models import Employer, EmployerMembership, Workplace
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.accounts.services import grant_role
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.models import Place

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 2)
PASSWORD = "en-lang-sætning-til-test"


@pytest.fixture
def fjordby(db: None) -> Municipality:
    return Municipality.objects.create(name="Fjordby", code="9901")


@pytest.fixture
def nord(fjordby: Municipality) -> Team:
    return Team.objects.create(municipality=fjordby, name="Nord")


@pytest.fixture
def places(db: None) -> dict[str, Place]:
    """Three made-up towns: Fjordby, Skovby 10 km north of it, and Langtbort 150 km away."""
    rows = [("9901", "Fjordby", "9901", 56.0), ("9902", "Skovby", "9901", 56.09), ("9903", "Langtbort", "9902", 57.35)]
    made = [
        Place(postcode=postcode, name=name, municipality_code=code, latitude=latitude, longitude=10.0)
        for postcode, name, code, latitude in rows
    ]
    return {place.postcode: place for place in Place.objects.bulk_create(made)}


def person(
    name: str, role: Role | None = None, municipality: Municipality | None = None, team: Team | None = None
) -> User:
    user = User.objects.create_user(email=f"{name.lower()}@example.org", password=PASSWORD, name=name)
    if role is not None:
        grant_role(user=user, role=role, municipality=municipality, team=team, at=NOW)
    return user


@pytest.fixture
def carla(fjordby: Municipality, nord: Team) -> User:
    return person("Carla", Role.CONSULTANT, fjordby, nord)


@pytest.fixture
def tine(fjordby: Municipality, nord: Team) -> User:
    return person("Tine", Role.TEAM_LEADER, fjordby, nord)


@pytest.fixture
def frida(fjordby: Municipality) -> User:
    """A consultant of the same municipality in another team: she must not see Cem."""
    return person("Frida", Role.CONSULTANT, fjordby, Team.objects.create(municipality=fjordby, name="Syd"))


@pytest.fixture
def olga(db: None) -> User:
    """A consultant of another municipality."""
    langtbort = Municipality.objects.create(name="Langtbort", code="9902")
    return person("Olga", Role.CONSULTANT, langtbort, Team.objects.create(municipality=langtbort, name="Øst"))


@pytest.fixture
def cem_user(fjordby: Municipality) -> User:
    return person("Cem", Role.CITIZEN, fjordby)


@pytest.fixture
def cem(carla: User, cem_user: User, nord: Team, fjordby: Municipality, places: dict[str, Place]) -> Citizen:
    return Citizen.objects.create(
        municipality=fjordby,
        team=nord,
        case_id="B-1",
        name="Cem Yildiz",
        user=cem_user,
        consultant=carla,
        home=places["9901"],
        referred_on=TODAY,
    )


@pytest.fixture
def bakery(fjordby: Municipality, places: dict[str, Place]) -> Employer:
    bakery = Employer.objects.create(name="Fjordby Brød", cvr="13585628", municipality=fjordby)
    Workplace.objects.create(employer=bakery, name="Butikken på torvet", p_number="1000000001", place=places["9901"])
    return bakery


@pytest.fixture
def haulier(fjordby: Municipality, places: dict[str, Place]) -> Employer:
    haulier = Employer.objects.create(name="Skovby Fragt", municipality=fjordby)
    Workplace.objects.create(employer=haulier, name="Terminalen", p_number="1000000002", place=places["9902"])
    return haulier


def acts_for(name: str, employer: Employer, vouched_by: User | None = None) -> User:
    user = person(name)
    EmployerMembership.objects.create(user=user, employer=employer, vouched_by=vouched_by, started_at=NOW)
    return user


@pytest.fixture
def emma(bakery: Employer) -> User:
    return acts_for("Emma", bakery)


@pytest.fixture
def otto(haulier: Employer) -> User:
    return acts_for("Otto", haulier)


@pytest.fixture
def edit(db: None) -> User:
    return person("Edit", Role.EDITOR)


def signed_in(user: User) -> Client:
    """A test client with the person signed in; pages come in English so that tests do not hang on Danish wording."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client
