"""What is worked out when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - used as a decorator
    """As `functools.cached_property`, which takes a lock before Python 3.12: dear where a line has several."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, of: object, owner: type | None = None) -> T:
        found = of.__dict__[self._name] = self._work(of)
        return found
