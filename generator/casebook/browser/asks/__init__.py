"""One module a kind of request, each with `answer(casebook, request)`: adding one is adding a file."""
