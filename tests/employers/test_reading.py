"""What is read in the text of an opening: kept beside what is stated, proposed to the employer, never just taken."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from employers import services
from employers.importing.rows import Numbered, opening_row
from employers.importing.writing import import_openings
from employers.models import Opening
from employers.services.errors import NotWritableError
from jobmatch.vocabulary.models import Skill
from jobmatch.vocabulary.reading import VERSION
from jobmatch.vocabulary.services import load_starter
from tests.employers.conftest import opening_values
from tests.people import NOW, TODAY, signed_in

pytestmark = pytest.mark.django_db

TEXT = "Der er weekendarbejde hver anden lørdag og ingen kundekontakt. Erfaring med rengøring er en fordel."
CLEANING = "https://example.org/skill/1"


@pytest.fixture
def cleaning(db):
    return Skill.objects.create(uri=CLEANING, labels={"da": "rengøring"}, alternatives={})


@pytest.fixture
def written(cleaning, bakery, emma):
    values = opening_values(bakery, description=TEXT)
    return services.create_opening(employer=bakery, values=values, by=emma, at=NOW)


def read_levels(opening):
    return {key: one["level"] for key, one in opening.read["traits"].items()}


def edit_page(opening):
    return reverse("employers:opening_edit", args=[opening.public_id])


def posted(opening, **answers):
    """The form as it stands, with these answers."""
    text = opening.newest()
    return {
        "title": text.title, "description": text.description, "workplace": text.workplace_id, "positions": "1",
        "occupation_text": text.occupation_text, "hours_usual": "12", "action": "save",
        "based_on": opening.latest_revision_id, **answers,
    }  # fmt: skip


def test_a_text_is_read_when_it_is_written(written):
    assert written.read["version"] == VERSION
    assert written.read["traits"] == {
        "weekend": {"level": "sometimes", "quote": "weekendarbejde hver anden lørdag"},
        "customers": {"level": "none", "quote": "ingen kundekontakt"},
    }
    assert written.read["skills"] == [{"skill": CLEANING, "need": "advantage", "quote": "rengøring"}]


def test_hours_are_kept_as_the_numbers_that_the_text_says(written):
    written.description = "Vi tilbyder 15-20 timer om ugen."
    services.read_text(written)
    assert written.read["traits"]["weekly_hours"] == {
        "level": "16-20",
        "quote": "15-20 timer om ugen",
        "hours": [15, 20],
    }


def test_what_is_read_states_nothing(written):
    assert written.traits == {"weekly_hours": "11-15"}
    assert written.skills == []


def test_a_person_cannot_write_what_is_read(written, emma):
    with pytest.raises(NotWritableError):
        services.save_draft(submission=written, values={"read": {}}, by=emma, at=NOW)


def test_what_is_read_belongs_to_its_text(published, emma, carla):
    services.save_draft(submission=published, values={"description": TEXT}, by=emma, at=NOW)
    published.refresh_from_db()
    assert published.read["traits"] == {}
    changed = services.submit(submission=published, by=emma, at=NOW)
    services.approve(submission=changed, revision_id=changed.latest_revision_id, by=carla, at=NOW)
    published.refresh_from_db()
    assert read_levels(published) == {"weekend": "sometimes", "customers": "none"}


def test_an_imported_text_is_read_and_its_fields_stay(cleaning):
    row = opening_row({"external_id": "r1", "title": "Hjælp", "description": TEXT}, traits={"weekend": "never"})
    import_openings(records=[Numbered(1, row)], source="import", at=NOW, today=TODAY)
    opening = Opening.objects.get()
    assert opening.traits == {"weekend": "never"}
    assert read_levels(opening) == {"weekend": "sometimes", "customers": "none"}
    again = opening_row({"external_id": "r1", "title": "Hjælp", "description": "Vi møder kl. 5."})
    import_openings(records=[Numbered(1, again)], source="import", at=NOW, today=TODAY)
    assert read_levels(Opening.objects.get()) == {"time_of_day": "early"}


def test_all_are_read_again_drafts_too_and_only_what_differs_is_written(written, published, emma):
    services.save_draft(submission=published, values={"description": "Vi møder kl. 5."}, by=emma, at=NOW)
    Opening.objects.update(read={})
    revision = Opening.objects.get(pk=published.pk).latest_revision
    revision.content["read"] = {}
    revision.save()
    assert services.read_all_again(at=NOW) == (2, 2)
    assert read_levels(Opening.objects.get(pk=written.pk)) == {"weekend": "sometimes", "customers": "none"}
    assert read_levels(Opening.objects.get(pk=published.pk).newest()) == {"time_of_day": "early"}
    assert Opening.objects.get(pk=published.pk).description == published.description
    out = StringIO()
    call_command("read_openings", stdout=out)
    assert out.getvalue() == "2 openings: 0 read otherwise, 2 as before\n"


def test_the_form_asks_about_what_was_read_and_shows_the_words(written, emma):
    page = signed_in(emma).get(edit_page(written)).content.decode()
    assert page.count("data-proposal") == 3
    assert "weekendarbejde hver anden lørdag" in page
    assert 'name="read_weekend"' in page


def test_what_is_answered_is_not_asked_about(written, emma):
    services.save_draft(submission=written, values={"traits": {"weekend": "often"}}, by=emma, at=NOW)
    page = signed_in(emma).get(edit_page(written)).content.decode()
    assert 'name="read_weekend"' not in page
    assert 'name="read_customers"' in page


def test_yes_fills_in_the_answer_and_the_skill(written, emma):
    answers = {"read_weekend": "yes", "read_skill_0": "yes"}
    signed_in(emma).post(edit_page(written), posted(written, **answers))
    text = Opening.objects.get().newest()
    assert text.traits["weekend"] == "sometimes"
    assert "customers" not in text.traits
    assert text.skills == [{"skill": CLEANING, "need": "advantage"}]
    assert text.skills_advantage == "rengøring"


def test_no_answer_takes_nothing(written, emma):
    signed_in(emma).post(edit_page(written), posted(written))
    text = Opening.objects.get().newest()
    assert text.traits == {"weekly_hours": "11-15"}
    assert text.skills == []


def test_an_answer_at_the_question_itself_stays(written, emma):
    signed_in(emma).post(edit_page(written), posted(written, read_weekend="yes", trait_weekend="often"))
    assert Opening.objects.get().newest().traits["weekend"] == "often"


def test_no_is_remembered_until_the_text_says_otherwise(written, emma):
    client = signed_in(emma)
    client.post(edit_page(written), posted(written, read_weekend="no", read_skill_0="no"))
    text = Opening.objects.get().newest()
    assert read_levels(text) == {"customers": "none"}
    assert text.read["skills"] == []
    assert 'name="read_weekend"' not in client.get(edit_page(written)).content.decode()
    assert services.read_all_again(at=NOW) == (1, 0)
    client.post(edit_page(written), posted(Opening.objects.get(), description="Du arbejder hver weekend."))
    assert read_levels(Opening.objects.get().newest()) == {"weekend": "often"}


@pytest.mark.parametrize(
    ("title", "description", "level"),
    [
        ("Dataindtaster", "Du taster skemaer ind.", "indoor"),
        ("Butiksassistent", "Du fylder op og betjener.", "indoor"),
        ("Dataindtaster", "Arbejdet foregår udendørs i al slags vejr.", "outdoor"),
        ("Skovarbejder", "Du fælder træer.", "outdoor"),
        ("Cykelbud", "Du kører ud med mad.", None),
    ],
)
def test_that_an_office_is_indoors_goes_without_saying(db, title, description, level):
    load_starter()
    opening = Opening(title=title, description=description)
    services.read_text(opening)
    assert read_levels(opening).get("temperature") == level
