"""The linker: text in, concepts out. No database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.vocabulary.linking import LabelledConcept, Linker, normalise, split_list

CLEANER, CARE, WAREHOUSE, COOK, DRIVER, TEACHER = range(1, 7)


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker.fit(
        [
            LabelledConcept(CLEANER, ("rengøringsassistent", "cleaner"), ("rengøringshjælp", "rengøringsmedarbejder")),
            LabelledConcept(CARE, ("social- og sundhedshjælper", "sosu-hjælper"), ("hjemmehjælper",)),
            LabelledConcept(WAREHOUSE, ("lagermedarbejder", "warehouse worker"), ("lagerhjælp", "pakker")),
            LabelledConcept(COOK, ("kok", "cook"), ("køkkenchef",)),
            LabelledConcept(DRIVER, ("lastbilchauffør", "lorry driver"), ("chauffør",)),
            LabelledConcept(TEACHER, ("lærer", "teacher"), ("underviser",)),
        ]
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Rengøringsassistent", CLEANER),
        ("rengøringsass.", CLEANER),
        ("RENGOERINGSASSISTENT", CLEANER),
        ("Vi søger rengøringsassistenter til weekendarbejde i Vejers", CLEANER),
        ("SOSU-hjælper nat", CARE),
        ("Social og sundhedshjælper (m/k)", CARE),
        ("Kok til skole i Odense", COOK),
        ("Warehouse workers", WAREHOUSE),
        ("Lorry driver wanted", DRIVER),
    ],
)
def test_a_title_that_says_it_in_its_own_way_is_linked_and_sure(linker: Linker, text: str, meant: int):
    result = linker.link(text)

    assert result.best is not None
    assert result.best.concept_id == meant
    assert result.sure


@pytest.mark.parametrize(
    ("text", "meant"),
    [("lagermedarbjder", WAREHOUSE), ("rengørringsassistent", CLEANER), ("lastbilschaufør", DRIVER)],
)
def test_a_typing_error_still_leads_to_the_word(linker: Linker, text: str, meant: int):
    best = linker.link(text).best

    assert best is not None
    assert best.concept_id == meant


@pytest.mark.parametrize("text", ["astronaut", "Specialist", "noget andet"])
def test_what_the_vocabulary_has_not_is_never_taken_as_sure(linker: Linker, text: str):
    assert not linker.link(text).sure


@pytest.mark.parametrize("text", ["", "   ", "🙂", "!?"])
def test_a_text_without_words_has_no_candidates(linker: Linker, text: str):
    result = linker.link(text)

    assert result.candidates == ()
    assert not result.sure


def test_an_empty_vocabulary_links_nothing():
    assert Linker.fit([]).link("kok").candidates == ()
    assert Linker.fit([LabelledConcept(1, ("🙂",))]).link("kok").candidates == ()


def test_a_name_that_two_concepts_share_is_asked_about():
    shared = Linker.fit(
        [LabelledConcept(1, ("tester",)), LabelledConcept(2, ("tester",)), LabelledConcept(3, ("kok",))]
    )

    result = shared.link("tester")

    assert {candidate.concept_id for candidate in result.candidates[:2]} == {1, 2}
    assert not result.sure


def test_a_name_wins_over_the_same_word_as_somebody_elses_alternative():
    linker = Linker.fit([LabelledConcept(1, ("værkfører",), ("mester",)), LabelledConcept(2, ("mester",), ("leder",))])

    best = linker.link("mester").best

    assert best is not None
    assert best.concept_id == 2


def test_a_batch_gives_what_one_by_one_gives(linker: Linker):
    texts = ["kok", "", "lagermedarbjder", "SOSU-hjælper nat", "zzz"] * 60

    assert linker.link_many(texts) == [linker.link(text) for text in texts]


def test_top_limits_the_candidates_and_confidence_falls(linker: Linker):
    result = linker.link("medarbejder og hjælper", top=2)

    assert len(result.candidates) <= 2
    assert [c.confidence for c in result.candidates] == sorted((c.confidence for c in result.candidates), reverse=True)


def test_label_scores_rank_the_labels_own_text_first(linker: Linker):
    scores = linker.label_scores(["kok", "teacher"])

    assert scores.shape[0] == 2
    assert scores[0].argmax() == scores.shape[1] - 9
    assert scores[1].argmax() == scores.shape[1] - 2


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str):
    once = normalise(text)

    assert normalise(once) == once
    assert "  " not in once
    assert once == once.strip()


@given(st.text(max_size=60))
def test_any_text_gets_an_answer(linker: Linker, text: str):
    result = linker.link(text)

    assert all(0.0 <= candidate.confidence <= 1.0 for candidate in result.candidates)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Excel, Word og PowerPoint", ["Excel", "Word", "PowerPoint"]),
        ("køre truck\n- bage brød;", ["køre truck", "bage brød"]),
        ("sogn og by", ["sogn", "by"]),
        ("pædagogik", ["pædagogik"]),
        ("", []),
        (" , \n;", []),
    ],
)
def test_a_list_is_divided_where_people_divide_it(text: str, parts: list[str]):
    assert split_list(text) == parts


@pytest.mark.parametrize(("left", "right"), [("Århus", "Aarhus"), ("KØKKEN", "koekken"), ("pæd.", "pædagog")])
def test_spellings_of_one_word_become_the_same(left: str, right: str):
    assert normalise(left) == normalise(right)
