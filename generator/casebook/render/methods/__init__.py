"""The parts of a method's page, what cases say of it, and how methods are compared."""
