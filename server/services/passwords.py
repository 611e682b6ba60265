"""Hashing and judging passwords. Hashing takes some 50 ms of a core, so it happens off the event loop."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's recommendation for argon2id: 19 MiB, 2 passes, 1 lane. Few at once, so that memory stays bounded.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_threads = ThreadPoolExecutor(2, thread_name_prefix="argon2")

# Verified against when there is no account, so that an unknown address takes as long as a known one.
_nobody = _hasher.hash(secrets.token_urlsafe(16))

SHORTEST, LONGEST = 8, 128


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
    if password.isdigit():
        problems.append("This password is entirely numeric.")
    name = email.partition("@")[0].lower()
    if password.lower() == email.lower() or (len(name) >= 4 and name in password.lower()):
        problems.append("This password is too similar to your e-mail address.")
    return problems
