"""Drawn portraits: nobody's face, made of the pseudonym."""
