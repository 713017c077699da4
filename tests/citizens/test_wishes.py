"""Wishes are replaced by later ones, contradictions are refused, a list is asked for only when something changed."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.citizens.enums import Importance, ReasonKind
from jobmatch.citizens.models import Citizen, VersionChangedError, Wish
from jobmatch.citizens.said import WishSaid, in_order, wish_problems
from jobmatch.citizens.services import (
    CaseClosedError,
    NotYoursError,
    WishRefusedError,
    remove_wish,
    save_wish,
    save_wishes,
)
from jobmatch.citizens.signals import wishes_changed
from tests.people import NOW

LATER = NOW + timedelta(days=1)


@pytest.fixture
def told() -> Iterator[list[int]]:
    """Ids of the citizens whose lists were asked to be made anew."""
    heard: list[int] = []

    def listener(citizen: Citizen, **kwargs: object) -> None:
        heard.append(citizen.pk)

    wishes_changed.connect(listener)
    yield heard
    wishes_changed.disconnect(listener)


@pytest.mark.django_db
def test_a_new_wish_replaces_the_one_before_which_stays_in_the_history(cem: Citizen, carla: User) -> None:
    first = save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)
    second = save_wish(citizen=cem, criterion="noise", levels=["quiet", "some"], importance=3, by=carla, at=LATER)
    first.refresh_from_db()
    assert (first.levels, first.importance, first.replaced_at) == (["quiet"], 2, LATER)
    assert (second.levels, second.agreed_by, second.agreed_at) == (["quiet", "some"], carla, LATER)
    assert list(Wish.objects.current().filter(citizen=cem)) == [second]


@pytest.mark.django_db
def test_saying_the_same_again_changes_nothing(cem: Citizen, carla: User, told: list[int]) -> None:
    first = save_wish(citizen=cem, criterion="noise", levels=["some", "quiet"], importance=2, by=carla, at=NOW)
    again = save_wish(citizen=cem, criterion="noise", levels=["quiet", "some"], importance=2, by=carla, at=LATER)
    assert again == first
    assert told == [cem.pk]
    assert Event.objects.filter(verb="citizens.wish_saved").count() == 1


@pytest.mark.django_db
def test_the_audit_names_the_criterion_and_not_what_was_said(cem: Citizen, carla: User) -> None:
    save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, words="helst ro", by=carla, at=NOW)
    event = Event.objects.get()
    assert (event.actor, event.criterion, event.subject_id) == (carla, "noise", str(cem.pk))
    assert "helst" not in str(vars(event))


@pytest.mark.django_db
def test_several_wishes_are_one_change_and_all_or_none_are_kept(cem: Citizen, carla: User, told: list[int]) -> None:
    good = WishSaid(criterion="noise", levels=["quiet"])
    with pytest.raises(WishRefusedError):
        save_wishes(citizen=cem, wishes=[good, WishSaid(criterion="pace")], by=carla, at=NOW)
    assert not Wish.objects.exists()
    both = [good, WishSaid(criterion="pace", levels=["calm"])]
    assert save_wishes(citizen=cem, wishes=both, by=carla, at=NOW) == {"noise", "pace"}
    assert told == [cem.pk]


@pytest.mark.django_db
def test_a_wish_taken_back_stays_in_the_history(cem: Citizen, carla: User, told: list[int]) -> None:
    save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)
    assert remove_wish(citizen=cem, criterion="noise", by=carla, at=LATER)
    assert not remove_wish(citizen=cem, criterion="noise", by=carla, at=LATER)
    assert Wish.objects.get().replaced_at == LATER
    assert len(told) == 2


@pytest.mark.django_db
def test_the_citizen_may_write_alone_and_nobody_elses_consultant_may(
    cem: Citizen, cem_user: User, frida: User, olga: User, emma: User
) -> None:
    save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=cem_user, at=NOW)
    for stranger in (frida, olga, emma):
        with pytest.raises(NotYoursError):
            save_wish(citizen=cem, criterion="noise", levels=["loud"], importance=2, by=stranger, at=NOW)


@pytest.mark.django_db
def test_nothing_is_written_in_a_closed_case(cem: Citizen, carla: User) -> None:
    Citizen.objects.update(closed_on=date(2026, 11, 1))
    with pytest.raises(CaseClosedError):
        save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)


@pytest.mark.django_db
def test_a_version_cannot_be_written_over(cem: Citizen, carla: User) -> None:
    wish = save_wish(citizen=cem, criterion="noise", levels=["quiet"], importance=2, by=carla, at=NOW)
    wish.importance = 3
    with pytest.raises(VersionChangedError):
        wish.save()


@pytest.mark.django_db
def test_the_database_holds_one_current_wish_per_criterion_and_an_importance_of_0_to_3(cem: Citizen) -> None:
    Wish.objects.create(citizen=cem, criterion="noise", agreed_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Wish.objects.create(citizen=cem, criterion="noise", agreed_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Wish.objects.create(citizen=cem, criterion="pace", importance=4, agreed_at=NOW)


@pytest.mark.django_db
def test_a_cpr_number_in_ones_own_words_is_refused(cem: Citizen, carla: User) -> None:
    with pytest.raises(WishRefusedError) as refused:
        save_wish(
            citizen=cem, criterion="noise", levels=["quiet"], importance=2, words="jeg er 010190-1234", by=carla, at=NOW
        )
    assert refused.value.field == "words"


def test_hours_become_the_levels_between_the_least_and_the_most() -> None:
    said = in_order(WishSaid(criterion="weekly_hours", detail={"least": 8, "wanted": 12.0, "most": 20}))
    assert said.levels == ["6-10", "11-15", "16-20"]
    assert repr(said.detail["wanted"]) == "12"


def test_hours_said_once_are_least_and_most_as_well() -> None:
    said = in_order(WishSaid(criterion="weekly_hours", detail={"wanted": 15, "least": None}))
    assert said.levels == ["11-15"]
    assert said.detail == {"least": 15, "wanted": 15, "most": 15}


def test_a_reason_is_kept_only_where_it_is_a_must() -> None:
    said = WishSaid(criterion="noise", levels=["quiet"], reason_kind=ReasonKind.HEALTH_OR_LAW)
    assert in_order(said).reason_kind == "wish"


BAD = [
    ({"criterion": "diagnosis"}, "criterion"),
    ({"criterion": "noise", "levels": ["deafening"]}, "levels"),
    ({"criterion": "noise", "levels": ["quiet"], "importance": 4}, "importance"),
    ({"criterion": "noise", "levels": ["quiet"], "reason_kind": "because"}, "reason_kind"),
    ({"criterion": "noise", "importance": 2}, "levels"),
    ({"criterion": "noise", "must": True}, "levels"),
    ({"criterion": "noise", "levels": ["quiet"], "must": True, "importance": Importance.NONE}, "importance"),
    ({"criterion": "noise", "levels": ["quiet"], "detail": {"minutes": 3}}, "levels"),
    ({"criterion": "skills", "must": True}, "must"),
    ({"criterion": "weekly_hours"}, "wanted"),
    ({"criterion": "weekly_hours", "detail": {"least": 5}}, "wanted"),
    ({"criterion": "weekly_hours", "detail": {"least": 20, "wanted": 10}}, "least"),
    ({"criterion": "weekly_hours", "detail": {"most": 5, "wanted": 10}}, "most"),
    ({"criterion": "weekly_hours", "detail": {"wanted": 0}}, "wanted"),
    ({"criterion": "weekly_hours", "detail": {"wanted": float("nan")}}, "wanted"),
    ({"criterion": "weekly_hours", "detail": {"wanted": "twelve"}}, "wanted"),
    ({"criterion": "travel"}, "minutes"),
    ({"criterion": "travel", "detail": {"minutes": 30}}, "mode"),
    ({"criterion": "travel", "detail": {"minutes": 30, "mode": "rocket"}}, "mode"),
    ({"criterion": "travel", "detail": {"minutes": -1, "mode": "bike"}}, "minutes"),
    ({"criterion": "travel", "detail": {"minutes": 2.5, "mode": "bike"}}, "minutes"),
]


@pytest.mark.parametrize(("said", "field"), BAD)
def test_what_contradicts_itself_is_named_at_its_field(said: dict[str, object], field: str) -> None:
    assert list(wish_problems(WishSaid(**said))) == [field]


@pytest.mark.parametrize(
    "said",
    [
        {"criterion": "noise", "importance": 0},
        {"criterion": "noise", "levels": ["quiet"], "must": True, "importance": 1},
        {"criterion": "skills", "importance": 3},
        {"criterion": "occupation", "importance": 3, "must": True},
        {"criterion": "travel", "detail": {"minutes": 45, "mode": "transit"}},
        {"criterion": "travel", "importance": 0},
        {"criterion": "weekly_hours", "levels": ["11-15"]},
    ],
)
def test_what_makes_sense_is_taken(said: dict[str, object]) -> None:
    assert wish_problems(WishSaid(**said)) == {}
