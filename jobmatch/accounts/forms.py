"""What people may change about themselves."""

from django import forms

from jobmatch.accounts.models import User


class ProfileForm(forms.ModelForm[User]):
    class Meta:
        model = User
        fields = ["name", "phone", "language"]
        widgets = {"language": forms.RadioSelect}
