"""Short addresses without a language: typed by hand, or behind a square code. They lead to the reader's language."""

from django.urls import path

from .views import public as views

app_name = "short"
urlpatterns = [
    path("k/<str:code>", views.short_code, name="code"),
    path("r/<str:token>", views.short_receipt, name="receipt"),
    path("kuitti", views.typed_receipt, {"language": "fi"}, name="kuitti"),
    path("kvitto", views.typed_receipt, {"language": "sv"}, name="kvitto"),
    path("receipt", views.typed_receipt, {"language": "en"}, name="typed_receipt"),
]
