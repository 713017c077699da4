"""Sign-in, the demo's sign-in, the second factor and one's own account, through their pages."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, resolve, reverse

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User
from jobmatch.accounts.services import add_person, end_role
from tests.design import gallery_urls
from tests.people import NOW, PASSWORD, signed_in

pytestmark = pytest.mark.django_db
DEMO = pytest.mark.urls(gallery_urls.__name__)


@pytest.fixture
def visitor():
    return Client(headers={"accept-language": "en"})


def confirmed(user):
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def sign_in(client, user, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": user.email, "password": password})


def test_signing_in_leads_to_ones_own_start(visitor, carla):
    response = sign_in(visitor, confirmed(carla))
    assert response.headers["Location"] == reverse("home")
    assert visitor.session["_auth_user_id"] == str(carla.pk)


def test_a_wrong_password_is_told_above_the_form_and_signs_nobody_in(visitor, carla):
    response = sign_in(visitor, confirmed(carla), "forkert")
    assert 'data-module="error-summary"' in response.content.decode()
    assert "_auth_user_id" not in visitor.session


def test_nobody_can_make_an_account_alone(visitor):
    page = visitor.get(reverse("account_signup"))
    assert b'<form method="post" action="/account/signup/' not in page.content
    visitor.post(reverse("account_signup"), {"email": "ny@example.org", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.filter(email="ny@example.org").exists()


def test_a_new_person_gets_a_password_by_the_mailed_link_and_can_sign_in(visitor):
    user = add_person(email="ny@example.org", name="Ny")
    visitor.post(reverse("account_reset_password"), {"email": user.email})
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    form = visitor.get(link, follow=True)
    action = form.redirect_chain[-1][0]
    visitor.post(action, {"password1": "et-nyt-langt-kodeord", "password2": "et-nyt-langt-kodeord"})
    assert sign_in(visitor, user, "et-nyt-langt-kodeord").headers["Location"] == reverse("home")


def test_the_same_answer_for_an_address_without_an_account(visitor):
    response = visitor.post(reverse("account_reset_password"), {"email": "ingen@example.org"})
    assert response.headers["Location"] == reverse("account_reset_password_done")
    assert mail.outbox == []


def test_the_language_of_the_account_is_used_after_signing_in(visitor, carla):
    User.objects.filter(pk=carla.pk).update(language="en")
    sign_in(visitor, confirmed(carla))
    assert visitor.cookies["django_language"].value == "en"


def test_a_language_chosen_in_this_browser_stays(visitor, carla):
    visitor.cookies["django_language"] = "en"
    sign_in(visitor, confirmed(carla))
    assert visitor.cookies["django_language"].value == "en"


def test_one_sees_and_changes_ones_own_account(carla):
    client = signed_in(carla)
    page = client.get(reverse("accounts:profile")).content.decode()
    assert "Fjordby, Nord" in page
    response = client.post(reverse("accounts:profile"), {"name": "Carla Holm", "phone": "", "language": "en"})
    assert response.status_code == 302
    carla.refresh_from_db()
    assert (carla.name, carla.language) == ("Carla Holm", "en")
    assert client.cookies["django_language"].value == "en"


def test_a_refused_change_keeps_the_account_and_says_what_is_missing(carla):
    client = signed_in(carla)
    response = client.post(reverse("accounts:profile"), {"name": "", "phone": "", "language": "en"})
    assert response.status_code == 422
    assert 'href="#id_name"' in response.content.decode()
    assert User.objects.get(pk=carla.pk).name == "Carla"


def test_an_ended_role_is_not_shown(carla):
    end_role(membership=carla.memberships.get(), at=NOW)
    assert 'id="roles"' not in signed_in(carla).get(reverse("accounts:profile")).content.decode()


def test_ones_account_needs_signing_in(visitor):
    response = visitor.get(reverse("accounts:profile"))
    assert response.headers["Location"].startswith(reverse("account_login"))


def test_there_is_no_demo_sign_in_outside_the_demo(visitor, carla):
    with pytest.raises(NoReverseMatch):
        reverse("accounts:demo_login")
    assert resolve("/account/demo/").view_name == "wagtail_serve"
    assert visitor.post("/account/demo/", {"user": carla.pk}).status_code == 404
    assert carla.email not in visitor.get(reverse("account_login")).content.decode()
    assert "_auth_user_id" not in visitor.session


@DEMO
def test_the_demo_sign_in_refuses_even_if_its_route_were_mounted(visitor, carla, settings):
    settings.DEMO = False
    assert visitor.post(reverse("accounts:demo_login"), {"user": carla.pk}).status_code == 404
    assert "_auth_user_id" not in visitor.session


@DEMO
def test_the_demo_lists_people_by_role_and_signs_in_with_one_press(visitor, carla, cem_user, emma, settings):
    settings.DEMO = True
    page = visitor.get(reverse("account_login"))
    assert 'class="demo-banner"' in page.content.decode()
    groups = page.context["demo_groups"]
    assert {group["label"]: [user.name for user in group["first"]] for group in groups} == {
        Role.CONSULTANT.label: ["Carla"],
        Role.CITIZEN.label: ["Cem"],
        Role.EMPLOYER.label: ["Emma"],
    }
    response = visitor.post(reverse("accounts:demo_login"), {"user": cem_user.pk})
    assert response.headers["Location"] == reverse("home")
    assert visitor.session["_auth_user_id"] == str(cem_user.pk)


@DEMO
@pytest.mark.parametrize("value", ["", "999999", "x", "-1"])
def test_the_demo_signs_nobody_in_for_a_wrong_number(visitor, carla, settings, value):
    settings.DEMO = True
    assert visitor.post(reverse("accounts:demo_login"), {"user": value}).status_code == 404


@DEMO
def test_the_demo_sign_in_is_not_a_link(visitor, carla, settings):
    settings.DEMO = True
    assert visitor.get(reverse("accounts:demo_login")).status_code == 405


def code_of(secret, ahead=0):
    counters = list(totp.yield_hotp_counters_from_time())
    return totp.format_hotp_value(totp.hotp_value(secret, counters[0] + ahead))


def set_up_second_factor(client):
    """As a person does: sent to the page, asked for the password once more, then the code from the app."""
    page = client.get(reverse("mfa_activate_totp"), follow=True)
    page = client.post(page.redirect_chain[-1][0], {"password": PASSWORD}, follow=True)
    secret = page.context["form"].secret
    assert secret in page.content.decode()
    client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    return secret


def test_the_second_factor_is_set_up_and_then_asked_for(visitor, carla, settings):
    settings.REQUIRE_MFA = True
    sign_in(visitor, confirmed(carla))
    assert visitor.get(reverse("home")).headers["Location"] == reverse("mfa_activate_totp")
    set_up_second_factor(visitor)
    assert Authenticator.objects.filter(user=carla, type=Authenticator.Type.TOTP).exists()
    recovery_codes = visitor.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]

    fresh = Client(headers={"accept-language": "en"})
    assert sign_in(fresh, carla).headers["Location"] == reverse("mfa_authenticate")
    assert 'name="code"' in fresh.get(reverse("mfa_authenticate")).content.decode()
    refused = fresh.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert 'data-module="error-summary"' in refused.content.decode()
    assert "_auth_user_id" not in fresh.session
    fresh.post(reverse("mfa_authenticate"), {"code": recovery_codes[0]})
    assert fresh.session["_auth_user_id"] == str(carla.pk)


def test_recovery_codes_stand_on_their_page(visitor, carla):
    sign_in(visitor, confirmed(carla))
    set_up_second_factor(visitor)
    page = visitor.get(reverse("mfa_view_recovery_codes"))
    codes = page.context["unused_codes"]
    assert len(codes) == 10
    assert all(code in page.content.decode() for code in codes)


ACCOUNT_PAGES = [
    "account_email",
    "account_change_password",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "account_email_verification_sent",
    "account_inactive",
    "mfa_index",
    "account_reauthenticate",
    "accounts:profile",
]


@pytest.mark.parametrize("route", ACCOUNT_PAGES)
def test_every_account_page_stands_in_our_frame_with_one_heading(visitor, carla, route):
    sign_in(visitor, confirmed(carla))
    html = visitor.get(reverse(route)).content.decode()
    assert 'class="site-header"' in html
    assert html.count("<h1") == 1
    assert re.search(r"<title>\s*\S.* · JobMatch</title>", html)
