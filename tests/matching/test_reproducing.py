"""A kept list can be made again to the last point, whatever words, mentors and wishes have become since."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given, settings

from employers.models import Employer, MentorOffer
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.models import Place
from matching.adapters import packed, unpacked
from matching.engine import CitizenTables
from matching.models import CrowdingPrices, PoolSnapshot, RankingRun
from matching.services import NotReproducibleError, make_again, rank_citizen
from tests.factories import published_opening
from tests.matching.engine.pools import markets
from tests.matching.market import CALM, calm_opening, cems_wishes, occupation, says_of_skills, says_of_work, skill, wish
from tests.people import NOW


@pytest.fixture
def run(cem: Citizen, bakery: Employer, haulier: Employer) -> RankingRun:
    baker, baking = occupation("Bager", "7512"), skill("bagning")
    cems_wishes(cem)
    says_of_work(cem, wanted=baker)
    says_of_skills(cem, yes=baking)
    asked = [{"skill": baking.uri, "need": "demanded"}]
    first = published_opening(bakery, traits=CALM, occupation=baker, skills=asked)
    published_opening(haulier, traits={"weekly_hours": "37"})
    calm_opening(bakery, "Uden fag", pace="steady")
    CrowdingPrices.objects.create(municipality=cem.municipality, made_at=NOW, points={str(first.pk): 120})
    return rank_citizen(citizen=cem, at=NOW)


@pytest.mark.django_db
def test_a_list_is_made_again_to_the_last_point(run: RankingRun) -> None:
    found = make_again(run=run)
    assert (found.suggestions, found.differences) == (3, ())
    assert run.snapshot is not None
    assert run.snapshot.openings == 3
    assert sum(run.weights.values()) == 10_000


@pytest.mark.django_db
def test_it_is_the_same_when_wishes_words_places_and_mentors_have_changed(
    run: RankingRun, cem: Citizen, bakery: Employer
) -> None:
    wish(cem, "pace", "high", importance=3)
    occupation("Konditor", "7512")
    Place.objects.filter(postcode="9901").update(latitude=57.0)
    MentorOffer.objects.create(
        employer=bakery, workplace=bakery.workplaces.get(), title="Mentor", live=True, created_at=NOW
    )
    CrowdingPrices.objects.create(municipality=cem.municipality, made_at=NOW, points={})
    assert make_again(run=run).differences == ()


@pytest.mark.django_db
def test_what_was_written_over_is_found(run: RankingRun) -> None:
    first = run.suggestions.order_by("pk").first()
    assert first is not None
    run.suggestions.filter(pk=first.pk).update(score=first.score + 1)
    assert make_again(run=run).differences == (first.opening_id,)


@pytest.mark.django_db
def test_a_damaged_snapshot_and_another_engine_are_named(run: RankingRun) -> None:
    with pytest.raises(NotReproducibleError, match="version"):
        make_again(run=RankingRun(engine_version="0.1", snapshot=run.snapshot))
    for data, problem in ((b"", "snapshot"), (bytes(run.snapshot.data)[:-40], "snapshot")):  # type: ignore[union-attr]
        PoolSnapshot.objects.update(data=data)
        with pytest.raises(NotReproducibleError, match=problem):
            make_again(run=RankingRun.objects.get(pk=run.pk))


@pytest.mark.django_db
def test_the_same_openings_are_kept_once(run: RankingRun, cem: Citizen) -> None:
    wish(cem, "pace", "high", importance=3)
    later = rank_citizen(citizen=cem, at=NOW)
    assert later.snapshot_id == run.snapshot_id
    assert PoolSnapshot.objects.count() == 1


@pytest.mark.django_db
def test_the_command_says_whether_it_is_the_same(run: RankingRun) -> None:
    told = StringIO()
    call_command("make_list_again", str(run.pk), stdout=told)
    assert "the same 3 suggestions" in told.getvalue()
    run.suggestions.all().delete()
    with pytest.raises(CommandError, match="differs at"):
        call_command("make_list_again", str(run.pk))
    with pytest.raises(CommandError, match="There is no list"):
        call_command("make_list_again", "999999")


@settings(max_examples=60, deadline=None)
@given(market=markets())
def test_wishes_come_out_as_they_were_packed(market) -> None:
    wishes, openings = market
    again = unpacked(packed(wishes), wishes.citizen)
    assert packed(again) == packed(wishes)
    before, after = (CitizenTables.from_wishes(one, openings.table_sizes) for one in (wishes, again))
    for name in ("points", "rejected", "maxima", "skill_points"):
        assert getattr(before, name).tolist() == getattr(after, name).tolist()
    assert (before.must, before.negotiable) == (after.must, after.negotiable)
