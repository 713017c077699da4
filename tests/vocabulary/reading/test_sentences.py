"""What each of many written sentences says, exactly."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobmatch.vocabulary.reading import read_traits

TABLES = sorted(Path(__file__).parent.glob("*.txt"))


def cases() -> Iterator[tuple[str, str, dict[str, str]]]:
    for table in TABLES:
        for line in table.read_text().splitlines():
            if line and not line.startswith("#"):
                said, _, levels = line.partition("=>")
                title, _, text = said.rpartition("||")
                yield title.strip(), text.strip(), dict(pair.split(":") for pair in levels.split())


def sentence_of(value: object) -> str:
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize(("title", "text", "levels"), list(cases()), ids=sentence_of)
def test_a_sentence_says_this_and_nothing_else(title: str, text: str, levels: dict[str, str]) -> None:
    assert {key: reading.level for key, reading in read_traits(title, text).items()} == levels
