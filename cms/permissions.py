"""Who may reach the public pages: everybody.

They are Wagtail pages: the one route that serves them (`wagtail_serve`) and Wagtail's admin have their rules in
`jobmatch.config.access`. Which openings a visitor sees is `Opening.objects.open_on(day)`, the same for everybody.
"""

from jobmatch.accounts.access import AccessTable

ACCESS: AccessTable = {}
