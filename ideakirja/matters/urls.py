from django.urls import path

from .views import staff as views

app_name = "matters"
urlpatterns = [
    path("", views.list, name="list"),
]
