"""Hashing and judging passwords. Hashing takes some 30 ms of a core, so it happens off the event loop."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's recommendation for argon2id: 19 MiB, 2 passes, 1 lane. Few at once, so that memory stays bounded.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_threads = ThreadPoolExecutor(2, thread_name_prefix="argon2")

# Verified against when there is no account, so that an unknown address takes as long as a known one.
_nobody = _hasher.hash(secrets.token_urlsafe(16))

SHORTEST, LONGEST = 8, 128
_MOST_COMMON = 10_000


async def hash_password(password: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(_threads, _hasher.hash, password)


async def verify_password(password_hash: str | None, password: str) -> bool:
    """Whether the password is the hashed one; exactly one hash is computed, also for no account at all."""
    return await asyncio.get_running_loop().run_in_executor(_threads, _verify, password_hash, password)


def _verify(password_hash: str | None, password: str) -> bool:
    try:
        return _hasher.verify(password_hash or _nobody, password) and bool(password_hash)
    except (VerificationError, InvalidHashError):
        return False


def what_is_wrong(password: str, email: str) -> list[str]:
    """Sentences for the person; empty when the password may be used. No rules about kinds of characters."""
    problems = []
    if len(password) < SHORTEST:
        problems.append(f"This password is too short. It must contain at least {SHORTEST} characters.")
    if len(password) > LONGEST:
        problems.append(f"This password is too long. It must contain at most {LONGEST} characters.")
    if password.lower() in _common():
        problems.append("This password is too common.")
    if _is_like(password.lower(), email.lower()):
        problems.append("This password is too similar to your e-mail address.")
    return problems


def _is_like(password: str, email: str) -> bool:
    """The address, its name or its domain make up most of the password."""
    name, _, domain = email.partition("@")
    parts = (email, name, domain, domain.partition(".")[0])
    return any(len(part) >= 3 and part in password and len(part) * 2 >= len(password) for part in parts)


@cache
def _common() -> frozenset[str]:
    # zxcvbn's list is ranked, the most common first.
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: PLC0415 - 1 MB, and only for who chooses a password

    return frozenset(FREQUENCY_LISTS["passwords"][:_MOST_COMMON])
