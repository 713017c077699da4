"""Lists a suggestion can stand on, and the answers people give."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SuggestionList(TextChoices):
    FITS = "fits", _("fits")
    WOULD_FIT_IF = "would_fit_if", _("would fit if")


class Answer(TextChoices):
    YES = "yes", _("yes")
    NO = "no", _("no")
    LATER = "later", _("later")


class NoReason(TextChoices):
    """Why not, in the citizen's words as nearly as a list can."""

    WORK = "work", _("not the kind of work I want")
    HOURS = "hours", _("the hours do not suit me")
    TRAVEL = "travel", _("too far")
    PLACE = "place", _("not a workplace for me")
    CONDITIONS = "conditions", _("too busy, noisy or many people")
    SKILLS = "skills", _("it asks for something I can not, or do not want to use")
    TERMS = "terms", _("the pay or the terms")
    TAKEN = "taken", _("the job is gone")
    OTHER = "other", _("something else")
