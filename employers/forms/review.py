"""The decision on what was sent in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

APPROVE, RETURN = "approve", "return"


class DecisionForm(forms.Form):
    """`revision` is the text that the reviewer has read: another one is never published by this decision."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        label=_("Your decision"),
        choices=[(APPROVE, _("Approve: it becomes public at once")), (RETURN, _("Return it with a reason"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is to happen.")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Needed when you return it. The firm reads it: say what to change, and how."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("decision") == RETURN and not cleaned.get("reason"):
            self.add_error("reason", _("Say what the firm should change."))
        return cleaned
