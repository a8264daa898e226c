"""From pages to what is published: the built site, its links, and the pages as plain Markdown."""
