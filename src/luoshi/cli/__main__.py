"""``python -m luoshi.cli``."""

import sys

from luoshi.cli.program import main

if __name__ == "__main__":
    sys.exit(main())
