"""The command that takes openings in: what it writes, what it says, and that it can be run again."""

import json
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from employers.enums import EmployerOrigin
from employers.importing import writing
from employers.importing.rows import Numbered, opening_row
from employers.importing.writing import CHUNK, import_openings
from employers.models import Employer, Opening, Workplace
from employers.signals import openings_changed
from jobmatch.audit.models import Event
from jobmatch.audit.services import broken_links
from jobmatch.vocabulary.models import Occupation, Place, Skill
from tests.people import NOW, TODAY

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
pytestmark = pytest.mark.django_db


@pytest.fixture
def vocabulary(db: None) -> Occupation:
    Skill.objects.create(uri="https://example.org/skill/1", labels={"da": "rengøring"}, alternatives={})
    Occupation.objects.create(uri="https://example.org/occupation/2", labels={"da": "bager"}, isco_code="7512")
    return Occupation.objects.create(
        uri="https://example.org/occupation/1", labels={"da": "køkkenmedhjælper"}, isco_code="9412"
    )


@pytest.fixture
def aarhus(db: None) -> Place:
    return Place.objects.create(postcode="8000", name="Aarhus C", latitude=56.15, longitude=10.2)


@pytest.fixture
def heard() -> Iterator[list[dict[str, Any]]]:
    """What `openings_changed` told, and whether it was told inside a transaction."""
    told: list[dict[str, Any]] = []

    def listen(**kwargs: Any) -> None:
        told.append(kwargs | {"in_transaction": connection.in_atomic_block})

    openings_changed.connect(listen)
    yield told
    openings_changed.disconnect(listen)


def run(file: Path | str, **options: Any) -> list[str]:
    out = StringIO()
    call_command("import_openings", str(file), stdout=out, **options)
    return out.getvalue().splitlines()


def rows(*titles: str, **fields: Any) -> list[Numbered]:
    return [
        Numbered(n, opening_row({"external_id": f"r{n}", "title": title} | fields)) for n, title in enumerate(titles, 1)
    ]


def written_lines(tmp_path: Path, *openings: dict[str, Any]) -> Path:
    path = tmp_path / "openings.jsonl"
    path.write_text("\n".join(json.dumps(opening) for opening in openings))
    return path


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("openings.csv", 2),
        ("openings.jsonl", 2),
        ("jobposting.json", 1),
        ("jobnet.json", 1),
        ("teacher-vacancies.csv", 2),
    ],
)
def test_every_example_is_taken_once_and_unchanged_the_second_time(name: str, count: int) -> None:
    assert run(EXAMPLES / name)[-1] == f"{count} read: {count} taken, 0 changed, 0 unchanged, 0 refused"
    before = list(Opening.objects.values())
    firms = list(Employer.objects.values()), list(Workplace.objects.values())
    assert run(EXAMPLES / name)[-1] == f"{count} read: 0 taken, 0 changed, {count} unchanged, 0 refused"
    assert list(Opening.objects.values()) == before
    assert (list(Employer.objects.values()), list(Workplace.objects.values())) == firms


def test_an_opening_is_public_and_linked_with_what_it_surely_means(vocabulary: Occupation, aarhus: Place) -> None:
    run(EXAMPLES / "openings.csv")
    opening = Opening.objects.published().get(reference="E-1")
    assert opening.occupation == vocabulary
    assert opening.place == aarhus
    assert opening.skills == [{"skill": "https://example.org/skill/1", "need": "demanded"}]
    assert (opening.skills_demanded, opening.skills_advantage) == ("rengøring", "kundeservice")
    assert opening.employer is not None
    assert opening.employer.cvr == "13585628"
    assert opening.workplace is not None
    assert opening.workplace.p_number == "1000000001"
    assert opening.traits["pace"] == "steady"
    assert "remote" not in opening.traits


def test_without_vocabulary_and_places_openings_come_with_these_unknown_and_say_so() -> None:
    told = run(EXAMPLES / "openings.csv", verbosity=2)
    assert Opening.objects.filter(occupation=None, place=None).count() == 2
    assert any("postcode 8000 is not among the places" in line for line in told)
    assert any("no occupation is surely meant" in line for line in told)


def test_a_title_that_means_no_occupation_is_not_linked(vocabulary: Occupation) -> None:
    import_openings(records=rows("Bager", "Ildsjæl"), source="t", at=NOW, today=TODAY)
    assert {o.title: o.occupation and o.occupation.label for o in Opening.objects.all()} == {
        "Bager": "bager",
        "Ildsjæl": None,
    }


