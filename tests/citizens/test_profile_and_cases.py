"""Profile, work, skills and background are kept in versions; a case has one consultant, of the citizen's own team."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Team, User
from jobmatch.audit.models import Event
from jobmatch.citizens.models import CareerProfile, Citizen, OccupationWish, SkillClaim
from jobmatch.citizens.own_words import looks_like_cpr, never_kept
from jobmatch.citizens.said import BackgroundSaid, OccupationSaid, ProfileSaid, SkillSaid
from jobmatch.citizens.services import (
    CaseExistsError,
    CitizensRefusedError,
    ClaimRefusedError,
    InvalidCaseError,
    NoConsultantError,
    NotYoursError,
    change_consultant,
    close_case,
    create_citizen,
    give_sign_in,
    reopen_case,
    save_background,
    save_case,
    save_occupation_wishes,
    save_profile,
    save_skills,
)
from jobmatch.vocabulary.models import Occupation
from tests.people import NOW, TODAY, person

LATER = NOW + timedelta(days=1)


@pytest.fixture
def baker(db: None) -> Occupation:
    return Occupation.objects.create(uri="https://example.org/baker", labels={"da": "bager"}, isco_code="7512")


def test_an_earlier_profile_stays_as_it_was(cem: Citizen, carla: User) -> None:
    save_profile(citizen=cem, profile=ProfileSaid(goal="Noget med brød"), by=carla, at=NOW)
    assert save_profile(citizen=cem, profile=ProfileSaid(goal="Bager"), by=carla, at=LATER)
    assert not save_profile(citizen=cem, profile=ProfileSaid(goal="Bager"), by=carla, at=LATER)
    rows = CareerProfile.objects.filter(citizen=cem).values_list("goal", "agreed_at", "replaced_at")
    assert list(rows) == [("Noget med brød", NOW, LATER), ("Bager", LATER, None)]


def test_there_is_one_current_profile(cem: Citizen) -> None:
    CareerProfile.objects.create(citizen=cem, agreed_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        CareerProfile.objects.create(citizen=cem, agreed_at=NOW)


def test_lines_that_are_said_again_keep_who_and_when(cem: Citizen, carla: User, cem_user: User) -> None:
    bread, animals = OccupationSaid(text="brød"), OccupationSaid(text="dyr", attitude="open")
    save_occupation_wishes(citizen=cem, occupations=[bread], by=carla, at=NOW)
    save_occupation_wishes(citizen=cem, occupations=[animals, bread], by=cem_user, at=LATER)
    current = OccupationWish.objects.current().filter(citizen=cem)
    assert {(row.text, row.agreed_by_id, row.agreed_at) for row in current} == {
        ("brød", carla.pk, NOW),
        ("dyr", cem_user.pk, LATER),
    }
    assert Event.objects.filter(verb="citizens.occupations_saved").count() == 2


def test_all_lines_can_be_taken_away(cem: Citizen, carla: User) -> None:
    save_skills(citizen=cem, skills=[SkillSaid(text="bage")], by=carla, at=NOW)
    save_skills(citizen=cem, skills=[], by=carla, at=LATER)
    assert SkillClaim.objects.get(citizen=cem).replaced_at == LATER


def test_the_same_work_cannot_be_wanted_and_refused(cem: Citizen, carla: User, baker: Occupation) -> None:
    both = [
        OccupationSaid(text="bager", occupation_id=baker.pk),
        OccupationSaid(text="brød", attitude="no_go", occupation_id=baker.pk),
    ]
    with pytest.raises(ClaimRefusedError):
        save_occupation_wishes(citizen=cem, occupations=both, by=carla, at=NOW)


@pytest.mark.parametrize(
    "said",
    [
        [SkillSaid(text="bage"), SkillSaid(text="Bage")],
        [SkillSaid(text="")],
        [SkillSaid(text="x" * 161)],
        [SkillSaid(text="bage", wants_to_use="never")],
        [SkillSaid(text=f"nr. {n}") for n in range(61)],
    ],
)
def test_lines_that_cannot_be_kept_are_refused(cem: Citizen, carla: User, said: list[SkillSaid]) -> None:
    with pytest.raises(ClaimRefusedError):
        save_skills(citizen=cem, skills=said, by=carla, at=NOW)


@pytest.mark.parametrize(
    "profile",
    [{"languages": [{"language": "da", "level": "fluent"}]}, {"licences": ["rocket"]}, {"goal": "010190-1234"}],
)
def test_a_profile_that_cannot_be_kept_is_refused(cem: Citizen, carla: User, profile: dict[str, object]) -> None:
    with pytest.raises(ClaimRefusedError):
        save_profile(citizen=cem, profile=ProfileSaid(**profile), by=carla, at=NOW)


def test_background_is_kept_with_what_was_good_and_what_was_not(cem: Citizen, carla: User) -> None:
    said = BackgroundSaid(kind="job", title="Lager", liked="kollegerne", disliked="kulden")
    assert save_background(citizen=cem, background=[said], by=carla, at=NOW)
    assert cem.background.get().disliked == "kulden"


def new_citizen(team: Team, consultant: User, by: User | None = None, **fields: object) -> Citizen:
    facts = {"case_id": "B-2", "name": "Dina Holm", "referred_on": TODAY}
    return create_citizen(team=team, consultant=consultant, by=by or consultant, at=NOW, **facts | fields)


def test_a_new_case_belongs_to_the_teams_municipality(nord: Team, carla: User) -> None:
    citizen = new_citizen(nord, carla)
    assert citizen.municipality == nord.municipality
    assert Event.objects.get().verb == "citizens.created"


def test_a_case_number_is_used_once_in_a_municipality(cem: Citizen, nord: Team, carla: User) -> None:
    with pytest.raises(CaseExistsError):
        new_citizen(nord, carla, case_id="B-1")


def test_a_case_is_opened_by_the_team_for_one_of_the_team(nord: Team, carla: User, frida: User, emma: User) -> None:
    with pytest.raises(NotYoursError):
        new_citizen(nord, carla, by=frida)
    for stranger in (frida, emma):
        with pytest.raises(NoConsultantError):
            new_citizen(nord, stranger, by=carla)


@pytest.mark.parametrize(
    "wrong", [{"referred_on": TODAY + timedelta(days=1)}, {"case_id": "010190-1234"}, {"name": ""}]
)
def test_a_case_that_cannot_be_is_refused(nord: Team, carla: User, wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidCaseError):
        new_citizen(nord, carla, **wrong)


def test_another_consultant_of_the_team_takes_over(cem: Citizen, carla: User, tine: User, frida: User) -> None:
    assert change_consultant(citizen=cem, consultant=tine, by=carla, at=NOW)
    assert not change_consultant(citizen=cem, consultant=tine, by=carla, at=NOW)
    cem.refresh_from_db()
    assert cem.consultant == tine
    with pytest.raises(NoConsultantError):
        change_consultant(citizen=cem, consultant=frida, by=tine, at=NOW)


def test_the_citizen_cannot_change_the_case_itself(cem: Citizen, cem_user: User, tine: User) -> None:
    with pytest.raises(NotYoursError):
        change_consultant(citizen=cem, consultant=tine, by=cem_user, at=NOW)


def test_what_stands_on_the_cover_can_be_put_right(cem: Citizen, carla: User) -> None:
    assert save_case(citizen=cem, name="Cem Y.", consultant=carla, programme="IPS", home=None, by=carla, at=NOW)
    cem.refresh_from_db()
    assert (cem.name, cem.programme, cem.home) == ("Cem Y.", "IPS", None)


def test_a_closed_case_can_be_opened_again(cem: Citizen, carla: User) -> None:
    with pytest.raises(InvalidCaseError):
        close_case(citizen=cem, on=TODAY + timedelta(days=1), by=carla, at=NOW)
    close_case(citizen=cem, on=TODAY, by=carla, at=NOW)
    assert not Citizen.objects.active().exists()
    reopen_case(citizen=cem, by=carla, at=NOW)
    assert Citizen.objects.active().get() == cem


def test_a_citizen_gets_one_sign_in_of_their_own(nord: Team, carla: User, cem: Citizen) -> None:
    dina = new_citizen(nord, carla)
    user = give_sign_in(citizen=dina, email="dina@example.org", by=carla, at=NOW)
    assert user.has_role(Role.CITIZEN)
    assert list(Citizen.objects.visible_to(user)) == [dina]
    with pytest.raises(CitizensRefusedError):
        give_sign_in(citizen=dina, email="other@example.org", by=carla, at=NOW)
    elif_ = new_citizen(nord, carla, case_id="B-3", name="Elif")
    with pytest.raises(CitizensRefusedError):
        give_sign_in(citizen=elif_, email="dina@example.org", by=carla, at=NOW)


def test_only_the_team_and_the_citizen_see_a_citizen(
    cem: Citizen, carla: User, tine: User, cem_user: User, frida: User, olga: User, emma: User
) -> None:
    caseworker = person("Kim", Role.CASEWORKER, cem.municipality)
    seeing = {user.name for user in (carla, tine, cem_user, frida, olga, emma, caseworker) if sees(user, cem)}
    assert seeing == {"Carla", "Tine", "Cem"}


def sees(user: User, citizen: Citizen) -> bool:
    return Citizen.objects.visible_to(user).filter(pk=citizen.pk).exists()


@pytest.mark.parametrize("text", ["010190-1234", "0101901234", "se 01 01 90 1234.", "01.01.90-1234", "311299–4321"])
def test_cpr_numbers_are_recognised(text: str) -> None:
    assert looks_like_cpr(text)


@pytest.mark.parametrize(
    "text", ["tlf. 20 12 34 56", "2019-2024", "12.10.2024", "sag 991231-1", "3310901234", "P 1000000001"]
)
def test_other_numbers_are_not_taken_for_cpr_numbers(text: str) -> None:
    assert not looks_like_cpr(text)


def test_there_is_no_field_for_health_a_cpr_number_or_a_judgement() -> None:
    models = Citizen._meta.app_config.get_models()
    names = [f"{model.__name__}.{field.name}" for model in models for field in model._meta.get_fields()]
    assert [name for name in names if never_kept(name)] == []
    assert never_kept("Diagnosis")
    assert never_kept("CPR-nummer")
    assert never_kept("employability_score")
