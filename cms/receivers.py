"""A person who becomes an editor gets into Wagtail's admin."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from cms.services import sync_editor
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Membership


@receiver(post_save, sender=Membership)
def let_editor_in(instance: Membership, **kwargs: Any) -> None:
    if instance.role == Role.EDITOR:
        sync_editor(user=instance.user)
