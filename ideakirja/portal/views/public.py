from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def front(request: HttpRequest) -> HttpResponse:
    return render(request, "staff.html")


def told(request: HttpRequest) -> HttpResponse:
    return render(request, "staff.html")


def receipt(request: HttpRequest) -> HttpResponse:
    return render(request, "staff.html")


def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "staff.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "staff.html")


def choose_language(request: HttpRequest) -> HttpResponse:
    return render(request, "public.html")
