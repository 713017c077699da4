"""Pages of this app."""

from django.urls import path

from matching import views

app_name = "matching"
urlpatterns = [
    path("fairness/", views.fairness, name="fairness"),
    path("sharing/", views.crowding, name="crowding"),
    path("mine/", views.own_list, name="own_list"),
    path("<uuid:citizen_id>/", views.citizen_list, name="citizen_list"),
    path("<uuid:citizen_id>/together/", views.shared, name="shared"),
    path("<uuid:citizen_id>/together/<uuid:suggestion_id>/", views.shared_one, name="shared_one"),
    path("<uuid:citizen_id>/what-if/", views.what_if, name="what_if"),
    path("<uuid:citizen_id>/find/", views.find, name="find"),
    path("<uuid:citizen_id>/leads/", views.leads, name="leads"),
    path("<uuid:citizen_id>/why/<uuid:opening_id>/", views.why, name="why"),
    path("<uuid:citizen_id>/answer/<uuid:opening_id>/", views.decide, name="decide"),
    path("<uuid:citizen_id>/weighing/", views.weighing, name="weighing"),
    path("<uuid:citizen_id>/weighing/swing/", views.swing, name="swing"),
    path("<uuid:citizen_id>/weighing/back/", views.weighing_back, name="weighing_back"),
    path("<uuid:citizen_id>/weights/<uuid:proposal_id>/", views.answer_weights, name="answer_weights"),
    path("<uuid:citizen_id>/importance/<slug:criterion>/", views.importance, name="importance"),
]
