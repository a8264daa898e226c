"""Corpus -> pages. Knows Markdown and HTML, and nothing of MkDocs."""
