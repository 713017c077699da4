"""States and fixed choices of the portal."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Step(TextChoices):
    """What happened to an opening or a mentor offer on its way to the public."""

    SUBMITTED = "submitted", _("sent in")
    WITHDRAWN = "withdrawn", _("taken back")
    APPROVED = "approved", _("approved")
    RETURNED = "returned", _("returned with a reason")
    PAUSED = "paused", _("paused")
    RESUMED = "resumed", _("opened again")
    CLOSED = "closed", _("closed")


class Standing(TextChoices):
    """Where it stands now, derived from Wagtail's draft and workflow state and the two dates kept beside them."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("waiting for approval")
    RETURNED = "returned", _("returned with a reason")
    PUBLISHED = "published", _("published")
    CHANGE_SUBMITTED = "change_submitted", _("published, a change waits for approval")
    CHANGE_RETURNED = "change_returned", _("published, a change was returned")
    PAUSED = "paused", _("paused")
    EXPIRED = "expired", _("expired")
    CLOSED = "closed", _("closed")


class SkillNeed(TextChoices):
    DEMANDED = "demanded", _("demanded")
    ADVANTAGE = "advantage", _("an advantage")


class Weekday(TextChoices):
    MONDAY = "mon", _("Monday")
    TUESDAY = "tue", _("Tuesday")
    WEDNESDAY = "wed", _("Wednesday")
    THURSDAY = "thu", _("Thursday")
    FRIDAY = "fri", _("Friday")
    SATURDAY = "sat", _("Saturday")
    SUNDAY = "sun", _("Sunday")


class MentorTopic(TextChoices):
    TASKS = "tasks", _("learning the tasks")
    ROUTINES = "routines", _("routines and planning the day")
    COLLEAGUES = "colleagues", _("getting on with colleagues")
    BREAKS = "breaks", _("breaks and keeping one's strength")
    LANGUAGE = "language", _("language at work")
    COMMUTE = "commute", _("the way to work")


class EmployerOrigin(TextChoices):
    PORTAL = "portal", _("signed up")
    IMPORT = "import", _("from an import")


class Language(TextChoices):
    """Languages that people at Danish workplaces help each other in; the ISO 639-1 codes."""

    DANISH = "da", _("Danish")
    ENGLISH = "en", _("English")
    GERMAN = "de", _("German")
    ARABIC = "ar", _("Arabic")
    PERSIAN = "fa", _("Persian")
    POLISH = "pl", _("Polish")
    ROMANIAN = "ro", _("Romanian")
    SOMALI = "so", _("Somali")
    SPANISH = "es", _("Spanish")
    TURKISH = "tr", _("Turkish")
    UKRAINIAN = "uk", _("Ukrainian")
    URDU = "ur", _("Urdu")
    VIETNAMESE = "vi", _("Vietnamese")


#: Standings in which the firm is to do something next.
WAITS_FOR_EMPLOYER = frozenset({Standing.DRAFT, Standing.RETURNED, Standing.CHANGE_RETURNED})
