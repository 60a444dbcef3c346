from django.urls import path

from .views import staff as views

app_name = "people"
urlpatterns = [
    path("", views.list, name="list"),
    path("me/", views.me, name="me"),
]
