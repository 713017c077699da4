"""Pages of this app."""

app_name = "matching"
urlpatterns: list[object] = []
