"""The words in a JSON draft that is still being written, as far as it has come."""

import json
import re

_TEXT = re.compile(r'"text"\s*:\s*"((?:[^"\\]|\\.)*)("?)', re.DOTALL)


def texts_so_far(unfinished: str) -> str:
    """Every `text` value so far, a line each; the last one may end in the middle of a word."""
    return "\n".join(_unescaped(match[1]) for match in _TEXT.finditer(unfinished) if match[1])


def _unescaped(text: str) -> str:
    # An escape may be cut in two by the end: what cannot be read yet is left out.
    for end in range(len(text), max(len(text) - 12, -1), -1):
        try:
            value = json.loads(f'"{text[:end]}"', strict=False)
        except ValueError:
            continue
        return str(value).encode("utf-8", "replace").decode()
    return ""
