"""Tests of the search: what is indexed, what Danish words are found by, and what the browser is told."""
