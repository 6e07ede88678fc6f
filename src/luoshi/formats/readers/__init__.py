"""One module per format; each defines ``READER``. ``luoshi.formats.opening`` lists them in order."""
