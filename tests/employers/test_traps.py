"""The known traps of Wagtail's drafts and workflows, and the races around a decision."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry, Workflow, WorkflowState

from employers import services
from employers.enums import Standing, Step
from employers.models import Moderation, Opening
from employers.services.errors import (
    ChangedMeanwhileError,
    ConflictOfInterestError,
    IncompleteError,
    NobodyReviewsError,
    NothingToReviewError,
    NotReviewerError,
    NotUnderReviewError,
    NotWritableError,
    StaleRevisionError,
    UnderReviewError,
)
from employers.signals import openings_changed
from jobmatch.audit.models import Event
from tests.people import NOW, TODAY, acts_for

pytestmark = pytest.mark.django_db


def approve(opening, by, revision_id=None):
    return services.approve(submission=opening, revision_id=revision_id or opening.latest_revision_id, by=by, at=NOW)


def return_(opening, by, reason="Say when the day begins."):
    return services.return_(submission=opening, revision_id=opening.latest_revision_id, reason=reason, by=by, at=NOW)


def test_a_new_opening_is_a_draft_that_nobody_sees(draft):
    assert not draft.live
    assert draft.standing(TODAY) == Standing.DRAFT
    assert not Opening.objects.published().exists()


def test_approval_makes_it_public(published):
    assert Opening.objects.open_on(TODAY).get() == published
    assert published.standing(TODAY) == Standing.PUBLISHED


def test_no_edit_while_it_is_being_read(submitted, save):
    with pytest.raises(UnderReviewError):
        save(submitted, title="Something else")


def test_an_edit_that_slipped_in_during_the_review_is_never_published(submitted, carla):
    """Wagtail's own approval would publish the newest text: here a save that knew nothing of the review."""
    read = submitted.latest_revision_id
    other = Opening.objects.get(pk=submitted.pk)
    other.title = "Not read by anybody"
    other.save_revision(clean=False)
    with pytest.raises(StaleRevisionError):
        approve(submitted, carla, read)
    with pytest.raises(StaleRevisionError):
        approve(submitted, carla, other.latest_revision_id)
    assert not Opening.objects.published().exists()


def test_a_text_sent_in_anew_is_not_published_by_a_page_opened_before(submitted, emma, carla, save):
    read = submitted.latest_revision_id
    services.withdraw(submission=submitted, by=emma, at=NOW)
    save(submitted, title="Sent in after Carla opened the page")
    services.submit(submission=submitted, by=emma, at=NOW)
    with pytest.raises(StaleRevisionError):
        approve(submitted, carla, read)
    submitted.refresh_from_db()
    assert not submitted.live


def test_approval_publishes_exactly_the_text_that_was_read(draft, emma, carla, save):
    save(draft, title="The second text")
    opening = services.submit(submission=draft, by=emma, at=NOW)
    approve(opening, carla)
    assert Opening.objects.published().get().title == "The second text"


def test_a_text_saved_after_approval_stays_unpublished(published, save):
    save(published, title="A later idea")
    assert Opening.objects.published().get().title == "Assistant in the shop"
    published.refresh_from_db()
    assert published.newest().title == "A later idea"
    assert published.newest_title == "A later idea"
    assert published.has_unsent_changes


def test_each_save_goes_on_from_the_one_before_and_not_from_what_is_public(published, save):
    save(published, title="First thought")
    save(published, description="Second thought.")
    text = Opening.objects.get().newest()
    assert (text.title, text.description) == ("First thought", "Second thought.")


def test_a_change_of_a_published_one_is_public_only_after_its_own_approval(published, emma, carla, save):
    changed = save(published, description="New text.")
    services.submit(submission=changed, by=emma, at=NOW)
    changed.refresh_from_db()
    assert changed.description == "You fill the shelves and pack bread."
    assert changed.standing(TODAY) == Standing.CHANGE_SUBMITTED
    approve(changed, carla)
    assert Opening.objects.published().get().description == "New text."


def test_a_returned_one_can_be_changed_and_sent_in_again(submitted, emma, carla, save):
    return_(submitted, carla)
    assert submitted.standing(TODAY) == Standing.RETURNED
    save(submitted, description="The day begins at six.")
    again = services.submit(submission=submitted, by=emma, at=NOW)
    assert again.standing(TODAY) == Standing.SUBMITTED
    assert WorkflowState.objects.count() == 1
    approve(again, carla)
    assert Opening.objects.published().get().description == "The day begins at six."


def test_a_withdrawn_one_can_be_sent_in_again(submitted, emma):
    services.withdraw(submission=submitted, by=emma, at=NOW)
    assert submitted.standing(TODAY) == Standing.DRAFT
    assert services.submit(submission=submitted, by=emma, at=NOW).standing(TODAY) == Standing.SUBMITTED


def test_it_is_decided_once(submitted, carla, tine):
    approve(submitted, carla)
    with pytest.raises(NotUnderReviewError):
        approve(submitted, tine)
    with pytest.raises(NotUnderReviewError):
        return_(submitted, tine)


def test_wagtails_own_way_to_approve_is_closed(submitted, carla):
    task_state = submitted.current_workflow_task_state
    with pytest.raises(PermissionDenied):
        task_state.task.specific.on_action(task_state, carla, "approve")
    assert task_state.task.specific.get_actions(submitted, carla) == []


