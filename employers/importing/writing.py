"""The one service that writes imported openings: found by source and id, written only where something differs."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import Model

from employers.enums import SkillNeed
from employers.importing.clean import cut, identifier
from employers.importing.linking import Linked, link
from employers.importing.rows import Numbered, OpeningRow, Refusal
from employers.models import Opening
from employers.services import read_texts
from employers.signals import openings_changed
from jobmatch.accounts.models import User
from jobmatch.audit.services import record_many

#: Openings per transaction: an interrupted run has kept all but the last of these.
CHUNK = 500

TAKEN, CHANGED, UNCHANGED, REFUSED = "taken", "changed", "unchanged", "refused"
_FIELDS = (
    "title", "description", "employer", "workplace", "place", "occupation", "occupation_text", "positions",
    "hours_guaranteed", "hours_usual", "hours_most", "traits", "skills", "skills_demanded", "skills_advantage",
    "starts_on", "apply_by", "application_url", "read",
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What became of one record."""

    number: int
    verdict: str
    external_id: str = ""
    notes: tuple[str, ...] = ()


@dataclass
class Report:
    """Counts of a run. `expired`: taken or kept, but past the last day to apply, so not ranked for anybody."""

    taken: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    expired: int = 0

    @property
    def read(self) -> int:
        return self.taken + self.changed + self.unchanged + self.refused

    def __str__(self) -> str:
        return (
            f"{self.read} read: {self.taken} taken, {self.changed} changed, "
            f"{self.unchanged} unchanged, {self.refused} refused"
        )


@dataclass
class _Run:
    source: str
    at: datetime
    today: date
    by: User | None
    open_until: date | None
    tell: Callable[[Told], None]
    report: Report = field(default_factory=Report)
    seen: dict[str, int] = field(default_factory=dict)

    def count(self, number: int, verdict: str, external_id: str, notes: Iterable[str] = ()) -> None:
        setattr(self.report, verdict, getattr(self.report, verdict) + 1)
        self.tell(Told(number, verdict, external_id, tuple(notes)))


def import_openings(
    *,
    records: Iterable[Numbered],
    source: str,
    at: datetime,
    today: date,
    by: User | None = None,
    open_until: date | None = None,
    dry_run: bool = False,
    tell: Callable[[Told], None] = lambda told: None,
) -> Report:
    """Publish the openings of a source, a transaction per chunk. `open_until` replaces last days that are past.

    At the end, also after an interruption, `openings_changed` is sent once: a list that is made anew from the same
    openings is the same list, so a run after a crash makes good what the crashed one could not announce.
    """
    run = _Run(source, at, today, by, open_until, tell)
    remaining = iter(records)
    try:
        while chunk := list(islice(remaining, CHUNK)):
            with transaction.atomic():
                _write(chunk, run)
                transaction.set_rollback(dry_run)
    finally:
        if run.report.read > run.report.refused and not dry_run:
            with transaction.atomic():
                openings_changed.send(sender=Opening, at=at)
    return run.report


def _write(chunk: list[Numbered], run: _Run) -> None:
    rows = list(_accepted(chunk, run))
    kept = _kept(run.source, [row.external_id for _, row in rows])
    taken_names = _names_taken(run.source, [row.external_id for _, row in rows])
    new: list[Opening] = []
    changed: list[Opening] = []
    for (number, row), links in zip(rows, link([row for _, row in rows]), strict=True):
        opening = kept.get(row.external_id)
        verdict = TAKEN if opening is None else CHANGED
        opening = opening or _new_opening(row, run, taken_names)
        verdict = verdict if _apply(opening, row, links, run) else UNCHANGED
        if verdict != UNCHANGED:
            (new if verdict == TAKEN else changed).append(opening)
        run.report.expired += opening.is_expired(run.today)
        run.count(number, verdict, row.external_id, (*row.notes, *links.notes, *_closed(opening)))
    read_texts([*new, *changed])
    Opening.objects.bulk_create(new)
    Opening.objects.bulk_update(changed, [*_FIELDS, "source_digest", "last_published_at"])
    record_many(verb="employers.opening_imported", subjects=new, actor=run.by, at=run.at, criterion=run.source)
    record_many(
        verb="employers.opening_import_changed", subjects=changed, actor=run.by, at=run.at, criterion=run.source
    )


