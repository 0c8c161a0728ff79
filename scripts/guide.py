# -*- coding: utf-8 -*-
"""Say which Python the guide needs, in words that any Python can read, then do what was typed: the one command people type."""

import sys

OLDEST_PYTHON = (3, 11)
if sys.version_info < OLDEST_PYTHON:
    sys.exit("Le guide demande Python 3.11 ou plus récent. | The guide needs Python 3.11 or newer.")

if __name__ == "__main__":
    import commands

    sys.exit(commands.run(sys.argv[1:]))
