from django.urls import path

from .views import staff as views

app_name = "questions"
urlpatterns = [
    path("", views.list_questionnaires, name="list"),
    path("<slug:slug>/", views.show, name="show"),
]
