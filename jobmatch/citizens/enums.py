"""Fixed choices of a citizen's profile and wishes."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Importance(IntegerChoices):
    NONE = 0, _("does not matter")
    LITTLE = 1, _("matters a little")
    SOME = 2, _("matters")
    MUCH = 3, _("matters a lot")


class WeighingMethod(TextChoices):
    """How it was found out what the wishes weigh beside each other."""

    RANKING = "ranking", _("the order you put your wishes in")
    SWING = "swing", _("what you said your wishes are worth beside each other")
    LEARNED = "learned", _("your answers to jobs, as you have agreed")


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


class Language(TextChoices):
    """Languages that are asked about besides Danish, by ISO 639-1; files may name others."""

    DANISH = "da", _("Danish")
    ENGLISH = "en", _("English")
    GERMAN = "de", _("German")
    ARABIC = "ar", _("Arabic")
    TURKISH = "tr", _("Turkish")
    POLISH = "pl", _("Polish")
    UKRAINIAN = "uk", _("Ukrainian")
    ROMANIAN = "ro", _("Romanian")
    PERSIAN = "fa", _("Persian")
    SOMALI = "so", _("Somali")
    URDU = "ur", _("Urdu")
    KURDISH = "ku", _("Kurdish")
    VIETNAMESE = "vi", _("Vietnamese")
    THAI = "th", _("Thai")
    TIGRINYA = "ti", _("Tigrinya")
    SPANISH = "es", _("Spanish")
    FRENCH = "fr", _("French")
    RUSSIAN = "ru", _("Russian")
    BOSNIAN = "bs", _("Bosnian, Croatian, Serbian")
    SWEDISH = "sv", _("Swedish")
    SIGN = "sgn", _("sign language")


class RegisteredGender(TextChoices):
    """As it is registered; only the fairness watch reads it (`group_facts`)."""

    NOT_REGISTERED = "", _("not registered")
    FEMALE = "female", _("woman")
    MALE = "male", _("man")
    OTHER = "other", _("other")
