"""Pages of this app."""

app_name = "casework"
urlpatterns: list[object] = []
