"""The site map: every app's pages, mounted where people look for them. Wagtail's public pages take what is left."""

from django.conf import settings
from django.urls import include, path
from django.views.generic import RedirectView
from django.views.i18n import set_language
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from jobmatch.config.views import health, start

handler400 = "jobmatch.design.views.bad_request"
handler403 = "jobmatch.design.views.permission_denied"
handler404 = "jobmatch.design.views.page_not_found"
handler500 = "jobmatch.design.views.server_error"

urlpatterns = [
    path("healthz", health, name="health"),
    path("language/", set_language, name="set_language"),
    path("start/", start, name="home"),
    path("account/", include("jobmatch.accounts.urls")),
    path("employer/", include("employers.urls")),
    path("citizens/", include("jobmatch.citizens.urls")),
    path("openings/", include("matching.urls")),
    path("work/", include("jobmatch.casework.urls")),
    path("words/", include("jobmatch.vocabulary.urls")),
    # Wagtail's own sign-in knows neither our second factor nor our limit on attempts.
    path("cms/login/", RedirectView.as_view(pattern_name="account_login", query_string=True), name="cms_login"),
    path("cms/password_reset/", RedirectView.as_view(pattern_name="account_reset_password"), name="cms_password_reset"),
    path("cms/", include(wagtailadmin_urls)),
    path("", include(wagtail_urls)),
]

if settings.DEMO:
    urlpatterns.insert(0, path("demo/", include("jobmatch.demo.urls")))
