"""How alike two pieces of wording are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.vocabulary.wording import Wording

KNOWN = ["lagermedarbejder", "rengøringsmedarbejder", "kontormedarbejder", "gartner", "bager", "dyrepasser"]
WORDING = Wording(KNOWN)


def alike(said: str, *titles: str) -> list[float]:
    return WORDING.likeness(said, WORDING.vectors(titles)).tolist()


def test_a_compound_is_like_its_part_and_a_common_ending_makes_nothing_alike():
    storage, cleaning = alike("lager", "Lagermedarbejder søges", "Rengøringsmedarbejder søges")

    assert storage > 0.3
    assert cleaning < 0.05


def test_the_same_words_are_as_like_as_can_be():
    assert alike("dyrepasser", "Dyrepasser") == pytest.approx([1.0])


@pytest.mark.parametrize(("said", "turned"), [("bager hos mor", "bager hos far"), ("Peter vil være bager", "bager")])
def test_words_of_who_somebody_is_do_not_count(said: str, turned: str):
    titles = ["Bager", "Farvehandler", "Morgenbager"]

    assert alike("mor", *titles) == [0.0, 0.0, 0.0]
    assert alike(said, "Bager")[0] > 0.5
    assert alike("bager hos mor", *titles) == alike("bager hos far", *titles)


def test_without_known_words_nothing_is_alike():
    assert alike("xyz", "Bager") == [0.0]
    assert Wording([]).likeness("bager", Wording([]).vectors(["bager"])).tolist() == [0.0]


@given(said=st.text(max_size=60), titles=st.lists(st.text(max_size=60), max_size=5))
def test_any_text_has_a_likeness_from_0_to_1(said: str, titles: list[str]):
    found = np.array(alike(said, *titles)) if titles else np.zeros(0)

    assert ((found >= 0) & (found <= 1 + 1e-9)).all()
