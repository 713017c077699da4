"""Writing an opening or a mentor offer: begin, go on, and look at what the public will see."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from employers import services
from employers.explanations import facts_of, traits_by_group
from employers.forms import MentorOfferForm, OpeningForm
from employers.models import Employer, MentorOffer, Opening
from employers.services.errors import ChangedMeanwhileError, RefusedError, UnderReviewError
from employers.views.kinds import Kind
from employers.views.refusals import tell
from jobmatch.accounts.models import User

SEND = "send"


def person(request: HttpRequest) -> User:
    """Whoever is signed in; the access table lets nobody else reach these pages."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def own(request: HttpRequest, kind: Kind, public_id: UUID) -> Opening | MentorOffer:
    mine = kind.all_of(person(request)).select_related("employer")
    found: Opening | MentorOffer = get_object_or_404(mine, public_id=public_id)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, kind: Kind) -> HttpResponse:
    employer = _chosen_firm(request)
    form = _form(request, kind, kind.model(employer=employer))
    if request.method == "POST" and form.is_valid():
        made = kind.create(employer=employer, values=form.values(), by=person(request), at=timezone.now())
        return _after_saving(request, kind, made)
    return _page(request, kind, form, {"employer": employer})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, kind: Kind, public_id: UUID) -> HttpResponse:
    submission = own(request, kind, public_id)
    if submission.is_under_review or submission.closed_at:
        if submission.is_under_review:
            tell(request, UnderReviewError())
        return redirect(kind.route("detail"), public_id=public_id)
    form = _form(request, kind, submission.newest())
    if request.method == "POST" and form.is_valid():
        try:
            services.save_draft(
                submission=submission,
                values=form.values(),
                by=person(request),
                at=timezone.now(),
                based_on=form.cleaned_data["based_on"],
                refused=form.refused(),
            )
            return _after_saving(request, kind, submission)
        except ChangedMeanwhileError:
            submission.refresh_from_db()
            form.begin_again_from(submission.latest_revision_id)
        except RefusedError as error:
            tell(request, error)
            return redirect(kind.route("detail"), public_id=public_id)
    return _page(request, kind, form, {"submission": submission, "employer": submission.employer})


@require_safe
def preview(request: HttpRequest, kind: Kind, public_id: UUID) -> HttpResponse:
    """What the public will see once the newest text is approved."""
    visible = kind.all_visible_to(person(request)).select_related("employer")
    text = get_object_or_404(visible, public_id=public_id).newest()
    return render(request, f"employers/{kind.name}_preview.html", {"text": text, **shown(text)})


def shown(text: Opening | MentorOffer) -> dict[str, Any]:
    """The parts of a text as the templates print them."""
    facts = [fact for fact in facts_of(text) if fact.key != "description"]
    return {"facts": facts, "trait_groups": traits_by_group(text) if isinstance(text, Opening) else []}


def _chosen_firm(request: HttpRequest) -> Employer:
    """The firm is one of the person's own: named in the address where they act for several, never in the form."""
    firms = Employer.objects.of(person(request))
    if wanted := request.GET.get("firm"):
        try:
            return get_object_or_404(firms, public_id=UUID(wanted))
        except ValueError:
            raise Http404 from None
    first = firms.first()
    if first is None:
        raise Http404
    return first


def _form(request: HttpRequest, kind: Kind, text: Opening | MentorOffer) -> OpeningForm | MentorOfferForm:
    today = timezone.localdate()
    make: Any = kind.form
    if request.method == "POST":
        sending = request.POST.get("action") == SEND
        form: OpeningForm | MentorOfferForm = make(request.POST, instance=text, today=today, sending=sending)
        return form
    unbound: OpeningForm | MentorOfferForm = make(instance=text, today=today)
    if "check" not in request.GET:
        return unbound
    saved = {name: unbound[name].value() for name in unbound.fields}
    checked: OpeningForm | MentorOfferForm = make(saved, instance=text, today=today, sending=True)
    return checked


def _after_saving(request: HttpRequest, kind: Kind, submission: Opening | MentorOffer) -> HttpResponse:
    if request.POST.get("action") == SEND:
        return redirect(kind.route("detail"), public_id=submission.public_id)
    messages.success(request, _("Your draft has been saved. Nobody else can see it yet."))
    return redirect(kind.route("edit"), public_id=submission.public_id)


def _page(request: HttpRequest, kind: Kind, form: Any, more: dict[str, Any]) -> HttpResponse:
    status = 422 if form.is_bound and form.errors and request.method == "POST" else 200
    context = {"form": form, "sections": form.sections(), "kind": kind, **more}
    return render(request, "employers/submission_form.html", context, status=status)
