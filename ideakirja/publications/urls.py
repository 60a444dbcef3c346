from django.urls import path

from .views import staff as views

app_name = "publications"
urlpatterns = [
    path("", views.list_notices, name="list"),
    path("new/", views.start, name="start"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/<str:language>-<str:size>.pdf", views.pdf, name="pdf"),
    path("<int:pk>/channels/<str:channel>/tick/", views.tick, name="tick"),
    path("<int:pk>/channels/<str:channel>/untick/", views.untick, name="untick"),
]
