"""Numbers, logins and pictures that lead to somebody."""
