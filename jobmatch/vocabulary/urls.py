"""Pages of this app."""

from django.urls import path

from jobmatch.vocabulary import views

app_name = "vocabulary"
urlpatterns = [
    path("occupations", views.occupations, name="occupations"),
    path("skills", views.skills, name="skills"),
]
