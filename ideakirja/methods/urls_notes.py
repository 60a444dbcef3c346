from django.urls import path

from .views import notes as views

app_name = "notes"
urlpatterns = [
    path("notes/<int:chapter>/", views.write, name="write"),
    path("notes/<int:chapter>/notes.pdf", views.print_out, name="print"),
]
