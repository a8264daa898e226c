"""«Passer den til os?»: what is asked, of every method and of each one, and who it is for to decide."""
