"""The answer to an opening, a changed importance, and the search for an opening that is not on the list."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import Importance
from jobmatch.citizens.own_words import refuse_cpr
from matching.enums import Answer, NoReason
from matching.models import CrowdingPolicy


class DecisionForm(forms.Form):
    answer = forms.ChoiceField(label=_("Answer"), choices=Answer.choices, widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label=_("Why not?"),
        choices=NoReason.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Only needed for a no. It makes the next list better."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=500, validators=[refuse_cpr])
    together = forms.BooleanField(required=False, widget=forms.HiddenInput)
    back = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == Answer.NO and not cleaned.get("reason"):
            self.add_error("reason", _("Choose the reason that comes nearest."))
        return cleaned


class ImportanceForm(forms.Form):
    importance = forms.TypedChoiceField(label=_("How much it matters"), choices=Importance.choices, coerce=int)


class _TalkForm(forms.Form):
    words = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=500,
        validators=[refuse_cpr],
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Why is it so? You may leave this open."),
    )


class OrderForm(_TalkForm):
    """The wishes in the order they stand on the page; `equal`: those that matter as much as the one above."""

    order = forms.MultipleChoiceField(widget=forms.MultipleHiddenInput)
    equal = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, keys: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keys = list(keys)
        for name in ("order", "equal"):
            self.fields[name].choices = [(key, key) for key in keys]  # type: ignore[attr-defined]

    def clean_order(self) -> list[str]:
        order: list[str] = self.cleaned_data["order"]
        if sorted(order) != sorted(self.keys):
            raise forms.ValidationError(_("The wishes have changed since. Look at the order again."))
        return order

    @property
    def standing(self) -> list[str]:
        """The order as it stands on the page, or where that cannot be read, as it was."""
        order = self.cleaned_data.get("order") if self.is_bound and hasattr(self, "cleaned_data") else None
        return order or self.keys

    @property
    def places(self) -> dict[str, int]:
        places: dict[str, int] = {}
        place = 0
        for key in self.cleaned_data["order"]:
            place += not places or key not in self.cleaned_data["equal"]
            places[key] = place
        return places


class SwingForm(_TalkForm):
    """Which wish would be lifted first, and what each other one is worth beside it."""

    WORTH = (
        (0, _("nothing")),
        (25, _("a little")),
        (50, _("half as much")),
        (75, _("nearly as much")),
        (100, _("just as much")),
    )

    first = forms.ChoiceField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, names: Mapping[str, Any], first: str, said: Mapping[str, float], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first"].choices = [(key, key) for key in names]  # type: ignore[attr-defined]
        self.fields["first"].initial = first
        self.others = [key for key in names if key != first]
        for key in self.others:
            self.fields[f"worth-{key}"] = forms.TypedChoiceField(
                label=names[key],
                choices=self.WORTH,
                coerce=int,
                widget=forms.RadioSelect,
                initial=25 * round(said[key] / 25) if key in said else None,
                error_messages={"required": _("Choose how much it is worth.")},
            )

    @property
    def points(self) -> dict[str, float]:
        said = self.cleaned_data
        return {said["first"]: 100.0, **{key: float(said[f"worth-{key}"]) for key in self.others}}


class CrowdingPolicyForm(forms.ModelForm[CrowdingPolicy]):
    class Meta:
        model = CrowdingPolicy
        fields = ["enabled", "introductions_per_position"]
        labels = {
            "enabled": _("Share the jobs out among the citizens"),
            "introductions_per_position": _("How many citizens for each position?"),
        }
        help_texts = {
            "introductions_per_position": _(
                "From 1 to 20. With 3, a firm that looks for two people may meet about six."
            )
        }
        error_messages = {
            "introductions_per_position": dict.fromkeys(
                ("min_value", "max_value", "invalid"), _("Write a whole number from 1 to 20.")
            )
        }


class FindForm(forms.Form):
    mark_optional = False

    q = forms.CharField(
        label=_("Which job?"), max_length=80, required=False, help_text=_("A word of its title or firm")
    )
