"""A JSON draft that is not complete: still being written, or broken off."""

import json
import re
from typing import Any

_TEXT = re.compile(r'"text"\s*:\s*"((?:[^"\\]|\\.)*)("?)', re.DOTALL)
_STEP = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_CLOSING = {"{": "}", "[": "]"}


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


def whole_part(broken_off: str) -> dict[str, Any]:
    """The JSON object as far as its lists and objects are complete; empty if there is none."""
    start = broken_off.find("{")
    if start < 0:
        return {}
    text = broken_off[start:]
    opened: list[str] = []
    end, missing = 0, ""
    for match in _STEP.finditer(text):
        sign = match[0]
        if sign in _CLOSING:
            opened.append(_CLOSING[sign])
        elif opened and sign == opened[-1]:
            opened.pop()
            end, missing = match.end(), "".join(reversed(opened))
        elif sign in ("}", "]"):
            break
    try:
        value = json.loads(text[:end] + missing, strict=False)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
