"""A spoken wish is parted into what is wanted and what is refused, and no word that says something is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.vocabulary.spoken import CARRIERS, WishParts, content_words, split_wish

WORDS = ["lager", "kulde", "butik", "hunde", "ikke", "men", "dog", "og", "eller", "gerne", "noget", "uden", "not"]
MARKS = [" ", ", ", ". ", "\n", "/", "; "]


@pytest.mark.parametrize(
    ("said", "wanted", "refused"),
    [
        ("lager men ikke kulde", ["lager"], ["kulde"]),
        ("butik, dog ikke kassen", ["butik"], ["kassen"]),
        ("alt undtagen køkken", ["alt"], ["køkken"]),
        ("ikke noget med telefon", [], ["telefon"]),
        ("gartner eller pedel", ["gartner", "pedel"], []),
        ("helst noget udendørs, men ikke tungt", ["udendørs"], ["tungt"]),
        ("noget med dyr, ikke for langt væk, rolige kolleger", ["dyr", "rolige kolleger"], ["langt væk"]),
        ("ikke køkken, rengøring eller telefon, men gerne lager", ["lager"], ["køkken", "rengøring", "telefon"]),
        ("vil ikke gerne arbejde i køkken", [], ["køkken"]),
        ("rengøring helst ikke", [], ["rengøring"]),
        ("køkken vil jeg ikke", [], ["køkken"]),
        ("Ikke telefon. Gerne lager", ["lager"], ["telefon"]),
        ("ikke telefon og gerne butik", ["butik"], ["telefon"]),
        ("butik uden kasse", ["butik"], ["kasse"]),
        ("værksted, bortset fra svejsning", ["værksted"], ["svejsning"]),
        ("alt på nær rengøring og opvask", ["alt"], ["rengøring", "opvask"]),
        ("social- og sundhedshjælper", ["social- og sundhedshjælper"], []),
        ("jeg har ikke noget imod rengøring", ["rengøring"], []),
        ("ikke kun lager", ["lager"], []),
        ("være uden for", ["udenfor"], []),
        ("hvad som helst, bare ikke telefon", ["hvadsomhelst"], ["telefon"]),
        ("uden for meget støj", [], ["støj"]),
        ("noget roligt med computer", ["roligt med computer"], []),
        ("kok/bager", ["kok", "bager"], []),
        ("warehouse but not cold", ["warehouse"], ["cold"]),
        ("anything except cleaning", ["anything"], ["cleaning"]),
        ("gardener or caretaker", ["gardener", "caretaker"], []),
        ("no phone, something with animals", ["animals"], ["phone"]),
        ("I don't want to work with customers", [], ["customers"]),
        ("", [], []),
        ("noget med", [], []),
    ],
)
def test_a_wish_is_parted(said: str, wanted: list[str], refused: list[str]):
    assert split_wish(said) == WishParts(tuple(wanted), tuple(refused))


@given(st.text())
def test_any_text_can_be_parted(text: str):
    parts = split_wish(text)

    assert all(part == part.strip() and part for part in parts.wanted + parts.refused)


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS))))
def test_no_word_that_says_something_is_lost(said: list[tuple[str, str]]):
    text = "".join(word + mark for word, mark in said)
    parts = split_wish(text)

    kept = sorted(word for part in parts.wanted + parts.refused for word in content_words(part))
    assert kept == sorted(word for word, _ in said if word not in CARRIERS)


@given(st.text())
def test_no_word_of_any_text_is_lost(text: str):
    parts = split_wish(text)

    assert sorted(word for part in parts.wanted + parts.refused for word in content_words(part)) == sorted(
        content_words(text)
    )


@given(st.lists(st.sampled_from([word for word in WORDS if word not in CARRIERS]), min_size=1))
def test_without_a_refusing_word_nothing_is_refused(words: list[str]):
    assert split_wish(" og ".join(words)).refused == ()
