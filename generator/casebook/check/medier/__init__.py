"""Rules on all that goes out beside the text: pictures with what is hidden in them, file names, comments."""
