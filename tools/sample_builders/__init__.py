"""Builders of the shipped sample documents, one module per kind of document."""
