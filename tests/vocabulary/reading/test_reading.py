"""Laws of the reader: what must hold for any text."""

import random
import string
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.vocabulary import reading
from jobmatch.vocabulary.criteria import CRITERIA, TRAITS
from jobmatch.vocabulary.reading import engine, patterns, read_conditions, read_skills, read_traits, sentences
from tests.vocabulary.reading.test_sentences import cases

SENTENCES = [(title, text, levels) for title, text, levels in cases()]
RULES = [one for table in reading._TABLES for topic in table.topics for one in topic.rules]
WORDS = sorted(
    {word for _title, text, _levels in SENTENCES for word in text.split()} | {"ikke", "ingen", ",", ".", "İ"}
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_a_reading_quotes_the_text_and_has_a_level_of_the_catalogue(title: str, text: str) -> None:
    whole = f"{title}\n{text}"
    for key, found in read_traits(title, text).items():
        assert found.level in CRITERIA[key].level_keys
        assert found.quote == whole[found.start : found.end]
        assert found.quote.strip() == found.quote != ""


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_of_skills_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    spans = read_skills(text)
    assert all(span.text == text[span.start : span.end] != "" for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_phrase_names_levels_of_the_catalogue(phrase: str) -> None:
    for key, levels in read_conditions(phrase).items():
        assert levels
        assert set(levels) <= set(CRITERIA[key].level_keys)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    parts = list(sentences.sentences(text))
    lower = sentences.lowered(text)
    assert all(lower[part.start : part.start + len(part.text)] == part.text for part in parts)
    assert all(len(part.text) <= sentences.LONGEST and len(part.scope) == len(part.text) for part in parts)
    assert "".join(part.text for part in parts).split() == lower.split()


def test_every_level_that_a_rule_can_give_is_in_the_catalogue() -> None:
    for table in reading._TABLES:
        for topic in table.topics:
            levels = {
                level for one in topic.rules for level in (one.says, one.denied, one.wished) if isinstance(level, str)
            }
            assert levels - {""} <= set(CRITERIA[topic.criterion].level_keys), topic.criterion


def test_every_criterion_with_levels_is_read() -> None:
    read = {topic.criterion for table in reading._TABLES for topic in table.topics}
    assert read == {criterion.key for criterion in TRAITS}


def test_no_way_is_left_untried_for_want_of_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A way is tried only where one of its cues is; it would find nothing more if it were tried everywhere."""
    found = [read_traits(title, text) for title, text, _ in SENTENCES]
    monkeypatch.setattr(patterns.Way, "may_be_in", lambda way, text: True)
    assert [read_traits(title, text) for title, text, _ in SENTENCES] == found


@pytest.mark.parametrize(
    ("way", "cues"),
    [
        ("roligt tempo", ("roligt",)),
        ("(?:jævnt|stabilt) tempo", ("tempo",)),
        ("(?:jævnt|stabilt)", ("jævnt", "stabilt")),
        ("(?:meget )?støj", ("støj",)),
        ("(?:meget )?", ()),
        (r"fri\b(?! hver)", ("fri",)),
        (r"[abc]{3}tempoe?", ("tempo",)),
        (r"\(støj\)", ("støj",)),
        ("(?:a|stille)", ()),
    ],
)
def test_cues_are_what_a_match_cannot_do_without(way: str, cues: tuple[str, ...]) -> None:
    assert patterns.cues_of(way) == cues


def test_denial_is_what_many_of_the_sentences_turn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "denied", lambda part, start, end: None)
    wrong = [text for title, text, levels in SENTENCES if _levels(title, text) != levels]
    assert len(wrong) >= 20


def test_what_is_an_advantage_is_no_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "wished", lambda part, start, end: None)
    wrong = [text for title, text, levels in SENTENCES if _levels(title, text) != levels]
    assert len(wrong) >= 3


def test_the_table_is_as_large_as_it_should_be() -> None:
    silent = [text for _title, text, levels in SENTENCES if not levels]
    denied = [text for _title, text, levels in SENTENCES if levels and _denial_in(text)]
    assert len(SENTENCES) >= 450
    assert len(silent) + len(denied) >= 120


@pytest.mark.parametrize(
    "text", ["weekend " * 12_500, "løfte ikke 3 kg " * 6_250, "kl. 8-12 " * 11_000, "a" * 100_000, "1 til " * 16_000]
)
def test_the_work_on_a_long_text_grows_no_faster_than_its_length(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in sentences looked at, each of them of bounded length: a machine's speed does not come into it."""
    looked_at = SimpleNamespace(times=0)
    original = patterns.Way.may_be_in

    def counted(way: patterns.Way, within: str) -> bool:
        looked_at.times += 1
        return original(way, within)

    monkeypatch.setattr(patterns.Way, "may_be_in", counted)
    read_traits("", text)
    ways = sum(len(one.ways) for one in RULES)
    assert looked_at.times <= ways * (reading.MOST // (sentences.LONGEST // 2) + 2)


def test_texts_of_any_kind_are_read_without_a_fault() -> None:
    letters = random.Random(7)
    for _ in range(50):
        noise = "".join(letters.choices(string.printable + "æøåÆØÅİß–—•", k=400))
        read_traits(noise[:80], noise)
        read_skills(noise)
        read_conditions(noise)


def _levels(title: str, text: str) -> dict[str, str]:
    return {key: found.level for key, found in read_traits(title, text).items()}


def _denial_in(text: str) -> bool:
    return bool(sentences._DENIAL.search(sentences.lowered(text)))


@pytest.mark.parametrize(
    ("phrase", "refused"),
    [
        ("kulde", {"temperature": ("cold",)}),
        ("tunge løft", {"lifting": ("heavy",)}),
        ("larm", {"noise": ("noisy", "loud")}),
        ("weekender", {"weekend": ("sometimes", "often")}),
        ("aftener", {"time_of_day": ("evening", "rotating")}),
        ("natarbejde", {"time_of_day": ("night", "rotating")}),
        ("kunder", {"customers": ("some", "much")}),
        ("at sidde ved kassen", {"customers": ("some", "much")}),
        ("telefon", {"customers": ("much",)}),
        ("stress", {"pace": ("busy", "high")}),
        ("for mange mennesker", {"crowding": ("many",)}),
        ("sure kunder", {"conflict": ("sometimes", "often")}),
        ("aften og weekend", {"time_of_day": ("evening", "rotating"), "weekend": ("sometimes", "often")}),
        ("at stå op hele dagen", {"standing": ("standing",)}),
        ("at stå tidligt op", {"time_of_day": ("early",)}),
        ("cold", {"temperature": ("cold",)}),
        ("heavy lifting", {"lifting": ("heavy",)}),
        ("hunde", {}),
        ("rengøring", {}),
        ("lager", {}),
        ("", {}),
    ],
)
def test_a_short_phrase_names_what_is_refused(phrase: str, refused: dict[str, tuple[str, ...]]) -> None:
    assert read_conditions(phrase) == refused


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Stillingen er på 16 timer.", (16, 16)),
        ("Vi tilbyder 15-20 timer om ugen.", (15, 20)),
        ("Du arbejder 3 dage a 5 timer.", (15, 15)),
        ("Tre formiddage om ugen à 4 timer.", (12, 12)),
        ("Mandag til fredag 3 timer om dagen.", (15, 15)),
        ("18,5 time om ugen.", (18.5, 18.5)),
        ("65 timer om måneden.", (15, 15)),
        ("From 15 to 25 hours a week.", (15, 25)),
        ("Du arbejder tirsdag og torsdag kl. 8-12.", (8, 8)),
        ("Vi mangler én til 20 timer.", (20, 20)),
        ("Fuldtid.", (37, 37)),
        ("Halvtidsstilling.", None),
        ("Skoven er på 16 hektar.", None),
    ],
)
def test_hours_are_the_numbers_that_the_text_names(text: str, hours: tuple[float, float] | None) -> None:
    read = read_traits("", text).get("weekly_hours")
    assert (read.hours if read else None) == hours


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Du har erfaring med rengøring.", [("rengøring", "demanded")]),
        ("Kendskab til Excel er en fordel.", [("Excel", "advantage")]),
        ("Du har gerne erfaring med truckkørsel.", [("truckkørsel", "advantage")]),
        ("Du behøver ikke erfaring med kasseapparat.", [("kasseapparat", "not_needed")]),
        ("Erfaring med svejsning er ikke et krav.", [("svejsning", "not_needed")]),
        ("Kendskab til planter er godt, men vi lærer dig det.", [("planter er godt", "not_needed")]),
        ("Du er mødestabil.", [("mødestabil", "demanded")]),
        ("Experience with welding is an advantage.", [("welding", "advantage")]),
        ("Vi er et mødestabilt firma.", []),
        ("Kantinen har åbent hver dag.", []),
    ],
)
def test_spans_of_skills_say_how_much_each_is_needed(text: str, found: list[tuple[str, str]]) -> None:
    assert [(span.text, span.need.value) for span in read_skills(text)] == found
