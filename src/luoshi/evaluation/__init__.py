"""How well documents are read, measured on labels that people made."""
