"""Proper names of a document, and whose they are: the ground that the rules on names stand on."""
