"""Bodies, illnesses and looks."""
