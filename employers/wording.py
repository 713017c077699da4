"""Words in an advertisement that may put people off whom the law protects: they are pointed out, never forbidden.

After forskelsbehandlingsloven, ligebehandlingsloven and helbredsoplysningsloven. Pure: text in, remarks out.
"""

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

AGE = _("Age may not be asked for or preferred. Say what the job needs instead, for example that shifts end late.")
SEX = _("A job may not be meant for one sex only. Say what the task is, for example lifting up to 12 kg.")
ORIGIN = _("Origin and mother tongue may not be asked for. Say how much Danish the job needs.")
FAITH = _("Faith, political views and union membership may not be asked for.")
HEALTH = _("You may not ask for good health or little absence in general. Say what the task is and what it takes.")
RECORD = _("A criminal record may only be asked for where the work calls for it. Say why this job does.")
IDENTITY = _("A photo, a date of birth or a CPR number may not be asked for with an application.")

#: In Danish and English; `\b` on both sides, so that "ungdom" or "mandag" are no hit.
_RULES: tuple[tuple[str | Promise, str], ...] = (
    (AGE, r"unge?|yngre|young|(?:under|over|mellem|between|above|below) \d\d(?: ?(?:og|-|–|and) ?\d\d)? (?:år|years)"),
    (AGE, r"under (?:25|30|35|40)(?! (?:år|years))|frisk pensionist|aldersgrænse|digital native"),
    (SEX, r"mand|mænd|kvinde|kvinder|pige|piger|herre|woman|women|girl|guy|stærk mand"),
    # Danish "man" (one) and "men" (but) stand in every other sentence.
    (SEX, r"(?:(?<=young )|(?<=strong )|(?<=\ba ))(?:man|men)"),
    (ORIGIN, r"dansk(?:e)? (?:baggrund|afstamning|oprindelse)|etnisk\w*|modersmål\w*|native (?:speaker|danish)"),
    (ORIGIN, r"dansk statsborger\w*|mother tongue|danish citizen\w*|statsborgerskab"),
    (FAITH, r"kristen|kristne|muslim\w*|tro på gud|medlem af (?:3f|hk|foa|krifa)|christian"),
    (HEALTH, r"rask|sund og rask|(?:ingen|intet|lavt|få) (?:sygefravær|sygedage)|stabilt helbred|godt helbred"),
    (
        HEALTH,
        r"psykisk (?:robust|stærk|stabil)|ikke handicappet|healthy|no sick days|mentally (?:robust|strong|stable)",
    ),
    (RECORD, r"straffeattest|børneattest|criminal record"),
    (IDENTITY, r"foto|billede af dig|fødselsdato|fødselsår|cpr(?:-?(?:nummer|nr))?|date of birth|photo"),
)
_COMPILED = tuple((why, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for why, pattern in _RULES)


@dataclass(frozen=True)
class Remark:
    word: str
    why: str | Promise


def remarks(text: str) -> list[Remark]:
    """One remark per word found, in the order of the text."""
    hits = {(match.start(), match.group(0)): why for why, pattern in _COMPILED for match in pattern.finditer(text)}
    seen: set[str] = set()
    found = []
    for (_start, word), why in sorted(hits.items(), key=lambda hit: hit[0]):
        if word.lower() not in seen:
            seen.add(word.lower())
            found.append(Remark(word, why))
    return found
