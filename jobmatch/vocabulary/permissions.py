"""Who may reach the pages of this app."""

from jobmatch.accounts.access import SIGNED_IN, AccessTable

ACCESS: AccessTable = {
    "vocabulary:occupations": SIGNED_IN,
    "vocabulary:skills": SIGNED_IN,
}
