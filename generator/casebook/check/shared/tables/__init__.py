"""Tables that a text sets, and those of several records."""
