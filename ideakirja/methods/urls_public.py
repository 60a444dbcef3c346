from django.urls import path

from .views import public as views

app_name = "handbook"
urlpatterns = [
    path("", views.handbook, name="list"),
    path("<slug:slug>/", views.entry, name="entry"),
    path("<slug:slug>/booklet.pdf", views.booklet, name="booklet"),
]
