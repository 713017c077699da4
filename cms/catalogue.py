"""Looking through the public openings: words in them, kind of work, municipality, hours."""

from typing import Any

from django import forms
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from employers.models import Opening
from employers.models.opening import OpeningQuerySet

#: The ten major groups of ISCO-08 by first digit of the code, in plain words.
KINDS_OF_WORK = (
    ("5", _("Service, sales and care")),
    ("9", _("Cleaning, kitchen, warehouse and other practical work")),
    ("4", _("Office and customer service")),
    ("7", _("Crafts and workshop")),
    ("8", _("Driving, machines and production")),
    ("6", _("Farming, gardening and forestry")),
    ("3", _("Technical work and assistants to specialists")),
    ("2", _("Work that needs a long education")),
    ("1", _("Management")),
    ("0", _("Armed forces")),
)
#: Levels of the criterion `weekly_hours` that a visitor would look for together.
HOURS = {
    "1-10": (_("up to 10 hours a week"), ("1-5", "6-10")),
    "11-20": (_("11–20 hours a week"), ("11-15", "16-20")),
    "21-30": (_("21–30 hours a week"), ("21-25", "26-30")),
    "31-": (_("more than 30 hours a week"), ("31-36", "37", "over-37")),
}
MOST_WORDS = 6


class CatalogueForm(forms.Form):
    """Every field may be empty; a choice that does not exist is as if not made."""

    mark_optional = False

    q = forms.CharField(label=_("Words in the job"), required=False, max_length=100, strip=True)
    work = forms.ChoiceField(label=_("Kind of work"), required=False)
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    hours = forms.ChoiceField(label=_("Hours"), required=False)

    def __init__(self, *args: Any, openings: OpeningQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.openings = openings
        self._offer("work", _("All kinds of work"), KINDS_OF_WORK)
        self._offer("municipality", _("All municipalities"), municipalities_of(openings))
        self._offer("hours", _("All hours"), [(key, name) for key, (name, _levels) in HOURS.items()])

    def found(self) -> QuerySet[Opening]:
        """The openings that all given words and choices fit, those with the words in the title first."""
        self.is_valid()
        chosen = self.cleaned_data
        openings = with_words(self.openings, chosen.get("q", ""))
        if work := chosen.get("work"):
            openings = openings.filter(occupation__isco_code__startswith=work)
        if municipality := chosen.get("municipality"):
            openings = openings.filter(place__municipality_code=municipality)
        if hours := chosen.get("hours"):
            openings = openings.filter(traits__weekly_hours__in=HOURS[hours][1])
        return openings

    def _offer(self, name: str, everything: Any, choices: Any) -> None:
        self.fields[name] = forms.ChoiceField(
            label=self.fields[name].label, required=False, choices=[("", everything), *choices]
        )


def municipalities_of(openings: OpeningQuerySet) -> list[tuple[str, str]]:
    """Municipalities in which there is an opening, by name."""
    placed = openings.exclude(place=None).exclude(place__municipality_code="").order_by()
    pairs = placed.values_list("place__municipality_code", "place__municipality_name").distinct()
    return sorted(pairs, key=lambda pair: pair[1])


def with_words(openings: OpeningQuerySet, text: str) -> QuerySet[Opening]:
    """Openings that hold every word or part of a word, also inside a compound: 'lager' finds 'Fjernlagerhjælp'."""
    in_title = Q()
    for word in text.split()[:MOST_WORDS]:
        openings = openings.filter(
            _holds("title", word)
            | _holds("description", word)
            | _holds("occupation_text", word)
            | _holds("employer__name", word)
            | _holds("place__name", word)
            | _holds("occupation__labels__da", word)
        )
        in_title &= _holds("title", word)
    first = ExpressionWrapper(in_title, output_field=BooleanField()) if in_title else None
    newest = ("-first_published_at", "-pk")
    return openings.annotate(in_title=first).order_by("-in_title", *newest) if first else openings.order_by(*newest)


def _holds(field: str, word: str) -> Q:
    """Whatever the case. SQLite's own comparison knows the case of a to z only: Æ, Ø and Å are asked for in each."""
    spellings = {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}
    held = Q()
    for spelling in sorted(spellings):
        held |= Q(**{f"{field}__icontains": spelling})
    return held
