"""Our own CSV: a header of known columns, one opening per record, one column per criterion. See docs/importing.md."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from employers.enums import SkillNeed
from employers.importing.reading import FileRefusedError, SourceFile
from employers.importing.records import records
from employers.importing.rows import FIELDS, Numbered, OpeningRow, Refusal, opening_row, outcome_of
from jobmatch.vocabulary.criteria import TRAITS

DELIMITERS = ",;\t"
SKILL_COLUMNS = {"skills_demanded": SkillNeed.DEMANDED, "skills_advantage": SkillNeed.ADVANTAGE}
CRITERIA = frozenset(criterion.key for criterion in TRAITS)
#: Field of a row → column.
FIELD_COLUMNS = {name: "id" if name == "external_id" else name for name in FIELDS}
COLUMNS = frozenset({*FIELD_COLUMNS.values(), *SKILL_COLUMNS, *CRITERIA})


def read(source: SourceFile) -> Iterator[Numbered]:
    """Every record of the file. A column that is not known refuses the file: nothing is left out unseen."""
    lines = source.lines()
    first = next((line for line in lines if line.problem or line.text.strip()), None)
    if first is None or first.problem:
        raise FileRefusedError(f"{source.path.name}: its first line cannot be read as a header")
    delimiter = delimiter_of(first.text)
    header = next(iter(records(iter([first]), delimiter)))[1]
    if isinstance(header, Refusal):
        raise FileRefusedError(f"{source.path.name}: the header is {header.reason}")
    columns = _known([cell.strip().lower() for cell in header], source.path.name)
    for number, cells in records(lines, delimiter):
        yield Numbered(number, cells if isinstance(cells, Refusal) else _outcome(columns, cells))


def parse(record: Mapping[str, str]) -> OpeningRow:
    """A row from a record's values by column."""
    skills = [
        (skill, str(need))
        for column, need in SKILL_COLUMNS.items()
        for skill in (" ".join(part.split()) for part in record.get(column, "").split(";"))
        if skill
    ]
    traits = {key: record[key].strip() for key in CRITERIA & record.keys()}
    return opening_row(
        {name: record.get(column) for name, column in FIELD_COLUMNS.items()}, traits=traits, skills=skills
    )


def delimiter_of(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def is_header(line: str) -> bool:
    """Whether a file's first line is the header of our own CSV."""
    cells = {cell.strip().strip('"').lower() for cell in line.split(delimiter_of(line))}
    return {"id", "title"} <= cells


def _outcome(columns: Sequence[str], cells: Sequence[str]) -> OpeningRow | Refusal:
    if len(cells) != len(columns):
        return Refusal(f"{len(cells)} values where the header has {len(columns)} columns")
    return outcome_of(parse, dict(zip(columns, cells, strict=True)))


def _known(columns: list[str], name: str) -> list[str]:
    for column in columns:
        if column not in COLUMNS:
            near = get_close_matches(column, sorted(COLUMNS), n=1)
            hint = f": is {near[0]!r} meant?" if near else ""
            raise FileRefusedError(f"{name}: there is no column {column[:40]!r}{hint}")
    if twice := {column for column in columns if columns.count(column) > 1}:
        raise FileRefusedError(f"{name}: the column {min(twice)!r} stands twice")
    if missing := {"id", "title"} - set(columns):
        raise FileRefusedError(f"{name}: the header has no column {min(missing)!r}")
    return columns
