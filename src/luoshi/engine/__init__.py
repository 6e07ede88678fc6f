"""Reading at scale: many documents into one dataset, each once, however often workers or the whole run are killed."""
