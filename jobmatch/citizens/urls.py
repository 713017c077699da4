"""Pages of this app."""

app_name = "citizens"
urlpatterns: list[object] = []
