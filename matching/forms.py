"""The answer to an opening, a changed importance, and the search for an opening that is not on the list."""

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


class FindForm(forms.Form):
    mark_optional = False

    q = forms.CharField(
        label=_("Which job?"), max_length=80, required=False, help_text=_("A word of its title or firm")
    )
