"""Lists are made from what is said, kept with all that explains them, and made anew only when something differs."""

import pytest
from django.db import transaction

from employers.models import Employer, Opening
from employers.signals import openings_changed
from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.services import close_case
from matching import services
from matching.models import RankingRun, Suggestion
from matching.services import ENGINE_VERSION, rank_all, rank_citizen, rank_each, standing_of
from tests.factories import published_opening
from tests.matching.market import calm_opening, cems_wishes, occupation, says_of_work, wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_a_list_is_kept_with_what_it_was_made_from(cem: Citizen, bakery: Employer) -> None:
    cems_wishes(cem)
    calm_opening(bakery)
    run = rank_citizen(citizen=cem, at=NOW)
    assert (run.engine_version, run.openings, run.fits, run.would_fit_if) == (ENGINE_VERSION, 1, 1, 0)
    assert run.wishes["home"] == "9901"
    assert [one["criterion"] for one in run.wishes["wishes"]] == ["pace", "travel", "weekend", "weekly_hours"]
    assert len(run.input_digest) == 64
    assert Event.objects.filter(verb="matching.ranked", subject_id=str(cem.pk)).count() == 1


def test_the_same_inputs_give_the_same_list_and_nothing_is_written(cem: Citizen, bakery: Employer) -> None:
    cems_wishes(cem)
    calm_opening(bakery)
    first = rank_citizen(citizen=cem, at=NOW)
    events = Event.objects.count()
    assert rank_citizen(citizen=cem, at=NOW) == first
    assert (RankingRun.objects.count(), Event.objects.count()) == (1, events)


def test_a_new_engine_makes_a_new_list(cem: Citizen, bakery: Employer, monkeypatch: pytest.MonkeyPatch) -> None:
    calm_opening(bakery)
    old = rank_citizen(citizen=cem, at=NOW)
    monkeypatch.setattr("matching.services.ranking.ENGINE_VERSION", "next")
    new = rank_citizen(citizen=cem, at=NOW)
    assert (old.engine_version, new.engine_version) == (ENGINE_VERSION, "next")
    assert new.pk != old.pk


def test_the_earlier_list_stays_as_it_was(cem: Citizen, bakery: Employer) -> None:
    wish(cem, "pace", "calm")
    calm_opening(bakery)
    first = rank_citizen(citizen=cem, at=NOW)
    wish(cem, "pace", "high")
    second = rank_citizen(citizen=cem, at=NOW)
    assert first.suggestions.get().score > second.suggestions.get().score
    assert RankingRun.objects.latest_of(cem) == second


def test_parts_add_up_to_the_score_of_every_suggestion(cem: Citizen, bakery: Employer, haulier: Employer) -> None:
    cems_wishes(cem)
    for pace in ("calm", "steady", "busy", "high"):
        calm_opening(bakery, pace=pace)
        calm_opening(haulier, pace=pace, weekly_hours="37")
    rank_citizen(citizen=cem, at=NOW)
    assert Suggestion.objects.count() == 8
    for suggestion in Suggestion.objects.all():
        assert sum(part["points"] for part in suggestion.parts) == suggestion.score


def test_a_citizen_without_wishes_gets_all_jobs_in_the_order_they_came_in(cem: Citizen, bakery: Employer) -> None:
    openings = [published_opening(bakery, title=f"Job {number}") for number in range(5)]
    run = rank_citizen(citizen=cem, at=NOW)
    assert [(one.opening, one.score) for one in run.suggestions.all()] == [(opening, 0) for opening in openings]
    assert run.notes == ["no_wishes"]


def test_without_openings_there_is_an_empty_list_that_says_so(cem: Citizen) -> None:
    cems_wishes(cem)
    run = rank_citizen(citizen=cem, at=NOW)
    assert (run.openings, run.fits, run.suggestions.count()) == (0, 0, 0)
    assert run.notes == ["no_openings"]
    assert run.relaxations == {"options": [], "conflict": []}


def test_musts_that_leave_nothing_are_named(cem: Citizen, bakery: Employer) -> None:
    for time_of_day, weekend in (("day", "often"), ("night", "never")):
        published_opening(bakery, traits={"time_of_day": time_of_day, "weekend": weekend, "pace": "calm"})
    wish(cem, "time_of_day", "day", must=True)
    wish(cem, "weekend", "never", must=True)
    wish(cem, "pace", "calm", must=True)
    run = rank_citizen(citizen=cem, at=NOW)
    assert run.fits == 0
    assert sorted(run.relaxations["conflict"]) == ["time_of_day", "weekend"]


def test_a_must_for_health_or_by_law_is_never_put_to_an_employer(cem: Citizen, bakery: Employer) -> None:
    opening = published_opening(bakery, traits={"weekend": "often"})
    wish(cem, "weekend", "never", must=True, reason_kind="health_or_law")
    run = rank_citizen(citizen=cem, at=NOW)
    assert (run.fits, run.would_fit_if) == (0, 0)
    assert run.relaxations["options"] == []
    standing = standing_of(citizen=cem, opening=opening, at=NOW)
    assert standing is not None
    assert (standing.listed, standing.blocking) == ("no", ["weekend"])


