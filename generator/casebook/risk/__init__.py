"""Re-identification risk: how many people match what a record discloses about a person (k-map class size).

`population` holds the figures, `expected` the model, and `doubt` how far the number may be off and what is too few.
`dataset` holds the people with their quasi-identifiers and links records of the same person; `hierarchies` are the ways
to tell an attribute less exactly, `lattice` searches them for the cheapest combination that passes, and `edits` turns
that into changes of fields.
"""
