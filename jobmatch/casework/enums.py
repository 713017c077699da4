"""Fixed choices of placements and the support log."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ContactKind(TextChoices):
    VISIT = "visit", _("visit at the workplace")
    MEETING = "meeting", _("meeting face to face elsewhere")
    PHONE = "phone", _("telephone")
    VIDEO = "video", _("video call")
    MESSAGE = "message", _("message")


class WithWhom(TextChoices):
    CITIZEN = "citizen", _("the citizen")
    MANAGER = "manager", _("the manager")
    MENTOR = "mentor", _("the mentor")
    COLLEAGUE = "colleague", _("a colleague")
    TREATMENT = "treatment", _("the treatment team")
    FAMILY = "family", _("family or friends")
    CASEWORKER = "caseworker", _("the caseworker")


class Where(TextChoices):
    WORKPLACE = "workplace", _("at the workplace")
    COMMUNITY = "community", _("out in town or at home")
    OFFICE = "office", _("at the office")
    REMOTE = "remote", _("by telephone or screen")


class EndKind(TextChoices):
    QUIT = "quit", _("the citizen stopped")
    DISMISSED = "dismissed", _("was dismissed")
    LAID_OFF = "laid_off", _("the job was cut")
    TEMPORARY_ENDED = "temporary_ended", _("a temporary job ended")
    BETTER_JOB = "better_job", _("went to another job or education")
    OTHER = "other", _("something else")
