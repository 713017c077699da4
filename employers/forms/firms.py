"""Forms about a firm, its workplaces and the people who act for it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from employers.models import Employer, Workplace
from employers.models.employer import validate_cvr
from jobmatch.accounts.models import Municipality, User
from jobmatch.vocabulary.models import Place


class EmployerForm(forms.ModelForm[Employer]):
    class Meta:
        model = Employer
        fields = ["about"]
        widgets = {"about": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"about": _("What you make or do, and how many you are. Everybody can read it.")}


class WorkplaceForm(forms.ModelForm[Workplace]):
    postcode = forms.CharField(label=_("Postcode"), max_length=4)

    class Meta:
        model = Workplace
        fields = ["name", "address", "p_number"]
        labels = {
            "name": _("What do you call the place?"),
            "address": _("Street and number"),
            "p_number": _("P number"),
        }
        help_texts = {
            "name": _("For example: The shop on the square."),
            "p_number": _("10 digits. You find it on virk.dk under your CVR number."),
        }

    field_order = ["name", "address", "postcode", "p_number"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["postcode"].initial = self.instance.place_id

    def clean_postcode(self) -> Place:
        place = Place.objects.filter(postcode=self.cleaned_data["postcode"].strip()).first()
        if place is None:
            raise ValidationError(_("We do not know this postcode. It has four digits, for example 7000."))
        return place

    def values(self) -> dict[str, Any]:
        cleaned = dict(self.cleaned_data)
        return {"place": cleaned.pop("postcode"), **cleaned}


class InviteForm(forms.Form):
    """A person who is to act for a firm that is known."""

    name = forms.CharField(label=_("Name of the person"), max_length=120)
    email = forms.EmailField(label=_("E-mail"), help_text=_("We send the way in to this address."))
    language = forms.ChoiceField(
        label=_("Language of the mail"),
        choices=[("da", _("Danish")), ("en", _("English"))],
        initial="da",
        widget=forms.RadioSelect,
    )
    vouched = forms.BooleanField(
        label=_("I have made sure that this person may act for the firm"),
        help_text=_("For example by calling the firm on the number that virk.dk has."),
        error_messages={"required": _("Say that you have made sure of it. Nobody else checks it.")},
    )

    def values(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("name", "email", "language")}


class InviteToNewForm(InviteForm):
    """A person of a firm that may not be known yet; the CVR number finds the one that is."""

    firm_name = forms.CharField(label=_("Name of the firm"), max_length=160)
    cvr = forms.CharField(
        label=_("CVR number"), max_length=11, required=False, help_text=_("8 digits. It finds a firm that we know.")
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Municipality.objects.none(),
        empty_label=None,
        help_text=_("Its consultants approve what the firm sends in."),
    )

    field_order = ["firm_name", "cvr", "municipality", "name", "email", "language", "vouched"]

    def __init__(self, *args: Any, staff: User, municipality_ids: set[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Municipality.objects.filter(pk__in=municipality_ids)
        field = self.fields["municipality"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - tells the type checker what is declared above
        field.queryset = own
        field.initial = own.first()
        if len(municipality_ids) == 1:
            field.widget = forms.HiddenInput()

    def clean_cvr(self) -> str:
        number = self.cleaned_data["cvr"].replace(" ", "").removeprefix("DK")
        if number:
            validate_cvr(number)
        return str(number)

    def values(self) -> dict[str, Any]:
        own = {name: self.cleaned_data[name] for name in ("firm_name", "cvr", "municipality")}
        return {**own, **super().values()}
