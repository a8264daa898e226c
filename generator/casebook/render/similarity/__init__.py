"""The records that belong with a record, and why they do."""
