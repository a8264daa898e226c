"""Courses: what a hand-written page and its head say of one, taken apart."""
