"""`python -m casebook` is `casebook`."""

from __future__ import annotations

import sys

from casebook.cli import main

sys.exit(main())
