"""The demo's tables hold together, and nothing stands in them that may not stand in JobMatch."""

import csv
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from django.conf import settings

from employers.enums import Language, MentorTopic, Weekday
from employers.wording import remarks
from jobmatch.citizens.own_words import looks_like_cpr
from jobmatch.citizens.said import wish_problems
from jobmatch.demo.build_citizens import wishes_said
from jobmatch.demo.data import answers, mentors, people, returns, sentences, talks
from jobmatch.demo.data.tables import FIRMS, JOBS, LIVES
from jobmatch.demo.plan import COMMON, FATES, OPENINGS, Fate, levels_of, plan_openings
from jobmatch.demo.sign_ins import sign_ins
from jobmatch.vocabulary.criteria import TRAITS, clean_traits

HEALTH = re.compile(
    r"diagnos|sygdom|syge(?!plejerske)|psyk|depress|angst|stress|medicin|behandling|symptom|helbred|handicap|autis|adhd|misbrug|cpr",
    re.IGNORECASE,
)
LEVELS = {criterion.key: criterion.level_keys for criterion in TRAITS}


def strings(value: object) -> Iterator[str]:
    """Every text inside a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in strings(one))
    elif isinstance(value, tuple | list):
        yield from (text for one in value for text in strings(one))
    elif hasattr(value, "__dataclass_fields__"):
        yield from (text for name in value.__dataclass_fields__ for text in strings(getattr(value, name)))


def labels(name: str) -> set[str]:
    with (settings.ROOT / "jobmatch/vocabulary/data" / name).open(encoding="utf-8", newline="") as file:
        return {row["da"] for row in csv.DictReader(file)}


def test_the_demo_is_as_large_as_it_is_said_to_be() -> None:
    assert (len(people.TEAMS), len(people.CONSULTANTS), len(LIVES), len(FIRMS)) == (2, 4, 24, 30)
    assert (OPENINGS, len(mentors.OFFERS)) == (120, 20)
    assert all(count == 6 for count in Counter(life.consultant for life in LIVES).values())


def test_names_addresses_and_case_numbers_are_given_once() -> None:
    emails = [email for listed in sign_ins().values() for _, email in listed]
    for given in (emails, [life.case_id for life in LIVES], [life.name for life in LIVES], [f.key for f in FIRMS]):
        assert len(given) == len(set(given))
    assert all(email.endswith("@demo.example") for email in emails)


@pytest.mark.parametrize("traits", [COMMON, *(firm.traits for firm in FIRMS), *(job.traits for job in JOBS)])
def test_traits_are_levels_of_the_catalogue(traits: str) -> None:
    for key, levels in levels_of(traits).items():
        assert set(levels) <= set(LEVELS[key]), key


def test_sentences_speak_of_levels_of_the_catalogue() -> None:
    for trait in sentences.SAID:
        key, level = trait.split(":")
        assert level in LEVELS[key]


def test_wishes_are_free_of_contradictions() -> None:
    for life in LIVES:
        for said in wishes_said(life):
            assert wish_problems(said) == {}, (life.case_id, said.criterion)


def test_occupations_and_skills_are_words_of_the_starter_vocabulary() -> None:
    occupations = {job.occupation for job in JOBS}
    occupations |= {text for life in LIVES for text in life.wanted + life.open_to + life.no_go}
    skills = {skill for job in JOBS for skill in job.needs + job.helps}
    skills |= {one.text for life in LIVES for one in life.skills}
    assert occupations - labels("occupations.csv") == set()
    assert skills - labels("skills.csv") == set()


def test_every_job_has_a_firm_that_may_post_it() -> None:
    able = {field for firm in FIRMS for field in firm.fields}
    assert all(set(job.fields) & able for job in JOBS)


def test_tables_point_at_each_other_rightly() -> None:
    firms, cases = {firm.key for firm in FIRMS}, {life.case_id for life in LIVES}
    assert {contact.employer for contact in people.CONTACTS} | {one.employer for one in mentors.OFFERS} <= firms
    assert {one.case_id for one in (*talks.COURSES, *answers.ANSWERS)} <= cases
    assert {life.consultant for life in LIVES} == {one.email for one in people.CONSULTANTS}


def test_mentors_offer_what_can_be_chosen() -> None:
    for offer in mentors.OFFERS:
        assert set(offer.weekdays.split()) <= set(Weekday.values)
        assert set(offer.topics.split()) <= set(MentorTopic.values)
        assert set(offer.languages.split()) <= set(Language.values)


def test_no_text_speaks_of_health_or_holds_a_cpr_number() -> None:
    for table in (LIVES, FIRMS, mentors.OFFERS, talks.COURSES, answers.ANSWERS, sentences.SAID, returns.RETURNED):
        for text in strings(table):
            assert not HEALTH.search(text), text
            assert not looks_like_cpr(text), text
    for job in JOBS:
        assert not HEALTH.search(job.text), job.text


def test_no_opening_is_worded_as_the_law_forbids() -> None:
    for plan in plan_openings(1):
        assert remarks(f"{plan.title} {plan.description}") == []


def test_talks_come_in_order_and_lie_behind_us() -> None:
    for course in talks.COURSES:
        days = [talk.day for talk in course.talks]
        assert days == sorted(days)
        assert all(day < course.began for day in days), course.case_id
        assert course.ended is None or 0 <= course.ended < course.began


def test_the_plan_has_a_hundred_and_twenty_openings_of_many_kinds() -> None:
    plans = plan_openings(1)
    assert len(plans) == OPENINGS
    assert {plan.firm for plan in plans} == {firm.key for firm in FIRMS}
    assert {plan.occupation for plan in plans} == {job.occupation for job in JOBS}
    assert len({plan.description for plan in plans}) == OPENINGS
    assert len({plan.traits for plan in plans}) == OPENINGS
    assert {len(plan.traits) for plan in plans} != {len(TRAITS)}, "some traits are unknown"
    for plan in plans:
        assert clean_traits(plan.traits) == dict(plan.traits)
        assert 2 <= plan.description.count(".") <= 6


def test_every_state_of_an_opening_is_there_to_be_seen() -> None:
    fates = Counter(plan.fate for plan in plan_openings(1))
    assert set(fates) == set(Fate)
    assert fates[Fate.PUBLISHED] == OPENINGS - len(FATES)
    first = people.CONTACTS[0].employer
    assert {Fate.PUBLISHED, Fate.SUBMITTED, Fate.RETURNED} <= {p.fate for p in plan_openings(1) if p.firm == first}


def test_another_seed_gives_another_plan() -> None:
    assert plan_openings(1) == plan_openings(1)
    assert plan_openings(1) != plan_openings(2)


def test_the_plan_does_not_hang_on_how_a_process_hashes() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", "from jobmatch.demo.plan import plan_openings; print(plan_openings(1))"],
            cwd=settings.ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(settings.ROOT), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
