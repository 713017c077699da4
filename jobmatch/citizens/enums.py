"""Fixed choices of a citizen's profile and wishes."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Importance(IntegerChoices):
    NONE = 0, _("does not matter")
    LITTLE = 1, _("matters a little")
    SOME = 2, _("matters")
    MUCH = 3, _("matters a lot")


class ReasonKind(TextChoices):
    """Why something is a must. One for health or by law is never relaxed; which one it is, is not recorded."""

    WISH = "wish", _("a wish: may be talked about")
    HEALTH_OR_LAW = "health_or_law", _("cannot be otherwise: is never relaxed")


class Attitude(TextChoices):
    WANTED = "wanted", _("wants it")
    OPEN = "open", _("is open to it")
    NO_GO = "no_go", _("will not do it")


class WantsToUse(TextChoices):
    YES = "yes", _("would like to use it")
    MAYBE = "maybe", _("may use it")
    NO = "no", _("does not want to use it")


class BackgroundKind(TextChoices):
    JOB = "job", _("job")
    EDUCATION = "education", _("education")
    COURSE = "course", _("course or certificate")
    VOLUNTARY = "voluntary", _("voluntary work")
    OTHER = "other", _("other")


class TravelMode(TextChoices):
    WALK = "walk", _("on foot")
    BIKE = "bike", _("bicycle")
    TRANSIT = "transit", _("bus and train")
    CAR = "car", _("car")
