"""The EU's ESCO files: occupations, skills, ISCO groups and links, version 1.0.8 or later, in any language."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from django.utils.translation import gettext as _

from jobmatch.vocabulary.importing.reading import (
    FileRefused,
    Once,
    Progress,
    Report,
    Row,
    RowRefused,
    Taken,
    rows_of,
    taken_from,
)
from jobmatch.vocabulary.models import Occupation, Relation, Skill
from jobmatch.vocabulary.services import (
    ConceptRow,
    store_broader,
    store_groups,
    store_links,
    store_occupations,
    store_skills,
)

SOURCE = "esco"
LONGEST_URI = 200
_ISCO = re.compile(r"C?(\d{1,4})")


def import_esco(directory: Path, progress: Progress[Row]) -> Report:
    """Store what the directory's files hold and say what happened; a second time changes nothing.

    Files are found by the EU's names: occupations_da.csv, skills_en.csv, ISCOGroups_da.csv, in one or several
    languages; occupationSkillRelations.csv and broaderRelationsOccPillar.csv with or without a language. A concept that
    is no longer in the files stays as it is: what was written about it must still be readable. The starter vocabulary
    stays beside ESCO; how the two live together is told in `services.words`.
    """
    report = Report()
    occupations = _concepts(directory, "occupations", ("conceptUri", "preferredLabel", "iscoGroup"), report, progress)
    skills = _concepts(directory, "skills", ("conceptUri", "preferredLabel"), report, progress)
    if not occupations and not skills:
        raise FileRefused(
            _("%(directory)s holds no ESCO file (occupations_da.csv, skills_en.csv ...)") % {"directory": directory}
        )
    report.counts += store_occupations(rows=occupations, source=SOURCE)
    report.counts += store_skills(rows=skills, source=SOURCE)
    store_groups(labels=_group_labels(directory, report, progress))
    links = _links(directory, report, progress)
    report.counts += store_links(links=links)
    store_broader(pairs=_broader(directory, report, progress))
    report.read = {
        "occupations": len(occupations) + _refused(report, "occupations"),
        "skills": len(skills) + _refused(report, "skills"),
        "links": len(links) + _refused(report, "occupationSkillRelations"),
    }
    return report


def _refused(report: Report, stem: str) -> int:
    return sum(problem.file.lower().startswith((f"{stem}.".lower(), f"{stem}_".lower())) for problem in report.problems)


def _files(directory: Path, stem: str) -> list[tuple[str, Path]]:
    """(language, path) of each file of that name; the language is empty where the name has none."""
    pattern = re.compile(rf"{stem}(?:_([a-z]{{2}}))?\.csv", re.IGNORECASE)
    try:
        found = sorted(directory.iterdir())
    except OSError as error:
        raise FileRefused(_("%(directory)s is not a folder that can be read") % {"directory": directory}) from error
    return [((match[1] or "").lower(), path) for path in found if (match := pattern.fullmatch(path.name))]


def _read(
    path: Path, required: tuple[str, ...], report: Report, progress: Progress[Row], take: Callable[[Row], Taken]
) -> Iterable[Taken]:
    rows = progress(rows_of(path, required, report.problems), path.name)
    return taken_from(rows, path.name, report.problems, take)


def _concepts(
    directory: Path, stem: str, required: tuple[str, ...], report: Report, progress: Progress[Row]
) -> list[ConceptRow]:
    merged: dict[str, ConceptRow] = {}
    for language, path in _files(directory, stem):
        take = partial(_concept, language, Once(), "iscoGroup" in required)
        for row in _read(path, required, report, progress, take):
            merged[row.uri] = _merged(merged[row.uri], row) if row.uri in merged else row
    return list(merged.values())


def _concept(language: str, once: Once, has_group: bool, row: Row) -> ConceptRow:
    uri = _uri(row, "conceptUri")
    once.check(uri, row.line)
    description = row.values.get("description", "").strip()
    return ConceptRow(
        uri=uri,
        labels={language or "en": row.need("preferredLabel")},
        alternatives={language or "en": _names(row.values.get("altLabels", ""))},
        descriptions={language or "en": description} if description else {},
        isco_code=_isco_code(row.need("iscoGroup")) if has_group else "",
        is_current=row.values.get("status", "").strip().lower() in ("", "released"),
    )


def _merged(first: ConceptRow, second: ConceptRow) -> ConceptRow:
    return ConceptRow(
        uri=first.uri,
        labels={**first.labels, **second.labels},
        alternatives={**first.alternatives, **second.alternatives},
        descriptions={**first.descriptions, **second.descriptions},
        isco_code=first.isco_code,
        is_current=first.is_current and second.is_current,
    )


def _group_labels(directory: Path, report: Report, progress: Progress[Row]) -> dict[str, dict[str, str]]:
    labels: dict[str, dict[str, str]] = {}
    for language, path in _files(directory, "ISCOGroups"):
        for code, label in _read(path, ("code", "preferredLabel"), report, progress, _group):
            labels.setdefault(code, {})[language or "en"] = label
    return labels


def _group(row: Row) -> tuple[str, str]:
    return _isco_code(row.need("code")), row.need("preferredLabel")


def _links(directory: Path, report: Report, progress: Progress[Row]) -> list[tuple[str, str, str]]:
    # The same links come once per language from version 1.1 on; one file is enough.
    files = _files(directory, "occupationSkillRelations")[:1]
    occupations, skills = _known(Occupation) if files else set(), _known(Skill) if files else set()
    links: list[tuple[str, str, str]] = []
    for _language, path in files:
        take = partial(_link, occupations, skills, Once())
        links += _read(path, ("occupationUri", "relationType", "skillUri"), report, progress, take)
    return links


def _link(occupations: set[str], skills: set[str], once: Once, row: Row) -> tuple[str, str, str]:
    occupation, skill = row.need("occupationUri"), row.need("skillUri")
    relation = row.need("relationType").lower()
    if relation not in Relation.values:
        raise RowRefused(_("unknown relation %(relation)s") % {"relation": relation})
    _check_known(occupation, occupations)
    _check_known(skill, skills)
    once.check((occupation, skill), row.line)
    return occupation, skill, relation


def _broader(directory: Path, report: Report, progress: Progress[Row]) -> list[tuple[str, str]]:
    files = _files(directory, "broaderRelationsOccPillar")[:1]
    known = _known(Occupation) if files else set()
    pairs: list[tuple[str, str]] = []
    for _language, path in files:
        found = _read(path, ("conceptUri", "broaderUri"), report, progress, _broader_pair)
        # The file also says which ISCO group an occupation is in; that stands with the occupation already.
        pairs += [pair for pair in found if pair[0] in known and pair[1] in known]
    return pairs


def _broader_pair(row: Row) -> tuple[str, str]:
    return row.need("conceptUri"), row.need("broaderUri")


def _known(model: type[Occupation] | type[Skill]) -> set[str]:
    return set(model.objects.order_by().values_list("uri", flat=True))


def _check_known(uri: str, known: set[str]) -> None:
    if uri not in known:
        raise RowRefused(_("unknown concept %(uri)s") % {"uri": uri[:LONGEST_URI]})


def _uri(row: Row, column: str) -> str:
    uri = row.need(column)
    if not uri.startswith(("http://", "https://")) or len(uri) > LONGEST_URI:
        raise RowRefused(_("%(column)s is not a web address: %(uri)s") % {"column": column, "uri": uri[:80]})
    return uri


def _isco_code(text: str) -> str:
    match = _ISCO.fullmatch(text)
    if match is None:
        raise RowRefused(_("not an ISCO-08 code: %(code)s") % {"code": text[:20]})
    return match[1]


def _names(text: str) -> list[str]:
    """Names from one cell, one per line, each once."""
    return list(dict.fromkeys(name for part in text.splitlines() if (name := part.strip())))
