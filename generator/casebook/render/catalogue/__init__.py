"""What records are found by: facets, their values, the order of hits."""
