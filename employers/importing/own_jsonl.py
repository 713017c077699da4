"""Our own JSON lines: one opening per line, criteria and skills as they are. See docs/importing.md."""

from collections.abc import Callable, Iterator
from typing import Any

from employers.enums import SkillNeed
from employers.importing.clean import RowRefusedError, short, text
from employers.importing.own_csv import FIELD_COLUMNS
from employers.importing.reading import Line, SourceFile, load_json
from employers.importing.rows import Numbered, OpeningRow, Refusal, opening_row, outcome_of

NAMES = frozenset({*FIELD_COLUMNS.values(), "criteria", "skills"})
MOST_SKILLS = 100

_skill_text = short(200)


def read(source: SourceFile) -> Iterator[Numbered]:
    return read_lines(source.lines(), parse)


def read_lines(lines: Iterator[Line], parse_one: Callable[[Any], OpeningRow]) -> Iterator[Numbered]:
    """Each line that is not blank is a record of its own, whatever is wrong with the others."""
    for line in lines:
        if line.problem or line.text.strip():
            yield Numbered(line.number, _outcome(line, parse_one))


def parse(record: Any) -> OpeningRow:
    """A row from one JSON object."""
    if not isinstance(record, dict):
        raise RowRefusedError("the line is not a JSON object")
    if strange := sorted(record.keys() - NAMES):
        raise RowRefusedError(f"there is no field {strange[0][:40]!r}")
    fields = {name: record.get(written) for name, written in FIELD_COLUMNS.items()}
    return opening_row(fields, traits=_criteria(record.get("criteria")), skills=_skills(record.get("skills")))


def _outcome(line: Line, parse_one: Callable[[Any], OpeningRow]) -> OpeningRow | Refusal:
    if line.problem:
        return Refusal(line.problem)
    try:
        record = load_json(line.text)
    except ValueError as error:
        return Refusal(f"not valid JSON: {error}")
    return outcome_of(parse_one, record)


def _criteria(stated: Any) -> dict[str, str]:
    if stated is None:
        return {}
    if not isinstance(stated, dict):
        raise RowRefusedError("criteria: an object of criterion and level was expected")
    return {key: text(f"criteria.{key[:40]}", level) for key, level in stated.items()}


def _skills(stated: Any) -> list[tuple[str, str]]:
    if stated is None:
        return []
    if not isinstance(stated, list) or len(stated) > MOST_SKILLS:
        raise RowRefusedError(f"skills: a list of at most {MOST_SKILLS} was expected")
    return [_skill(entry) for entry in stated]


def _skill(entry: Any) -> tuple[str, str]:
    stated = {"skill": entry} if isinstance(entry, str) else entry
    if not isinstance(stated, dict) or stated.keys() - {"skill", "need"}:
        raise RowRefusedError('skills: each is a text or {"skill": …, "need": …}')
    skill, need = _skill_text("skills", stated.get("skill")), text("skills", stated.get("need")) or SkillNeed.DEMANDED
    if not skill or need not in SkillNeed.values:
        raise RowRefusedError(f"skills: each has a text, and a need that is one of {', '.join(SkillNeed.values)}")
    return skill, str(need)
