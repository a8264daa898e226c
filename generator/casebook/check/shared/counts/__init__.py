"""Numbers of a story that count people by default, and what a neighbour can work out from them."""
