"""What all records together tell of a person: too much, if a neighbour could say who it is."""
