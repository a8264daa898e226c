"""What belongs with a record, and why."""
