"""The making of a published record: consent, review by two roles, and no text that belongs to somebody else."""
