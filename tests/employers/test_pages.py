"""The pages of the portal, as the named people use them, and as others try to."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from employers import services
from employers.enums import Standing
from employers.models import MentorOffer, Opening
from employers.permissions import ACCESS, IS_EMPLOYER, STAFF
from tests.employers.conftest import mentor_values, opening_values
from tests.people import NOW, TODAY, signed_in

pytestmark = pytest.mark.django_db

STEPS = ("submit", "withdraw", "pause", "resume", "close")


def posted(**values):
    """What the browser sends for a form whose questions about the work are left open."""
    return {"positions": "1", "action": "save"} | values


def address(page, submission=None):
    return reverse(f"employers:{page}", args=[submission.public_id] if submission else [])


def complete(bakery, **other):
    values = opening_values(bakery) | {"workplace": bakery.workplaces.get().pk, "hours_usual": "12"}
    return posted(**(values | other))


# Who may


OWN_PAGES = ["opening_detail", "opening_edit", "opening_preview"]


@pytest.mark.parametrize("page", OWN_PAGES)
def test_a_firms_pages_are_its_own(draft, emma, page):
    assert signed_in(emma).get(address(page, draft)).status_code == 200


@pytest.mark.parametrize("who", ["otto", "cem_user", "edit", "olga"])
@pytest.mark.parametrize("page", OWN_PAGES)
def test_nobody_else_finds_them(draft, request, page, who):
    assert signed_in(request.getfixturevalue(who)).get(address(page, draft)).status_code == 404


@pytest.mark.parametrize("page", [*OWN_PAGES, "review_opening"])
def test_who_is_not_signed_in_is_asked_to(draft, page):
    answer = Client().get(address(page, draft))
    assert answer.status_code == 302
    assert answer.url.startswith("/account/login/")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("kind", ["opening", "mentor_offer"])
def test_steps_are_taken_by_the_firm_alone_and_never_by_a_link(draft, offer, emma, otto, carla, kind, step):
    submission = {"opening": draft, "mentor_offer": offer}[kind]
    url = address(f"{kind}_{step}", submission)
    assert signed_in(emma).get(url).status_code == 405
    for stranger in (otto, carla):
        assert signed_in(stranger).post(url).status_code == 404
    assert Opening.objects.get(pk=draft.pk).standing(TODAY) == Standing.DRAFT
    assert MentorOffer.objects.get(pk=offer.pk).standing(TODAY) == Standing.DRAFT


@pytest.mark.parametrize("who", ["emma", "otto", "olga", "cem_user", "edit"])
def test_only_staff_of_the_municipality_review(submitted, request, who):
    client = signed_in(request.getfixturevalue(who))
    url = address("review_opening", submitted)
    assert client.get(url).status_code == 404
    decision = {"decision": "approve", "revision": submitted.latest_revision_id}
    assert client.post(url, decision).status_code == 404
    assert not Opening.objects.published().exists()


@pytest.mark.parametrize("who", ["emma", "cem_user", "edit"])
@pytest.mark.parametrize("page", ["review_queue", "staff_list", "staff_invite"])
def test_the_pages_of_staff_are_for_staff(request, page, who):
    assert signed_in(request.getfixturevalue(who)).get(address(page)).status_code == 404


@pytest.mark.parametrize("path", ["/cms/", "/cms/snippets/", "/cms/reports/workflow/", "/cms/pages/"])
def test_an_employer_has_no_way_into_wagtails_admin(emma, path):
    assert signed_in(emma).get(path).status_code in (302, 404)
    assert "/account/login/" in signed_in(emma).get("/cms/login/").url


def test_every_page_has_one_of_the_two_rules():
    assert {rule.name for rule in ACCESS.values()} == {IS_EMPLOYER.name, STAFF.name, (IS_EMPLOYER | STAFF).name}


def test_who_no_longer_acts_for_the_firm_sees_nothing_of_it(draft, emma, carla):
    services.end_contact(membership=emma.employer_memberships.get(), by=carla, at=NOW)
    assert signed_in(emma).get(address("opening_detail", draft)).status_code == 404
    assert signed_in(emma).get(address("dashboard")).status_code == 404


# Writing


def test_a_title_is_enough_for_a_draft(emma):
    answer = signed_in(emma).post(address("opening_new"), posted(title="An idea"))
    opening = Opening.objects.get()
    assert (opening.title, opening.live, opening.employer.name) == ("An idea", False, "Fjordby Brød")
    assert answer.url == address("opening_edit", opening)


def test_the_firm_is_set_by_the_server(emma, haulier):
    signed_in(emma).post(address("opening_new"), posted(title="Mine", employer=haulier.pk, live="on", source="x"))
    opening = Opening.objects.get()
    assert opening.employer.name == "Fjordby Brød"
    assert (opening.live, opening.source) == (False, "portal")


def test_another_firm_cannot_be_named_in_the_address(emma, haulier):
    client = signed_in(emma)
    for firm in (haulier.public_id, "not-an-id"):
        assert client.get(address("opening_new") + f"?firm={firm}").status_code == 404
        assert client.post(address("opening_new") + f"?firm={firm}", posted(title="x")).status_code == 404


def test_another_firms_workplace_is_refused_at_the_field(emma, haulier):
    values = posted(title="x", workplace=haulier.workplaces.get().pk)
    answer = signed_in(emma).post(address("opening_new"), values)
    assert answer.status_code == 422
    assert "workplace" in answer.context["form"].errors


def test_a_draft_may_be_empty_but_sending_in_says_at_the_field_what_is_missing(emma):
    answer = signed_in(emma).post(address("opening_new"), posted(title="Only this", action="send"))
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"workplace", "description", "occupation_text", "hours_usual"}
    page = answer.content.decode()
    assert 'value="Only this"' in page
    assert 'href="#id_hours_usual"' in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("hours_usual", "80"),
        ("hours_usual", "a lot"),
        ("positions", "0"),
        ("starts_on", "31-31-2026"),
        ("application_url", "javascript:alert(1)"),
        ("trait_noise", "deafening"),
        ("title", ""),
        ("title", "x" * 161),
        ("description", "x" * 12001),
        ("hours_guaranteed", "20"),
        ("hours_most", "5"),
    ],
)
def test_bad_input_is_told_at_the_field_and_nothing_is_lost(emma, bakery, field, value):
    answer = signed_in(emma).post(address("opening_new"), complete(bakery, **{field: value}))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "You fill the shelves" in answer.content.decode() or field == "description"
    assert not Opening.objects.exists()


def test_a_past_last_day_may_stand_in_a_draft_but_is_not_sent_in(emma, bakery):
    client = signed_in(emma)
    answer = client.post(address("opening_new"), complete(bakery, apply_by="2020-01-01", action="send"))
    assert list(answer.context["form"].errors) == ["apply_by"]
    client.post(address("opening_new"), complete(bakery, apply_by="2020-01-01"))
    assert Opening.objects.exists()


def test_answers_are_kept_as_levels_and_dont_know_is_left_out(emma, bakery):
    values = complete(bakery, trait_noise="quiet", trait_pace="unknown", hours_usual="12.5")
    signed_in(emma).post(address("opening_new"), values)
    assert Opening.objects.get().traits == {"noise": "quiet", "weekly_hours": "11-15"}


def test_every_question_of_the_catalogue_is_asked(emma):
    form = signed_in(emma).get(address("opening_new")).context["form"]
    asked = [name for name in form.fields if name.startswith("trait_")]
    assert len(asked) >= 25
    assert "trait_weekly_hours" not in asked
    shown = {row.field.name for section in form.sections() for row in section.rows}
    assert shown == set(form.fields) - {"based_on"}


def test_the_form_shows_the_newest_text_and_the_public_the_approved_one(published, emma, save):
    save(published, title="Newer")
    form = signed_in(emma).get(address("opening_edit", published)).context["form"]
    assert form["title"].value() == "Newer"
    assert Opening.objects.published().get().title == "Assistant in the shop"


def test_what_is_being_read_cannot_be_edited_but_taken_back(submitted, emma):
    client = signed_in(emma)
    edit = address("opening_edit", submitted)
    for answer in (client.get(edit), client.post(edit, posted(title="Slipped in"))):
        assert answer.url == address("opening_detail", submitted)
    page = client.get(address("opening_detail", submitted))
    assert page.context["can"]["withdraw"]
    assert not page.context["can"]["edit"]
    assert address("opening_withdraw", submitted) in page.content.decode()
    assert submitted.newest().title == "Assistant in the shop"


def test_a_colleagues_save_in_between_loses_neither_text(draft, emma, save):
    began_from = draft.latest_revision_id
    save(draft, title="The colleague's")
    client, edit = signed_in(emma), address("opening_edit", draft)
    answer = client.post(edit, posted(title="Emma's", based_on=began_from))
    assert answer.status_code == 422
    assert 'value="Emma&#x27;s"' in answer.content.decode()
    again = answer.context["form"]["based_on"].value()
    client.post(edit, posted(title="Emma's", based_on=again))
    assert [revision.object_str for revision in draft.revisions.order_by("pk")][1:] == ["The colleague's", "Emma's"]


def test_careful_words_are_pointed_out_and_not_forbidden(emma, bakery):
    client = signed_in(emma)
    values = complete(bakery, description="Vi søger en ung og psykisk robust mand.")
    page = client.post(address("opening_new"), values, follow=True)
    (row,) = [row for s in page.context["sections"] for row in s.rows if row.field.name == "description"]
    assert [remark.word for remark in row.remarks] == ["ung", "psykisk robust", "mand"]
    assert "data-remarks" in page.content.decode()
    opening = Opening.objects.get()
    client.post(address("opening_submit", opening))
    assert Opening.objects.get().standing(TODAY) == Standing.SUBMITTED


def test_no_question_asks_about_illness(emma):
    form = signed_in(emma).get(address("opening_new")).context["form"]
    labels = " ".join(str(field.label).lower() for field in form.fields.values())
    assert not any(word in labels for word in ("illness", "health", "sick", "diagnos", "handicap", "disab"))


# The path


def test_an_opening_walks_from_the_form_to_the_public_through_the_pages(emma, carla, bakery):
    firm, staff = signed_in(emma), signed_in(carla)
    sent = firm.post(address("opening_new"), complete(bakery, action="send"))
    opening = Opening.objects.get()
    assert sent.url == address("opening_detail", opening)
    assert firm.get(sent.url).context["can"]["submit"]
    firm.post(address("opening_submit", opening))
    (line,) = staff.get(address("review_queue")).context["waiting"]
    review = staff.get(line.url).context["form"]
    staff.post(
        line.url, {"decision": "return", "reason": "When does the day begin?", "revision": review["revision"].value()}
    )
    page = firm.get(address("dashboard")).content.decode()
    assert "When does the day begin?" in page
    firm.post(address("opening_edit", opening), complete(bakery, description="From six.", action="send"))
    firm.post(address("opening_submit", opening))
    page = staff.get(line.url)
    assert [change.key for change in page.context["since_return"]] == ["description"]
    staff.post(line.url, {"decision": "approve", "revision": page.context["form"]["revision"].value()})
    assert Opening.objects.open_on(TODAY).get().description == "From six."


def test_a_mentor_offer_walks_the_same_path(emma, carla, bakery):
    firm, staff = signed_in(emma), signed_in(carla)
    values = posted(**(mentor_values(bakery) | {"workplace": bakery.workplaces.get().pk, "capacity": "2"}))
    firm.post(address("mentor_offer_new"), values | {"action": "send"})
    offer = MentorOffer.objects.get()
    assert (offer.capacity, offer.weekdays) == (2, ["mon", "tue"])
    firm.post(address("mentor_offer_submit", offer))
    (line,) = staff.get(address("review_queue")).context["waiting"]
    staff.post(line.url, {"decision": "approve", "revision": offer.latest_revision_id})
    assert MentorOffer.objects.published().get() == offer
    assert firm.get(address("mentor_offer_preview", offer)).status_code == 200
    assert firm.get(address("mentor_offer_edit", offer)).status_code == 200


def test_sending_in_what_is_incomplete_leads_to_the_missing_fields(emma, bakery):
    opening = services.create_opening(employer=bakery, values={"title": "An idea"}, by=emma, at=NOW)
    client = signed_in(emma)
    answer = client.post(address("opening_submit", opening), follow=True)
    assert answer.redirect_chain[-1][0] == address("opening_edit", opening) + "?check"
    assert "description" in answer.context["form"].errors
    assert client.get(address("opening_detail", opening)).context["missing"]


def test_a_return_without_a_reason_is_refused_at_the_field(submitted, carla):
    values = {"decision": "return", "revision": submitted.latest_revision_id, "reason": "  "}
    answer = signed_in(carla).post(address("review_opening", submitted), values)
    assert answer.status_code == 422
    assert "reason" in answer.context["form"].errors
    assert submitted.is_under_review


def test_approving_a_text_that_is_no_longer_the_one_that_waits_is_refused_with_a_sentence(submitted, emma, carla, save):
    read = submitted.latest_revision_id
    services.withdraw(submission=submitted, by=emma, at=NOW)
    save(submitted, title="Another one")
    services.submit(submission=submitted, by=emma, at=NOW)
    values = {"decision": "approve", "revision": read}
    answer = signed_in(carla).post(address("review_opening", submitted), values, follow=True)
    assert (
        "newer text" in str(next(iter(get_messages(answer.wsgi_request)), ""))
        or "newer text" in answer.content.decode()
    )
    assert "Another one" in answer.content.decode()
    assert not Opening.objects.published().exists()


def test_the_reviewer_sees_what_a_change_changes(published, emma, carla, save):
    changed = save(published, description="You fill the shelves and sell bread.", traits={"noise": "some"})
    services.submit(submission=changed, by=emma, at=NOW)
    page = signed_in(carla).get(address("review_opening", published))
    found = {change.key: [(p.kind, p.text.strip()) for p in change.pieces] for change in page.context["changes"]}
    assert set(found) == {"description", "noise"}
    assert ("gone", "pack") in found["description"]
    assert ("new", "sell") in found["description"]
    assert "<del>" in page.content.decode()


def test_a_reviewer_who_acts_for_the_firm_is_told_that_a_colleague_decides(submitted, carla, bakery):
    bakery.memberships.create(user=carla, started_at=NOW)
    page = signed_in(carla).get(address("review_opening", submitted))
    assert page.context["conflict"]
    assert "decision-form" not in page.content.decode()


def test_a_colleague_of_another_team_in_the_municipality_may_review(submitted, frida, tine):
    for colleague in (frida, tine):
        assert len(signed_in(colleague).get(address("review_queue")).context["waiting"]) == 1


def test_the_queue_of_another_municipality_is_empty(submitted, olga):
    assert signed_in(olga).get(address("review_queue")).context["waiting"] == []


def test_a_firm_pauses_opens_again_and_closes(published, emma):
    client = signed_in(emma)
    for step, standing in [("pause", "paused"), ("resume", "published"), ("close", "closed")]:
        client.post(address(f"opening_{step}", published))
        assert Opening.objects.get().standing(TODAY) == standing
    answer = client.post(address("opening_resume", published), follow=True)
    assert Opening.objects.get().standing(TODAY) == Standing.CLOSED
    assert answer.status_code == 200


def test_outsiders_text_is_never_markup(emma, carla, bakery):
    evil = "<script>alert(1)</script>"
    values = opening_values(bakery, title=evil, description=evil, skills_demanded=evil)
    opening = services.create_opening(employer=bakery, values=values, by=emma, at=NOW)
    services.submit(submission=opening, by=emma, at=NOW)
    for client, page in [(signed_in(emma), p) for p in (*OWN_PAGES, "opening_detail")] + [
        (signed_in(carla), "review_opening")
    ]:
        if page != "opening_edit":
            assert "<script>alert" not in client.get(address(page, opening)).content.decode()


# How many queries


@pytest.mark.parametrize(("page", "who"), [("dashboard", "emma"), ("review_queue", "carla"), ("staff_list", "carla")])
def test_a_long_list_needs_no_more_queries_than_a_short_one(
    page, who, request, bakery, emma, carla, django_assert_max_num_queries
):
    client = signed_in(request.getfixturevalue(who))

    def fill(number):
        for i in range(number):
            made = services.create_opening(employer=bakery, values=opening_values(bakery), by=emma, at=NOW)
            services.submit(submission=made, by=emma, at=NOW)
            given = services.create_mentor_offer(employer=bakery, values=mentor_values(bakery), by=emma, at=NOW)
            services.submit(submission=given, by=emma, at=NOW)
            if i % 2:
                reason = {"reason": "Look again.", "by": carla, "at": NOW}
                services.return_(submission=made, revision_id=made.latest_revision_id, **reason)
        client.get(address(page))
        with django_assert_max_num_queries(200) as counted:
            assert client.get(address(page)).status_code == 200
        return len(counted)

    assert fill(2) == fill(18)


def test_the_age_of_waiting_is_counted_in_days(submitted, carla):
    task = submitted.task
    task.started_at = timezone.now() - timezone.timedelta(days=3)
    task.save()
    (line,) = signed_in(carla).get(address("review_queue")).context["waiting"]
    assert line.days == 3
