"""Statistics: numbers of so few people that they can be told apart, and hidden ones that can be worked out."""
