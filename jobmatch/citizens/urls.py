"""Pages about citizens, mounted at /citizens/. A citizen's own start page is /citizens/me/."""

from django.urls import path

from jobmatch.citizens.views import cases, profile, wishes

app_name = "citizens"
urlpatterns = [
    path("", cases.citizen_list, name="list"),
    path("new/", cases.new, name="new"),
    path("me/", profile.own_profile, name="own_profile"),
    path("<uuid:public_id>/", profile.detail, name="detail"),
    path("<uuid:public_id>/case/", cases.case, name="case"),
    path("<uuid:public_id>/group-facts/", cases.group_facts, name="group_facts"),
    path("<uuid:public_id>/sign-in/", cases.sign_in, name="sign_in"),
    path("<uuid:public_id>/close/", cases.close, name="close"),
    path("<uuid:public_id>/reopen/", cases.reopen, name="reopen"),
    path("<uuid:public_id>/profile/", profile.profile_edit, name="profile_edit"),
    path("<uuid:public_id>/occupations/", profile.occupations, name="occupations"),
    path("<uuid:public_id>/skills/", profile.skills, name="skills"),
    path("<uuid:public_id>/background/", profile.background, name="background"),
    path("<uuid:public_id>/wishes/", wishes.wishes, name="wishes"),
    path("<uuid:public_id>/wishes/<slug:criterion>/", wishes.wish_edit, name="wish_edit"),
    path("<uuid:public_id>/wishes/<slug:criterion>/row/", wishes.wish_row, name="wish_row"),
    path("<uuid:public_id>/wishes/<slug:criterion>/remove/", wishes.wish_remove, name="wish_remove"),
    path("<uuid:public_id>/history/", wishes.history, name="history"),
]
