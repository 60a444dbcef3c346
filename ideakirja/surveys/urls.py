from django.urls import path

from .views.staff import collections, results, slips

app_name = "surveys"
urlpatterns = [
    path("", collections.list_collections, name="list"),
    path("new/", collections.start, name="start"),
    path("<int:pk>/", collections.show, name="show"),
    path("<int:pk>/code/", collections.code_sheet, name="code_sheet"),
    path("<int:pk>/close/", collections.close, name="close"),
    path("<int:pk>/extend/", collections.extend, name="extend"),
    path("<int:pk>/results/", results.results, name="results"),
    path("<int:pk>/results/mine/", results.own_results, name="own_results"),
    path("<int:pk>/matter/", results.find_matter, name="find_matter"),
    path("slips/", slips.list_slips, name="slips"),
    path("slips/<int:pk>/delete/", slips.delete, name="delete_slip"),
]
