"""Where the numbers were measured; no names of hosts or folders."""

import os
import platform
from importlib.metadata import version
from pathlib import Path


def machine() -> str:
    # What follows the first dash is the name of a build.
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"{system}, Python {platform.python_version()}, NumPy {version('numpy')}"
    )


def _processor() -> str:
    """The processor as Linux names it; elsewhere at least its architecture."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        facts: dict[str, str] = {}
        for line in info.read_text().splitlines():
            name, _, value = line.partition(":")
            facts[name.strip()] = value.strip()
        if "model name" in facts:
            numbers = f"family {facts.get('cpu family')}, model {facts.get('model')}"
            return f"{facts['model name']} ({numbers})"
    return platform.machine()
