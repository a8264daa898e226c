"""Re-identification risk: how many people match what a record discloses about a person (k-map class size).

`population` holds the figures and `expected` the model. `dataset` holds the people with their quasi-identifiers and
links records of the same person; `hierarchies` are the ways to tell an attribute less exactly, `lattice` searches them
for the cheapest combination that passes, and `edits` turns that into changes of fields.
"""
