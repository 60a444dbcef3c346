from django.urls import path

from .views import staff as views

app_name = "trail"
urlpatterns = [
    path("", views.list, name="list"),
]
