"""Firms, their workplaces, the people who act for them, and the mails that they get."""

import re

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from employers import services
from employers.models import Employer, EmployerMembership, Workplace
from employers.services.errors import (
    AlreadyContactError,
    ForeignEmployerError,
    InactivePersonError,
    NotReviewerError,
    NotWritableError,
    TakenNumberError,
)
from jobmatch.accounts.models import User
from jobmatch.audit.models import Event
from jobmatch.outbox.models import Message
from tests.people import NOW, PASSWORD, signed_in

pytestmark = pytest.mark.django_db

INVITE = reverse("employers:staff_invite")


def invite(**other):
    return {"firm_name": "Ny Café", "cvr": "", "name": "Nina", "email": "Nina@cafe.example", "language": "da"} | other


def posted(municipality, **other):
    return invite(municipality=municipality.pk, vouched="on") | other


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What happens after the commit happens at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_an_invited_person_chooses_a_password_by_the_mailed_link_and_is_in(carla, fjordby, committed):
    with committed():
        answer = signed_in(carla).post(INVITE, posted(fjordby, language="en"))
    assert answer.url == reverse("employers:staff_list")
    membership = EmployerMembership.objects.get()
    assert (membership.user.email, membership.vouched_by) == ("nina@cafe.example", carla)
    (letter,) = mail.outbox
    assert letter.to == ["nina@cafe.example"]
    assert "Ny Café" in letter.subject
    link = re.search(r"http\S+(/account/\S+)", letter.body)[1]
    client = Client(headers={"accept-language": "en"})
    page = client.get(link, follow=True)
    there = page.redirect_chain[-1][0]
    client.post(there, {"password1": PASSWORD, "password2": PASSWORD})
    client.post("/account/login/", {"login": "nina@cafe.example", "password": PASSWORD})
    assert client.get(reverse("employers:dashboard")).status_code == 200


def test_the_mail_waits_for_the_commit_and_holds_no_address_in_the_queue(carla, fjordby):
    services.invite_to_new(municipality=fjordby, by=carla, at=NOW, **invite())
    assert mail.outbox == []
    message = Message.objects.get(topic="employers.invite")
    assert message.payload == {"membership": EmployerMembership.objects.get().pk}


def test_a_person_with_a_password_is_told_to_sign_in(carla, haulier, committed):
    person = User.objects.create_user(email="per@example.org", name="Per", password=PASSWORD, last_login=NOW)
    with committed():
        services.invite_contact(employer=haulier, name="Per", email="PER@example.org", by=carla, at=NOW)
    assert person.employer_memberships.get().employer == haulier
    assert "/account/login/" in mail.outbox[0].body
    assert "reset" not in mail.outbox[0].body


def test_the_cvr_number_finds_the_firm_that_is_known(carla, bakery, fjordby):
    services.invite_to_new(municipality=fjordby, by=carla, at=NOW, **invite(cvr=bakery.cvr, firm_name="Other name"))
    assert Employer.objects.get().name == "Fjordby Brød"
    assert bakery.memberships.count() == 1


def test_a_firm_that_nobody_answers_for_comes_to_the_municipality(carla, bakery, fjordby):
    Employer.objects.update(municipality=None)
    services.invite_to_new(municipality=fjordby, by=carla, at=NOW, **invite(cvr=bakery.cvr))
    assert Employer.objects.get().municipality == fjordby


def test_a_firm_of_another_municipality_stays_there(olga, bakery):
    own = olga.active_memberships[0].municipality
    with pytest.raises(ForeignEmployerError):
        services.invite_to_new(municipality=own, by=olga, at=NOW, **invite(cvr=bakery.cvr))
    answer = signed_in(olga).post(INVITE, posted(own, cvr=bakery.cvr))
    assert answer.status_code == 422
    assert not User.objects.filter(name="Nina").exists()


@pytest.mark.parametrize("who", ["olga", "emma", "cem_user"])
def test_only_staff_who_answer_for_the_firm_let_people_in(request, bakery, who):
    with pytest.raises(NotReviewerError):
        services.invite_contact(
            employer=bakery, name="Eve", email="eve@example.org", by=request.getfixturevalue(who), at=NOW
        )
    url = reverse("employers:staff_invite_to", args=[bakery.public_id])
    client = signed_in(request.getfixturevalue(who))
    assert client.get(url).status_code == 404
    assert client.post(url, invite(vouched="on")).status_code == 404
    assert not User.objects.filter(email="eve@example.org").exists()


def test_nobody_is_invited_twice_or_back_into_a_closed_account(carla, emma, bakery):
    with pytest.raises(AlreadyContactError):
        services.invite_contact(employer=bakery, name="Emma", email=emma.email, by=carla, at=NOW)
    User.objects.create_user(email="gone@example.org", name="Gone", is_active=False)
    with pytest.raises(InactivePersonError):
        services.invite_contact(employer=bakery, name="Gone", email="gone@example.org", by=carla, at=NOW)


@pytest.mark.parametrize(
    ("field", "value"),
    [("cvr", "12345678"), ("cvr", "1358"), ("email", "nina"), ("vouched", ""), ("firm_name", " "), ("name", "")],
)
def test_a_bad_invitation_is_refused_at_the_field(carla, fjordby, field, value):
    answer = signed_in(carla).post(INVITE, posted(fjordby, **{field: value}))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not Employer.objects.exists()


