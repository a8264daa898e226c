"""Re-identification: how many people what is told of somebody fits, and what is the least to tell less exactly.

The figures are `population`, the model `expected`. `gathering` says what is told of whom and which records tell of the
same person, `ladders` how each attribute can be told less exactly, `lattice` finds the cheapest way, `edits` says what
to write instead.
"""
