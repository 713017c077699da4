"""The questions of the catalogue: one on a page of its own, and all of them on one page."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import Importance, ReasonKind, TravelMode
from jobmatch.citizens.forms.base import RefusableForm, words_field
from jobmatch.citizens.models import Wish
from jobmatch.citizens.said import HOURS, MOST_HOURS, MOST_MINUTES, WishSaid, answer_field, wish_problems
from jobmatch.vocabulary.criteria import CRITERIA, Criterion

HOURS_LABELS = {"least": _("The least"), "wanted": _("Best for me"), "most": _("The most")}
DETAIL = (*HOURS, "minutes", "mode")


class WishForm(RefusableForm):
    """`quick`: a row among all questions, where nothing need be said; reason and own words stay as they are."""

    mark_optional = False

    def __init__(self, *args: Any, criterion: Criterion, wish: Wish | None, quick: bool = False, **kwargs: Any) -> None:
        kwargs["initial"] = _said_in(wish) if wish else {}
        super().__init__(*args, **kwargs)
        self.criterion, self.wish, self.quick = criterion, wish, quick
        self._ask_answer()
        self.fields["importance"] = forms.TypedChoiceField(
            label=_("How much does it matter?"),
            choices=Importance.choices,
            coerce=int,
            empty_value=None,
            widget=forms.RadioSelect,
            required=not quick,
        )
        if criterion.may_be_must:
            self.fields["must"] = forms.BooleanField(label=_("It must be like this"), required=False)
        if not quick:
            self._ask_more()

    @property
    def said(self) -> WishSaid:
        """The wish as the cleaned fields state it; what the form does not ask stays as it was."""
        given, before = self.cleaned_data, self.wish
        return WishSaid(
            criterion=self.criterion.key,
            levels=tuple(given.get("levels", ())),
            detail={name: given[name] for name in DETAIL if given.get(name) not in (None, "")},
            importance=given["importance"],
            must=given.get("must", False),
            reason_kind=given.get("reason_kind") or (before.reason_kind if before else "") or ReasonKind.WISH,
            words=given.get("words", before.words if before else ""),
        )

    @property
    def is_blank(self) -> bool:
        """Nothing was said to this question."""
        return not any(value not in (None, "", [], False) for value in self.cleaned_data.values())

    def clean(self) -> None:
        if self.errors or self.is_blank:
            return
        if self.cleaned_data.get("importance") is None:
            self._say("importance", _("Say how much it matters."))
            return
        for name, text in wish_problems(self.said).items():
            self._say(name, text)

    def _say(self, name: str, text: Any) -> None:
        """Among all the questions the message names its own."""
        message = f"{self.criterion.name}: {text}" if self.quick else str(text)
        self.add_error(name if name in self.fields else None, message)

    def _ask_answer(self) -> None:
        asked = answer_field(self.criterion)
        if asked == "wanted":
            for name in HOURS:
                self.fields[name] = forms.FloatField(
                    label=HOURS_LABELS[name], min_value=1, max_value=MOST_HOURS, required=False
                )
                self.fields[name].widget.attrs["step"] = "0.5"
        elif asked == "minutes":
            self.fields["minutes"] = forms.IntegerField(
                label=_("At most so many minutes each way"), min_value=1, max_value=MOST_MINUTES, required=False
            )
            choices = [("", _("Choose")), *TravelMode.choices]
            self.fields["mode"] = forms.ChoiceField(label=_("How do you travel?"), choices=choices, required=False)
        elif asked == "levels":
            self.fields["levels"] = forms.MultipleChoiceField(
                label=_("All right for me"),
                choices=[(level.key, level.name) for level in self.criterion.levels],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )

    def _ask_more(self) -> None:
        if self.criterion.may_be_must:
            self.fields["reason_kind"] = forms.ChoiceField(
                label=_("If it is a must: why?"),
                help_text=_("We never ask which illness or which law. A must that is a wish may be talked about."),
                choices=ReasonKind.choices,
                initial=ReasonKind.WISH,
                widget=forms.RadioSelect,
                required=False,
            )
        self.fields["words"] = words_field(
            label=_("In your own words"),
            most=500,
            rows=3,
            help_text=_("Write what it is about at work. Leave illness and CPR number out."),
        )


def _said_in(wish: Wish) -> dict[str, Any]:
    names = ("levels", "importance", "must", "reason_kind", "words")
    return {**{name: getattr(wish, name) for name in names}, **wish.detail}


class BaseWishSheet(BaseFormSet[WishForm]):
    """All questions on one page, or only those with a wish. Rows are named by criterion, so that a changed catalogue
    mixes nothing up."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, wishes: Iterable[Wish], only_wished: bool = False
    ) -> None:
        self.wishes: Mapping[str, Wish] = {wish.criterion: wish for wish in wishes}
        self.criteria = [one for one in CRITERIA.values() if not only_wished or one.key in self.wishes]
        super().__init__(data, prefix="wish")

    def total_form_count(self) -> int:
        return len(self.criteria)

    def initial_form_count(self) -> int:
        return 0

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        criterion = self.criteria[index or 0]
        return {"criterion": criterion, "wish": self.wishes.get(criterion.key), "quick": True}

    def add_prefix(self, index: int | str) -> str:
        return f"{self.prefix}-{self.criteria[index].key}" if isinstance(index, int) else f"{self.prefix}-none"

    def row(self, key: str) -> WishForm:
        """The form of one criterion."""
        return next(form for form in self.forms if form.criterion.key == key)

    @property
    def changed(self) -> list[WishSaid]:
        return [form.said for form in self.forms if form.has_changed() and not form.is_blank]


WishSheet = cast(
    type[BaseWishSheet],
    formset_factory(WishForm, formset=BaseWishSheet, extra=0, max_num=len(CRITERIA), absolute_max=len(CRITERIA)),
)
