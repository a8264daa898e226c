"""How a published record came to be: consent, review by two roles, and no text that belongs to somebody else."""
