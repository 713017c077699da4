"""What the forms of this app share."""

from typing import Any

from django import forms

from jobmatch.citizens.own_words import refuse_cpr
from jobmatch.citizens.services import CitizensRefusedError


class RefusableForm(forms.Form):
    """A form whose service may refuse what the fields allowed."""

    def refuse(self, error: CitizensRefusedError) -> None:
        self.add_error(error.field if error.field in self.fields else None, str(error.text))


def words_field(
    *, label: Any, most: int, rows: int = 0, required: bool = False, help_text: Any = ""
) -> forms.CharField:
    """Free text, with `rows` in several lines. A CPR number in it is refused."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(
        label=label, max_length=most, required=required, widget=widget, help_text=help_text, validators=[refuse_cpr]
    )