@pytest.mark.parametrize(("step", "standing"), [("pause", Standing.PAUSED), ("close", Standing.CLOSED)])
def test_publishing_an_older_text_does_not_turn_back_a_pause_or_a_close(published, emma, carla, save, step, standing):
    """Wagtail copies every field of the revision over the row, and the revision is older than the pause."""
    changed = save(published, title="A change")
    services.submit(submission=changed, by=emma, at=NOW)
    getattr(services, step)(submission=changed, by=emma, at=NOW)
    if step == "pause":
        approve(Opening.objects.get(pk=changed.pk), carla)
    assert Opening.objects.get(pk=changed.pk).standing(TODAY) == standing
    assert not Opening.objects.published().exists()


def test_publishing_a_text_never_moves_it_to_another_firm(submitted, carla, haulier):
    revision = submitted.latest_revision
    revision.content["employer"] = haulier.pk
    revision.content["reference"] = "stolen"
    revision.save()
    approve(submitted, carla)
    opening = Opening.objects.published().get()
    assert opening.employer.name == "Fjordby Brød"
    assert opening.reference != "stolen"


def test_only_what_a_person_may_write_can_be_written(draft, emma, haulier):
    for field, value in (("employer", haulier), ("live", True), ("source", "x"), ("created_by", emma)):
        with pytest.raises(NotWritableError):
            services.save_draft(submission=draft, values={field: value}, by=emma, at=NOW)


def test_who_acts_for_the_firm_may_not_decide(submitted, carla, bakery):
    bakery.memberships.create(user=carla, vouched_by=None, started_at=NOW)
    with pytest.raises(ConflictOfInterestError):
        approve(submitted, carla)
    with pytest.raises(ConflictOfInterestError):
        return_(submitted, carla)


def test_who_wrote_it_may_not_decide_even_after_leaving_the_firm(draft, carla, bakery):
    membership = bakery.memberships.create(user=carla, started_at=NOW)
    opening = services.submit(submission=draft, by=carla, at=NOW)
    services.end_contact(membership=membership, by=carla, at=NOW)
    with pytest.raises(ConflictOfInterestError):
        approve(opening, carla)


@pytest.mark.parametrize("who", ["olga", "emma", "cem_user", "edit"])
def test_only_staff_of_the_municipality_may_decide(submitted, request, who):
    with pytest.raises(NotReviewerError):
        approve(submitted, request.getfixturevalue(who))


def test_what_is_incomplete_is_not_sent_in_and_says_what_is_missing(bakery, emma):
    opening = services.create_opening(employer=bakery, values={"title": "Just an idea"}, by=emma, at=NOW)
    with pytest.raises(IncompleteError) as refused:
        services.submit(submission=opening, by=emma, at=NOW)
    assert refused.value.fields == ("workplace", "description", "occupation_text", "hours_usual")


def test_the_published_text_is_not_sent_in_again(published, emma):
    with pytest.raises(NothingToReviewError):
        services.submit(submission=published, by=emma, at=NOW)


def test_a_firm_that_nobody_answers_for_is_told_so(draft, bakery, emma):
    bakery.municipality = None
    bakery.save()
    with pytest.raises(NobodyReviewsError):
        services.submit(submission=draft, by=emma, at=NOW)


def test_two_colleagues_do_not_save_over_each_other(draft, emma, bakery):
    began_from = draft.latest_revision_id
    colleague = acts_for("Erik", bakery)
    services.save_draft(submission=draft, values={"title": "Erik's"}, by=colleague, at=NOW, based_on=began_from)
    with pytest.raises(ChangedMeanwhileError):
        services.save_draft(submission=draft, values={"title": "Emma's"}, by=emma, at=NOW, based_on=began_from)


def test_every_step_is_written_down(published, emma, carla):
    steps = Moderation.objects.filter(opening=published).values_list("step", "by__name")
    assert list(steps) == [(Step.SUBMITTED, "Emma"), (Step.APPROVED, "Carla")]
    verbs = Event.objects.filter(subject_id=str(published.pk)).values_list("verb", flat=True)
    assert set(verbs) == {"employers.created", "employers.submitted", "employers.approved"}
    logged = ModelLogEntry.objects.filter(object_id=str(published.pk)).values_list("action", flat=True)
    assert {"wagtail.create", "wagtail.workflow.start", "wagtail.workflow.approve", "wagtail.publish"} <= set(logged)


def test_listeners_are_told_when_the_public_set_changes_and_only_then(draft, emma, carla, save):
    told = []

    def listener(at, **kwargs):
        told.append(at)

    openings_changed.connect(listener)
    opening = services.submit(submission=draft, by=emma, at=NOW)
    assert told == []
    approve(opening, carla)
    for number, step in enumerate(("pause", "resume", "close"), start=2):
        getattr(services, step)(submission=opening, by=emma, at=NOW)
        assert told == [NOW] * number
    openings_changed.disconnect(listener)


def test_a_refused_step_leaves_no_trace(submitted, olga):
    before = Event.objects.count(), Moderation.objects.count()
    with pytest.raises(NotReviewerError):
        approve(submitted, olga)
    assert (Event.objects.count(), Moderation.objects.count()) == before


def test_the_workflow_is_made_once(db):
    assert services.ensure_workflow() == services.ensure_workflow()
    assert Workflow.objects.filter(name="Review by the municipality").count() == 1
    assert Opening.get_default_workflow().tasks.count() == 1
