"""Where it was measured, in general words, and with what."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements.txt"


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    # What follows the first dash is the name of a build.
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    return f"{platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}"


def versions() -> tuple[str, list[str]]:
    """Python and the peers that are installed; and the ones that are not."""
    found, missing = [f"Python {platform.python_version()}"], []
    for line in REQUIREMENTS.read_text().split():
        name = line.partition("==")[0]
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    return ", ".join(found), missing
