"""The parts of a theme's page, and lessons by role."""
