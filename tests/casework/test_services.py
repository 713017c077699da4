"""From a yes to a job and its support log: what is written and refused, and that nothing written changes."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from employers.models import Employer
from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.casework import services
from jobmatch.casework.models import EntriesStandError, Placement, SupportEntry
from jobmatch.casework.services import Contact
from jobmatch.citizens.models import Citizen
from matching.enums import Answer
from matching.models import Decision
from tests.factories import decision_on, placement_of, published_opening, support_entry
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db

VISIT = Contact(
    took_place_on=TODAY,
    kind="visit",
    with_whom=["citizen", "mentor"],
    where="workplace",
    minutes=60,
    note="Kassen går godt. Pausen ligger nu kl. 10.",
    agreements="Mentor viser varebestilling.",
    next_contact_on=TODAY + timedelta(days=7),
)


def placed(decision: Decision, by: User, **changes: Any) -> Placement:
    facts = {"starts_on": TODAY, "hours": Decimal("12.5"), "instrument": "small-job"}
    return services.place(citizen=decision.citizen, decision=decision, by=by, at=NOW, **facts | changes)


def test_a_yes_becomes_a_job_with_the_openings_facts(cem: Citizen, carla: User, bakery: Employer) -> None:
    opening = published_opening(bakery, title="Hjælper i bageri")
    placement = placed(decision_on(cem, opening), carla)
    stored = Placement.objects.get(pk=placement.pk)
    assert (stored.job_title, stored.employer, stored.workplace) == ("Hjælper i bageri", bakery, opening.workplace)
    assert (stored.hours, stored.made_by, stored.made_at) == (Decimal("12.5"), carla, NOW)
    event = Event.objects.get(verb="casework.placed")
    assert (event.subject_id, event.actor) == (str(placement.pk), carla)


def test_an_opening_without_a_named_firm_can_become_a_job(cem: Citizen, carla: User) -> None:
    assert placed(decision_on(cem, published_opening(None)), carla).employer is None


@pytest.mark.parametrize("later", [Answer.NO, Answer.LATER])
def test_a_yes_that_was_taken_back_becomes_no_job(cem: Citizen, carla: User, bakery: Employer, later: Answer) -> None:
    opening = published_opening(bakery)
    yes = decision_on(cem, opening)
    decision_on(cem, opening, later)
    with pytest.raises(services.NotAgreedError):
        placed(yes, carla)


def test_a_no_becomes_no_job(cem: Citizen, carla: User, bakery: Employer) -> None:
    with pytest.raises(services.NotAgreedError):
        placed(decision_on(cem, published_opening(bakery), Answer.NO), carla)


def test_somebody_elses_yes_becomes_no_job(cem: Citizen, carla: User, bakery: Employer) -> None:
    yes = decision_on(cem, published_opening(bakery))
    dina = Citizen.objects.create(
        municipality=cem.municipality, team=cem.team, case_id="B-2", name="Dina", consultant=carla, referred_on=TODAY
    )
    with pytest.raises(services.NotAgreedError):
        services.place(
            citizen=dina, decision=yes, starts_on=TODAY, hours=Decimal(5), instrument="ordinary", by=carla, at=NOW
        )


def test_one_yes_becomes_one_job(cem: Citizen, carla: User, bakery: Employer) -> None:
    yes = decision_on(cem, published_opening(bakery))
    placed(yes, carla)
    with pytest.raises(services.AlreadyPlacedError):
        placed(yes, carla)


def test_a_closed_case_gets_no_job(cem: Citizen, carla: User, bakery: Employer) -> None:
    Citizen.objects.filter(pk=cem.pk).update(closed_on=TODAY)
    cem.refresh_from_db()
    with pytest.raises(services.CaseClosedError):
        placed(decision_on(cem, published_opening(bakery)), carla)


def test_only_the_team_writes(cem: Citizen, cem_user: User, frida: User, olga: User, bakery: Employer) -> None:
    yes = decision_on(cem, published_opening(bakery))
    placement = placement_of(cem, bakery)
    for stranger in (frida, olga, cem_user):
        with pytest.raises(services.NotOfTheTeamError):
            placed(yes, stranger)
        with pytest.raises(services.NotOfTheTeamError):
            services.write_entry(placement=placement, contact=VISIT, by=stranger, at=NOW)
        with pytest.raises(services.NotOfTheTeamError):
            services.end_placement(placement=placement, ended_on=TODAY, end_kind="quit", by=stranger, at=NOW)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"hours": Decimal(0)}, "hours"),
        ({"hours": Decimal(61)}, "hours"),
        ({"instrument": "made-up"}, "instrument"),
    ],
)
def test_impossible_facts_of_a_job_are_refused_by_name(
    cem: Citizen, carla: User, bakery: Employer, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(services.InvalidFactError) as refused:
        placed(decision_on(cem, published_opening(bakery)), carla, **changes)
    assert refused.value.field == field
    assert not Placement.objects.exists()


def test_a_workplace_of_another_firm_is_refused(cem: Citizen, carla: User, bakery: Employer, haulier: Employer) -> None:
    with pytest.raises(services.InvalidFactError) as refused:
        placed(decision_on(cem, published_opening(bakery)), carla, workplace=haulier.workplaces.get())
    assert refused.value.field == "workplace"


def test_an_entry_keeps_what_was_said_and_who_wrote_it(cem: Citizen, carla: User, bakery: Employer) -> None:
    entry = services.write_entry(placement=placement_of(cem, bakery), contact=VISIT, by=carla, at=NOW)
    stored = SupportEntry.objects.get(pk=entry.pk)
    assert (stored.note, stored.minutes, stored.with_whom) == (VISIT.note, 60, ["citizen", "mentor"])
    assert (stored.written_by, stored.written_at) == (carla, NOW)
    assert Event.objects.get(verb="casework.entry_written").subject_id == str(entry.pk)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"took_place_on": TODAY + timedelta(days=1)}, "took_place_on"),
        ({"next_contact_on": TODAY}, "next_contact_on"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 601}, "minutes"),
        ({"kind": "telepathy"}, "kind"),
        ({"where": "moon"}, "where"),
        ({"with_whom": []}, "with_whom"),
        ({"with_whom": ["citizen", "ghost"]}, "with_whom"),
        ({"note": "  "}, "note"),
        ({"note": "x" * 4001}, "note"),
        ({"note": "Ring om 010190-1234"}, "note"),
        ({"agreements": "Sendes til 0101901234"}, "agreements"),
    ],
)
def test_an_impossible_entry_is_refused_by_name_and_nothing_is_kept(
    cem: Citizen, carla: User, bakery: Employer, changes: dict[str, Any], field: str
) -> None:
    placement = placement_of(cem, bakery)
    with pytest.raises(services.InvalidFactError) as refused:
        services.write_entry(placement=placement, contact=replace(VISIT, **changes), by=carla, at=NOW)
    assert refused.value.field == field
    assert not SupportEntry.objects.exists()
    assert not Event.objects.exists()


def test_a_correction_is_a_new_entry_and_the_old_one_stays_as_it_was(
    cem: Citizen, carla: User, bakery: Employer
) -> None:
    old = services.write_entry(placement=placement_of(cem, bakery), contact=VISIT, by=carla, at=NOW)
    before = SupportEntry.objects.values().get(pk=old.pk)
    new = services.correct_entry(entry=old, contact=replace(VISIT, minutes=30), by=carla, at=NOW)
    assert SupportEntry.objects.values().get(pk=old.pk) == before
    assert new.corrects == old
    assert list(SupportEntry.objects.standing()) == [new]
    assert Event.objects.get(verb="casework.entry_corrected").subject_id == str(old.pk)


def test_an_entry_is_corrected_once_and_then_its_correction(cem: Citizen, carla: User, bakery: Employer) -> None:
    old = services.write_entry(placement=placement_of(cem, bakery), contact=VISIT, by=carla, at=NOW)
    new = services.correct_entry(entry=old, contact=VISIT, by=carla, at=NOW)
    with pytest.raises(services.AlreadyCorrectedError):
        services.correct_entry(entry=old, contact=VISIT, by=carla, at=NOW)
    services.correct_entry(entry=new, contact=VISIT, by=carla, at=NOW)
    assert SupportEntry.objects.standing().count() == 1


def test_the_database_too_allows_one_correction_of_an_entry(cem: Citizen, bakery: Employer) -> None:
    placement = placement_of(cem, bakery)
    old = support_entry(placement)
    support_entry(placement, corrects=old)
    with pytest.raises(IntegrityError), transaction.atomic():
        support_entry(placement, corrects=old)


def test_no_way_through_the_models_changes_or_deletes_an_entry(cem: Citizen, bakery: Employer) -> None:
    entry = support_entry(placement_of(cem, bakery))
    entry.note = "something else"
    for attempt in (
        entry.save,
        entry.delete,
        SupportEntry.objects.all().delete,
        lambda: SupportEntry.objects.update(note="x"),
        lambda: SupportEntry.objects.bulk_update([entry], ["note"]),
    ):
        with pytest.raises(EntriesStandError), transaction.atomic():
            attempt()
    assert SupportEntry.objects.get().note != "something else"


def test_a_job_ends_once_with_a_day_and_how(cem: Citizen, carla: User, bakery: Employer) -> None:
    placement = placement_of(cem, bakery, starts_on=TODAY - timedelta(days=40))
    services.end_placement(
        placement=placement, ended_on=TODAY, end_kind="better_job", end_note="Vil gerne flere timer", by=carla, at=NOW
    )
    stored = Placement.objects.get()
    assert (stored.ended_on, stored.end_kind, stored.end_note) == (TODAY, "better_job", "Vil gerne flere timer")
    assert not Placement.objects.running().exists()
    with pytest.raises(services.AlreadyEndedError):
        services.end_placement(placement=placement, ended_on=TODAY, end_kind="quit", by=carla, at=NOW)


@pytest.mark.parametrize(
    ("days", "kind", "note", "field"),
    [
        (-1, "quit", "", "ended_on"),
        (41, "quit", "", "ended_on"),
        (40, "boredom", "", "end_kind"),
        (40, "quit", "Sagen 010190-1234", "end_note"),
    ],
)
def test_an_impossible_end_is_refused(
    cem: Citizen, carla: User, bakery: Employer, days: int, kind: str, note: str, field: str
) -> None:
    start = TODAY - timedelta(days=40)
    placement = placement_of(cem, bakery, starts_on=start)
    with pytest.raises(services.InvalidFactError) as refused:
        services.end_placement(
            placement=placement, ended_on=start + timedelta(days=days), end_kind=kind, end_note=note, by=carla, at=NOW
        )
    assert refused.value.field == field


def test_the_log_goes_on_after_the_job_has_ended(cem: Citizen, carla: User, bakery: Employer) -> None:
    placement = placement_of(cem, bakery, ended_on=TODAY, end_kind="quit")
    assert services.write_entry(placement=placement, contact=VISIT, by=carla, at=NOW).pk
