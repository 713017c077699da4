"""Titles and parts of titles that mean the same: every row can be used as it stands."""

import csv
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from jobmatch.vocabulary.linking import normalise

DATA = Path(__file__).resolve().parents[2] / "jobmatch" / "vocabulary" / "data"
#: The last digits of the unit groups within each minor group of ISCO-08 (ILO, 2012): 436 groups.
ISCO_08 = """
011:0 021:0 031:0 111:1234 112:0 121:1239 122:123 131:12 132:1234 133:0 134:1234569 141:12 142:0 143:19 211:1234 212:0
213:123 214:1234569 215:123 216:123456 221:12 222:12 223:0 224:0 225:0 226:12345679 231:0 232:0 233:0 234:12 235:1234569
241:123 242:1234 243:1234 251:12349 252:1239 261:129 262:12 263:123456 264:123 265:1234569 311:123456789 312:123
313:123459 314:123 315:12345 321:1234 322:12 323:0 324:0 325:123456789 331:12345 332:1234 333:12349 334:1234 335:123459
341:123 342:123 343:12345 351:1234 352:12 411:0 412:0 413:12 421:1234 422:12345679 431:123 432:123 441:1234569 511:123
512:0 513:12 514:12 515:123 516:123459 521:12 522:123 523:0 524:1234569 531:12 532:129 541:12349 611:1234 612:1239
613:0 621:0 622:1234 631:0 632:0 633:0 634:0 711:123459 712:1234567 713:123 721:12345 722:1234 723:1234 731:123456789
732:123 741:123 742:12 751:123456 752:123 753:123456 754:12349 811:1234 812:12 813:12 814:123 815:12345679 816:0 817:12
818:1239 821:129 831:12 832:12 833:12 834:1234 835:0 911:12 912:1239 921:123456 931:123 932:19 933:1234 941:12 951:0
952:0 961:123 962:12349
"""
UNIT_GROUPS = {minor + digit for minor, digits in (group.split(":") for group in ISCO_08.split()) for digit in digits}


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def split(names: str) -> list[str]:
    return names.split(" | ") if names else []


@pytest.fixture(scope="module")
def clusters() -> list[tuple[str, list[str], list[str]]]:
    return [(row["isco_code"], split(row["titles_da"]), split(row["titles_en"])) for row in rows_of("titles.csv")]


def test_there_are_clusters_for_nearly_every_unit_group(clusters: list[tuple[str, list[str], list[str]]]):
    assert len(clusters) >= 1400
    assert len({title for _, danish, _ in clusters for title in danish}) >= 12_000
    assert UNIT_GROUPS - {code for code, _, _ in clusters} == {"1113"}  # no traditional chiefs in Denmark


def test_every_code_is_a_unit_group_of_isco_08(clusters: list[tuple[str, list[str], list[str]]]):
    assert len(UNIT_GROUPS) == 436
    assert {code for code, _, _ in clusters} - UNIT_GROUPS == set()


def test_a_cluster_names_each_title_once_and_has_two_or_a_translation(
    clusters: list[tuple[str, list[str], list[str]]],
):
    repeated = [
        titles
        for _, danish, english in clusters
        for titles in (danish, english)
        if len({title.casefold() for title in titles}) < len(titles)
    ]

    assert repeated == []
    assert [danish for _, danish, english in clusters if not danish or len(danish + english) < 2] == []


def test_no_title_stands_in_more_than_four_clusters(clusters: list[tuple[str, list[str], list[str]]]):
    seen = Counter(title.casefold() for _, danish, _ in clusters for title in danish)

    assert [title for title, number in seen.items() if number > 4] == []


@pytest.mark.parametrize("name", ["titles.csv", "heads.csv"])
def test_names_are_trimmed_composed_and_hold_letters(name: str):
    cells = [cell for row in rows_of(name) for cell in row.values()]
    names = [name for cell in cells for name in split(cell)]

    assert [name for name in names if name != " ".join(name.split()) or "|" in name or "\u00ad" in name] == []
    assert [name for name in names if name != unicodedata.normalize("NFC", name)] == []
    assert [name for name in names if not normalise(name)] == []


def test_parts_of_titles_come_in_groups_of_two_or_more_of_a_known_kind():
    rows = rows_of("heads.csv")
    groups = [(row["kind"], split(row["parts"])) for row in rows]

    assert len(groups) >= 300
    assert {kind for kind, _ in groups} == {"head", "modifier"}
    assert [parts for _, parts in groups if len({part.casefold() for part in parts}) < max(2, len(parts))] == []
    assert [part for _, parts in groups for part in parts if part != part.lower()] == []
