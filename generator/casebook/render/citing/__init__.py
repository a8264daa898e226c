"""A page as a work that others cite."""
