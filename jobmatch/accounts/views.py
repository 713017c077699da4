"""Sign-in, with buttons for made-up people in the demo, and one's own account."""

from typing import Any

from allauth.account.views import LoginView, PasswordResetFromKeyView
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from jobmatch.accounts.adapters import confirm_first_address, remember_language
from jobmatch.accounts.enums import Role
from jobmatch.accounts.forms import ProfileForm
from jobmatch.accounts.models import Membership, User

#: So many of each role stand on the sign-in page of the demo at once; the others are folded away behind them.
SHOWN_AT_ONCE = 3


class SignInView(LoginView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"demo_groups": demo_groups() if settings.DEMO else []}


class NewPasswordView(PasswordResetFromKeyView):
    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        confirm_first_address(self.reset_user)
        return response


def demo_groups() -> list[dict[str, Any]]:
    """The people one may try the demo as, by role, in the order of the roles.

    Who has none acts for a firm: that is written in `employers`, which this app does not know.
    """
    by_role: dict[str, list[User]] = {role: [] for role in Role.values}
    active = Prefetch("memberships", queryset=Membership.objects.active(), to_attr="current")
    for user in User.objects.filter(is_active=True).order_by("name", "pk").prefetch_related(active):
        for role in {membership.role for membership in user.current} or {Role.EMPLOYER.value}:
            by_role[role].append(user)
    return [
        {"label": Role(role).label, "first": people[:SHOWN_AT_ONCE], "others": people[SHOWN_AT_ONCE:]}
        for role, people in by_role.items()
        if people
    ]


@require_POST
def demo_login(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the demo's made-up people, without a password. The route exists in the demo only."""
    if not settings.DEMO:
        raise Http404
    user = get_object_or_404(User, pk=_number(request.POST.get("user", "")), is_active=True)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    response = redirect(settings.LOGIN_REDIRECT_URL)
    remember_language(request, response, user)
    return response


def _number(text: str) -> int:
    if not text.isdecimal():
        raise Http404
    return int(text)


@login_required
def profile(request: HttpRequest) -> HttpResponse:
    account = get_object_or_404(User, pk=request.user.pk or 0)
    form = ProfileForm(request.POST or None, instance=account)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        translation.activate(user.language)
        messages.success(request, _("Your account has been saved."))
        response = redirect("accounts:profile")
        remember_language(request, response, user, anew=True)
        return response
    # A refused form has already put its values on the instance: what else the page shows is read afresh.
    account = User.objects.get(pk=account.pk)
    context = {"form": form, "account": account, "second_factor": is_mfa_enabled(account)}
    return render(request, "accounts/profile.html", context, status=422 if form.errors else 200)
