"""Forms of placements and the support log. What is wrong is said at the field, in the words of the services."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from employers.models import Employer, MentorOffer, Opening, Workplace
from jobmatch.accounts.models import User
from jobmatch.casework.cadence import by_rule
from jobmatch.casework.enums import ContactKind, EndKind, Where, WithWhom
from jobmatch.casework.models import AGREEMENTS_LENGTH, NOTE_LENGTH, Placement, SupportEntry
from jobmatch.casework.services import CaseworkRefusedError, Contact, contact_problems, end_problem
from jobmatch.vocabulary.criteria import CRITERIA

A_YEAR = timedelta(days=366)


class RefusableForm(forms.Form):
    """A form whose service may refuse what the fields allowed."""

    def refuse(self, error: CaseworkRefusedError) -> None:
        self.add_error(error.field if error.field in self.fields else None, str(error.text))


class PlacementForm(RefusableForm):
    starts_on = forms.DateField(label=_("First day at work"))
    hours = forms.DecimalField(label=_("Hours a week"), min_value=Decimal(1), max_value=Decimal(60), decimal_places=1)
    instrument = forms.ChoiceField(label=_("Terms of employment"), widget=forms.RadioSelect)
    workplace = forms.ModelChoiceField(
        Workplace.objects.none(), label=_("Workplace"), required=False, empty_label=_("not known yet")
    )
    mentor_offer = forms.ModelChoiceField(
        MentorOffer.objects.none(),
        label=_("Mentor at the workplace"),
        required=False,
        empty_label=_("no mentor for now"),
        help_text=_("Only mentors that the firm has offered are shown."),
    )

    def __init__(self, *args: Any, opening: Opening, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", _facts_of(opening))
        super().__init__(*args, **kwargs)
        self.today = today
        self._offer("instrument", [(level.key, level.name) for level in CRITERIA["instrument"].levels])
        if opening.employer is not None:
            self._offer_from(opening.employer)

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def _offer_from(self, employer: Employer) -> None:
        for name, rows in (
            ("workplace", employer.workplaces.select_related("place")),
            ("mentor_offer", MentorOffer.objects.filter(employer=employer).published()),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = rows

    def clean_starts_on(self) -> date:
        starts_on: date = self.cleaned_data["starts_on"]
        if abs(starts_on - self.today) > A_YEAR:
            raise forms.ValidationError(_("This is more than a year away. Check the year."))
        return starts_on


def _facts_of(opening: Opening) -> dict[str, Any]:
    return {
        "starts_on": opening.starts_on,
        "hours": opening.hours_usual or opening.hours_guaranteed,
        "instrument": opening.traits.get("instrument", ""),
        "workplace": opening.workplace_id,
    }


class ContactForm(RefusableForm):
    took_place_on = forms.DateField(label=_("Date"))
    kind = forms.ChoiceField(label=_("Kind of contact"), choices=ContactKind, widget=forms.RadioSelect)
    with_whom = forms.MultipleChoiceField(
        label=_("With whom"),
        choices=WithWhom,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who took part.")},
    )
    where = forms.ChoiceField(label=_("Where"), choices=Where, widget=forms.RadioSelect)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=600, help_text=_("Without the way there."))
    note = forms.CharField(
        label=_("What it was about"),
        help_text=_("The citizen can read this. Write what matters at work, and nothing about illness."),
        widget=forms.Textarea(attrs={"rows": 6}),
        validators=[MaxLengthValidator(NOTE_LENGTH)],
    )
    agreements = forms.CharField(
        label=_("What was agreed"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[MaxLengthValidator(AGREEMENTS_LENGTH)],
    )
    next_contact_on = forms.DateField(label=_("Next contact"), required=False)

    def __init__(
        self, *args: Any, placement: Placement, today: date, entry: SupportEntry | None = None, **kwargs: Any
    ) -> None:
        kwargs.setdefault("initial", _said_in(entry) if entry else _usual(placement, today))
        super().__init__(*args, **kwargs)
        self.today = today
        if placement.ended_on is None:
            self.fields["next_contact_on"].help_text = _(
                "Weekly in the first month, then monthly for a year: the date is only a proposal."
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors:
            for name, text in contact_problems(self.contact, self.today).items():
                self.add_error(name, str(text))
        return cleaned

    @property
    def contact(self) -> Contact:
        return Contact(**self.cleaned_data)


def _usual(placement: Placement, today: date) -> dict[str, Any]:
    asked = by_rule(placement.starts_on, today) if placement.ended_on is None else None
    return {
        "took_place_on": today,
        "kind": ContactKind.VISIT,
        "with_whom": [WithWhom.CITIZEN],
        "where": Where.WORKPLACE,
        "next_contact_on": asked[0] if asked else None,
    }


def _said_in(entry: SupportEntry) -> dict[str, Any]:
    names = ("took_place_on", "kind", "with_whom", "where", "minutes", "note", "agreements", "next_contact_on")
    return {name: getattr(entry, name) for name in names}


class EndForm(RefusableForm):
    ended_on = forms.DateField(label=_("Last day at work"))
    end_kind = forms.ChoiceField(label=_("How did it end?"), choices=EndKind, widget=forms.RadioSelect)
    end_note = forms.CharField(
        label=_("What was learned"),
        help_text=_("What can be used for the next job? In the citizen's words, if you can."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        validators=[MaxLengthValidator(1000)],
    )

    def __init__(self, *args: Any, placement: Placement, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"ended_on": today})
        super().__init__(*args, **kwargs)
        self.placement, self.today = placement, today

    def clean_ended_on(self) -> date:
        ended_on: date = self.cleaned_data["ended_on"]
        if problem := end_problem(self.placement.starts_on, ended_on, self.today):
            raise forms.ValidationError(str(problem))
        return ended_on


class ConsultantFilterForm(forms.Form):
    """Whose citizens the worklist shows; an answer that is no answer shows all."""

    mark_optional = False
    consultant = forms.ModelChoiceField(
        User.objects.none(), label=_("Consultant"), required=False, empty_label=_("the whole team")
    )

    def __init__(self, *args: Any, consultants: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["consultant"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = consultants

    @property
    def chosen(self) -> User | None:
        return self.cleaned_data.get("consultant") if self.is_valid() else None
