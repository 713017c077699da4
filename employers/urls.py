"""Pages of this app."""

app_name = "employers"
urlpatterns: list[object] = []
