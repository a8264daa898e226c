"""How much what is published says of one person."""
