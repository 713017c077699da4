"""What was done, and who read whose data: append-only rows, each bound by a hash to the one before. Ids, no values."""

import hashlib
from datetime import UTC
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(RuntimeError):
    """An audit row was about to be changed or deleted."""


class AppendOnlyQuerySet(models.QuerySet["Entry"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("audit rows are never changed")

    def delete(self) -> NoReturn:
        raise AppendOnlyError("audit rows are never deleted, except by their retention period")


class Entry(models.Model):
    """One row of a chain; `digest` covers the row and the digest before it."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(_("what"), max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=64, db_index=True)
    criterion = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(db_index=True)
    request_id = models.CharField(max_length=36, blank=True)
    digest = models.CharField(max_length=64, editable=False)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.subject_type} {self.subject_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AppendOnlyError("audit rows are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("audit rows are never deleted, except by their retention period")

    def digest_after(self, previous: str) -> str:
        parts = (
            previous,
            str(self.actor_id or ""),
            self.verb,
            self.subject_type,
            self.subject_id,
            self.criterion,
            # The database gives the moment back in UTC, whatever zone it was written in.
            self.at.astimezone(UTC).isoformat(),
            self.request_id,
        )
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


class Event(Entry):
    """A change: who did what to which record."""


class AccessEvent(Entry):
    """A look at a citizen's data: who saw, searched or took out what."""


class ChainHead(models.Model):
    """The last digest of each chain; locked while a row is added, so that two writers cannot fork it."""

    chain = models.CharField(max_length=20, primary_key=True)
    digest = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return self.chain
