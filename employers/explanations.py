"""An opening or a mentor offer as pairs of question and answer, and what a change of it would change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.db.models import Model
from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from employers.enums import Language, MentorTopic, SkillNeed, Weekday
from employers.models import MentorOffer, Opening
from jobmatch.vocabulary.criteria import CRITERIA, GROUPS, TRAITS
from jobmatch.vocabulary.models import Skill

Submission = Opening | MentorOffer


@dataclass(frozen=True)
class Fact:
    key: str
    name: str
    value: str


@dataclass(frozen=True)
class Piece:
    """A run of words that both texts have (`same`), or only the older (`gone`) or the newer one (`new`)."""

    kind: str
    text: str


@dataclass(frozen=True)
class Change:
    key: str
    name: str
    pieces: tuple[Piece, ...]


def facts_of(submission: Submission) -> list[Fact]:
    """All that it says, in the order of the form; what is not answered is left out."""
    facts = _opening_facts(submission) if isinstance(submission, Opening) else _mentor_facts(submission)
    return [fact for fact in facts if fact.value]


def traits_by_group(opening: Opening) -> list[tuple[str, list[Fact]]]:
    """The stated working conditions under the headings of the catalogue."""
    groups: list[tuple[str, list[Fact]]] = []
    for group, heading in GROUPS.items():
        facts = [fact for fact in _traits(opening.traits) if CRITERIA[fact.key].group == group]
        if facts:
            groups.append((str(heading), facts))
    return groups


def changes(before: Submission | None, after: Submission) -> list[Change]:
    """What differs between two texts, fact by fact; with nothing before, everything is new."""
    old = {fact.key: fact for fact in all_facts(before)} if before else {}
    new = {fact.key: fact for fact in all_facts(after)}
    found = []
    for key in [*new, *(key for key in old if key not in new)]:
        was = old[key].value if key in old else ""
        becomes = new[key].value if key in new else ""
        if was != becomes:
            name = (new.get(key) or old[key]).name
            found.append(Change(key, name, word_changes(was, becomes)))
    return found


def all_facts(submission: Submission) -> list[Fact]:
    traits = list(_traits(submission.traits)) if isinstance(submission, Opening) else []
    title = Fact("title", field_name(submission, "title"), submission.title)
    return [title, *facts_of(submission), *traits]


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """Word by word what is gone and what is new."""
    old, new = _words(before), _words(after)
    pieces = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(old[i1:i2])))
            continue
        if i2 > i1:
            pieces.append(Piece("gone", "".join(old[i1:i2])))
        if j2 > j1:
            pieces.append(Piece("new", "".join(new[j1:j2])))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    return [part for line in text.splitlines(keepends=True) for part in _split_keeping_blanks(line)]


def _split_keeping_blanks(line: str) -> Iterator[str]:
    words = line.split(" ")
    yield from (word + " " for word in words[:-1])
    if words[-1]:
        yield words[-1]


def _opening_facts(opening: Opening) -> Iterator[Fact]:
    yield _fact(opening, "description", opening.description)
    yield _fact(opening, "workplace", _place_of_work(opening))
    yield _fact(opening, "occupation_text", opening.occupation_text)
    yield Fact("occupation", _("understood as"), opening.occupation.label if opening.occupation else "")
    yield _fact(opening, "positions", str(opening.positions))
    for name in ("hours_guaranteed", "hours_usual", "hours_most"):
        hours = getattr(opening, name)
        yield _fact(opening, name, "" if hours is None else number_format(hours.normalize(), use_l10n=True))
    for name in ("starts_on", "apply_by"):
        day = getattr(opening, name)
        yield _fact(opening, name, date_format(day) if day else "")
    yield _fact(opening, "skills_demanded", opening.skills_demanded)
    yield _fact(opening, "skills_advantage", opening.skills_advantage)
    yield _fact(opening, "application_url", opening.application_url)


def _mentor_facts(offer: MentorOffer) -> Iterator[Fact]:
    yield _fact(offer, "description", offer.description)
    yield _fact(offer, "workplace", _place_of_work(offer))
    yield _fact(offer, "mentor_name", offer.mentor_name)
    yield _fact(offer, "capacity", str(offer.capacity))
    yield _fact(offer, "weekdays", _labels(Weekday.choices, offer.weekdays))
    yield _fact(offer, "topics", _labels(MentorTopic.choices, offer.topics))
    yield _fact(offer, "languages", _labels(Language.choices, offer.languages))


def _traits(traits: Mapping[str, str]) -> Iterator[Fact]:
    for criterion in TRAITS:
        if criterion.key in traits:
            yield Fact(criterion.key, str(criterion.name), criterion.level_name(traits[criterion.key]))


def understood_skill_names(opening: Opening) -> list[tuple[str, str]]:
    """(skill, need) of the skills that were understood, for the employer to see what the ranking uses."""
    labels = {skill.uri: skill.label for skill in Skill.objects.filter(uri__in=[s["skill"] for s in opening.skills])}
    needs = dict(SkillNeed.choices)
    return [(labels[s["skill"]], str(needs[s["need"]])) for s in opening.skills if s["skill"] in labels]


def _place_of_work(submission: Submission) -> str:
    workplace = submission.workplace
    if workplace is None:
        place = getattr(submission, "place", None)
        return str(place) if place else ""
    return ", ".join(str(part) for part in (workplace.name, workplace.address, workplace.place) if part)


def _labels(choices: Sequence[tuple[Any, str | Promise]], keys: Iterable[str]) -> str:
    chosen = set(keys)
    return ", ".join(str(label) for key, label in choices if key in chosen)


def _fact(submission: Model, field: str, value: str) -> Fact:
    return Fact(field, field_name(submission, field), value)


def field_name(submission: Model, field: str) -> str:
    return capfirst(str(submission._meta.get_field(field).verbose_name))  # type: ignore[union-attr]  # ours all have one
