"""The folder of real saved pages beside the checkout; tests that need it are skipped, and say so, where it is missing."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parent.parent.parent / "shared"
PAGES = SHARED / "portal-pages"
ARCHIVES = SHARED / "archives"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason=f"real saved pages are missing: no folder {SHARED.name}/ beside the checkout"
)
