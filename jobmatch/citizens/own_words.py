"""What may not stand in a citizen's record: a civil registration number anywhere, a health field at all."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: Day, month, year and four digits, with or without marks between; days 61 to 91 are those of substitute numbers.
_CPR = re.compile(
    r"(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[ ./-]?(?:0[1-9]|1[0-2])[ ./-]?\d{2}\s?[-–./]?\s?\d{4}(?!\d)"
)
#: Beginnings of words for what is never kept; a key of an import file or a field of ours that holds one is refused.
NEVER_KEPT = (
    "cpr", "personnummer", "diagnos", "illness", "disease", "sygdom", "sygemeld", "symptom", "health", "helbred",
    "medic", "psyk", "psych", "handicap", "disab", "invalid", "employab", "score", "chance", "probability",
)  # fmt: skip

CPR_REFUSED = _("This looks like a CPR number. It is not kept here: leave it out, or use the case number.")


def looks_like_cpr(text: str) -> bool:
    return bool(_CPR.search(text))


def refuse_cpr(text: str) -> None:
    """Validator of every text that people write about a citizen."""
    if looks_like_cpr(text):
        raise ValidationError(CPR_REFUSED, code="cpr")


def never_kept(key: str) -> bool:
    """Whether a key asks for health data, a CPR number or a judgement of a person's chances."""
    return any(word in key.lower() for word in NEVER_KEPT)
