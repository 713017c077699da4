"""Writing words and places: many rows at once, told apart into new, changed and unchanged."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import models, transaction

from jobmatch.vocabulary.models import IscoGroup, Occupation, OccupationSkill, Place, Skill
from jobmatch.vocabulary.services.version import mark_changed

BATCH = 500

Row = TypeVar("Row", bound=models.Model)
Link = tuple[str, str, str]


@dataclass
class Counts:
    new: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.new + other.new, self.changed + other.changed, self.unchanged + other.unchanged)


@dataclass(frozen=True)
class ConceptRow:
    """One concept as a source has it; texts by language. Languages that it does not name are left as they are."""

    uri: str
    labels: Mapping[str, str]
    alternatives: Mapping[str, Sequence[str]] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    isco_code: str = ""
    is_current: bool = True


@dataclass(frozen=True)
class PlaceRow:
    postcode: str
    name: str
    municipality_code: str
    municipality_name: str
    region: str
    latitude: float
    longitude: float


def store_occupations(*, rows: Sequence[ConceptRow], source: str) -> Counts:
    return _store_concepts(Occupation, rows, source, {"isco_code"})


def store_skills(*, rows: Sequence[ConceptRow], source: str) -> Counts:
    return _store_concepts(Skill, rows, source, set())


@transaction.atomic
def store_groups(*, labels: Mapping[str, Mapping[str, str]]) -> Counts:
    """`labels`: ISCO code to its label by language."""
    known = {group.code: group for group in IscoGroup.objects.all()}
    wanted = {
        code: {"labels": {**(known[code].labels if code in known else {}), **names}} for code, names in labels.items()
    }
    return _store(IscoGroup, "code", known, wanted)


@transaction.atomic
def store_places(*, rows: Iterable[PlaceRow]) -> Counts:
    known = {place.postcode: place for place in Place.objects.all()}
    wanted = {row.postcode: {key: value for key, value in vars(row).items() if key != "postcode"} for row in rows}
    return _store(Place, "postcode", known, wanted)


@transaction.atomic
def store_links(*, links: Iterable[Link]) -> Counts:
    """`links`: (occupation URI, skill URI, relation), all known. A link named twice counts by its last relation."""
    occupations, skills = _pks(Occupation), _pks(Skill)
    wanted = {(occupations[occupation], skills[skill]): relation for occupation, skill, relation in links}
    stored = OccupationSkill.objects.order_by().values_list("occupation_id", "skill_id", "relation")
    known = {(occupation, skill): relation for occupation, skill, relation in stored}
    missing = [
        OccupationSkill(occupation_id=pair[0], skill_id=pair[1], relation=relation)
        for pair, relation in wanted.items()
        if known.get(pair) != relation
    ]
    OccupationSkill.objects.bulk_create(
        missing,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["occupation", "skill"],
        update_fields=["relation"],
    )
    if missing:
        mark_changed()
    new = len(wanted.keys() - known.keys())
    return Counts(new, len(missing) - new, len(wanted) - len(missing))


@transaction.atomic
def store_broader(*, pairs: Iterable[tuple[str, str]]) -> Counts:
    """`pairs`: (occupation URI, URI of the broader occupation), all known."""
    pks, through = _pks(Occupation), Occupation.broader.through
    wanted = {(pks[narrow], pks[broad]) for narrow, broad in pairs}
    known = set(through._default_manager.values_list("from_occupation_id", "to_occupation_id"))
    rows = [through(from_occupation_id=narrow, to_occupation_id=broad) for narrow, broad in sorted(wanted - known)]
    through._default_manager.bulk_create(rows, batch_size=BATCH)
    return Counts(len(rows), 0, len(wanted) - len(rows))


def _pks(model: type[Occupation] | type[Skill]) -> dict[str, int]:
    return dict(model.objects.order_by().values_list("uri", "pk"))


@transaction.atomic
def _store_concepts(
    model: type[Occupation] | type[Skill], rows: Sequence[ConceptRow], source: str, extra: Collection[str]
) -> Counts:
    known: dict[str, Any] = {concept.uri: concept for concept in model.objects.order_by().iterator(chunk_size=2000)}
    wanted: dict[str, dict[str, Any]] = {}
    for row in rows:
        before = known.get(row.uri)
        wanted[row.uri] = {
            "labels": {**(before.labels if before else {}), **row.labels},
            "alternatives": {
                **(before.alternatives if before else {}),
                **{language: list(names) for language, names in row.alternatives.items()},
            },
            "descriptions": {**(before.descriptions if before else {}), **row.descriptions},
            "source": source,
            "is_current": row.is_current,
            **{name: getattr(row, name) for name in extra},
        }
    return _store(model, "uri", known, wanted)


def _store(model: type[Row], key: str, known: Mapping[str, Row], wanted: Mapping[str, dict[str, Any]]) -> Counts:
    """Write what differs. `wanted`: values of all fields but the key, by key."""
    differing = {name: values for name, values in wanted.items() if _differs(known.get(name), values)}
    if differing:
        model._default_manager.bulk_create(
            [model(**{key: name}, **values) for name, values in differing.items()],
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=[key],
            update_fields=list(next(iter(differing.values()))),
        )
        mark_changed()
    new = len(differing.keys() - known.keys())
    return Counts(new, len(differing) - new, len(wanted) - len(differing))


def _differs(row: models.Model | None, values: Mapping[str, Any]) -> bool:
    return row is None or any(getattr(row, name) != value for name, value in values.items())
