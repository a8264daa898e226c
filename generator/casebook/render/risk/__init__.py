"""The risk as maintainers read it, on their own machine: text, JSON and one page. None of it is part of the site.

What a field tells is shown, since it is broad and published; of what a rule has found in running text only the place.
"""
