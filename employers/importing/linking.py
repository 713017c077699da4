"""What the words of rows stand for: occupation, skills, place, employer, workplace. Only what is sure is linked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from employers.importing.firms import Firms, firms_of
from employers.importing.rows import OpeningRow
from employers.models import Employer, Workplace
from jobmatch.vocabulary.linking import Linker
from jobmatch.vocabulary.models import Occupation, Place, Skill
from jobmatch.vocabulary.services import occupation_linker, skill_linker


@dataclass
class Linked:
    """`skills`: URI and need; `notes`: words that nothing here stands for."""

    employer: Employer | None = None
    workplace: Workplace | None = None
    place: Place | None = None
    occupation_id: int | None = None
    skills: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Known:
    """What the texts of a chunk mean."""

    places: Mapping[str, Place]
    occupations: Mapping[str, int]
    skills: Mapping[str, str]
    firms: Firms


def link(rows: Sequence[OpeningRow]) -> list[Linked]:
    """What each row is linked with; a handful of queries for all of them."""
    places = Place.objects.in_bulk({row.postcode for row in rows if row.postcode})
    occupations = {text for row in rows for text in (row.occupation, row.title) if text}
    skills = _ids(skill_linker, Skill, {text for row in rows for text, _ in row.skills})
    uris = dict(Skill.objects.filter(pk__in=set(skills.values())).values_list("pk", "uri"))
    known = _Known(
        places,
        _ids(occupation_linker, Occupation, occupations),
        {text: uris[pk] for text, pk in skills.items()},
        firms_of(rows, places),
    )
    return [_linked(row, known) for row in rows]


def _ids(linker: Callable[[], Linker], model: type[Occupation | Skill], texts: Iterable[str]) -> dict[str, int]:
    """The concept that each text stands for: by its URI, else where the linker is sure."""
    words = sorted(set(texts))
    by_uri = {text for text in words if text.startswith(("http://", "https://"))}
    found = dict(model._default_manager.filter(uri__in=by_uri).values_list("uri", "pk"))
    if plain := [text for text in words if text not in by_uri]:
        for result in linker().link_many(plain, top=1):
            if result.sure and result.best:
                found[result.text] = result.best.concept_id
    return found


def _linked(row: OpeningRow, known: _Known) -> Linked:
    linked = Linked(place=known.places.get(row.postcode))
    if row.postcode and linked.place is None:
        linked.notes.append(f"postcode {row.postcode} is not among the places: where the work is stays unknown")
    linked.occupation_id = known.occupations.get(row.occupation) or known.occupations.get(row.title)
    if linked.occupation_id is None:
        linked.notes.append("no occupation is surely meant: it stays unknown")
    for text, need in row.skills:
        if text in known.skills:
            linked.skills.append((known.skills[text], need))
        else:
            linked.notes.append(f"skill {text[:60]!r} is not in the vocabulary: kept as text only")
    linked.employer, linked.workplace = known.firms.of(row)
    return linked
