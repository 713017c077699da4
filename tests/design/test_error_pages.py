"""What people read when something went wrong: what happened, that nothing is lost, and how to go on."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from jobmatch.design import views


@pytest.fixture
def visitor():
    return Client(headers={"accept-language": "en"})


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_told_in_our_frame(visitor, places):
    response = visitor.get("/work/999999/nothing/")
    assert response.status_code == 404
    assert 'class="site-header"' in response.content.decode()
    assert response.content.decode().count("<h1") == 1


@pytest.mark.django_db
def test_a_void_token_says_that_nothing_is_lost():
    strict = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    response = strict.post(reverse("account_login"), {"login": "a@example.org", "password": "x"})
    assert response.status_code == 403
    assert "What you wrote is not lost." in response.content.decode()


@pytest.mark.parametrize(("view", "status"), [(views.bad_request, 400), (views.permission_denied, 403)])
@pytest.mark.django_db
def test_refusals_have_a_page(view, status, rf: RequestFactory):
    response = view(rf.get("/"), ValueError())
    assert response.status_code == status
    assert b"<h1" in response.content


def test_a_fault_of_ours_is_told_without_database_or_session(rf: RequestFactory):
    with translation.override("da"):
        response = views.server_error(rf.get("/"))
    assert response.status_code == 500
    assert 'lang="da"' in response.content.decode()
    assert 'href="/"' in response.content.decode()


@pytest.mark.django_db
def test_a_fault_in_a_page_answers_with_that_page(visitor, monkeypatch):
    def fault(*args):
        raise RuntimeError

    visitor.raise_request_exception = False
    monkeypatch.setattr("jobmatch.accounts.views.SignInView.get_context_data", fault)
    response = visitor.get(reverse("account_login"))
    assert response.status_code == 500
    assert "not your fault" in response.content.decode()
    assert "RuntimeError" not in response.content.decode()
