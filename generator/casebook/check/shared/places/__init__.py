"""Places, countries and what only one place has."""
