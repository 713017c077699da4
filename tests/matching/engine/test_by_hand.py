"""Three citizens and three openings, worked out on paper.

Criteria: 0 hours a week (unknown, up to 10, 11 to 20, over 20), 1 noise (unknown, calm, busy).

    opening  hours     noise    skills (hundredths)
    11       up to 10  busy     7 demanded (100)
    12       11 to 20  calm     7 demanded (100), 8 an advantage (50)
    13       over 20   unknown  none

Ada: hours, weight 2, worth .5 1 .5 0; noise, weight 1, worth .5 1 0, must be calm, negotiable; skills, weight 1,
gladly 7, rather not 8. Weights 2 : 1 : 1 of 10,000 are 5,000 + 2,500 + 2,500.
    11: 5,000 +     0 + 2,500                                     = 7,500, breaks noise
    12: 2,500 + 2,500 + (100 x 2,500 - 50 x 2,500) / 150 = 833    = 5,833
    13:     0 + 1,250 + 0                                         = 1,250, noise unknown
fits 12, 13; would fit if 11.

Bo: hours, weight 1, worth .25 0 .5 1, must be over 10, for health; noise, weight 1, worth .5 1 1; skills, weight 1,
gladly 8. Thirds of 10,000 are 3,334 (the first of equals gets the odd one) + 3,333 + 3,333.
    11:     0 + 3,333 + 0                                         = 3,333, breaks hours
    12: 1,667 + 3,333 + 50 x 3,333 / 150 = 1,111                  = 6,111
    13: 3,334 + 1,667 (half of 3,333 is 1,666.5, upwards) + 0     = 5,001, noise unknown
fits 12, 13; nothing would fit if: 11 breaks what nobody is asked to change.

Cem has no wishes: all have 0, so the lowest id is first.
"""

import pytest

from matching.engine import CitizenTables, SkillPreference, Wishes, questions, relaxations, why
from tests.matching.engine.pools import ids, pool, ranked, want

OPENINGS = pool((4, 3), [(11, [1, 2], {7: 100}), (12, [2, 1], {7: 100, 8: 50}), (13, [3, 0], {})])
ADA = Wishes(
    1,
    (want(0, 2, [0.5, 1, 0.5, 0]), want(1, 1, [0.5, 1, 0], accept=[1], negotiable=True)),
    SkillPreference(1, {7: 1, 8: -1}),
)
BO = Wishes(2, (want(0, 1, [0.25, 0, 0.5, 1], accept=[2, 3]), want(1, 1, [0.5, 1, 1])), SkillPreference(1, {8: 1}))
CEM = Wishes(3)


@pytest.mark.parametrize(
    ("wishes", "fits", "would_fit_if"),
    [
        (ADA, {12: [2500, 2500, 833, 0], 13: [0, 1250, 0, 0]}, {11: [5000, 0, 2500, 0]}),
        (BO, {12: [1667, 3333, 1111, 0], 13: [3334, 1667, 0, 0]}, {}),
        (CEM, {11: [0, 0, 0, 0], 12: [0, 0, 0, 0], 13: [0, 0, 0, 0]}, {}),
    ],
)
def test_lists_and_parts_are_those_on_paper(wishes, fits, would_fit_if):
    ranking = ranked(wishes, OPENINGS)
    for shown, expected in ((ranking.fits, fits), (ranking.would_fit_if, would_fit_if)):
        assert shown.ids.tolist() == list(expected)
        assert shown.parts.tolist() == list(expected.values())
        assert shown.scores.tolist() == [sum(parts) for parts in expected.values()]
        assert shown.total == len(expected)


def test_broken_and_unknown_are_named():
    ranking = ranked(ADA, OPENINGS)
    assert ranking.would_fit_if.broken_at(0) == (1,)
    assert [ranking.fits.unknown_at(row) for row in range(2)] == [(), (1,)]


def test_the_question_about_noise_has_the_points_that_calm_would_add():
    tables = CitizenTables.from_wishes(ADA, OPENINGS.table_sizes)
    [asked] = questions(tables, OPENINGS, ranked(ADA, OPENINGS).fits)
    assert (asked.opening, asked.position, asked.criterion, asked.stake, asked.must) == (13, 2, 1, 1250, True)


def test_why_not_names_the_must_that_nobody_is_asked_to_change():
    answer = why(CitizenTables.from_wishes(BO, OPENINGS.table_sizes), OPENINGS, 0)
    assert (answer.listed, answer.place, answer.blocking, answer.too_many) == ("no", None, (0,), False)
    assert (answer.score, answer.parts, answer.broken) == (3333, (0, 3333, 0, 0), (0,))


def test_relaxing_noise_opens_one_for_ada_and_health_is_never_proposed_to_bo():
    [option] = relaxations(CitizenTables.from_wishes(ADA, OPENINGS.table_sizes), OPENINGS).options
    assert (option.criteria, option.opens) == ((1,), 1)
    assert relaxations(CitizenTables.from_wishes(BO, OPENINGS.table_sizes), OPENINGS).options == ()


def test_a_crowding_price_is_a_part_and_moves_the_list():
    prices = OPENINGS.bins[:, 0] * 0
    prices[1] = 6000
    ranking = ranked(ADA, OPENINGS, prices=prices)
    assert ids(ranking)[0] == [13, 12]
    assert ranking.fits.parts[1].tolist() == [2500, 2500, 833, -6000]
    assert ranking.fits.scores[1] == -167
