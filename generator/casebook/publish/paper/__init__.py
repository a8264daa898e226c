"""The book, sheets and cards for paper, made of what is published."""
