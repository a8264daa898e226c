"""Everything the casebook claims, said as tests."""
