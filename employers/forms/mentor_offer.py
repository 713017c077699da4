"""The form of a mentor offer: who will help a new colleague, with what, when and in which languages."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from employers.enums import Language, MentorTopic, Weekday
from employers.forms.submission import Section, SubmissionForm
from employers.models import MentorOffer


def several(label: Any, choices: Any, help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices, help_text=help_text, widget=forms.CheckboxSelectMultiple
    )


class MentorOfferForm(SubmissionForm[MentorOffer]):
    WITH_OPEN_ANSWER: ClassVar[tuple[str, ...]] = ("capacity",)

    weekdays = several(_("On which days?"), Weekday.choices)
    topics = several(_("What can the mentor help with?"), MentorTopic.choices)
    languages = several(_("In which languages?"), Language.choices)

    class Meta:
        model = MentorOffer
        fields = [
            "title", "workplace", "description", "mentor_name", "capacity", "weekdays", "topics", "languages",
        ]  # fmt: skip
        widgets = {"description": forms.Textarea(attrs={"rows": 6})}
        labels = {
            "title": _("What do you call the offer?"),
            "workplace": _("Where is it?"),
            "description": _("How will the mentor help?"),
            "mentor_name": _("First name of the mentor"),
            "capacity": _("How many people at a time?"),
        }
        help_texts = {
            "title": _("For example: A steady colleague in the warehouse."),
            "description": _("Write what a new colleague can expect, for example a short talk every morning."),
            "mentor_name": _("The first name is enough. Everybody can read it, so ask the mentor first."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("capacity") is None:
            cleaned["capacity"] = 1
        return cleaned

    def sections(self) -> list[Section]:
        return [
            self.section("offer", _("The offer"), "title", "workplace", "description", "mentor_name", "capacity"),
            self.section("help", _("The help"), "weekdays", "topics", "languages"),
        ]
