"""What the forms of openings and mentor offers share: a draft needs a title only, sending it in needs more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, TypeVar

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from employers.models import MentorOffer, Opening, Workplace
from employers.wording import Remark, remarks
from jobmatch.vocabulary.criteria import UNKNOWN

M = TypeVar("M", Opening, MentorOffer)
Text = str | Promise


@dataclass(frozen=True)
class Row:
    """A field, what is to be said about the words that stand in it, and what was read that would answer it."""

    field: BoundField
    remarks: list[Remark]
    proposals: list[BoundField]


@dataclass(frozen=True)
class Section:
    """Fields under one heading. One that `folds` is unfolded from the start if it is `open`."""

    key: str
    legend: Text
    hint: Text
    rows: list[Row]
    folds: bool = False
    open: bool = True


class SubmissionForm(forms.ModelForm[M]):
    """`sending`: also demand what must be there before it can be sent in. `today` bounds the dates."""

    #: Answers that may be left out of what is posted, although leaving them open is an answer of its own.
    WITH_OPEN_ANSWER: ClassVar[tuple[str, ...]] = ()
    READ_FOR_WORDING: ClassVar[frozenset[str]] = frozenset(
        {"title", "description", "skills_demanded", "skills_advantage", "occupation_text"}
    )
    use_required_attribute = False

    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, sending: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.sending = today, sending
        self.fields["based_on"].initial = self.instance.latest_revision_id
        own = Workplace.objects.filter(employer=self.instance.employer).select_related("place")
        self.fields["workplace"] = forms.ModelChoiceField(
            queryset=own,
            label=self.fields["workplace"].label,
            empty_label=str(_("Choose a workplace")),
        )

    def full_clean(self) -> None:
        """What is needed in the end is marked as such from the start, but refused only when it is sent in."""
        open_answers: list[str] = [name for name in self.WITH_OPEN_ANSWER if name in self.fields]
        needed: list[str] = [name for name in self.instance.NEEDED if name in self.fields]
        for name in (*needed, *open_answers):
            self.fields[name].required = name == "title" or (self.sending and name in needed)
        super().full_clean()
        for name in (*needed, *open_answers):
            self.fields[name].required = True

    def values(self) -> dict[str, Any]:
        """The answers by the names that the services know."""
        return {name: value for name, value in self.cleaned_data.items() if name in self.instance.WRITABLE}

    def refused(self) -> list[str]:
        """What was read in the text and is not so, as the person says."""
        return []

    def rows(self, *names: str) -> Iterator[Row]:
        for name in names:
            if name in self.fields:
                field = self[name]
                text = str(field.value() or "") if name in self.READ_FOR_WORDING else ""
                yield Row(field, remarks(text), self.proposals_for(name))

    def proposals_for(self, name: str) -> list[BoundField]:
        """Questions with yes and no that stand under a field."""
        return []

    def section(self, key: str, legend: Text, *names: str, hint: Text = "", folds: bool = False) -> Section:
        rows = list(self.rows(*names))
        answered = any(row.field.value() not in (None, "", UNKNOWN) for row in rows)
        told = any(row.field.errors or row.proposals for row in rows)
        return Section(key, legend, hint, rows, folds, answered or told)

    def begin_again_from(self, revision_id: int | None) -> None:
        """After somebody else's save: what was written stays in the form, and saving it again replaces the other."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("based_on")] = str(revision_id or "")
        self.data = data
        self.add_error(
            None,
            _(
                "Somebody else has saved this while you were writing. What you wrote is still here. Look at the other "
                "version in another window, then save again: your text will then be the newest one."
            ),
        )
