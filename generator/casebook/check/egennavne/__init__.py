"""The closed world of proper names: every capital inside a sentence must be accounted for."""
