"""A page as search engines and other programs read it: JSON-LD, in the words of schema.org."""
