"""The citizen's profile in their own words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import Language
from jobmatch.citizens.explanations import language_name
from jobmatch.citizens.forms.base import RefusableForm, words_field
from jobmatch.citizens.models import CareerProfile
from jobmatch.citizens.said import ProfileSaid
from jobmatch.vocabulary.criteria import CRITERIA

WORDS = ("goal", "strengths", "good_day", "learned", "transport")


class ProfileForm(RefusableForm):
    goal = words_field(label=CareerProfile._meta.get_field("goal").verbose_name, most=2000, rows=5)
    strengths = words_field(label=CareerProfile._meta.get_field("strengths").verbose_name, most=2000, rows=4)
    good_day = words_field(label=CareerProfile._meta.get_field("good_day").verbose_name, most=2000, rows=4)
    learned = words_field(label=CareerProfile._meta.get_field("learned").verbose_name, most=2000, rows=4)
    transport = words_field(label=CareerProfile._meta.get_field("transport").verbose_name, most=500, rows=2)
    danish = forms.ChoiceField(label=_("How much Danish do you speak and write?"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Which other languages do you speak?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    licences = forms.MultipleChoiceField(
        label=_("Which driving licences and certificates do you have?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, profile: CareerProfile | None, **kwargs: Any) -> None:
        self.before = list(profile.languages) if profile else []
        kwargs["initial"] = _said_in(profile) if profile else {}
        super().__init__(*args, **kwargs)
        known = [(code, label) for code, label in Language.choices if code != Language.DANISH]
        unlisted = {said["language"] for said in self.before} - set(Language.values)
        self._offer("languages", [*known, *((code, language_name(code)) for code in sorted(unlisted))])
        self._offer("danish", [("", _("not said"))] + [(level.key, level.name) for level in CRITERIA["danish"].levels])
        licences = [(level.key, level.name) for level in CRITERIA["licence"].levels if level.key != "none"]
        self._offer("licences", licences)

    @property
    def said(self) -> ProfileSaid:
        """Levels of other languages that came from another system are kept: the form asks only which."""
        given = self.cleaned_data
        levels = {said["language"]: said.get("level", "") for said in self.before}
        danish = [{"language": "da", "level": given["danish"]}] if given["danish"] else []
        others = [{"language": code, "level": levels.get(code, "")} for code in given["languages"]]
        return ProfileSaid(
            **{name: given[name] for name in WORDS}, languages=[*danish, *others], licences=given["licences"]
        )

    def _offer(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(choices)


def _said_in(profile: CareerProfile) -> Mapping[str, Any]:
    levels = {said["language"]: said.get("level", "") for said in profile.languages}
    return {name: getattr(profile, name) for name in WORDS} | {
        "danish": levels.pop("da", ""),
        "languages": list(levels),
        "licences": profile.licences,
    }
