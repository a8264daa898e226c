"""The facets that records are found by, their values, and the order of hits."""
