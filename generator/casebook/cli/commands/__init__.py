"""One module a command. What takes time to import is imported when the command runs."""
