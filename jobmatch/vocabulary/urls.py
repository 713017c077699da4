"""Pages of this app."""

app_name = "vocabulary"
urlpatterns: list[object] = []