def test_work_that_one_will_not_do_is_on_no_list_but_has_an_answer(cem: Citizen, bakery: Employer) -> None:
    butcher = occupation("Slagter", "7511")
    opening = published_opening(bakery, occupation=butcher)
    says_of_work(cem, no_go=butcher)
    assert rank_citizen(citizen=cem, at=NOW).suggestions.count() == 0
    standing = standing_of(citizen=cem, opening=opening, at=NOW)
    assert standing is not None
    assert (standing.listed, standing.blocking) == ("no", ["occupation"])


def test_every_open_job_has_a_standing_that_agrees_with_the_list(
    cem: Citizen, bakery: Employer, haulier: Employer
) -> None:
    cems_wishes(cem)
    for pace in ("calm", "busy"):
        calm_opening(bakery, pace=pace)
        calm_opening(haulier, pace=pace)
    run = rank_citizen(citizen=cem, at=NOW)
    for suggestion in run.suggestions.select_related("opening"):
        standing = standing_of(citizen=cem, opening=suggestion.opening, at=NOW)
        assert standing is not None
        assert (standing.listed, standing.place) == (suggestion.on_list, suggestion.place)
        assert (standing.score, standing.parts) == (suggestion.score, suggestion.parts)
        assert (standing.broken, standing.unknown) == (suggestion.broken, suggestion.unknown)


def test_a_closed_opening_has_no_standing(cem: Citizen, bakery: Employer) -> None:
    opening = published_opening(bakery, closed_at=NOW)
    assert standing_of(citizen=cem, opening=opening, at=NOW) is None


def test_only_the_best_are_kept_but_all_are_counted(
    cem: Citizen, bakery: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matching.services.ranking.TOP", 2)
    wish(cem, "pace", "calm")
    best = [calm_opening(bakery, pace=pace) for pace in ("calm", "steady", "busy")]
    run = rank_citizen(citizen=cem, at=NOW)
    assert [one.opening for one in run.suggestions.all()] == best[:2]
    assert run.fits == 3


def test_everybody_with_an_open_case_gets_a_list(cem: Citizen, carla: User, bakery: Employer) -> None:
    calm_opening(bakery)
    dina = Citizen.objects.create(
        municipality=cem.municipality, team=cem.team, case_id="B-2", name="Dina", consultant=carla, referred_on=TODAY
    )
    close_case(citizen=dina, on=TODAY, by=carla, at=NOW)
    assert rank_all(citizens=Citizen.objects.active(), at=NOW) == 1
    assert RankingRun.objects.get().citizen == cem


def test_lists_are_made_in_chunks_and_equal_those_made_alone(
    cem: Citizen, carla: User, bakery: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matching.services.ranking.CHUNK", 2)
    for pace in ("calm", "steady", "high"):
        calm_opening(bakery, pace=pace)
    people = [cem]
    for number in range(4):
        people.append(
            Citizen.objects.create(
                municipality=cem.municipality,
                team=cem.team,
                case_id=f"C-{number}",
                name=f"Person {number}",
                consultant=carla,
                home=cem.home,
                referred_on=TODAY,
            )
        )
    for number, citizen in enumerate(people):
        wish(citizen, "pace", ("calm", "steady", "busy", "high", "calm")[number])
    together = dict(rank_each(citizens=Citizen.objects.active(), at=NOW))
    assert set(together) == set(people)
    for citizen in people:
        assert rank_citizen(citizen=citizen, at=NOW) == together[citizen]


# Through the outbox


@pytest.mark.django_db(transaction=True)
def test_a_changed_wish_makes_the_list_anew(cem: Citizen, bakery: Employer) -> None:
    calm_opening(bakery)
    wish(cem, "pace", "high")
    before = RankingRun.objects.latest_of(cem)
    wish(cem, "pace", "calm")
    after = RankingRun.objects.latest_of(cem)
    assert before is not None
    assert after is not None
    assert before.suggestions.get().score < after.suggestions.get().score


@pytest.mark.django_db(transaction=True)
def test_a_changed_opening_makes_all_lists_anew(cem: Citizen, bakery: Employer) -> None:
    opening = calm_opening(bakery)
    wish(cem, "pace", "calm")
    with transaction.atomic():
        Opening.objects.filter(pk=opening.pk).update(traits={"pace": "high"})
        openings_changed.send(sender=Opening, at=NOW)
    run = RankingRun.objects.latest_of(cem)
    assert run is not None
    assert run.suggestions.get().score == 0


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_rolled_back_makes_no_list(cem: Citizen, bakery: Employer) -> None:
    calm_opening(bakery)
    with transaction.atomic():
        openings_changed.send(sender=Opening, at=NOW)
        transaction.set_rollback(True)
    assert not RankingRun.objects.exists()


def test_the_door_names_what_others_may_call() -> None:
    assert {"rank_citizen", "rank_all", "decide", "change_importance"} <= set(services.__all__)
