"""Rules that fill the slots of a statement: one rule, one file, one twin test. Applied in the order of ``RULES``."""
