"""The invented people, employers and openings of the demo: tables only, no database."""
