"""Parts of pages that several families show: cards, entries, facts, people, terms."""
