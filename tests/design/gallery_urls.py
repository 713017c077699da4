"""The site with two pages more: every component in all its states, and the demo's sign-in."""

from pathlib import Path

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from jobmatch.accounts.urls import routes
from jobmatch.config import urls as site
from tests.people import NOW

handler404 = site.handler404


class EveryField(forms.Form):
    """One of each kind, with hint and without, needed and optional."""

    title = forms.CharField(label="Job title", max_length=80, help_text="As people would say it.")
    about = forms.CharField(label="The work", widget=forms.Textarea(attrs={"rows": 4}), max_length=40, required=False)
    hours = forms.IntegerField(label="Hours a week", min_value=1, max_value=37)
    mail = forms.EmailField(label="E-mail", required=False)
    secret = forms.CharField(label="Password", widget=forms.PasswordInput)
    start = forms.DateField(label="First day")
    clock = forms.TimeField(label="Begins at", required=False)
    place = forms.ChoiceField(label="Workplace", choices=[("", "Choose"), ("a", "The shop"), ("b", "The bakery")])
    noise = forms.ChoiceField(
        label="How noisy is it?",
        choices=[("1", "Quiet"), ("2", "Some noise"), ("0", "I do not know")],
        widget=forms.RadioSelect,
        help_text="Think of an ordinary day.",
    )
    days = forms.MultipleChoiceField(
        label="Days",
        choices=[("Week", [("mon", "Monday"), ("tue", "Tuesday")]), ("Week-end", [("sat", "Saturday")])],
        widget=forms.CheckboxSelectMultiple,
    )
    agreed = forms.BooleanField(label="I have read this", help_text="You can read it again later.")
    news = forms.BooleanField(label="Send me news", required=False)
    picture = forms.FileField(label="Picture", required=False)
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> None:
        if self.cleaned_data.get("news"):
            raise forms.ValidationError("There are no news yet.")


PARTS = [
    {"label": "Type of work", "points": 6, "max": 6, "state": "full"},
    {"label": "Weekly hours", "points": 2.5, "max": 4, "state": "part"},
    {"label": "Noise", "points": 0, "max": 3, "state": "unknown"},
    {"label": "Travel", "points": 0, "max": 2, "state": "none"},
    {"label": "No evening work", "points": 0, "max": 3, "state": "broken"},
    {"label": "Many others are looked at for this job", "points": -0.4},
]
ENTRIES = [
    {
        "at": NOW,
        "title": "Visit at the workplace",
        "by": "Carla",
        "icon": "persons",
        "body": "We looked at the plan.\n\nAll is well.",
        "tag": "Overdue",
        "tag_state": "warning",
    },
    {"at": NOW, "title": "Telephone call", "corrected_by": "Corrected: it was a meeting.", "body": "Ten minutes."},
]
STEPS = [
    {"label": "The job", "url": "#", "state": "done"},
    {"label": "The conditions", "url": "#", "state": "current"},
    {"label": "Contact", "url": "#", "state": "error"},
    {"label": "Send it in", "state": "ahead"},
]


def gallery(request: HttpRequest) -> HttpResponse:
    refused = {"title": "", "about": "x" * 60, "days": ["mon"], "news": "on"}
    form = EveryField(refused if "errors" in request.GET else None)
    template = engines["django"].from_string((Path(__file__).parent / "gallery.html").read_text(encoding="utf-8"))
    page = Paginator(range(30), 10).page(2)
    context = {"form": form, "parts": PARTS, "entries": ENTRIES, "steps": STEPS, "page_obj": page}
    return HttpResponse(template.render(context, request))


urlpatterns = [
    path("gallery/", gallery, name="gallery"),
    path("account/", include(routes(demo=True))),
    *site.urlpatterns,
]
