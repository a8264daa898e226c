"""Ages of people, however a text says them."""
