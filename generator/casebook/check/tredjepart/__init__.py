"""Third parties: professionals, workplaces and relatives who never agreed to be in the story, and who lead to it."""
