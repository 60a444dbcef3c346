"""What anybody may open. Nothing here knows who asks."""

from django.urls import path

from .views import public as views

app_name = "join"
urlpatterns = [
    path("", views.list_calls, name="list"),
    path("<str:code>/", views.join, name="form"),
    path("<str:code>/thanks/", views.thanks, name="thanks"),
]
