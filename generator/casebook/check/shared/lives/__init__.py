"""Readers of a life in running text: whom a sentence tells of, their benefits, family, sex, background and place."""
