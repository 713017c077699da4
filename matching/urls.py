"""Pages of this app."""

from django.urls import path

from matching import leader_views, views

app_name = "matching"
urlpatterns = [
    path("fairness/", leader_views.fairness, name="fairness"),
    path("sharing/", leader_views.crowding, name="crowding"),
    path("mine/", views.own_list, name="own_list"),
    path("<uuid:citizen_id>/", views.citizen_list, name="citizen_list"),
    path("<uuid:citizen_id>/together/", views.shared, name="shared"),
    path("<uuid:citizen_id>/together/<uuid:suggestion_id>/", views.shared_one, name="shared_one"),
    path("<uuid:citizen_id>/what-if/", views.what_if, name="what_if"),
    path("<uuid:citizen_id>/find/", views.find, name="find"),
    path("<uuid:citizen_id>/leads/", views.leads, name="leads"),
    path("<uuid:citizen_id>/why/<uuid:opening_id>/", views.why, name="why"),
    path("<uuid:citizen_id>/answer/<uuid:opening_id>/", views.decide, name="decide"),
    path("<uuid:citizen_id>/importance/<slug:criterion>/", views.importance, name="importance"),
]
