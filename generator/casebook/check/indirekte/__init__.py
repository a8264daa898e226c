"""Indirect identifiers: what points at one person when it is put together with something else."""
