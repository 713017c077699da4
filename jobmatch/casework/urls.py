"""Pages of this app."""

from django.urls import path

from jobmatch.casework import views

app_name = "casework"
urlpatterns = [
    path("", views.worklist, name="worklist"),
    path("job-start/<int:decision_id>/", views.placement_new, name="placement_new"),
    path("jobs/<uuid:public_id>/", views.placement, name="placement"),
    path("jobs/<uuid:public_id>/entry/", views.entry_new, name="entry_new"),
    path("jobs/<uuid:public_id>/end/", views.placement_end, name="placement_end"),
    path("entries/<uuid:public_id>/correct/", views.entry_correct, name="entry_correct"),
    path("my-job/", views.own_job, name="own_job"),
]
