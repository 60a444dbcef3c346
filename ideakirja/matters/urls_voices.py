from django.urls import path

from .views import voices as views

app_name = "voices"
urlpatterns = [
    path("", views.list, name="list"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/join/<int:matter_pk>/", views.join, name="join"),
    path("<int:pk>/new-matter/", views.open_matter, name="open_matter"),
    path("<int:pk>/answer/", views.answer, name="answer"),
    path("<int:pk>/no-action/", views.take_no_action, name="take_no_action"),
    path("<int:pk>/move/", views.move, name="move"),
    path("<int:pk>/undo/", views.undo_fate, name="undo_fate"),
    path("<int:pk>/restore/", views.restore, name="restore"),
]
