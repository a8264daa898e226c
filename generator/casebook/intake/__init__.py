"""Mails, Word files and issues as they arrive: the answers to the questions that are in them."""
