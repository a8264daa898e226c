"""The casebook: anonymised YAML records in, a searchable Danish site out."""

__version__ = "0.2.0"
