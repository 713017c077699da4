"""The form of an opening: the firm's plain questions, then every question of the criteria catalogue."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.urls import reverse_lazy
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from employers.forms.proposals import NO, SKILL_FIELDS, YES, Proposal, skill_proposals, trait_proposals
from employers.forms.submission import Section, SubmissionForm
from employers.models import Opening
from employers.services.words import possible_occupations
from jobmatch.vocabulary.criteria import GROUPS, TRAITS, UNKNOWN, Criterion
from jobmatch.vocabulary.models import Occupation

#: Read off the usual hours, so not asked a second time.
ASKED = tuple(criterion for criterion in TRAITS if criterion.key != "weekly_hours")
PREFIX = "trait_"
LONG = 4
#: Fetches words to choose from while one types; the field works without them.
SUGGESTIONS: dict[str, Any] = {
    "list": "occupation-words",
    "autocomplete": "off",
    "hx-get": format_lazy("{}?of=occupation_text", reverse_lazy("vocabulary:occupations")),
    "hx-trigger": "input changed delay:250ms",
    "hx-target": "#occupation-words",
}


def trait_field(criterion: Criterion) -> forms.ChoiceField:
    choices = [*((level.key, capfirst(str(level.name))) for level in criterion.levels), (UNKNOWN, _("Don't know"))]
    widget = forms.Select if len(criterion.levels) > LONG else forms.RadioSelect
    return forms.ChoiceField(label=str(criterion.ask_employer), choices=choices, widget=widget, initial=UNKNOWN)


class OpeningForm(SubmissionForm[Opening]):
    WITH_OPEN_ANSWER: ClassVar[tuple[str, ...]] = (*(PREFIX + criterion.key for criterion in ASKED), "positions")

    occupation = forms.ModelChoiceField(
        label=_("Which of these is nearest?"),
        help_text=_("We use it to find people who want this kind of work."),
        queryset=Occupation.objects.none(),
        widget=forms.RadioSelect,
        empty_label=_("None of these"),
        required=False,
    )
    application_url = forms.URLField(
        label=_("Link to the advertisement"), max_length=500, required=False, assume_scheme="https"
    )

    class Meta:
        model = Opening
        fields = [
            "title", "workplace", "description", "occupation_text", "positions", "hours_guaranteed", "hours_usual",
            "hours_most", "starts_on", "apply_by", "application_url", "skills_demanded", "skills_advantage",
        ]  # fmt: skip
        widgets = {
            "description": forms.Textarea(attrs={"rows": 10}),
            "occupation_text": forms.TextInput(attrs=SUGGESTIONS),
            "skills_demanded": forms.Textarea(attrs={"rows": 3}),
            "skills_advantage": forms.Textarea(attrs={"rows": 3}),
        }
        labels = {
            "title": _("What is the job called?"),
            "workplace": _("Where is the work?"),
            "description": _("What does the employee do on an ordinary day?"),
            "occupation_text": _("Which occupation is it?"),
            "positions": _("How many people are you looking for?"),
            "hours_guaranteed": _("Guaranteed hours a week"),
            "hours_usual": _("Usual hours a week"),
            "hours_most": _("Most hours a week"),
            "starts_on": _("First day at work"),
            "apply_by": _("Last day to apply"),
            "skills_demanded": _("What must a person be able to do?"),
            "skills_advantage": _("What is an advantage?"),
        }
        help_texts = {
            "title": _("Short and plain, for example: Assistant in the bakery shop."),
            "description": _(
                "Tell it as you would tell a new colleague: the tasks, the people, the place. Do not ask about illness."
            ),
            "occupation_text": _("In your own words, for example: warehouse worker."),
            "hours_usual": _("A few hours a week are fine too."),
            "apply_by": _("Leave it empty if the job stays open until it is filled."),
            "skills_demanded": _("One thing per line. Only what the job cannot be done without."),
            "skills_advantage": _("One thing per line. What can be learnt at work belongs here."),
        }

    def __init__(self, *args: Any, today: date, sending: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, today=today, sending=sending, **kwargs)
        for criterion in ASKED:
            field = trait_field(criterion)
            field.initial = self.instance.traits.get(criterion.key, UNKNOWN)
            self.fields[PREFIX + criterion.key] = field
        asked = frozenset(criterion.key for criterion in ASKED)
        self._proposals = [*trait_proposals(self.instance, PREFIX, asked), *skill_proposals(self.instance)]
        for proposal in self._proposals:
            self.fields[proposal.name] = proposal.form_field()
        self._offer_occupations()

    def proposals_for(self, name: str) -> list[BoundField]:
        return [self[proposal.name] for proposal in self._proposals if proposal.field == name]

    def refused(self) -> list[str]:
        return [proposal.key for proposal in self._answered(NO)]

    def _answered(self, answer: str) -> list[Proposal]:
        return [proposal for proposal in self._proposals if self.cleaned_data.get(proposal.name) == answer]

    def _offer_occupations(self) -> None:
        """Ask back what the saved words mean; for words that are still being changed there is nothing to choose yet."""
        text = self.instance.occupation_text
        posted = self.data.get(self.add_prefix("occupation_text"), text) if self.is_bound else text
        possible = possible_occupations(text) if posted == text else []
        if self.instance.occupation and possible and self.instance.occupation not in possible:
            possible = [self.instance.occupation, *possible]
        if not possible:
            del self.fields["occupation"]
            return
        field = self.fields["occupation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - tells the type checker what is declared above
        field.queryset = Occupation.objects.filter(pk__in=[occupation.pk for occupation in possible])
        field.initial = self.instance.occupation_id

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._check_hours(cleaned)
        last_day = cleaned.get("apply_by")
        if self.sending and last_day and last_day < self.today:
            self.add_error("apply_by", _("This day has passed. Choose a later one, or leave it empty."))
        if cleaned.get("positions") is None:
            cleaned["positions"] = 1
        return cleaned

    def _check_hours(self, cleaned: dict[str, Any]) -> None:
        guaranteed, usual, most = (cleaned.get(f"hours_{name}") for name in ("guaranteed", "usual", "most"))
        if _more(guaranteed, usual):
            self.add_error("hours_guaranteed", _("The guaranteed hours cannot be more than the usual ones."))
        if _more(usual, most) or (usual is None and _more(guaranteed, most)):
            self.add_error("hours_most", _("The most hours cannot be fewer than the usual or guaranteed ones."))

    def values(self) -> dict[str, Any]:
        values = super().values()
        if "occupation" not in self.fields:
            values.pop("occupation", None)
        values["traits"] = {
            criterion.key: self.cleaned_data.get(PREFIX + criterion.key) or UNKNOWN for criterion in ASKED
        }
        for proposal in self._answered(YES):
            self._take(proposal, values)
        return values

    @staticmethod
    def _take(proposal: Proposal, values: dict[str, Any]) -> None:
        """An answer that was chosen at the question itself stays."""
        if proposal.field in SKILL_FIELDS.values():
            values[proposal.field] = f"{values.get(proposal.field) or ''}\n{proposal.word}".strip()
        elif values["traits"].get(proposal.key, UNKNOWN) == UNKNOWN:
            values["traits"][proposal.key] = proposal.value

    def sections(self) -> list[Section]:
        plain = [
            self.section(
                "job",
                _("The job"),
                "title", "workplace", "description", "occupation_text", "occupation", "positions",
            ),
            self.section(
                "hours",
                _("Hours and dates"),
                "hours_usual", "hours_guaranteed", "hours_most", "starts_on", "apply_by", "application_url",
            ),
            self.section("skills", _("What a person can do"), "skills_demanded", "skills_advantage"),
        ]  # fmt: skip
        return plain + self._criteria_sections()

    def _criteria_sections(self) -> list[Section]:
        sections = []
        for group, heading in GROUPS.items():
            names = [PREFIX + criterion.key for criterion in ASKED if criterion.group == group]
            if names:
                sections.append(self.section(f"criteria-{group}", heading, *names, folds=True))
        return sections


def _more(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and one > other
