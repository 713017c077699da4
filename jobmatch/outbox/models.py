"""A row is a promise: work that must happen after the change it was written with."""

from datetime import datetime

from django.db import models
from django.db.models import Q


class State(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class MessageQuerySet(models.QuerySet["Message"]):
    def due(self, at: datetime) -> "MessageQuerySet":
        """Waiting ones whose time has come, and running ones whose worker has let its lease run out."""
        return self.filter(
            Q(state=State.WAITING, not_before__lte=at) | Q(state=State.RUNNING, lease_until__lt=at)
        ).order_by("pk")


class Message(models.Model):
    """Work of kind `topic` with ids as `payload`; `key` lets equal work that still waits be asked for only once."""

    topic = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    #: Counts the claims: a worker that lost its lease cannot write the end of another's work.
    fence = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    not_before = models.DateTimeField()
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["topic", "key"], condition=Q(state=State.WAITING), name="equal_waiting_work_is_asked_for_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.key} {self.state}"
