"""Roles and what follows from them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    CONSULTANT = "consultant", _("IPS consultant")
    TEAM_LEADER = "team_leader", _("team leader")
    CITIZEN = "citizen", _("citizen")
    EMPLOYER = "employer", _("employer")
    CASEWORKER = "caseworker", _("caseworker")
    EDITOR = "editor", _("editor")
    ADMINISTRATOR = "administrator", _("administrator")


#: People in these roles are shown citizens' data, and so must have a second factor.
SEES_CITIZENS = frozenset({Role.CONSULTANT, Role.TEAM_LEADER, Role.CITIZEN, Role.CASEWORKER})
