"""The public pages: only what is published and open, found by part of a word, readable by machines, kept by editors."""

import json
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from cms.models import GuidancePage, HomePage, OpeningIndexPage
from cms.services import ensure_pages
from employers.models import Employer, Opening
from jobmatch.accounts.models import User
from tests.people import NOW, signed_in

pytestmark = pytest.mark.django_db
NASTY = "Køkken</script><script>alert(1)</script>"


@pytest.fixture
def pages() -> OpeningIndexPage:
    ensure_pages()
    return OpeningIndexPage.objects.get()


@pytest.fixture
def opening(bakery: Employer) -> Opening:
    workplace = bakery.workplaces.get()
    return Opening.objects.create(
        reference="o-1", title="Køkkenassistent", description=f"Vi bager rugbrød. {NASTY}", employer=bakery, live=True,
        workplace=workplace, place=workplace.place, traits={"weekly_hours": "11-15", "contract": "permanent"},
        created_at=NOW, first_published_at=NOW,
    )  # fmt: skip


def test_the_first_run_makes_every_page_and_the_second_none(db: None) -> None:
    assert {"forside", "ledige", "for-arbejdsgivere", "for-borgere", "for-medarbejdere", "was", "privacy"} == set(
        ensure_pages()
    )
    assert ensure_pages() == []


def test_what_an_editor_has_changed_is_never_written_over(pages: OpeningIndexPage) -> None:
    page = GuidancePage.objects.get(slug="for-borgere")
    page.title = "Changed"
    page.save_revision().publish()
    ensure_pages()
    assert GuidancePage.objects.get(slug="for-borgere").title == "Changed"


@pytest.mark.parametrize(
    "path", ["/", "/for-arbejdsgivere/", "/for-borgere/", "/for-medarbejdere/", "/was/", "/privacy/"]
)
def test_everybody_may_read_the_guidance_in_both_languages(pages: OpeningIndexPage, client: Client, path: str) -> None:
    danish, english = (client.get(path, headers={"accept-language": code}) for code in ("da", "en"))
    assert (danish.status_code, english.status_code) == (200, 200)
    headings = [re.search(r"<h1>(.*?)</h1>", answer.content.decode()) for answer in (danish, english)]
    assert None not in headings
    assert len({heading.group(1) for heading in headings if heading}) == 2


def test_an_open_opening_is_public_with_what_it_states(
    pages: OpeningIndexPage, opening: Opening, client: Client
) -> None:
    page = client.get(pages.address_of(opening), headers={"accept-language": "en"}).content.decode()
    assert "Køkkenassistent" in page
    assert "Fjordby Brød" in page
    assert "11–15 hours" in page.lower()


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"live": False}, 404),
        ({"paused_at": NOW}, 404),
        ({"closed_at": NOW}, 410),
        ({"apply_by": timezone.localdate() - timedelta(days=1)}, 410),
    ],
)
def test_what_is_not_open_is_neither_listed_nor_shown(
    pages: OpeningIndexPage, opening: Opening, client: Client, changed: dict[str, object], status: int
) -> None:
    Opening.objects.update(**changed)
    assert client.get(pages.address_of(opening)).status_code == status
    assert str(opening.public_id) not in client.get(pages.url).content.decode()
    assert str(opening.public_id) not in client.get(f"{pages.url}feed/").content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=assistent", True), ("q=KØKKEN", True), ("q=rugbrød fjordby", True), ("q=lager", False), ("q=%00", True),
        ("q=" + "x" * 5000, True), ("hours=11-20", True), ("hours=1-10", False), ("municipality=9901", True),
        ("municipality=nonsense", True), ("page=999", True),
    ],
)  # fmt: skip
def test_part_of_a_word_is_enough_and_nonsense_does_no_harm(
    pages: OpeningIndexPage, opening: Opening, client: Client, query: str, found: bool
) -> None:
    answer = client.get(f"{pages.url}?{query}")
    assert answer.status_code == 200
    assert (str(opening.public_id) in answer.content.decode()) is found


def test_search_engines_get_a_valid_job_posting(pages: OpeningIndexPage, opening: Opening, client: Client) -> None:
    page = client.get(pages.address_of(opening)).content.decode()
    written = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert written is not None
    posting = json.loads(written.group(1))
    assert {"title", "description", "datePosted", "hiringOrganization", "jobLocation"} <= posting.keys()
    assert posting["@type"] == "JobPosting"
    assert posting["employmentType"] == ["PART_TIME"]


def test_an_employers_text_never_becomes_markup(pages: OpeningIndexPage, opening: Opening, client: Client) -> None:
    assert "<script>alert" not in client.get(pages.address_of(opening)).content.decode()


def test_the_feed_is_xml_with_the_opening_in_it(pages: OpeningIndexPage, opening: Opening, client: Client) -> None:
    feed = ElementTree.fromstring(client.get(f"{pages.url}feed/").content)  # noqa: S314 - our own answer
    assert [item.findtext("title") for item in feed.iter("item")] == ["Køkkenassistent"]


def test_an_editor_changes_the_front_page_in_wagtails_admin(
    pages: OpeningIndexPage, edit: User, client: Client
) -> None:
    home = HomePage.objects.get()
    editor = signed_in(edit)
    assert editor.get("/cms/").status_code == 200
    form = editor.get(f"/cms/pages/{home.pk}/edit/")
    assert form.status_code == 200
    home.title = "Nyt"
    home.save_revision(user=edit).publish(user=edit)
    assert "Nyt" in client.get("/", headers={"accept-language": "da"}).content.decode()


@pytest.mark.parametrize("who", ["emma", "carla", "cem_user", "tine"])
@pytest.mark.parametrize("path", ["/cms/", "/cms/pages/", "/cms/snippets/", "/cms/users/", "/cms/images/"])
def test_nobody_else_gets_into_wagtails_admin(
    pages: OpeningIndexPage, request: pytest.FixtureRequest, who: str, path: str
) -> None:
    assert signed_in(request.getfixturevalue(who)).get(path).status_code == 404


@pytest.mark.parametrize("path", ["/cms/users/", "/cms/groups/", "/cms/images/", "/cms/settings/", "/cms/snippets/"])
def test_an_editor_gets_no_further_than_the_pages(pages: OpeningIndexPage, edit: User, path: str) -> None:
    assert signed_in(edit).get(path).status_code == 404
