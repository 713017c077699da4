"""Sharing out the jobs: what an opening costs when many would see it, and whom it never costs anything."""

import pytest

from employers.models import Employer, Opening
from jobmatch.accounts.models import Municipality, User
from jobmatch.citizens.models import Citizen
from matching.adapters import PRICE, all_open
from matching.enums import Answer
from matching.models import CrowdingPolicy, CrowdingPrices, RankingRun
from matching.services import rank_all, rank_citizen, renew_all_prices, standing_of
from matching.services.prices import CLEAR_LEAD, current_prices, price_vector, renew_prices
from tests.factories import decision_on, published_opening
from tests.matching.market import wish
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db

#: More openings than a list shows at once, and more citizens than an opening with one introduction can be shown to.
OPENINGS, CITIZENS = 30, 14


@pytest.fixture
def openings(bakery: Employer) -> list[Opening]:
    """The first is what everybody wants most, by little; the others are all alike."""
    best = published_opening(bakery, "Rolig", traits={"pace": "calm", "noise": "quiet"})
    rest = [
        published_opening(bakery, f"Jævn {n}", traits={"pace": "calm", "noise": "some"}) for n in range(OPENINGS - 1)
    ]
    return [best, *rest]


@pytest.fixture
def people(cem: Citizen, carla: User) -> list[Citizen]:
    """In a municipality that wants one citizen at a time for each position."""
    CrowdingPolicy.objects.create(municipality=cem.municipality, introductions_per_position=1)
    others = [
        Citizen.objects.create(
            municipality=cem.municipality, team=cem.team, case_id=f"B-{n}", name=f"Borger {n}", consultant=carla,
            referred_on=TODAY,
        )
        for n in range(2, CITIZENS + 1)
    ]  # fmt: skip
    for one in (cem, *others):
        for criterion, level, importance in (("pace", "calm", 3), ("breaks", "room", 3), ("noise", "quiet", 1)):
            wish(one, criterion, level, importance=importance)
    return [cem, *others]


def renewed(fjordby: Municipality) -> CrowdingPrices | None:
    return renew_prices(municipality=fjordby, pool=all_open(TODAY), at=NOW)


def points_of(opening: Opening, prices: CrowdingPrices | None) -> int:
    assert prices is not None
    return int(prices.points.get(str(opening.pk), 0))


def everybody_is_ranked() -> None:
    renew_all_prices(citizens=Citizen.objects.active(), at=NOW)
    rank_all(citizens=Citizen.objects.active(), at=NOW)


def test_what_everybody_would_see_costs_points_and_what_is_left_over_costs_none(
    people: list[Citizen], openings: list[Opening], fjordby: Municipality
) -> None:
    prices = renewed(fjordby)
    assert prices is not None
    assert points_of(openings[0], prices) > 0
    assert all(points > 0 for points in prices.points.values())
    assert len(prices.points) < len(openings)


def test_the_price_is_a_part_of_the_score_on_every_list(people: list[Citizen], openings: list[Opening]) -> None:
    everybody_is_ranked()
    run = RankingRun.objects.latest_of(people[0])
    assert run is not None
    assert run.prices is not None
    for one in run.suggestions.all():
        parts = {part["criterion"]: part["points"] for part in one.parts}
        assert parts.get(PRICE, 0) == -run.prices.points.get(str(one.opening_id), 0)
        assert sum(parts.values()) == one.score


def test_the_why_of_an_opening_has_the_same_price(people: list[Citizen], openings: list[Opening]) -> None:
    everybody_is_ranked()
    kept = RankingRun.objects.latest_of(people[0]).suggestions.get(opening=openings[0])  # type: ignore[union-attr]
    standing = standing_of(citizen=people[0], opening=openings[0], at=NOW)
    assert standing is not None
    assert (standing.score, standing.parts) == (kept.score, kept.parts)


def test_where_jobs_are_not_shared_out_nothing_costs_anything(
    people: list[Citizen], openings: list[Opening], fjordby: Municipality
) -> None:
    CrowdingPolicy.objects.filter(municipality=fjordby).update(enabled=False)
    everybody_is_ranked()
    run = RankingRun.objects.latest_of(people[0])
    assert run is not None
    assert run.prices is None
    assert not CrowdingPrices.objects.exists()


def test_switching_it_off_makes_the_next_list_without_prices(
    people: list[Citizen], openings: list[Opening], fjordby: Municipality
) -> None:
    everybody_is_ranked()
    CrowdingPolicy.objects.filter(municipality=fjordby).update(enabled=False)
    run = rank_citizen(citizen=people[0], at=NOW)
    assert run.prices is None
    assert all(part["criterion"] != PRICE for one in run.suggestions.all() for part in one.parts)


def test_a_clear_first_choice_costs_nothing(people: list[Citizen], openings: list[Opening], bakery: Employer) -> None:
    own = published_opening(bakery, "Aftenjob", traits={"pace": "calm", "noise": "quiet", "time_of_day": "evening"})
    wish(people[0], "time_of_day", "evening", importance=3)
    renew_all_prices(citizens=Citizen.objects.active(), at=NOW)
    CrowdingPrices.objects.update(points={str(own.pk): 20 * CLEAR_LEAD})
    first = rank_citizen(citizen=people[0], at=NOW).suggestions.get(on_list="fits", place=1)
    assert first.opening == own
    assert all(part["criterion"] != PRICE for part in first.parts)


def test_openings_that_citizens_have_answered_are_not_waited_for(
    people: list[Citizen], openings: list[Opening], fjordby: Municipality
) -> None:
    before = renewed(fjordby)
    for citizen in people[3:]:
        decision_on(citizen, openings[0], Answer.NO)
    after = renewed(fjordby)
    assert points_of(openings[0], after) < points_of(openings[0], before)


def test_more_positions_make_an_opening_cheaper(
    people: list[Citizen], openings: list[Opening], fjordby: Municipality
) -> None:
    before = renewed(fjordby)
    Opening.objects.filter(pk=openings[0].pk).update(positions=20)
    after = renewed(fjordby)
    assert points_of(openings[0], after) < points_of(openings[0], before)


def test_the_same_prices_are_written_once(
    people: list[Citizen], openings: list[Opening], fjordby: Municipality
) -> None:
    first = renewed(fjordby)
    for _ in range(8):  # from where the last ones ended, until nothing moves
        renewed(fjordby)
    settled = CrowdingPrices.objects.count()
    assert first is not None
    assert renewed(fjordby) == current_prices(fjordby)
    assert CrowdingPrices.objects.count() == settled


def test_prices_of_openings_that_are_gone_or_new_do_not_matter(bakery: Employer, fjordby: Municipality) -> None:
    opening = published_opening(bakery)
    prices = CrowdingPrices(municipality=fjordby, made_at=NOW, points={str(opening.pk + 1): 700})
    assert price_vector(prices, all_open(TODAY)).tolist() == [0]


def test_without_citizens_or_openings_there_is_nothing_to_share(fjordby: Municipality) -> None:
    prices = renewed(fjordby)
    assert prices is not None
    assert prices.points == {}
