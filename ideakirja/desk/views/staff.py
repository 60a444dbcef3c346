from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def week(request: HttpRequest) -> HttpResponse:
    return render(request, "staff.html")
