"""Danish as it is read: tokens, dictionary, inflection, stems, compounds, folding."""
