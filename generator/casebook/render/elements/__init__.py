"""What the pages of several families show: cards, entries, facts, people, terms."""
