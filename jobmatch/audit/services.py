"""Two ways into the log: `record` a change, `record_access` to a citizen's data; inside the change's transaction."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import models, transaction

from jobmatch.accounts.models import User
from jobmatch.audit.context import current_request_id
from jobmatch.audit.models import AccessEvent, ChainHead, Entry, Event

_Row = TypeVar("_Row", bound=Entry)


def record(*, verb: str, subject: models.Model, actor: User | None, at: datetime, criterion: str = "") -> Event:
    """Add a change to the log. `verb` is `app.what_happened`; `criterion` names what, never the personal value."""
    return _append(Event(verb=verb, actor=actor, at=at, criterion=criterion, **_subject(subject)))


def record_access(*, verb: str, subject: models.Model, actor: User, at: datetime, criterion: str = "") -> AccessEvent:
    """Add a look at a citizen's data to the log (read, search with its criterion, extract)."""
    return _append(AccessEvent(verb=verb, actor=actor, at=at, criterion=criterion, **_subject(subject)))


def record_many(
    *, verb: str, subjects: Iterable[models.Model], actor: User | None, at: datetime, criterion: str = ""
) -> list[Event]:
    """As `record`, for many subjects of one deed at once: the chain is locked once and the rows go in together."""
    return _append_all([Event(verb=verb, actor=actor, at=at, criterion=criterion, **_subject(one)) for one in subjects])


def record_access_to_many(
    *, verb: str, subjects: Iterable[models.Model], actor: User, at: datetime, criterion: str = ""
) -> list[AccessEvent]:
    """As `record_access`, for a page that shows several citizens: one row for each of them."""
    rows = [AccessEvent(verb=verb, actor=actor, at=at, criterion=criterion, **_subject(one)) for one in subjects]
    return _append_all(rows)


def broken_links(chain: type[Entry]) -> list[int]:
    """Primary keys of the rows whose digest does not follow from the row before: empty for an untouched log."""
    wrong, previous = [], ""
    for entry in chain._default_manager.order_by("pk").iterator(chunk_size=2000):
        if entry.digest != entry.digest_after(previous):
            wrong.append(entry.pk)
        previous = entry.digest
    return wrong


def _subject(subject: models.Model) -> dict[str, str]:
    return {"subject_type": subject._meta.label_lower, "subject_id": str(subject.pk)}


def _append(entry: _Row) -> _Row:
    return _append_all([entry])[0]


@transaction.atomic
def _append_all(entries: list[_Row]) -> list[_Row]:
    """All of one chain, in the order given."""
    if not entries:
        return entries
    chain = str(entries[0]._meta.model_name)
    ChainHead.objects.get_or_create(chain=chain)
    head = ChainHead.objects.select_for_update(of=("self",)).get(chain=chain)
    for entry in entries:
        entry.request_id = current_request_id()
        entry.digest = entry.digest_after(head.digest)
        head.digest = entry.digest
    type(entries[0])._default_manager.bulk_create(entries, batch_size=500)
    head.save(update_fields=["digest"])
    return entries
