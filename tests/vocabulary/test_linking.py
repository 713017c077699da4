"""The linker: text in, concepts out. No database."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from jobmatch.vocabulary.linking import LabelledConcept, Linker, Titles, normalise, split_list
from jobmatch.vocabulary.linking.bags import Bag, grams, rarity, weighted
from jobmatch.vocabulary.linking.compounds import Compounds

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


@settings(deadline=None)
@given(st.text())
def test_normalising_twice_is_normalising_once(text: str):
    once = normalise(text)

    assert normalise(once) == once
    assert "  " not in once
    assert once == once.strip()


@settings(deadline=None)
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


@pytest.fixture(scope="module")
def grouped() -> Linker:
    """Concepts with all that may be known of them, and titles that none of them has as a label."""
    return Linker.fit(
        [
            LabelledConcept(
                CLEANER, ("rengøringsassistent",), about="Gør rent på kontorer og skoler.", group="9112", skills=(1, 2)
            ),
            LabelledConcept(
                DRIVER, ("lastbilchauffør",), about="Kører varer rundt i landet.", group="8332", skills=(3,)
            ),
            LabelledConcept(COOK, ("kok",), about="Laver mad på hotel og i kantine.", group="5120", skills=(4,)),
            LabelledConcept(WAREHOUSE, ("lagermedarbejder",), about="Pakker varer.", group="4321", skills=(3, 5)),
            LabelledConcept(TEACHER, ("undervisning",), group="23", group_name="Undervisning", broad=True),
        ],
        [Titles("8332", ("fragtmand", "vognmand", "trucker")), Titles("9112", ("skurekone", "sweeper"))],
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Fragtmand", DRIVER), ("trucker", DRIVER), ("skurekoner", CLEANER), ("gøre rent på en skole", CLEANER)],
)
def test_what_a_concept_is_not_called_itself_leads_to_it_but_is_asked_about(grouped: Linker, text: str, meant: int):
    result = grouped.link(text)

    assert result.best is not None
    assert result.best.concept_id == meant
    assert not result.sure


def test_titles_of_a_group_that_no_concept_is_in_lead_nowhere():
    linker = Linker.fit([LabelledConcept(1, ("kok",), group="5120")], [Titles("2211", ("huslæge",))])

    assert linker.link("huslæge").candidates == ()


def test_a_title_of_another_group_does_not_hide_the_name():
    linker = Linker.fit(
        [LabelledConcept(1, ("kok",), group="5120"), LabelledConcept(2, ("smed",), group="7221")],
        [Titles("7221", ("kok",))],
    )

    best = linker.link("kok").best

    assert best is not None
    assert best.concept_id == 1


@pytest.mark.parametrize(
    "trap",
    ["lærernes hus", "sygehus", "chauffør eller lærer", "kokain", "chefkok", "hjælper", "medarbejder", "nat"],
)
def test_a_trap_is_never_taken_as_sure(linker: Linker, trap: str):
    assert not linker.link(trap).sure


def test_what_is_not_sure_offers_what_it_may_mean(linker: Linker):
    result = linker.link("medarbejder")

    assert not result.sure
    assert {candidate.concept_id for candidate in result.candidates} >= {CLEANER, WAREHOUSE}


def test_the_first_labels_are_of_different_concepts(linker: Linker):
    scores = linker.label_scores(["rengøringsassistent"])[0]
    first = set(scores.argsort()[::-1][:6].tolist())

    assert len(first & {0, 1, 2, 3}) == 1


def test_an_empty_vocabulary_has_no_labels_to_score():
    assert Linker.fit([]).label_scores(["kok"]).shape == (1, 0)


def test_the_order_of_concepts_changes_nothing():
    concepts = [
        LabelledConcept(i, (name,), group=code)
        for i, (name, code) in enumerate([("kok", "5120"), ("køkkenmedhjælper", "9412"), ("kokkepige", "5120")])
    ]
    titles = [Titles("5120", ("gryderører",))]
    forwards, backwards = Linker.fit(concepts, titles), Linker.fit(concepts[::-1], titles)

    for text in ("kok", "køkkenhjælp", "gryderører"):
        there = {c.concept_id: round(c.confidence, 9) for c in forwards.link(text).candidates}
        assert there == {c.concept_id: round(c.confidence, 9) for c in backwards.link(text).candidates}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("vaske og moppe gulve", ["vaske og moppe gulve"]),
        ("Excel, vaske og moppe gulve og bage", ["Excel", "vaske og moppe gulve", "bage"]),
        ("vaske og bage", ["vaske", "bage"]),
        ("vaske\nmoppe gulve", ["vaske", "moppe gulve"]),
        ("male, tapetsere og spartle", ["male, tapetsere og spartle"]),
    ],
)
def test_a_list_is_not_divided_inside_what_is_one_thing(text: str, parts: list[str]):
    known = {"vaske og moppe gulve", "vaske moppe gulve", "male, tapetsere og spartle"}

    assert split_list(text, known.__contains__) == parts


PIECES = st.sampled_from(["bage", "køre truck", "og", "Excel", ",", ";", "\n", " "])


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_knowing_nothing_divides_as_before_and_knowing_all_loses_nothing(text: str):
    assert split_list(text, lambda _: False) == split_list(text)
    whole, divided = (
        [word for part in parts for word in part.replace(",", " ").split() if word != "og"]
        for parts in (split_list(text, lambda _: True), split_list(text))
    )
    assert whole == divided


def test_a_label_is_known_in_any_spelling_and_nothing_else_is(linker: Linker):
    assert linker.knows("Social- og sundhedshjælper")
    assert linker.knows("RENGOERINGSHJÆLP")
    assert not linker.knows("sundhedshjælper")
    assert not linker.knows("")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("skibsmester", ("skib", "mester")),
        ("salgskonsulent", ("salg", "konsulent")),
        ("kok", ("kok",)),
        ("xyzzyplugh", ("xyzzyplugh",)),
    ],
)
def test_a_compound_is_cut_where_the_words_of_the_vocabulary_meet(word: str, parts: tuple[str, ...]):
    texts = ["skib", "mester", "salg", "konsulent", "salgskonsulent", "skibsmester", "kok", "kokkemester"]

    assert Compounds(texts).parts(word) == parts


@settings(deadline=None)
@given(st.text(alphabet="abcdefgs", max_size=24), st.lists(st.text(alphabet="abcdefgs", min_size=1, max_size=8)))
def test_the_parts_of_a_word_come_in_its_order_and_leave_out_links_only(word: str, texts: list[str]):
    parts = Compounds(texts).parts(word)

    place = 0
    for part in parts:
        found = word.index(part, place)
        assert word[place:found] in ("", "s", "e", "er")
        place = found + len(part)
    assert place == len(word)


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcd ", max_size=12), min_size=1, max_size=6))
def test_likeness_of_grams_is_that_of_scikit_learn(texts: list[str]):
    bag = Bag(grams, texts)
    counts = bag.counts(texts)
    if not len(bag):
        return
    rows = weighted(counts, rarity(counts))

    peer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(texts)

    assert np.allclose((rows @ rows.T).toarray(), (peer @ peer.T).toarray())
