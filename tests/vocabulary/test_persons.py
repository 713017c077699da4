"""Who somebody is says nothing of the work that is wanted: names and words of gender and kin are not read as work."""

import numpy as np
import pytest

from jobmatch.vocabulary.persons import FIRST_NAMES, PERSON_WORDS, is_person
from jobmatch.vocabulary.services import load_starter, occupation_interest
from jobmatch.vocabulary.spoken import content_words, split_wish


def test_no_person_word_and_no_name_leaves_anything_to_read() -> None:
    for word in (*PERSON_WORDS, *(name.capitalize() for name in FIRST_NAMES)):
        assert split_wish(f"noget med {word}").wanted == (), word
        assert content_words(word) == [], word


def test_a_name_counts_as_one_with_a_capital_only_and_in_the_genitive_too() -> None:
    assert is_person("Peter")
    assert is_person("Peters")
    assert not is_person("signe")
    assert not is_person("")


@pytest.mark.parametrize("word", ["male", "hr", "karl", "fyr", "maler", "jordemoder", "rengøringsdame", "herretøj"])
def test_words_that_name_work_are_read(word: str) -> None:
    assert content_words(word) == [word]


def test_what_stands_around_them_is_read_as_before() -> None:
    assert split_wish("gerne med min mor i haven").wanted == split_wish("gerne med min i haven").wanted == ("haven",)
    assert split_wish("ikke køkken ligesom min mor. lager").wanted == ("lager",)
    assert split_wish("ikke køkken, siger Mads").refused == split_wish("ikke køkken, siger").refused


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "flipped"),
    [
        ("noget med haven, Peter har lært mig det", "noget med haven, Signe har lært mig det"),
        ("manden hos bageren siger, at jeg er god til det", "kvinden hos bageren siger, at jeg er god til det"),
        ("min farmor og hendes søstre har lært mig at sy", "min farfar og hans brødre har lært mig at sy"),
        ("something with animals, like her father", "something with animals, like his mother"),
    ],
)
def test_the_same_wish_in_the_words_of_the_other_gender_lies_as_near_to_all_work(said: str, flipped: str) -> None:
    load_starter()
    one, other = occupation_interest([said]), occupation_interest([flipped])
    assert one.any()
    assert np.array_equal(one, other)
