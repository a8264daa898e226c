"""Days, months and seasons."""
