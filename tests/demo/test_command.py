"""The demo command on an empty installation: built once for this module, and taken back at its end."""

from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from employers.enums import Standing
from employers.models import Employer, MentorOffer, Opening
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.accounts.views import demo_groups
from jobmatch.audit.models import Event
from jobmatch.audit.services import broken_links
from jobmatch.casework.models import Placement, SupportEntry
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.demo.data.people import CONSULTANTS
from jobmatch.demo.data.tables import LIVES
from jobmatch.demo.services import is_built
from jobmatch.demo.sign_ins import sign_ins
from jobmatch.outbox.models import Message
from matching.models import Decision, RankingRun

ALL = (User, Team, Employer, Opening, MentorOffer, Citizen, Wish, RankingRun, Decision, Placement, SupportEntry, Event)


def run(**options: Any) -> str:
    out = StringIO()
    with override_settings(DEMO=True):
        call_command("demo", stdout=out, **options)
    return out.getvalue()


@pytest.fixture(scope="module")
def printed(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """What the first run printed; the data stays for the tests of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield run(seed=1)
        transaction.set_rollback(True)


def counts() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in ALL}


@pytest.mark.django_db
def test_made_up_people_are_refused_outside_the_demo() -> None:
    with override_settings(DEMO=False), pytest.raises(CommandError, match="not a demo"):
        call_command("demo")
    assert not is_built()


@pytest.mark.django_db
def test_sign_ins_are_refused_where_there_is_no_demo() -> None:
    with pytest.raises(CommandError, match="make demo"):
        run(sign_ins=True)


@pytest.mark.django_db
def test_missing_packages_are_named(settings: Any, tmp_path: Any) -> None:
    settings.ROOT = tmp_path
    with pytest.raises(CommandError, match="postcodes"):
        run()
    assert not is_built()


@pytest.mark.usefixtures("printed")
class TestBuilt:
    def test_there_is_as_much_as_promised(self) -> None:
        found = counts()
        assert (Municipality.objects.count(), found["Team"], found["Citizen"]) == (1, 2, 24)
        assert (found["Employer"], found["Opening"], found["MentorOffer"]) == (30, 120, 20)

    def test_openings_stand_at_every_step_of_the_path(self) -> None:
        today = timezone.localdate()
        standings = Counter(one.standing(today) for one in Opening.objects.with_standing())
        assert set(standings) == set(Standing) - {Standing.EXPIRED, Standing.CHANGE_RETURNED}
        assert standings[Standing.PUBLISHED] > 80

    def test_every_citizen_has_a_list_and_the_one_without_wishes_has_every_opening(self) -> None:
        runs = {citizen.case_id: citizen.rankings.first() for citizen in Citizen.objects.all()}
        assert all(runs.values())
        silent = next(life.case_id for life in LIVES if not life.words.goal)
        assert runs[silent].fits == runs[silent].openings
        assert sum(run.fits > 0 for run in runs.values()) >= 20

    def test_what_citizens_said_is_linked_to_the_vocabulary(self) -> None:
        for citizen in Citizen.objects.all():
            assert not citizen.occupation_wishes.filter(occupation=None).exists()
            assert not citizen.skill_claims.filter(skill=None).exists()

    def test_jobs_are_at_every_stage_with_corrected_entries(self) -> None:
        today = timezone.localdate()
        stages = Counter(
            "ended" if job.ended_on else "to come" if job.starts_on > today else "running"
            for job in Placement.objects.all()
        )
        assert set(stages) == {"ended", "to come", "running"}
        assert SupportEntry.objects.exclude(corrects=None).count() == 2
        assert all(entry.took_place_on <= today for entry in SupportEntry.objects.all())
        assert Placement.objects.exclude(mentor_offer=None).exists()

    def test_everything_is_named_by_who_did_it_and_the_log_is_whole(self) -> None:
        assert broken_links(Event) == []
        assert not Event.objects.filter(actor=None).exclude(verb="matching.ranked").exists()

    def test_nobody_is_mailed_and_no_work_is_left(self) -> None:
        assert mail.outbox == []
        assert Message.objects.count() == 0

    def test_each_role_can_sign_in(self) -> None:
        with override_settings(DEMO=True):
            offered = {user.email for group in demo_groups() for user in (*group["first"], *group["others"])}
        assert offered == {email for people in sign_ins().values() for _, email in people}

    def test_each_consultant_has_six_citizens(self) -> None:
        for one in CONSULTANTS:
            assert Citizen.objects.of_consultant(User.objects.get(email=one.email)).count() == 6

    def test_the_command_prints_lists_and_how_to_sign_in(self, printed: str) -> None:
        assert "FJ-1001" in printed
        assert settings.WAGTAILADMIN_BASE_URL in printed
        for people in sign_ins().values():
            assert people[0][1] in printed

    def test_a_second_run_changes_nothing(self, printed: str) -> None:
        before = counts()
        again = run(seed=2)
        assert counts() == before
        assert "already" in again
        assert again.endswith(printed[printed.index("Sign in at") :])

    def test_only_the_sign_ins_when_asked_for(self) -> None:
        told = run(sign_ins=True)
        assert told.startswith("Sign in at")
        assert "FJ-" not in told