def test_a_member_of_staff_cannot_invite_into_another_municipality(carla, olga):
    foreign = olga.active_memberships[0].municipality
    answer = signed_in(carla).post(INVITE, posted(foreign))
    assert list(answer.context["form"].errors) == ["municipality"]


def test_access_is_ended_once_and_kept_as_history(emma, carla, bakery):
    membership = emma.employer_memberships.get()
    url = reverse("employers:staff_end_contact", args=[bakery.public_id, membership.pk])
    for _ in range(2):
        signed_in(carla).post(url)
    membership.refresh_from_db()
    assert membership.ended_at
    assert Event.objects.filter(verb="employers.contact_ended").count() == 1


@pytest.mark.parametrize("who", ["olga", "emma"])
def test_nobody_else_ends_access(request, emma, bakery, who):
    url = reverse("employers:staff_end_contact", args=[bakery.public_id, emma.employer_memberships.get().pk])
    assert signed_in(request.getfixturevalue(who)).post(url).status_code == 404
    assert emma.employer_memberships.get().ended_at is None


def test_the_list_of_firms_is_the_municipalitys_own(carla, olga, bakery, emma):
    page = signed_in(carla).get(reverse("employers:staff_list"))
    assert [row["firm"] for row in page.context["rows"]] == [bakery]
    assert emma.email in page.content.decode()
    assert signed_in(olga).get(reverse("employers:staff_list")).context["rows"] == []


def test_a_firm_writes_about_itself_but_does_not_rename_itself(emma, bakery):
    url = reverse("employers:employer_edit", args=[bakery.public_id])
    signed_in(emma).post(url, {"about": "We bake.", "name": "Someone Else", "cvr": "10150817"})
    bakery.refresh_from_db()
    assert (bakery.about, bakery.name, bakery.cvr) == ("We bake.", "Fjordby Brød", "13585628")


@pytest.mark.parametrize("page", ["employer_edit", "workplace_new"])
def test_another_firms_page_is_not_there(otto, bakery, page):
    url = reverse(f"employers:{page}", args=[bakery.public_id])
    assert signed_in(otto).get(url).status_code == 404
    assert signed_in(otto).post(url, {"about": "x", "name": "x", "postcode": "9901"}).status_code == 404


def test_a_workplace_is_added_and_changed_by_its_own_firm(emma, otto, bakery):
    client = signed_in(emma)
    values = {"name": "Bageriet", "address": "Havnevej 1", "postcode": "9902", "p_number": ""}
    client.post(reverse("employers:workplace_new", args=[bakery.public_id]), values)
    made = bakery.workplaces.get(name="Bageriet")
    assert made.place.name == "Skovby"
    url = reverse("employers:workplace_edit", args=[made.public_id])
    assert signed_in(otto).post(url, values).status_code == 404
    client.post(url, values | {"name": "Det nye bageri"})
    assert Workplace.objects.filter(name="Det nye bageri", employer=bakery).exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [("postcode", "0000"), ("postcode", "byen"), ("p_number", "12"), ("p_number", "1000000002"), ("name", "")],
)
def test_a_bad_workplace_is_refused_at_the_field(emma, bakery, haulier, field, value):
    values = {"name": "Bageriet", "postcode": "9902", "p_number": ""} | {field: value}
    answer = signed_in(emma).post(reverse("employers:workplace_new", args=[bakery.public_id]), values)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert bakery.workplaces.count() == 1


def test_a_workplace_is_not_moved_to_another_firm(emma, bakery, haulier):
    with pytest.raises(NotWritableError):
        services.save_workplace(employer=bakery, values={"employer": haulier}, by=emma, at=NOW)
    with pytest.raises(TakenNumberError):
        services.save_workplace(employer=bakery, values={"name": "x", "p_number": "1000000002"}, by=emma, at=NOW)


def test_a_new_firm_with_a_wrong_number_is_refused(carla, fjordby):
    with pytest.raises(ValidationError):
        services.find_or_create_employer(name="x", cvr="12345678", municipality=fjordby, by=carla, at=NOW)


# What became of it


def test_the_sender_is_told_of_a_return_without_the_reason_in_the_mail(submitted, carla, committed):
    with committed():
        services.return_(
            submission=submitted, revision_id=submitted.latest_revision_id, reason="Hemmeligt", by=carla, at=NOW
        )
    (letter,) = mail.outbox
    assert letter.to == ["emma@example.org"]
    assert reverse("employers:opening_detail", args=[submitted.public_id]) in letter.body
    assert "Hemmeligt" not in letter.body


def test_who_no_longer_acts_for_the_firm_gets_no_mail(submitted, emma, carla, committed):
    services.end_contact(membership=emma.employer_memberships.get(), by=carla, at=NOW)
    with committed():
        services.approve(submission=submitted, revision_id=submitted.latest_revision_id, by=carla, at=NOW)
    assert mail.outbox == []


def test_a_title_with_a_line_break_does_not_break_the_mail(draft, emma, carla, committed, save):
    save(draft, title="One\nBcc: everybody@example.org")
    sent = services.submit(submission=draft, by=emma, at=NOW)
    with committed():
        services.approve(submission=sent, revision_id=sent.latest_revision_id, by=carla, at=NOW)
    (letter,) = mail.outbox
    assert letter.bcc == []
    assert "\n" not in letter.subject
