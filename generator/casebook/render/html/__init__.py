"""Text, Markdown and templates into sanitised HTML, pages and data files; knows no kind of record."""
