"""Sign-in by allauth, and one's own account. Mounted at /account/; allauth's own route names stay without a prefix."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path

from jobmatch.accounts import views


def routes(*, demo: bool) -> list[URLPattern | URLResolver]:
    own = [path("profile/", views.profile, name="profile")]
    if demo:
        own.append(path("demo/", views.demo_login, name="demo_login"))
    return [
        path("", include((own, "accounts"))),
        path("login/", views.SignInView.as_view(), name="account_login"),
        re_path(
            r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
            views.NewPasswordView.as_view(),
            name="account_reset_password_from_key",
        ),
        path("", include("allauth.account.urls")),
        path("two-factor/", include("allauth.mfa.urls")),
    ]


urlpatterns = routes(demo=settings.DEMO)
