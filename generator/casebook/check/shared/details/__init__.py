"""Readers of details: what a neighbour knows somebody by, and no number counts."""
