"""Nearness of occupations, by hand.

id  code  meaning  essential skills
10  9112  0        0 1
11  9112  1        0 1        (same unit group)
12  9111  2        2          (same three digits)
13  9211  3        3          (same first digit only)
14  5223  4        0 1        (other group, same skills as 10)
15  9129  5        -
16  9112  0        -          (another word for 10)
"""

import numpy as np
import pytest

from jobmatch.vocabulary.affinity import SHARED_SKILLS, OccupationTable, excluded, near_to


@pytest.fixture
def table() -> OccupationTable:
    return OccupationTable(
        ids=np.array([10, 11, 12, 13, 14, 15, 16]),
        codes=np.array(["9112", "9112", "9111", "9211", "5223", "9129", "9112"]),
        meanings=np.array([0, 1, 2, 3, 4, 5, 0]),
        rows=np.array([0, 0, 1, 1, 2, 3, 4, 4]),
        skills=np.array([0, 1, 0, 1, 2, 3, 0, 1]),
        skill_count=4,
    )


def test_nearness_follows_the_shared_digits_and_skills(table: OccupationTable):
    assert near_to(table, 0) == pytest.approx([1.0, SHARED_SKILLS, 0.6, 0.0, SHARED_SKILLS, 0.35, 1.0])


def test_a_rare_shared_skill_weighs_more_than_a_common_one():
    def near_by(shared: int) -> float:
        rows = np.array([0, 0, 1, 2, 3, 4])
        skills = np.array([0, 1, shared, 0, 0, 0])
        others = OccupationTable(
            np.arange(5), np.array(["1", "2", "3", "4", "5"]), np.arange(5), rows, skills, skill_count=2
        )
        return float(near_to(others, 0)[1])

    assert near_by(1) > near_by(0)


def test_a_no_go_takes_its_unit_group_with_it(table: OccupationTable):
    assert excluded(table, [12], [10])[[0, 1, 6]].all()
    assert excluded(table, [], [10]).tolist() == [True, True, False, False, False, False, True]


def test_what_is_itself_wanted_is_kept_beside_a_refused_neighbour(table: OccupationTable):
    assert excluded(table, [11], [10])[[0, 1, 6]].tolist() == [True, False, True]


def test_the_same_word_wanted_and_refused_is_refused(table: OccupationTable):
    assert excluded(table, [10], [10])[0]
    assert excluded(table, [16], [10])[[0, 6]].all()


def test_an_unfinished_code_is_near_to_nobody():
    unknown = OccupationTable(
        np.array([1, 2]), np.array(["", ""]), np.array([0, 1]), np.array([], int), np.array([], int), skill_count=0
    )

    assert near_to(unknown, 0).tolist() == [1, 0]
    assert excluded(unknown, [], [1]).tolist() == [True, False]
