"""What the fairness watch groups by. Nothing of it need be said."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import Language, RegisteredGender
from jobmatch.citizens.forms.base import RefusableForm
from jobmatch.citizens.said import GroupSaid


class GroupFactsForm(RefusableForm):
    birth_year = forms.IntegerField(
        label=_("Year of birth"), required=False, help_text=_("Four digits. The day is not kept.")
    )
    gender = forms.ChoiceField(
        label=_("Gender as registered"), choices=RegisteredGender.choices, required=False, widget=forms.RadioSelect
    )
    first_language = forms.ChoiceField(label=_("First language"), required=False)

    def __init__(self, *args: Any, held: GroupSaid, **kwargs: Any) -> None:
        kwargs["initial"] = vars(held)
        super().__init__(*args, **kwargs)
        unlisted = {held.first_language} - {"", *Language.values}
        field = self.fields["first_language"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("not registered")), *Language.choices, *((code, code) for code in unlisted)]

    @property
    def said(self) -> GroupSaid:
        return GroupSaid(**self.cleaned_data)
