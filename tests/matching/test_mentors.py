"""How well a mentor suits a citizen: from what the citizen has said, and nothing else."""

from typing import Any

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from employers.models import Employer, MentorOffer, Workplace
from jobmatch.accounts.models import User
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.services import close_case
from matching.adapters import MENTOR, MentorGroup, kept_mentor, mentor_fit, mentor_groups, mentor_values, stated_by
from matching.adapters.mentor_fit import SPOKEN, Against, Asked, Offer, best_fit, fit, values
from matching.enums import Answer
from matching.explanations import Words, sentence
from tests.citizens.pages import more
from tests.factories import decision_on, published_opening
from tests.matching.market import says_of_self, wish
from tests.people import NOW, TODAY

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TOPICS = ("tasks", "routines", "colleagues", "breaks", "language", "commute")
CODES = ("da", "ar", "pl")


def some(keys: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(keys), unique=True).map(lambda found: tuple(k for k in keys if k in found))


OFFERS = st.builds(Offer, st.integers(1, 9), some(DAYS), some(TOPICS), some(CODES), st.integers(1, 3))
ASKED = st.builds(
    Asked,
    st.just(1),
    st.one_of(st.none(), some(DAYS).map(frozenset)),
    st.one_of(st.none(), st.integers(1, 6)),
    st.one_of(st.none(), st.dictionaries(st.sampled_from(CODES), st.sampled_from(sorted(SPOKEN.values())), min_size=1)),
    some(TOPICS).map(frozenset),
)


def slow_value(asked: Asked, offer: Offer, room: int) -> float:
    """As the module says it, written out."""
    counted = []
    if offer.weekdays and (asked.weekdays is not None or asked.days is not None):
        both = [day for day in offer.weekdays if asked.weekdays is None or day in asked.weekdays]
        if not both:
            return 0
        counted.append(min(1, len(both) / (asked.days if asked.days is not None else 1)))
    if offer.languages and asked.languages:
        spoken = sorted(asked.languages.get(code, 0) for code in offer.languages)
        if spoken[-1] == 0:
            return 0
        counted.append(spoken[-1])
    if asked.topics:
        helped = [topic for topic in asked.topics if topic in offer.topics]
        counted.append(0.5 + 0.5 * len(helped) / len(asked.topics))
    if room < 1:
        return 0
    return sum(counted) / len(counted) if counted else 1


@given(ASKED, OFFERS, st.integers(-1, 3))
def test_the_value_is_what_the_slow_reference_says(asked: Asked, offer: Offer, room: int) -> None:
    found = fit(asked, offer, room)
    assert found.value == pytest.approx(slow_value(asked, offer, room))
    assert 0 <= found.value <= 1
    assert (found.value == 0) is bool(found.against)