def _accepted(chunk: list[Numbered], run: _Run) -> Iterator[tuple[int, OpeningRow]]:
    """The rows of a chunk that can be written; the others are counted as refused."""
    for record in chunk:
        row = record.outcome
        if isinstance(row, Refusal):
            run.count(record.number, REFUSED, row.external_id, [row.reason])
        elif row.external_id in run.seen:
            first = run.seen[row.external_id]
            run.count(
                record.number, REFUSED, row.external_id, [f"the id stands already at {first}: that one was taken"]
            )
        else:
            run.seen[row.external_id] = record.number
            yield record.number, row


def _kept(source: str, ids: list[str]) -> dict[str, Opening]:
    return {opening.external_id: opening for opening in Opening.objects.filter(source=source, external_id__in=ids)}


def _names_taken(source: str, ids: list[str]) -> set[str]:
    """Ids of this source by which an opening from elsewhere goes already."""
    elsewhere = Opening.objects.filter(reference__in=ids).exclude(source=source)
    return set(elsewhere.values_list("reference", flat=True))


def _new_opening(row: OpeningRow, run: _Run, taken_names: set[str]) -> Opening:
    reference = row.external_id
    if reference in taken_names:
        reference = identifier("id", f"{run.source}:{row.external_id}")
    published_on = row.published_on or run.at.date()
    return Opening(
        reference=reference,
        source=run.source,
        external_id=row.external_id,
        created_by=run.by,
        created_at=run.at,
        live=True,
        has_unpublished_changes=False,
        first_published_at=min(run.at, datetime.combine(published_on, time.min, tzinfo=run.at.tzinfo)),
    )


def _apply(opening: Opening, row: OpeningRow, links: Linked, run: _Run) -> bool:
    """Write the row into the opening; whether anything is different from what the last import wrote."""
    apply_by = row.apply_by
    if run.open_until and apply_by and apply_by < run.today:
        apply_by = run.open_until
    values: dict[str, Any] = {
        "title": row.title,
        "description": row.description,
        "positions": row.positions,
        "hours_guaranteed": row.hours_guaranteed,
        "hours_usual": row.hours_usual,
        "hours_most": row.hours_most,
        "traits": dict(row.traits),
        "starts_on": row.starts_on,
        "apply_by": apply_by,
        "application_url": row.application_url,
        "employer": links.employer,
        "workplace": links.workplace,
        "place": links.place,
        "occupation_id": links.occupation_id,
        "occupation_text": cut(row.occupation, 160),
        "skills": [{"skill": uri, "need": need} for uri, need in links.skills],
        **{f"skills_{need}": _skill_texts(row, need) for need in SkillNeed.values},
    }
    digest = _digest(values)
    if opening.source_digest == digest:
        return False
    for name, value in values.items():
        setattr(opening, name, value)
    opening.source_digest = digest
    opening.last_published_at = run.at
    return True


def _skill_texts(row: OpeningRow, need: str) -> str:
    """The source's own words, one skill per line."""
    return cut("\n".join(text for text, needed in row.skills if needed == need), 2000)


def _digest(values: dict[str, Any]) -> str:
    def written(value: Any) -> str:
        return str(value.pk) if isinstance(value, Model) else str(value)

    return hashlib.sha256(json.dumps(values, default=written, sort_keys=True).encode()).hexdigest()


def _closed(opening: Opening) -> list[str]:
    return ["closed or paused here: it stays so"] if opening.closed_at or opening.paused_at else []
