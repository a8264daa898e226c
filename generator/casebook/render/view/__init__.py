"""The published casebook as pages see it, and a page before it is made."""
