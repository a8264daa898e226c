"""Relatives, and what a text tells of them."""
