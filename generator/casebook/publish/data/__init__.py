"""Data that others build on, made of what is published: entries, schemas, tables."""
