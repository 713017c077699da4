"""A folder in the form of the MELO benchmark, and ESCO's files beside it."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.common import ROOT
from jobmatch.vocabulary.linking import LabelledConcept, Titles, titles_from

#: Where ESCO's files lie if nobody says: beside the folder itself, or beside the project.
ESCO_PLACES = (Path("..") / "esco", ROOT.parent / "shared" / "data" / "esco")
TITLES = ROOT / "jobmatch" / "vocabulary" / "data" / "titles.csv"
#: URIs of ISCO groups end in C and the code.
GROUP_URI = "/esco/isco/C"
csv.field_size_limit(10**8)


class FolderError(Exception):
    """What is missing or malformed, in plain words."""


@dataclass(frozen=True)
class Folder:
    """`concepts` have their labels in the order of `label_ids`; `answers`: the places of the right labels per query."""

    queries: list[str]
    concepts: list[LabelledConcept]
    label_ids: list[str]
    owner: npt.NDArray[np.int64]
    answers: list[npt.NDArray[np.int64]]


@dataclass(frozen=True)
class Esco:
    """What ESCO says beyond labels, by the URI of a concept."""

    about: dict[str, str]
    group: dict[str, str]
    group_names: dict[str, str]
    skills: dict[str, tuple[int, ...]]


NOTHING = Esco({}, {}, {}, {})


def read_folder(folder: Path, esco: Esco) -> Folder:
    concept_of = dict(_tsv(folder / "concept_mapping.tsv", 2))
    labels: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for label_id, text in _tsv(folder / "corpus_elements.tsv", 2):
        if label_id not in concept_of:
            raise FolderError(f"label {label_id} has no concept in concept_mapping.tsv")
        labels[concept_of[label_id]].append((label_id, text))
    label_ids = [label_id for of_one in labels.values() for label_id, _ in of_one]
    place = {label_id: i for i, label_id in enumerate(label_ids)}
    right: dict[str, list[int]] = defaultdict(list)
    for query_id, _, label_id, relevant in _tsv(folder / "annotations.tsv", 4):
        if relevant != "0" and label_id in place:
            right[query_id].append(place[label_id])
    queries = [(query_id, text) for query_id, text in _tsv(folder / "queries.tsv", 2) if right[query_id]]
    if not queries:
        raise FolderError(f"{folder}: no query has a known answer")
    return Folder(
        queries=[text for _, text in queries],
        concepts=[
            _concept(i, uri, [text for _, text in of_one], esco) for i, (uri, of_one) in enumerate(labels.items())
        ],
        label_ids=label_ids,
        owner=np.repeat(np.arange(len(labels)), [len(of_one) for of_one in labels.values()]),
        answers=[np.array(right[query_id]) for query_id, _ in queries],
    )


def find_esco(folder: Path) -> Path | None:
    """The folder with ESCO's files, if there is one in its usual places."""
    places = [folder / ESCO_PLACES[0], ESCO_PLACES[1]]
    return next((place for place in places if (place / "occupations_da.csv").is_file()), None)


def read_esco(folder: Path) -> Esco:
    occupations = list(_rows(folder / "occupations_da.csv"))
    groups = list(_rows(folder / "ISCOGroups_da.csv"))
    numbers: dict[str, int] = {}
    skills: dict[str, list[int]] = defaultdict(list)
    for row in _rows(folder / "occupationSkillRelations.csv"):
        skills[row["occupationUri"]].append(numbers.setdefault(row["skillUri"], len(numbers)))
    return Esco(
        about={row["conceptUri"]: row["description"] for row in [*occupations, *groups]},
        group={row["conceptUri"]: row["iscoGroup"] for row in occupations},
        group_names={row["code"]: row["preferredLabel"] for row in groups},
        skills={uri: tuple(of_one) for uri, of_one in skills.items()},
    )


def read_titles(file: Path = TITLES) -> list[Titles]:
    """The written titles of the software itself, by ISCO unit group."""
    return titles_from(_rows(file))


def _concept(number: int, uri: str, labels: list[str], esco: Esco) -> LabelledConcept:
    is_group = GROUP_URI in uri
    code = uri.rpartition(GROUP_URI)[2] if is_group else esco.group.get(uri, "")
    return LabelledConcept(
        number,
        names=tuple(labels[:1]),
        others=tuple(labels[1:]),
        about=esco.about.get(uri, ""),
        group=code,
        group_name=esco.group_names.get(code, ""),
        skills=esco.skills.get(uri, ()),
        broad=is_group,
    )


def _tsv(file: Path, columns: int) -> Iterator[Any]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FolderError(f"{file} cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        cells = line.split("\t")
        if len(cells) != columns:
            raise FolderError(f"{file}, line {number}: {len(cells)} columns instead of {columns}")
        yield cells


def _rows(file: Path) -> Iterator[dict[str, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            yield from csv.DictReader(lines)
    except OSError as error:
        raise FolderError(f"{file} cannot be read: {error}") from error
