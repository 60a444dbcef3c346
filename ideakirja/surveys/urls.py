from django.urls import path

from .views.staff import collections, doors, keying, results, slips, trying

app_name = "surveys"
urlpatterns = [
    path("", collections.list_collections, name="list"),
    path("new/", collections.start, name="start"),
    path("try/<slug:slug>/", trying.try_it, name="try"),
    path("try/<slug:slug>/card/", trying.try_card, name="try_card"),
    path("<int:pk>/", collections.show, name="show"),
    path("<int:pk>/code/", doors.code_sheet, name="code_sheet"),
    path("<int:pk>/poster.pdf", doors.poster, name="poster"),
    path("<int:pk>/link/", doors.link, name="link"),
    path("<int:pk>/oral/", keying.write_oral, name="write_oral"),
    path("<int:pk>/type-in/", keying.key_in, name="key_in"),
    path("<int:pk>/close/", collections.close, name="close"),
    path("<int:pk>/extend/", collections.extend, name="extend"),
    path("<int:pk>/results/", results.results, name="results"),
    path("<int:pk>/results/mine/", results.own_results, name="own_results"),
    path("<int:pk>/matter/", results.find_matter, name="find_matter"),
    path("slips/", slips.list_slips, name="slips"),
    path("slips/<int:pk>/delete/", slips.delete, name="delete_slip"),
]