def test_a_changed_row_changes_its_opening_and_no_other(tmp_path: Path) -> None:
    run(written_lines(tmp_path, {"id": 1, "title": "Kok"}, {"id": 2, "title": "Bager"}))
    told = run(written_lines(tmp_path, {"id": 1, "title": "Kok, deltid"}, {"id": 2, "title": "Bager"}))
    assert told == [
        "row 1 (1) changed: no occupation is surely meant: it stays unknown",
        "2 read: 0 taken, 1 changed, 1 unchanged, 0 refused",
    ]
    assert set(Opening.objects.values_list("title", flat=True)) == {"Kok, deltid", "Bager"}


def test_the_same_id_twice_in_a_file_takes_the_first_and_refuses_the_second(tmp_path: Path) -> None:
    told = run(written_lines(tmp_path, {"id": 1, "title": "Kok"}, {"id": 1, "title": "Bager"}))
    assert told[0] == "row 2 (1) refused: the id stands already at 1: that one was taken"
    assert told[-1] == "2 read: 1 taken, 0 changed, 0 unchanged, 1 refused"
    assert Opening.objects.get().title == "Kok"


def test_ids_of_two_sources_do_not_meet(tmp_path: Path) -> None:
    file = written_lines(tmp_path, {"id": 1, "title": "Kok"})
    run(file, source="north")
    assert run(file, source="south")[-1].startswith("1 read: 1 taken")
    assert set(Opening.objects.values_list("reference", flat=True)) == {"1", "south:1"}
    assert run(file, source="south")[-1].startswith("1 read: 0 taken, 0 changed, 1 unchanged")


def test_a_dry_run_counts_and_writes_nothing(heard: list[dict[str, Any]]) -> None:
    assert run(EXAMPLES / "openings.csv", dry_run=True)[-1] == "2 read: 2 taken, 0 changed, 0 unchanged, 0 refused"
    assert [model.objects.count() for model in (Opening, Employer, Event)] == [0, 0, 0]
    assert not heard


def test_old_openings_come_as_expired_and_the_report_says_so() -> None:
    report = import_openings(records=rows("Kok", apply_by="2026-10-01"), source="t", at=NOW, today=TODAY)
    assert report.expired == 1
    assert Opening.objects.published().exists()
    assert not Opening.objects.open_on(TODAY).exists()


def test_open_until_opens_old_ones_and_leaves_the_others(tmp_path: Path) -> None:
    today = timezone.localdate()
    later = (today + timedelta(days=90)).isoformat()
    openings = [{"id": 1, "title": "Kok", "apply_by": "2021-07-01"}, {"id": 2, "title": "Bager", "apply_by": later}]
    file = written_lines(tmp_path, *openings, {"id": 3, "title": "Slagter"})
    assert run(file)[-2].startswith("1 openings are past their last day to apply")
    assert run(file, open_until="+30")[-2:] == [
        "row 1 (1) changed: no occupation is surely meant: it stays unknown",
        "3 read: 0 taken, 1 changed, 2 unchanged, 0 refused",
    ]
    days = dict(Opening.objects.values_list("external_id", "apply_by"))
    assert days["1"] == today + timedelta(days=30)
    assert (str(days["2"]), days["3"]) == (later, None)


@pytest.mark.parametrize("stated", ["soon", "+", "2020-01-01", "+-3", "+99999999999"])
def test_a_faulty_open_until_is_refused(stated: str) -> None:
    with pytest.raises(CommandError, match="--open-until"):
        run(EXAMPLES / "openings.csv", open_until=stated)


@pytest.mark.parametrize("name", ["portal", "Ø", "a" * 31])
def test_a_faulty_or_reserved_source_is_refused(name: str) -> None:
    with pytest.raises(CommandError, match="--source"):
        run(EXAMPLES / "openings.csv", source=name)


def test_a_file_that_cannot_be_read_is_an_error_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    with pytest.raises(CommandError, match=r"^empty.csv is empty$"):
        run(tmp_path / "empty.csv")


# Employers


