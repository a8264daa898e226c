"""Which words of a document are proper names, and whose: the ground that the rules on names stand on."""
