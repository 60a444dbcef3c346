"""Two floors to compare answering with: what any Django view does, and the same with its HTML made once.

Both show the satisfaction survey with django.forms, check the CSRF token, validate and insert one row: nothing sealed,
no receipt, no promise. `IDEAKIRJA_DATA` says where SQLite lies, `DATABASE_URL` which PostgreSQL.
"""
