from django.urls import path

from .views import notes, papers
from .views import staff as views

app_name = "boards"
urlpatterns = [
    path("", views.list, name="list"),
    path("new/", views.choose_template, name="choose_template"),
    path("new/<slug:template>/", views.open, name="open"),
    path("new/<slug:template>/empty.pdf", papers.empty, name="empty"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/bring/", views.bring, name="bring"),
    path("<int:pk>/close/", views.close, name="close"),
    path("<int:pk>/reopen/", views.reopen, name="reopen"),
    path("<int:pk>/print/", papers.print_page, name="print"),
    path("<int:pk>/sheet.pdf", papers.sheet, name="sheet"),
    path("<int:pk>/poster.pdf", papers.rules_poster, name="poster"),
    path("<int:pk>/notes/add/", notes.add, name="add_notes"),
    path("<int:pk>/notes/move/", notes.gather, name="move_notes"),
    path("<int:pk>/notes/to-voice/", notes.to_voice, name="note_to_voice"),
    path("<int:pk>/notes/restore/", notes.restore, name="restore_note"),
    path("<int:pk>/notes/<int:note_pk>/change/", notes.change, name="change_note"),
    path("<int:pk>/notes/<int:note_pk>/choose/", notes.choose, name="choose_note"),
    path("<int:pk>/notes/<int:note_pk>/unchoose/", notes.unchoose, name="unchoose_note"),
    path("<int:pk>/notes/<int:note_pk>/remove/", notes.remove, name="remove_note"),
    path("<int:pk>/notes/<int:note_pk>/move/<slug:way>/", notes.move, name="move_note"),
]
