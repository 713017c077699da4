"""Pages: the team's citizens, one citizen's profile and wishes, and the same pages for the citizen."""
