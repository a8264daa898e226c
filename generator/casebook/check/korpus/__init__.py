"""Too much told of a person by all records together: a neighbour could say who it is."""
