from django.urls import path

from .views import staff as views

app_name = "desk"
urlpatterns = [
    path("", views.week, name="week"),
]
