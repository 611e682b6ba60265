"""How often something may be tried, counted in Valkey, atomically. When Valkey is away the answer is no."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from uuid import uuid4

from redis.exceptions import RedisError

from server.errors import TooManyRequests, Unavailable
from server.services.rows import now
from server.services.runtime import runtime

# A sorted set of the tries in the window, by time. All keys must have room, or nothing is counted on any.
# KEYS: the counters; ARGV: now (ms), the try's id, then for each key: most, window (ms).
# Answer: 0, or the ms until the fullest counter has room.
_TAKE = """
local now, try, wait = tonumber(ARGV[1]), ARGV[2], 0
for i, key in ipairs(KEYS) do
    local most, window = tonumber(ARGV[1 + 2 * i]), tonumber(ARGV[2 + 2 * i])
    redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
    if redis.call('ZCARD', key) >= most then
        local oldest = redis.call('ZRANGE', key, -most, -most, 'WITHSCORES')
        wait = math.max(wait, tonumber(oldest[2]) + window - now, 1)
    end
end
if wait > 0 then return wait end
for i, key in ipairs(KEYS) do
    redis.call('ZADD', key, now, try)
    redis.call('PEXPIRE', key, tonumber(ARGV[2 + 2 * i]))
end
return 0
"""


@dataclass(frozen=True)
class Limit:
    """At most `most` in `seconds`, for one subject."""

    name: str
    most: int
    seconds: int

    def key(self, subject: str) -> str:
        # Hashed, so that no address of a person lies around in Valkey.
        return f"limit:{self.name}:{sha256(subject.encode()).hexdigest()[:32]}"


FAILED_LOGINS = Limit("login-account", 5, 300)
FAILED_LOGINS_FROM = Limit("login-address", 10, 60)
SIGN_UPS_FROM = Limit("signup-address", 20, 60)
RESETS_FROM = Limit("reset-address", 20, 60)
VERIFICATION_MAILS = Limit("verification-mail", 1, 180)
RESET_MAILS = Limit("reset-mail", 3, 600)
CODES_FROM = Limit("code-address", 30, 60)


async def take(*wanted: tuple[Limit, str]) -> str:
    """Count one try on every limit; its id, to give it back. Raises TooManyRequests, Unavailable."""
    wait, try_id = await _take(wanted)
    if wait:
        raise TooManyRequests(-(-wait // 1000))
    return try_id


async def has_room(limit: Limit, subject: str) -> bool:
    """Count one try, if there is room. Raises Unavailable."""
    wait, _ = await _take(((limit, subject),))
    return not wait


async def _take(wanted: tuple[tuple[Limit, str], ...]) -> tuple[int, str]:
    try_id = uuid4().hex
    keys = [limit.key(subject) for limit, subject in wanted]
    sizes = [number for limit, _ in wanted for number in (limit.most, limit.seconds * 1000)]
    try:
        moment = int(now().timestamp() * 1000)
        wait = await runtime().redis.eval(_TAKE, len(keys), *keys, moment, try_id, *sizes)
    except (RedisError, OSError):
        raise Unavailable from None
    return int(wait), try_id


@asynccontextmanager
async def counting_failures(*wanted: tuple[Limit, str]) -> AsyncIterator[None]:
    """Counts the try before it is made, so that many at once cannot pass together; a success is not counted."""
    try_id = await take(*wanted)
    yield
    with suppress(RedisError, OSError):  # then it counts as a failure, which passes by itself
        for limit, subject in wanted:
            await runtime().redis.zrem(limit.key(subject), try_id)
