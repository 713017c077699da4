"""What was read in the text of an opening and is not stated yet, as questions with yes and no."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from employers.enums import SkillNeed
from employers.models import Opening
from jobmatch.vocabulary.criteria import CRITERIA
from jobmatch.vocabulary.models import Skill

YES, NO = "yes", "no"
#: Under these fields stand the skills that were found.
SKILL_FIELDS = {need.value: f"skills_{need.value}" for need in SkillNeed}


@dataclass(frozen=True)
class Proposal:
    """`key`: a criterion or the URI of a skill; `value`: the level, or how much the skill is needed; `word`: its name.

    `field` is the question of the form that it would answer.
    """

    name: str
    field: str
    key: str
    value: str
    word: str
    quote: str

    def form_field(self) -> forms.ChoiceField:
        said = {"quote": self.quote, "word": self.word}
        label = _("In your text: “%(quote)s”. Shall we put “%(word)s” here?") % said
        return forms.ChoiceField(
            label=str(label), choices=[(YES, _("Yes")), (NO, _("No"))], widget=forms.RadioSelect, required=False
        )


def trait_proposals(opening: Opening, prefix: str, asked: frozenset[str]) -> Iterator[Proposal]:
    for key, one in opening.read.get("traits", {}).items():
        if key in asked and key not in opening.traits and one["level"] in CRITERIA[key].level_keys:
            word = capfirst(CRITERIA[key].level_name(one["level"]))
            yield Proposal(f"read_{key}", f"{prefix}{key}", key, one["level"], word, one["quote"])


def skill_proposals(opening: Opening) -> Iterator[Proposal]:
    stated = {one.get("skill") for one in opening.skills}
    found = [one for one in opening.read.get("skills", []) if one["skill"] not in stated]
    named = {skill.uri: skill for skill in Skill.objects.filter(uri__in=[one["skill"] for one in found])}
    for number, one in enumerate(found):
        if one["skill"] in named:
            word = str(named[one["skill"]])
            field = SKILL_FIELDS[one["need"]]
            yield Proposal(f"read_skill_{number}", field, one["skill"], one["need"], word, one["quote"])