@given(ASKED, OFFERS, st.sampled_from(DAYS), st.sampled_from(TOPICS), st.sampled_from(CODES))
def test_a_mentor_who_offers_more_never_suits_less(asked: Asked, offer: Offer, day: str, topic: str, code: str) -> None:
    def with_one(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
        return keys if key in keys or not keys else (*keys, key)

    wider = Offer(
        offer.pk,
        with_one(offer.weekdays, day),
        (*offer.topics, topic),
        with_one(offer.languages, code),
        offer.capacity + 1,
    )
    assert fit(asked, wider, 1).value >= fit(asked, offer, 1).value


@given(ASKED, st.lists(OFFERS, min_size=1, max_size=4, unique_by=lambda one: one.pk))
def test_a_workplace_counts_by_its_best_offer_the_older_one_where_alike(asked: Asked, offers: list[Offer]) -> None:
    group = MentorGroup(1, tuple(offers))
    best = best_fit(asked, group)
    each = {offer.pk: fit(asked, offer, group.room_for(1)).value for offer in offers}
    assert best.value == max(each.values())
    assert best.offer == min(pk for pk, value in each.items() if value == best.value)
    assert values(asked, [group]) == [best.value]


def test_the_example_of_the_documentation() -> None:
    asked = Asked(1, None, 2, {"da": 0.5, "ar": 1.0}, frozenset({"tasks", "language"}))
    offer = Offer(1, ("mon", "wed"), ("tasks", "language"), ("da", "ar"), 1)
    assert fit(asked, offer, 1).value == 1
    assert fit(asked, Offer(1, ("mon",), ("tasks",), ("da", "ar"), 1), 1).value == 0.75


def test_room_is_capacity_less_those_who_said_yes_and_never_less_ones_own() -> None:
    group = MentorGroup(1, (Offer(1, DAYS, (), ("da",), 2),), taken=(7, 8))
    assert group.room_for(7) == 1
    assert group.room_for(9) == 0
    assert best_fit(Asked(9), group).against == (Against.FULL,)
    assert best_fit(Asked(7), group).value == 1


@pytest.fixture
def offer(bakery: Employer) -> MentorOffer:
    return offer_at(bakery)


def offer_at(employer: Employer, title: str = "En fast makker", **fields: Any) -> MentorOffer:
    facts = {
        "workplace": employer.workplaces.first(),
        "description": "Jeg viser rundt.",
        "capacity": 1,
        "weekdays": ["mon", "wed"],
        "topics": ["tasks", "language"],
        "languages": ["da", "ar"],
        "live": True,
        "created_at": NOW,
    }
    return MentorOffer.objects.create(employer=employer, title=title, **facts | fields)


def group_at(employer: Employer) -> MentorGroup | None:
    workplace = employer.workplaces.get()
    return mentor_groups([workplace.pk]).get(workplace.pk)


def said_of(cem: Citizen, group: MentorGroup | None) -> str:
    assert group is not None
    [stated] = stated_by([cem])
    with translation.override("en"):
        return sentence({"criterion": MENTOR, **kept_mentor(mentor_fit(stated, group))}, Words())


def test_only_published_offers_count(cem: Citizen, bakery: Employer, offer: MentorOffer) -> None:
    assert group_at(bakery) == MentorGroup(
        bakery.workplaces.get().pk, (Offer(offer.pk, ("mon", "wed"), ("tasks", "language"), ("da", "ar"), 1),)
    )
    MentorOffer.objects.update(paused_at=NOW)
    assert group_at(bakery) is None


def test_the_language_and_the_days_in_common_are_said(cem: Citizen, bakery: Employer, offer: MentorOffer) -> None:
    languages = [{"language": "da", "level": "little"}, {"language": "ar", "level": ""}]
    says_of_self(cem, languages=languages)
    wish(cem, "supervision", "beside")
    wish(cem, "days_per_week", "2")
    assert said_of(cem, group_at(bakery)) == (
        "The workplace has a mentor who speaks Arabic, Monday and Wednesday. "
        "The mentor can help with this: learning the tasks and language at work."
    )
    [stated] = stated_by([cem])
    assert mentor_values(stated, [group_at(bakery)]).tolist() == [1.0]


def test_each_reason_against_is_said(cem: Citizen, bakery: Employer) -> None:
    says_of_self(cem, languages=[{"language": "da", "level": "written"}])
    wish(cem, "weekend", "never")
    offer_at(bakery, weekdays=["sat", "sun"], languages=["pl"], topics=[])
    assert said_of(cem, group_at(bakery)) == (
        "The workplace has a mentor. The mentor is not there on your days. "
        "You and the mentor have no language in common."
    )


def test_what_does_not_matter_is_not_counted(cem: Citizen, bakery: Employer, offer: MentorOffer) -> None:
    wish(cem, "days_per_week", "5", importance=0)
    wish(cem, "breaks", "room", importance=0)
    [stated] = stated_by([cem])
    assert mentor_values(stated, [group_at(bakery)]).tolist() == [1.0]


def test_a_workplace_without_an_offer_says_so() -> None:
    with translation.override("en"):
        said = sentence({"criterion": MENTOR, **kept_mentor(None)}, Words())
    assert said == "The workplace has not offered a mentor."


def test_a_standing_yes_takes_the_room_and_a_later_no_or_a_closed_case_gives_it_back(
    cem: Citizen, carla: User, bakery: Employer, haulier: Employer, offer: MentorOffer
) -> None:
    [dina] = more(cem.team, carla, "Dina")
    there, elsewhere = published_opening(bakery), published_opening(haulier)
    decision_on(dina, elsewhere)
    assert mentor_fit(stated_by([cem])[0], group_at(bakery)).value > 0
    decision_on(dina, there)
    assert said_of(cem, group_at(bakery)).endswith("The mentor has no room for one more right now.")
    assert mentor_fit(stated_by([dina])[0], group_at(bakery)).value > 0
    decision_on(dina, there, Answer.NO)
    assert group_at(bakery).taken == ()
    decision_on(dina, there)
    close_case(citizen=dina, on=TODAY, by=carla, at=NOW)
    assert group_at(bakery).taken == ()


def test_two_queries_whatever_the_number(
    bakery: Employer, haulier: Employer, offer: MentorOffer, django_assert_num_queries: Any
) -> None:
    for number in range(5):
        workplace = Workplace.objects.create(employer=haulier, name=f"Hal {number}", place=None)
        offer_at(haulier, workplace=workplace)
    with django_assert_num_queries(2):
        assert len(mentor_groups()) == 6
