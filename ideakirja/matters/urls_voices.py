from django.urls import path

from .views import voices as views

app_name = "voices"
urlpatterns = [
    path("", views.list, name="list"),
]
