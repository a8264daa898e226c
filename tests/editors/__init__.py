"""Programs that editors write in: what they read of the schemas and settings that a casebook has."""
