"""Packs the extension for the two stores: `python -m tests.extension.package`, the same bytes on every machine."""

import json
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
EXTENSION = ROOT / "extension"
BUILD = ROOT / "build"

STORES = ("chrome", "firefox")
# What runs; words for people and types for the checker stay here.
PACKED = {".css", ".html", ".js", ".json", ".png", ".svg"}
DRAWINGS = {"icons/icon.svg", "icons/icon-small.svg"}  # the icons are rendered from them
# The first moment that a zip can tell.
_TIME = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o100644


def manifest_for(store: str) -> dict[str, Any]:
    """The manifest as this store wants it; the one in the folder serves both browsers when it is loaded unpacked."""
    manifest: dict[str, Any] = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
    # The key fixes the id of the unpacked folder. Chrome's store signs with its own and refuses to see one.
    del manifest["key"]
    if store == "chrome":
        del manifest["browser_specific_settings"], manifest["background"]["scripts"]
    else:
        del manifest["minimum_chrome_version"], manifest["background"]["service_worker"]
    return manifest


def files() -> list[str]:
    """What goes into a zip, beside the manifest, in the order of the names."""
    found = {path.relative_to(EXTENSION).as_posix() for path in EXTENSION.rglob("*") if path.suffix in PACKED}
    return sorted(found - DRAWINGS - {"manifest.json"})


def pack(store: str, folder: Path = BUILD) -> Path:
    """Write the zip for "chrome" or "firefox" and say where it is."""
    manifest = json.dumps(manifest_for(store), indent=2, ensure_ascii=False) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"coverstitch-{store}.zip"
    # Stored, not deflated: what a compressor writes differs between its releases.
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        _add(packed, "manifest.json", manifest.encode())
        for name in files():
            _add(packed, name, (EXTENSION / name).read_bytes())
    return target


def _add(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.create_system = 3  # says "Unix" wherever it is made
    entry.external_attr = _READABLE_FILE << 16
    packed.writestr(entry, content)


if __name__ == "__main__":
    for store in STORES:
        print(pack(store).relative_to(ROOT))
