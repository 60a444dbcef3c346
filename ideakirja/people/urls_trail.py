"""The page of the trail. It is here because who may read it depends on roles, and imports run downhill."""

from django.urls import path

from .views import trail

app_name = "trail"
urlpatterns = [path("", trail.list, name="list")]
