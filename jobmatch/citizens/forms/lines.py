"""Lines about work, skills and background, linked to the vocabulary; where that is not sure, the form asks."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import Attitude, BackgroundKind, WantsToUse
from jobmatch.citizens.forms.base import RefusableForm, words_field
from jobmatch.citizens.models import Background, OccupationWish, SkillClaim
from jobmatch.citizens.said import BackgroundSaid, OccupationSaid, SkillSaid
from jobmatch.citizens.services import CitizensRefusedError
from jobmatch.vocabulary.linking import LinkResult
from jobmatch.vocabulary.models import Occupation, Skill
from jobmatch.vocabulary.services import link_occupation, skill_linker

NONE_OF_THESE = "none"
#: Empty lines below those that are there.
EMPTY_LINES = 3
MOST_LINES = 60


class LineForm(RefusableForm):
    """A line without its first field is no line: to take one away, one empties it."""

    first = "text"
    mark_optional = False

    @property
    def is_empty(self) -> bool:
        return not self.cleaned_data.get(self.first)


class LinkedLineForm(LineForm):
    """`meant` answers "which of these?"; it counts only for the text that was `asked` about."""

    concept: type[Occupation] | type[Skill]

    meant = forms.CharField(label=_("Which of these do you mean?"), required=False, widget=forms.RadioSelect)
    asked = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meant_id: int | None = None
        self.asks = False
        if not self.is_bound and self.initial.get("text"):
            self._show_link(self.initial["text"], self.initial.get("meant", NONE_OF_THESE))

    def clean(self) -> None:
        text, meant = self.cleaned_data.get("text", ""), self.cleaned_data.get("meant", "")
        if not text:
            return
        answered = bool(meant) and self.cleaned_data.get("asked", "") == text
        if answered and (meant == NONE_OF_THESE or self._is_known(meant)):
            self.meant_id = None if meant == NONE_OF_THESE else int(meant)
            self._show_link(text, meant)
        else:
            self._find(text)

    def link(self, text: str) -> LinkResult:
        raise NotImplementedError

    def _show_link(self, text: str, meant: str) -> None:
        """A line that is linked to nothing offers what it may mean, so that this can be changed."""
        linked = [int(meant)] if meant != NONE_OF_THESE else []
        self._offer(linked or [candidate.concept_id for candidate in self.link(text).candidates])

    def _find(self, text: str) -> None:
        found = self.link(text)
        self._now({"asked": text, "meant": ""})
        if found.sure and found.best is not None:
            self.meant_id = found.best.concept_id
            self._now({"meant": str(self.meant_id)})
            self._offer([self.meant_id])
        elif found.candidates:
            self._offer([candidate.concept_id for candidate in found.candidates])
            self.add_error("meant", _("Choose what comes nearest, or that none of them is meant."))

    def _offer(self, ids: Sequence[int]) -> None:
        self.asks = True
        concepts = self.concept._default_manager.in_bulk(ids)
        choices = [(str(pk), concepts[pk].label) for pk in ids if pk in concepts]
        widget = self.fields["meant"].widget
        if isinstance(widget, forms.RadioSelect):
            widget.choices = [*choices, (NONE_OF_THESE, _("None of these"))]

    def _is_known(self, meant: str) -> bool:
        return meant.isascii() and meant.isdecimal() and self.concept._default_manager.filter(pk=meant).exists()

    def _now(self, values: Mapping[str, str]) -> None:
        """What the page shows when it comes back: the question is now about this text."""
        data = cast(QueryDict, self.data).copy()
        for name, value in values.items():
            data[self.add_prefix(name)] = value
        self.data = data


class OccupationForm(LinkedLineForm):
    concept = Occupation
    text = words_field(label=_("Kind of work, in your own words"), most=160)
    attitude = forms.ChoiceField(
        label=_("What do you think of it?"), choices=Attitude.choices, initial=Attitude.WANTED, widget=forms.RadioSelect
    )
    field_order = ("text", "meant", "attitude", "asked")

    def link(self, text: str) -> LinkResult:
        return link_occupation(text)

    @property
    def said(self) -> OccupationSaid:
        return OccupationSaid(
            text=self.cleaned_data["text"], attitude=self.cleaned_data["attitude"], occupation_id=self.meant_id
        )


class SkillForm(LinkedLineForm):
    concept = Skill
    text = words_field(label=_("Skill, in your own words"), most=160)
    can = forms.BooleanField(label=_("I can do this"), required=False, initial=True)
    wants_to_use = forms.ChoiceField(
        label=_("At work I …"), choices=WantsToUse.choices, initial=WantsToUse.YES, widget=forms.RadioSelect
    )
    field_order = ("text", "meant", "can", "wants_to_use", "asked")

    def link(self, text: str) -> LinkResult:
        return skill_linker().link(text)

    @property
    def said(self) -> SkillSaid:
        given = self.cleaned_data
        return SkillSaid(
            text=given["text"], can=given["can"], wants_to_use=given["wants_to_use"], skill_id=self.meant_id
        )


class BackgroundForm(LineForm):
    first = "title"
    kind = forms.ChoiceField(label=_("Kind"), choices=BackgroundKind.choices, initial=BackgroundKind.JOB)
    title = words_field(label=_("What"), most=160)
    where = words_field(label=_("Where"), most=160)
    period = words_field(label=_("When"), most=40, help_text=_("For example 2019–2021"))
    liked = words_field(label=_("What was good?"), most=500, rows=2)
    disliked = words_field(label=_("What was not good?"), most=500, rows=2)

    @property
    def said(self) -> BackgroundSaid:
        return BackgroundSaid(**self.cleaned_data)


class Lines(BaseFormSet[Any]):
    """A list of lines; a refusal of the service stands above them."""

    def refuse(self, error: CitizensRefusedError) -> None:
        self.non_form_errors().append(str(error.text))

    @property
    def filled(self) -> list[Any]:
        return [form.said for form in self.forms if not form.is_empty]


def _lines(form: type[LineForm], extra: int = EMPTY_LINES) -> type[Lines]:
    made = formset_factory(form, formset=Lines, extra=extra, max_num=MOST_LINES, absolute_max=MOST_LINES)
    return cast(type[Lines], made)


OccupationLines = _lines(OccupationForm)
SkillLines = _lines(SkillForm)
BackgroundLines = _lines(BackgroundForm, extra=1)


def occupation_said(row: OccupationWish) -> dict[str, Any]:
    return {"text": row.text, "attitude": row.attitude} | _link(row.text, row.occupation_id)


def skill_said(row: SkillClaim) -> dict[str, Any]:
    return {"text": row.text, "can": row.can, "wants_to_use": row.wants_to_use} | _link(row.text, row.skill_id)


def background_said(row: Background) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("kind", "title", "where", "period", "liked", "disliked")}


def _link(text: str, linked: int | None) -> dict[str, str]:
    return {"asked": text, "meant": str(linked) if linked else NONE_OF_THESE}
