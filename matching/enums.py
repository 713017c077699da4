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


#: A no for one of these says nothing about what is wished for: the catalogue of wishes does not hold it.
REASONS_BEYOND_WISHES = (NoReason.PLACE, NoReason.TAKEN, NoReason.OTHER)


class ProposalAnswer(TextChoices):
    ACCEPTED = "accepted", _("accepted")
    REFUSED = "refused", _("refused")


class Case(TextChoices):
    """How one thing about an opening stands to what the citizen has said."""

    FULL = "full", _("fits")
    PART = "part", _("fits partly")
    NONE = "none", _("does not fit")
    UNKNOWN = "unknown", _("not known yet")
    BROKEN = "broken", _("a must that is not met")
    PRICE = "price", _("takes points off")


class Note(TextChoices):
    """What could not be counted, or makes a list less than it could be."""

    NO_OPENINGS = "no_openings", _("There are no open jobs at the moment.")
    NO_WISHES = "no_wishes", _("No wishes are written down yet. All jobs stand alike, in the order they came in.")
    NOTHING_MATTERS = "nothing_matters", _("Nothing has been said to matter. All jobs stand alike.")
    NO_HOME = "no_home", _("The home postcode is missing, so travel time is not counted.")
    NO_VOCABULARY = "no_vocabulary", _("No occupations are loaded, so the kind of work is not counted.")
    WORK_NOT_LINKED = "work_not_linked", _("Some of the work in your own words is not linked to an occupation yet.")
    SKILL_NOT_LINKED = "skill_not_linked", _("Some of the skills in your own words are not linked to the list yet.")
