"""When the stored words have changed, and with them everything built from them."""

import secrets

from django.db.models import Count, Max

from jobmatch.vocabulary.models import Occupation, Skill, VocabularyVersion

#: Token of the last import, then number, newest and greatest of the concepts: rows made without an importer count too.
Version = tuple[str, int, int, str]


def version_of(model: type[Occupation] | type[Skill]) -> Version:
    token = VocabularyVersion.objects.values_list("token", flat=True).first()
    seen = model.objects.order_by().aggregate(number=Count("pk"), newest=Max("pk"), greatest=Max("uri"))
    return token or "", seen["number"], seen["newest"] or 0, seen["greatest"] or ""


def mark_changed() -> None:
    """A token, not a number: a number taken back by a rollback would come again with other words behind it."""
    VocabularyVersion.objects.update_or_create(pk=1, defaults={"token": secrets.token_hex(16)})
