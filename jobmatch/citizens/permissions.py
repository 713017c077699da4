"""Who may reach the pages of this app."""

from jobmatch.accounts.access import AccessTable

ACCESS: AccessTable = {}
