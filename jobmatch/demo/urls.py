"""Pages of this app."""

app_name = "demo"
urlpatterns: list[object] = []
