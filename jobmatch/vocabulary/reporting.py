"""What every importer says of its rows: how many were taken, which were refused and why, and the same last line."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class RefusedRow:
    """`row` is the place in the file, counted from 1; `id` is empty where the row has none that may be shown."""

    row: int
    id: str
    why: str

    def __str__(self) -> str:
        return f"row {self.row}{f' ({self.id})' if self.id else ''} refused: {self.why}"


@dataclass
class ImportReport:
    taken: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[RefusedRow] = field(default_factory=list)

    @property
    def read(self) -> int:
        return self.taken + self.changed + self.unchanged + len(self.refused)

    def refuse(self, row: int, id: str, why: str) -> RefusedRow:
        refused = RefusedRow(row, id, why)
        self.refused.append(refused)
        return refused

    def last_line(self) -> str:
        return (
            f"{self.read} read: {self.taken} taken, {self.changed} changed, "
            f"{self.unchanged} unchanged, {len(self.refused)} refused"
        )