def test_a_cvr_number_finds_the_firm_that_signed_up_and_a_name_never_does(bakery: Employer, haulier: Employer) -> None:
    import_openings(records=rows("Bager", employer="Andet navn", cvr=bakery.cvr), source="a", at=NOW, today=TODAY)
    import_openings(records=rows("Chauffør", employer=haulier.name), source="b", at=NOW, today=TODAY)
    assert Opening.objects.get(source="a").employer == bakery
    by_name = Opening.objects.get(source="b").employer
    assert by_name is not None
    assert by_name != haulier
    assert by_name.origin == EmployerOrigin.IMPORT


def test_firms_without_a_cvr_number_are_one_by_name_and_nobody_is_none() -> None:
    import_openings(records=rows("Kok", "Bager", employer="Havnens Hotel"), source="a", at=NOW, today=TODAY)
    import_openings(records=rows("Tjener", employer="Havnens Hotel"), source="b", at=NOW, today=TODAY)
    import_openings(records=rows("Postbud"), source="c", at=NOW, today=TODAY)
    assert Employer.objects.get().openings.count() == 3
    assert Opening.objects.get(source="c").employer is None


# Running again


def test_an_interrupted_run_keeps_its_chunks_tells_once_and_is_run_again(
    monkeypatch: pytest.MonkeyPatch, heard: list[dict[str, Any]]
) -> None:
    monkeypatch.setattr(writing, "CHUNK", 2)

    def cut_off() -> Iterator[Numbered]:
        yield from rows("A", "B", "C")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_openings(records=cut_off(), source="t", at=NOW, today=TODAY)
    assert Opening.objects.count() == 2
    assert len(heard) == 1
    report = import_openings(records=rows("A", "B", "C"), source="t", at=NOW, today=TODAY)
    assert str(report) == "3 read: 1 taken, 0 changed, 2 unchanged, 0 refused"


def test_a_chunk_is_written_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch, heard: list[dict[str, Any]]) -> None:
    def fail(**kwargs: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(writing, "record_many", fail)
    with pytest.raises(RuntimeError):
        import_openings(records=rows("A", employer="Firma"), source="t", at=NOW, today=TODAY)
    assert [model.objects.count() for model in (Opening, Employer)] == [0, 0]


def test_the_signal_is_sent_once_inside_a_transaction_with_the_time(heard: list[dict[str, Any]]) -> None:
    import_openings(records=rows("A", "B"), source="t", at=NOW, today=TODAY)
    assert [(told["at"], told["in_transaction"]) for told in heard] == [(NOW, True)]


def test_every_opening_stands_in_the_log(carla: Any) -> None:
    import_openings(records=rows("A", "B"), source="t", at=NOW, today=TODAY, by=carla)
    import_openings(records=rows("A", "Bb"), source="t", at=NOW, today=TODAY, by=carla)
    logged = Event.objects.filter(verb__startswith="employers.opening_import")
    assert list(logged.values_list("verb", "actor")) == [
        ("employers.opening_imported", carla.pk), ("employers.opening_imported", carla.pk),
        ("employers.opening_import_changed", carla.pk),
    ]  # fmt: skip
    assert broken_links(Event) == []


def test_what_was_closed_here_stays_closed_when_the_source_changes_it() -> None:
    import_openings(records=rows("A"), source="t", at=NOW, today=TODAY)
    Opening.objects.update(closed_at=NOW)
    told: list[writing.Told] = []
    import_openings(records=rows("Aa"), source="t", at=NOW, today=TODAY, tell=told.append)
    assert not Opening.objects.published().exists()
    assert "it stays so" in told[0].notes[-1]


def test_the_number_of_queries_does_not_follow_the_number_of_rows() -> None:
    def queries(count: int, source: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            import_openings(records=rows(*["A"] * count, employer="Firma"), source=source, at=NOW, today=TODAY)
        return len(captured)

    queries(1, "warm")
    # SQLite takes a bulk insert in batches of 999 values.
    assert queries(CHUNK // 2, "many") - queries(CHUNK // 4, "few") < 10


def test_the_day_of_posting_is_kept_but_never_one_in_the_future() -> None:
    import_openings(records=rows("A", published_on="2026-10-01"), source="a", at=NOW, today=TODAY)
    import_openings(records=rows("A", published_on="2027-10-01"), source="b", at=NOW, today=TODAY)
    assert Opening.objects.get(source="a").first_published_at.date().isoformat() == "2026-10-01"
    assert Opening.objects.get(source="b").first_published_at == NOW
