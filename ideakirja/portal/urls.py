from django.urls import path

from .views import public as views

app_name = "portal"
urlpatterns = [
    path("", views.front, name="front"),
    path("told/", views.told, name="told"),
    path("privacy/", views.privacy, name="privacy"),
    path("accessibility/", views.accessibility, name="accessibility"),
]
