"""When the stored words have changed, and with them everything built from them."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Count, Max

from jobmatch.vocabulary.models import Occupation, Skill, VocabularyVersion

#: Token of the last import, then number, newest and greatest of the concepts: rows made without an importer count too.
Version = tuple[str, int, int, str]


_held: ContextVar[dict[str, Version] | None] = ContextVar("_held", default=None)


@contextmanager
def one_version() -> Iterator[None]:
    """Within it, a version is looked up once: for many texts that are linked to the same words."""
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


def version_of(model: type[Occupation] | type[Skill]) -> Version:
    held = _held.get()
    if held is None:
        return _looked_up(model)
    if model.__name__ not in held:
        held[model.__name__] = _looked_up(model)
    return held[model.__name__]


def _looked_up(model: type[Occupation] | type[Skill]) -> Version:
    token = VocabularyVersion.objects.values_list("token", flat=True).first()
    seen = model.objects.order_by().aggregate(number=Count("pk"), newest=Max("pk"), greatest=Max("uri"))
    return token or "", seen["number"], seen["newest"] or 0, seen["greatest"] or ""


def mark_changed() -> None:
    """A token, not a number: a number taken back by a rollback would come again with other words behind it."""
    VocabularyVersion.objects.update_or_create(pk=1, defaults={"token": secrets.token_hex(16)})
