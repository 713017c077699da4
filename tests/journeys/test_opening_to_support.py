"""The whole way through the pages: from an employer's form, or a file, to the support log."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation

from cms.services import ensure_pages
from employers.models import Opening
from jobmatch.audit.models import AccessEvent
from jobmatch.vocabulary.services import load_starter
from tests.journeys.visitor import Visitor

# Real transactions: what is promised to the outbox is done when a page's work is committed, as it is for users.
pytestmark = pytest.mark.django_db(transaction=True)

#: What Emma knows of the work. The other questions she leaves at "don't know".
KNOWN = {
    "trait_time_of_day": "day",
    "trait_weekend": "never",
    "trait_days_per_week": "4",
    "trait_pace": "busy",
    "trait_noise": "some",
    "trait_customers": "some",
    "trait_lifting": "light",
    "trait_danish": "spoken",
    "trait_contract": "permanent",
    "trait_instrument": "ordinary",
}
ADVERTISED = {
    "id": "A-1",
    "title": "Bagerassistent om formiddagen",
    "employer": "Skovby Bageri",
    "postcode": "9902",
    "occupation": "bagerassistent",
    "description": "Du pakker brød og sætter varer frem.",
    "hours_usual": 16,
    "criteria": {"time_of_day": "day", "weekend": "never", "pace": "calm"},
}


@pytest.fixture(autouse=True)
def _site(db):
    load_starter()
    ensure_pages()


def shown_points(text):
    return Decimal(text.replace("\u2212", "-").replace("+", ""))


def score_of(article):
    """The score on the page, after making sure that the reasons shown with it add up to just that."""
    score = Decimal(article["data-score"]) / 100
    said = [shown_points(points.get_text(strip=True)) for points in article.select(".reasons-points")]
    assert said
    assert sum(said) == score
    assert f"{score:.2f}" in article.select_one(".reasons-score").get_text()
    return score


def write_down_wishes(consultant):
    """Carla writes down what Cem says about hours, pace, noise, time of day, weekends, the way to work and the work."""
    consultant.visit(reverse("citizens:list")).follow("main a:-soup-contains('Cem Yildiz')").follow("#edit-wishes")
    said = {
        "weekly_hours": {"least": "8", "wanted": "12", "most": "16", "importance": "3"},
        "pace": {"levels": ["calm"], "importance": "2"},
        "noise": {"levels": ["quiet", "some"], "importance": "1"},
        "time_of_day": {"levels": ["day"], "importance": "2"},
        "weekend": {"levels": ["never"], "importance": "3", "must": "on"},
        "travel": {"minutes": "45", "mode": "bike", "importance": "1"},
        "occupation": {"importance": "3"},
    }
    answers = {f"wish-{key}-{name}": answer for key, row in said.items() for name, answer in row.items()}
    consultant.send("#wishes-form", **answers).follow("#edit-occupations")
    consultant.send("main form[method=post]", **{"work-0-text": "bakery shop assistant"})
    assert {item["id"] for item in consultant.all(".wish-item")} == {f"wish-{key}" for key in said}


def test_from_the_employers_form_to_the_support_log(emma, carla, cem, cem_user, bakery):
    employer, consultant, citizen, public = Visitor(emma), Visitor(carla), Visitor(cem_user), Visitor()
    today = timezone.localdate()

    # Emma begins an opening with its title alone, and goes on from the draft.
    employer.visit("/start/").follow(".page-head a[href*='/openings/new/']")
    employer.send("#submission-form", button="action=save", title="Morning help in the bakery shop")
    employer.visit("/start/").follow("[data-standing=draft] a").follow("a[href$='/edit/']")
    employer.send(
        "#submission-form",
        button="action=send",
        workplace=bakery.workplaces.get().pk,
        description="You pack bread and fill the shelves. Two colleagues are there.",
        occupation_text="bakery shop assistant",
        hours_usual="12",
        hours_most="16",
        skills_demanded="fill shelves",
        **KNOWN,
    )
    assert employer.only("#standing")["data-standing"] == "draft"
    employer.send("#send form")
    assert employer.only("#standing")["data-standing"] == "submitted"
    opening = Opening.objects.get()
    assert "noise" in opening.newest().traits
    assert "crowding" not in opening.newest().traits

    # Nobody else sees it until Carla has read and approved it.
    public.visit("/").follow(".hero a.button")
    assert not public.all("[data-opening]")
    consultant.visit("/start/").follow("#to-approve").follow("main td a")
    assert "Two colleagues are there." in consultant.said()
    consultant.send("#decision-form", decision="approve")
    assert not consultant.all("main td a")
    employer.visit("/start/")
    assert employer.said("[data-standing=published] h3") == "Morning help in the bakery shop"
    public.visit(public.address).follow("[data-opening] a")
    assert "Two colleagues are there." in public.said()

    # What Cem wants is written down, and his list is there at once.
    write_down_wishes(consultant)
    consultant.follow("#to-list")
    on_list = consultant.only("#fits [data-opening]")
    assert on_list["data-opening"] == opening.reference
    score = score_of(on_list)
    assert 0 < score < 100
    assert "Pace: busy at times. This is some way off. You want: calm." in consultant.said("#fits .reasons")
    assert "Weekends: never. This is what you want." in consultant.said("#fits .reasons")
    assert score_of(citizen.visit("/start/").only("#fits [data-opening]")) == score

    # Pace means a lot to him: the list is made anew, and a busy shop is worth less.
    consultant.send("form[action$='/importance/pace/']", importance="3")
    assert score_of(consultant.only("#fits [data-opening]")) < score

    # They look at it together, and Cem says yes.
    consultant.follow("#look-together")
    assert consultant.said("h1") == "Morning help in the bakery shop"
    consultant.send(".answer > form", button="answer=yes")
    assert citizen.visit("/start/").all("#fits [data-opening]") == []
    consultant.visit("/start/")
    assert "Morning help in the bakery shop" in consultant.said("[data-kind=yes_waits]")

    # From the yes comes a job.
    consultant.follow("[data-kind=yes_waits] .button")
    consultant.send("#placement-form", starts_on=today.isoformat(), hours="10")
    assert consultant.only("[data-contact]")["data-contact"] == "ahead"
    placement = consultant.address

    # The first day is written down, and corrected afterwards.
    consultant.follow("#new-entry")
    told = {"minutes": "30", "note": "The first day went well.", "next_contact_on": today + timedelta(days=3)}
    consultant.send("#entry-form", agreements="Break at half past nine.", **told)
    consultant.follow(".timeline-link a")
    consultant.send("#entry-form", minutes="45", next_contact_on=today + timedelta(days=5))
    assert consultant.address == placement
    assert len(consultant.all(".timeline-entry")) == 2
    assert len(consultant.all(".timeline-entry--corrected")) == 1

    # The worklist has the contact of the correction, and the yes is off it.
    consultant.visit("/start/")
    assert not consultant.all("[data-kind=yes_waits]")
    assert "It is in 5 days." in consultant.said("[data-kind=contact_soon]")
    assert consultant.only("[data-kind=contact_soon] .button")["href"].startswith(placement)

    # Cem reads his own log; Emma sees nothing of him, and every look at him is written down.
    citizen.visit(reverse("casework:own_job"))
    assert "The first day went well." in citizen.said(".timeline")
    employer.visit("/start/").follow("[data-standing=published] a")
    assert "Cem" not in str(employer.page)
    looks = set(AccessEvent.objects.filter(actor=carla, subject_id=str(cem.pk)).values_list("verb", flat=True))
    assert {"matching.read_list", "matching.read_together", "casework.read_support_log"} <= looks


def test_an_opening_from_a_file_is_ranked_and_gets_a_yes(carla, cem, places, tmp_path, capsys):
    consultant, public = Visitor(carla), Visitor()
    write_down_wishes(consultant)
    consultant.follow("#to-list")
    assert not consultant.all("[data-opening]")

    file = tmp_path / "openings.jsonl"
    file.write_text(json.dumps(ADVERTISED) + "\n", encoding="utf-8")
    with translation.override("en"):
        call_command("import_openings", str(file))
    assert capsys.readouterr().out.splitlines()[-1] == "1 read: 1 taken, 0 changed, 0 unchanged, 0 refused"

    public.visit("/").follow(".hero a.button")
    assert ADVERTISED["title"] in public.said("[data-opening]")
    consultant.visit(reverse("matching:citizen_list", args=[cem.public_id]))
    assert score_of(consultant.only("#fits [data-opening]")) > 0
    assert "Ask the employer" in consultant.said("#fits .reasons-group--ask")
    consultant.follow("#fits h3 a").send(".answer > form", button="answer=yes")
    consultant.visit(reverse("casework:worklist"))
    assert ADVERTISED["title"] in consultant.said("[data-kind=yes_waits]")
