"""Names of projects: a tagger over the characters of a clause, learnt from labelled statements."""
