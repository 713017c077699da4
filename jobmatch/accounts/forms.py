"""What people may change about themselves."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info

from jobmatch.accounts.models import User


class ProfileForm(forms.ModelForm[User]):
    class Meta:
        model = User
        fields = ["name", "phone", "language"]
        widgets = {"language": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Each language by its own name: that is the one a person finds who cannot read the others.
        names = [(code, get_language_info(code)["name_local"].capitalize()) for code, _ in settings.LANGUAGES]
        self.fields["language"] = forms.ChoiceField(
            label=self.fields["language"].label, choices=names, widget=forms.RadioSelect
        )
