app_name = "speak"
urlpatterns: list[object] = []
