"""Openings and wishes as the engine's numbers."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from employers.models import Employer, MentorOffer, Opening, Workplace
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.models import Place
from matching.adapters import COLUMNS, Pool, all_open, opening_table, wishes_of
from matching.adapters.columns import FIRST, FIRST_MENTOR, HOURS_LEVEL, NO_MENTOR
from matching.engine import Preference
from matching.enums import Note
from tests.factories import published_opening
from tests.matching.market import occupation, says_of_self, says_of_skills, says_of_work, skill, wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db


def column(pool: Pool, key: str) -> list[int]:
    return pool.openings.bins[:, COLUMNS.index(key)].tolist()


def preference(citizen: Citizen, pool: Pool, key: str) -> Preference:
    [found] = [one for one in wishes_of(citizen, pool).wishes.preferences if one.criterion == COLUMNS.index(key)]
    return found


def value_at(citizen: Citizen, pool: Pool, key: str, row: int = 0) -> float:
    return float(preference(citizen, pool, key).values[column(pool, key)[row]])


# Openings


def test_what_an_opening_does_not_say_is_unknown(bakery: Employer) -> None:
    published_opening(None)
    pool = all_open(TODAY)
    assert {key: column(pool, key) for key in COLUMNS if any(column(pool, key))} == {
        "mentor": [NO_MENTOR],
        "own_words": [FIRST],
    }


def test_levels_are_counted_from_one_as_in_the_catalogue(bakery: Employer) -> None:
    published_opening(bakery, traits={"pace": "steady", "danish": "none"})
    pool = all_open(TODAY)
    assert (column(pool, "pace"), column(pool, "danish")) == ([2], [1])


def test_hours_as_a_number_stand_in_for_a_level_that_is_not_there(bakery: Employer) -> None:
    published_opening(bakery, hours_usual=Decimal("18.5"))
    published_opening(bakery, hours_usual=Decimal("18.5"), traits={"weekly_hours": "37"})
    assert column(all_open(TODAY), "weekly_hours") == [HOURS_LEVEL[18, 19], HOURS_LEVEL[37, 37]]


def test_fewest_and_most_hours_without_usual_ones_are_a_range(bakery: Employer) -> None:
    published_opening(bakery, hours_guaranteed=8, hours_most=20)
    published_opening(bakery, hours_guaranteed=8, hours_usual=Decimal("12"), hours_most=20)
    published_opening(bakery, hours_most=20)
    ranges = [HOURS_LEVEL[8, 20], HOURS_LEVEL[12, 12], HOURS_LEVEL[20, 20]]
    assert column(all_open(TODAY), "weekly_hours") == ranges


def test_a_level_that_the_catalogue_no_longer_has_is_unknown(bakery: Employer) -> None:
    published_opening(bakery, traits={"pace": "leisurely", "weather": "mild"})
    assert column(all_open(TODAY), "pace") == [0]


def test_no_opening_has_the_ideal_level_of_the_long_tables(bakery: Employer) -> None:
    published_opening(bakery, occupation=occupation("Bager", "7512"))
    pool = all_open(TODAY)
    assert (column(pool, "occupation"), column(pool, "travel")) == ([2], [2])


def test_a_skill_that_is_named_twice_counts_as_it_is_asked_for_most(bakery: Employer) -> None:
    baking = skill("bagning")
    named = [{"skill": baking.uri, "need": "advantage"}, {"skill": baking.uri, "need": "demanded"}]
    published_opening(bakery, skills=[*named, {"skill": "https://example.org/unknown", "need": "demanded"}])
    pool = all_open(TODAY)
    assert pool.openings.skill_ids.tolist() == [baking.pk]
    assert pool.openings.skill_weights.tolist() == [100]


def test_the_pool_is_read_in_as_many_queries_whatever_its_size(bakery: Employer) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            all_open(TODAY)
        return len(seen)

    baking = {"skill": skill("bagning").uri, "need": "demanded"}
    published_opening(bakery, skills=[baking])
    all_open(TODAY)
    few = queries()
    for _ in range(10):
        published_opening(bakery, skills=[baking])
    assert queries() == few <= 7


def test_closed_paused_expired_and_unpublished_openings_are_not_in_the_pool(bakery: Employer) -> None:
    published_opening(bakery, closed_at=NOW)
    published_opening(bakery, paused_at=NOW)
    published_opening(bakery, live=False)
    published_opening(bakery, apply_by=TODAY.replace(day=1))
    kept = published_opening(bakery, apply_by=TODAY)
    assert all_open(TODAY).openings.ids.tolist() == [kept.pk]


def test_the_digest_changes_with_an_opening_and_only_then(bakery: Employer) -> None:
    opening = published_opening(bakery)
    before = all_open(TODAY).digest
    Opening.objects.update(description="Andre ord om det samme.")
    assert all_open(TODAY).digest == before
    Opening.objects.filter(pk=opening.pk).update(traits={"pace": "calm"})
    assert all_open(TODAY).digest != before


def test_an_opening_is_found_in_the_pool_by_its_id(bakery: Employer) -> None:
    first, last = published_opening(bakery), published_opening(bakery)
    pool = opening_table(Opening.objects.filter(pk=last.pk))
    assert (pool.position_of(last.pk), pool.position_of(first.pk), pool.position_of(last.pk + 1)) == (0, None, None)


# Wishes


def test_an_importance_becomes_a_weight_and_levels_become_values(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery, traits={"pace": "steady"})
    wish(cem, "pace", "calm", importance=3)
    pool = all_open(TODAY)
    assert preference(cem, pool, "pace").weight == 4
    assert value_at(cem, pool, "pace") == pytest.approx(2 / 3)


def hours_values(cem: Citizen, *levels: tuple[int, int]) -> list[float]:
    found = preference(cem, all_open(TODAY), "weekly_hours")
    return [round(float(found.values[HOURS_LEVEL[one]]), 2) for one in levels]


def test_hours_wished_best_count_full_other_hours_that_are_all_right_a_little_less(cem: Citizen, db: None) -> None:
    wish(cem, "weekly_hours", detail={"least": 8, "wanted": 12, "most": 20}, importance=3)
    assert hours_values(cem, (12, 12), (8, 8), (20, 20), (24, 24), (40, 40)) == [1.0, 0.8, 0.8, 0.64, 0.0]


def test_more_hours_than_wished_count_nearly_full_where_they_are_to_grow(cem: Citizen, db: None) -> None:
    wish(cem, "weekly_hours", detail={"least": 8, "wanted": 12, "most": 20}, importance=3)
    wish(cem, "hours_growth", "yes")
    assert hours_values(cem, (10, 10), (12, 12), (15, 15)) == [0.8, 1.0, 0.9]


def test_a_must_of_hours_is_held_to_the_hour(cem: Citizen, db: None) -> None:
    wish(cem, "weekly_hours", detail={"least": 18, "wanted": 25, "most": 32}, importance=3, must=True)
    found = preference(cem, all_open(TODAY), "weekly_hours")
    assert [bool(found.acceptable[HOURS_LEVEL[h, h]]) for h in (17, 18, 32, 33)] == [False, True, True, False]


def test_a_range_of_hours_is_as_good_and_as_fine_as_the_best_in_it(cem: Citizen, db: None) -> None:
    wish(cem, "weekly_hours", detail={"least": 8, "wanted": 12, "most": 20}, importance=3, must=True)
    found = preference(cem, all_open(TODAY), "weekly_hours")
    assert hours_values(cem, (12, 37), (24, 37)) == [1.0, 0.64]
    assert [bool(found.acceptable[HOURS_LEVEL[one]]) for one in ((12, 37), (21, 37), (5, 8))] == [True, False, True]


@pytest.mark.parametrize(("reason", "negotiable"), [("wish", True), ("health_or_law", False)])
def test_an_employer_is_asked_only_about_musts_that_are_wishes(
    cem: Citizen, db: None, reason: str, negotiable: bool
) -> None:
    wish(cem, "weekend", "never", must=True, reason_kind=reason)
    found = preference(cem, all_open(TODAY), "weekend")
    assert (found.must, found.negotiable) == (True, negotiable)


def test_wanted_work_is_best_near_work_counts_less_and_other_work_nothing(cem: Citizen, bakery: Employer) -> None:
    baker, pastry, cook = occupation("Bager", "7512"), occupation("Konditor", "7512"), occupation("Programmør", "2512")
    for one in (baker, pastry, cook):
        published_opening(bakery, occupation=one)
    says_of_work(cem, wanted=baker)
    pool = all_open(TODAY)
    assert [value_at(cem, pool, "occupation", row) for row in range(3)] == pytest.approx([1.0, 0.8, 0.0])


def test_work_that_one_is_only_open_to_counts_for_less_than_wanted_work(cem: Citizen, bakery: Employer) -> None:
    baker, gardener = occupation("Bager", "7512"), occupation("Gartner", "6113")
    for one in (baker, gardener):
        published_opening(bakery, occupation=one)
    says_of_work(cem, wanted=baker, open=gardener)
    pool = all_open(TODAY)
    assert [value_at(cem, pool, "occupation", row) for row in range(2)] == pytest.approx([1.0, 0.6])


def test_a_no_go_is_a_must_that_no_employer_is_asked_about(cem: Citizen, bakery: Employer) -> None:
    butcher, fishmonger = occupation("Slagter", "7511"), occupation("Fiskehandler", "7511")
    baker = occupation("Bager", "7512")
    for one in (butcher, fishmonger, baker):
        published_opening(bakery, occupation=one)
    says_of_work(cem, no_go=butcher)
    pool = all_open(TODAY)
    found = preference(cem, pool, "occupation")
    assert (found.must, found.negotiable) == (True, False)
    assert [bool(found.acceptable[level]) for level in column(pool, "occupation")] == [False, False, True]
    assert [value_at(cem, pool, "occupation", row) for row in range(3)] == [0, 0, 1]


def test_the_kind_of_work_as_a_must_accepts_the_same_field(cem: Citizen, bakery: Employer) -> None:
    baker, butcher, clerk = occupation("Bager", "7512"), occupation("Slagter", "7511"), occupation("Assistent", "4110")
    for one in (baker, butcher, clerk):
        published_opening(bakery, occupation=one)
    says_of_work(cem, wanted=baker)
    wish(cem, "occupation", importance=3, must=True)
    pool = all_open(TODAY)
    found = preference(cem, pool, "occupation")
    assert [bool(found.acceptable[level]) for level in column(pool, "occupation")] == [True, True, False]


def test_travel_is_measured_from_home_by_the_way_one_travels(cem: Citizen, bakery: Employer, haulier: Employer) -> None:
    published_opening(bakery)
    published_opening(haulier)
    wish(cem, "travel", must=True, detail={"minutes": 30, "mode": "bike"})
    pool = all_open(TODAY)
    assert wishes_of(cem, pool).minutes[:2].tolist() == [7, 51]
    assert [value_at(cem, pool, "travel", row) for row in range(2)] == [1, 0]
    wish(cem, "travel", must=True, detail={"minutes": 30, "mode": "car"})
    assert wishes_of(cem, pool).minutes[:2].tolist() == [7, 21]


def test_an_opening_without_place_has_an_unknown_way(cem: Citizen, carla: User) -> None:
    published_opening(None)
    wish(cem, "travel", must=True, detail={"minutes": 30, "mode": "bike"})
    assert value_at(cem, all_open(TODAY), "travel") == 0.5


def test_without_a_home_travel_is_not_counted_and_that_is_said(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery)
    wish(cem, "travel", must=True, detail={"minutes": 30, "mode": "bike"})
    cem.home = None
    side = wishes_of(cem, all_open(TODAY))
    assert side.wishes.preferences == ()
    assert Note.NO_HOME in side.notes


def test_the_scale_of_a_citizen_does_not_hang_on_what_is_in_the_pool(cem: Citizen, bakery: Employer) -> None:
    """With all workplaces too far away, the best conceivable way would otherwise be an unknown one."""
    far = Place.objects.get(postcode="9903")
    published_opening(bakery, place=far)
    wish(cem, "travel", detail={"minutes": 30, "mode": "bike"})
    assert preference(cem, all_open(TODAY), "travel").values.max() == 1


def test_skills_count_by_whether_one_wants_to_use_them(cem: Citizen, bakery: Employer) -> None:
    baking, cleaning, selling = skill("bagning"), skill("rengøring"), skill("salg")
    says_of_skills(cem, yes=baking, maybe=selling, no=cleaning)
    skills = wishes_of(cem, all_open(TODAY)).wishes.skills
    assert skills is not None
    assert skills.values == {baking.pk: 1.0, selling.pk: 0.3, cleaning.pk: -0.5}
    assert skills.weight == 2


def test_what_the_profile_says_one_has_keeps_out_what_asks_for_more(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery, traits={"danish": "written", "licence": "forklift"})
    says_of_self(cem, languages=[{"language": "da", "level": "little"}], licences=["car"])
    pool = all_open(TODAY)
    for key in ("danish", "licence"):
        found = preference(cem, pool, key)
        assert (found.must, found.negotiable, found.weight) == (True, True, 0)
        assert not found.acceptable[column(pool, key)[0]]


def test_a_wish_about_danish_comes_before_the_profile(cem: Citizen, db: None) -> None:
    says_of_self(cem, languages=[{"language": "da", "level": "little"}])
    wish(cem, "danish", "spoken", importance=1)
    found = preference(cem, all_open(TODAY), "danish")
    assert (found.must, found.weight) == (False, 1)
    assert np.flatnonzero(found.acceptable).tolist() == [0, 1, 2, 3]


def test_notes_say_what_could_not_be_counted(cem: Citizen, db: None) -> None:
    assert wishes_of(cem, all_open(TODAY)).notes == (Note.NO_OPENINGS, Note.NO_WISHES)
    says_of_work(cem, wanted=None)
    assert Note.NO_VOCABULARY in wishes_of(cem, all_open(TODAY)).notes
    occupation("Bager", "7512")
    assert Note.WORK_NOT_LINKED in wishes_of(cem, all_open(TODAY)).notes


def test_when_nothing_matters_that_is_said(cem: Citizen, bakery: Employer) -> None:
    published_opening(bakery)
    wish(cem, "pace", "calm", importance=0)
    assert wishes_of(cem, all_open(TODAY)).notes == (Note.NOTHING_MATTERS,)


# What is read off a text


def reads(**levels: str) -> dict[str, object]:
    return {"version": 1, "traits": {key: {"level": level, "quote": f"om {key}"} for key, level in levels.items()}}


def test_what_the_text_says_counts_where_nothing_is_stated_and_is_quoted(bakery: Employer) -> None:
    opening = published_opening(bakery, traits={"pace": "calm"}, read=reads(pace="high", noise="loud"))
    pool = all_open(TODAY)
    assert (column(pool, "pace"), column(pool, "noise")) == ([1], [4])
    assert pool.quotes == {opening.pk: {"noise": "om noise"}}


def test_hours_in_numbers_come_before_hours_in_the_text(bakery: Employer) -> None:
    published_opening(bakery, hours_usual=Decimal("12"), read=reads(weekly_hours="37"))
    published_opening(bakery, read=reads(weekly_hours="37"))
    assert column(all_open(TODAY), "weekly_hours") == [HOURS_LEVEL[12, 12], HOURS_LEVEL[37, 37]]


def test_the_number_of_hours_in_the_text_counts_before_the_bounds_of_its_level(bakery: Employer) -> None:
    def says(*hours: float) -> dict[str, object]:
        return {"traits": {"weekly_hours": {"level": "16-20", "quote": "timer", "hours": list(hours)}}}

    published_opening(bakery, read=says(16, 16))
    published_opening(bakery, read=says(15, 22.5))
    published_opening(bakery, read=says(0.5, 80))
    published_opening(bakery, traits={"weekly_hours": "21-25"}, read=says(16, 16))
    published_opening(bakery, read=reads(weekly_hours="16-20"))
    ranges = [(16, 16), (15, 23), (1, 60), (21, 25), (16, 20)]
    assert column(all_open(TODAY), "weekly_hours") == [HOURS_LEVEL[one] for one in ranges]


# Mentors


def mentor(workplace: Workplace, **offer: Any) -> MentorOffer:
    facts = {"title": "Mentor", "live": True, "created_at": NOW, "weekdays": ["mon"], "languages": ["da"]}
    return MentorOffer.objects.create(employer=workplace.employer, workplace=workplace, **facts | offer)


def test_a_workplace_that_offers_a_mentor_has_a_level_of_its_own(bakery: Employer, haulier: Employer) -> None:
    mentor(bakery.workplaces.get())
    published_opening(bakery)
    published_opening(haulier)
    assert column(all_open(TODAY), "mentor") == [FIRST_MENTOR, NO_MENTOR]


def test_a_mentor_who_fits_is_worth_a_small_share_of_all_the_rest(cem: Citizen, bakery: Employer) -> None:
    mentor(bakery.workplaces.get())
    wish(cem, "pace", "calm", importance=3)
    wish(cem, "noise", "quiet", importance=1)
    pool = all_open(TODAY)
    found = preference(cem, pool, "mentor")
    assert found.weight == pytest.approx(0.05 * (4 + 1))
    assert [float(found.values[level]) for level in (NO_MENTOR, FIRST_MENTOR)] == [0.0, 1.0]


def test_a_mentor_counts_as_the_citizen_has_said(cem: Citizen, bakery: Employer) -> None:
    wish(cem, "pace", "calm", importance=3)
    wish(cem, "mentor", importance=3)
    assert preference(cem, all_open(TODAY), "mentor").weight == 4
    wish(cem, "mentor", importance=0)
    keys = [COLUMNS[one.criterion] for one in wishes_of(cem, all_open(TODAY)).wishes.preferences]
    assert "mentor" not in keys


def test_somebody_without_wishes_gets_no_points_for_mentors(cem: Citizen, bakery: Employer) -> None:
    mentor(bakery.workplaces.get())
    side = wishes_of(cem, all_open(TODAY))
    assert side.wishes.preferences == ()
    assert Note.NO_WISHES in side.notes
