"""The cover of a case: who, whose, since when; and finding it again."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import Team, User
from jobmatch.citizens.forms.base import RefusableForm, words_field
from jobmatch.citizens.models import Citizen
from jobmatch.vocabulary.models import Place


class SearchForm(forms.Form):
    mark_optional = False
    q = forms.CharField(label=_("Name or case number"), max_length=80, required=False)
    closed = forms.BooleanField(label=_("Show closed cases as well"), required=False)


class CaseForm(RefusableForm):
    """What can be put right later; `consultants` are those of the citizen's team."""

    name = words_field(label=_("Name"), most=120, required=True)
    consultant = forms.ModelChoiceField(User.objects.none(), label=_("IPS consultant"), empty_label=None)
    home = forms.CharField(
        label=_("Home postcode"),
        max_length=10,
        required=False,
        help_text=_("Four digits. It is used for travel time only; the address is not kept."),
    )
    programme = words_field(label=_("Programme"), most=60)

    def __init__(self, *args: Any, consultants: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["consultant"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = User.objects.filter(pk__in=[user.pk for user in consultants])

    def clean_home(self) -> Place | None:
        written = self.cleaned_data["home"].strip()
        if not written:
            return None
        place = Place.objects.filter(postcode=written).first()
        if place is None:
            raise forms.ValidationError(_("There is no such postcode. Write the four digits, for example 7000."))
        return place


def cover_of(citizen: Citizen) -> dict[str, Any]:
    return {
        "name": citizen.name,
        "consultant": citizen.consultant_id,
        "home": citizen.home_id or "",
        "programme": citizen.programme,
    }


class NewCitizenForm(CaseForm):
    case_id = words_field(
        label=_("Case number"),
        most=40,
        required=True,
        help_text=_("The number from your own case system, never the CPR number."),
    )
    referred_on = forms.DateField(label=_("Referred on"))
    team = forms.ModelChoiceField(Team.objects.none(), label=_("Team"), empty_label=None)
    field_order = ("case_id", "name", "referred_on", "team", "consultant", "home", "programme")

    def __init__(self, *args: Any, teams: list[Team], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["referred_on"].initial = today
        field = self.fields["team"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Team.objects.filter(pk__in=[team.pk for team in teams])
        if len(teams) == 1:
            field.initial = teams[0]
            field.widget = forms.HiddenInput()


class SignInForm(RefusableForm):
    email = forms.EmailField(
        label=_("The citizen's e-mail"), help_text=_("A mail is sent there, with a link to choose a password.")
    )
