"""Accounts: registering, verifying, signing in, passwords. The same answer whether an address is known or not."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from email_validator import EmailNotValidError, validate_email

from server.errors import FieldErrors, NotAuthenticated, NotFound
from server.services.mails import queue_mail
from server.services.passwords import hash_password, verify_password, what_is_wrong
from server.services.rows import Row, fetch, fetch_one, now, stamp, transaction
from server.services.runtime import runtime
from server.services.sessions import Device, SignedIn, end_sessions, start_session

VERIFY_LIFETIME = timedelta(days=3)
RESET_LIFETIME = timedelta(hours=1)

NOT_VERIFIED = "E-mail is not verified."
NOT_SIGNED_IN = "Unable to log in with provided credentials."
WRONG_OLD_PASSWORD = "Your old password was entered incorrectly. Please enter it again."  # noqa: S105
BAD_EMAIL = "Enter a valid email address."


def normal_email(text: str) -> str:
    """The one spelling under which an address is stored. Raises FieldErrors."""
    try:
        found = validate_email(text.strip(), check_deliverability=False)
    except EmailNotValidError:
        raise FieldErrors(email=BAD_EMAIL) from None
    return found.normalized.lower()


def _check_passwords(email: str, password1: str, password2: str, *fields: str) -> None:
    problems = what_is_wrong(password1, email)
    if problems:
        raise FieldErrors(**{fields[0]: problems})
    if password1 != password2:
        raise FieldErrors(**{fields[1]: "The two password fields didn't match."})


async def register(email: str, password1: str, password2: str) -> None:
    """Make an account and mail a link; for a known address mail its owner instead. One hash either way."""
    email = normal_email(email)
    _check_passwords(email, password1, password2, "password1", "password2")
    password_hash = await hash_password(password1)
    async with transaction() as using:
        account = await fetch_one(
            """
            INSERT INTO account (email, password_hash, first_name, last_name, email_verified, is_active, created_at)
            VALUES ($1, $2, '', '', false, true, $3)
            ON CONFLICT ON CONSTRAINT account_email_unique DO UPDATE SET email = account.email
            RETURNING id, email_verified, is_active, (xmax = 0) AS is_new
            """,
            email,
            password_hash,
            now(),
            using=using,
        )
        assert account is not None  # noqa: S101 - an upsert returns its row
        if account["email_verified"] or not account["is_active"]:
            mail = await queue_mail(email, "already_registered", {"url": _web("account/login")}, using)
        else:
            if not account["is_new"]:
                # Not verified yet, so nobody has shown that the address is theirs: the latest password counts.
                await fetch(
                    "UPDATE account SET password_hash = $2 WHERE id = $1 AND NOT email_verified",
                    account["id"],
                    password_hash,
                    using=using,
                )
            mail = await _mail_verification(account["id"], email, using)
    await mail.wake()


async def resend_verification(email: str) -> None:
    email = normal_email(email)
    account = await fetch_one("SELECT id, email_verified, is_active FROM account WHERE email = $1", email)
    if account is None or account["email_verified"] or not account["is_active"]:
        return
    async with transaction() as using:
        mail = await _mail_verification(account["id"], email, using)
    await mail.wake()


async def verify_email(key: str, device: Device) -> SignedIn:
    """Use up a verification link and sign in. Raises NotFound."""
    async with transaction() as using:
        account_id = await _use_link("verify", key, using)
        if account_id is None:
            raise NotFound
        await fetch("UPDATE account SET email_verified = true WHERE id = $1", account_id, using=using)
        await _note_login(account_id, using)
        return await start_session(account_id, device, using=using)


async def sign_in(email: str, password: str, device: Device) -> tuple[SignedIn, Row]:
    """The session and the account. Raises FieldErrors with the contract's exact sentences."""
    account = await fetch_one("SELECT * FROM account WHERE email = $1", email.strip().lower())
    right = await verify_password(account["password_hash"] if account else None, password)
    if account is None or not right or not account["is_active"]:
        raise FieldErrors(non_field_errors=NOT_SIGNED_IN)
    if not account["email_verified"]:
        raise FieldErrors(non_field_errors=NOT_VERIFIED)
    async with transaction() as using:
        await _note_login(account["id"], using)
        signed_in = await start_session(account["id"], device, using=using)
    return signed_in, account


async def request_reset(email: str) -> None:
    email = normal_email(email)
    account = await fetch_one("SELECT id FROM account WHERE email = $1 AND is_active AND email_verified", email)
    if account is None:
        return
    async with transaction() as using:
        secret = await _make_link(account["id"], "reset", RESET_LIFETIME, using)
        url = _web(f"account/confirm-password/{account['id']}/{secret}")
        mail = await queue_mail(email, "reset_password", {"url": url}, using)
    await mail.wake()


async def confirm_reset(uid: str, token: str, password1: str, password2: str, device: Device) -> SignedIn:
    """Set a new password by a mailed link, end every session, sign in. Raises FieldErrors."""
    account = await fetch_one("SELECT id, email FROM account WHERE id = $1 AND is_active", _as_id(uid))
    _check_passwords(account["email"] if account else "", password1, password2, "new_password2", "new_password2")
    password_hash = await hash_password(password1)
    async with transaction() as using:
        account_id = await _use_link("reset", token, using)
        if account is None or account_id is None or account_id != account["id"]:
            raise FieldErrors(token="Invalid value")  # noqa: S106 - a sentence
        await fetch("UPDATE account SET password_hash = $2 WHERE id = $1", account_id, password_hash, using=using)
        await fetch("DELETE FROM link WHERE account_id = $1", account_id, using=using)
        await end_sessions(account_id, using=using)
        mail = await queue_mail(account["email"], "password_changed", {"url": _web("account/login")}, using)
        await _note_login(account_id, using)
        signed_in = await start_session(account_id, device, using=using)
    await mail.wake()
    return signed_in


async def change_password(
    account_id: int, session_id: UUID, password1: str, password2: str, old_password: str | None
) -> None:
    """Set a new password and end the other sessions. Raises FieldErrors."""
    account = await _account(account_id)
    _check_passwords(account["email"], password1, password2, "new_password1", "new_password2")
    if old_password is not None and not await verify_password(account["password_hash"], old_password):
        raise FieldErrors(old_password=WRONG_OLD_PASSWORD)
    password_hash = await hash_password(password1)
    async with transaction() as using:
        await fetch("UPDATE account SET password_hash = $2 WHERE id = $1", account_id, password_hash, using=using)
        await fetch("DELETE FROM link WHERE account_id = $1", account_id, using=using)
        await end_sessions(account_id, but=session_id, using=using)
        mail = await queue_mail(account["email"], "password_changed", {"url": _web("account/login")}, using)
    await mail.wake()


async def user(account_id: int) -> dict[str, Any]:
    return user_shape(await _account(account_id))


async def rename_user(account_id: int, names: dict[str, str]) -> dict[str, Any]:
    row = await fetch_one(
        "UPDATE account SET first_name = coalesce($2, first_name), last_name = coalesce($3, last_name) "
        "WHERE id = $1 RETURNING *",
        account_id,
        names.get("first_name"),
        names.get("last_name"),
    )
    if row is None:
        raise NotAuthenticated
    return user_shape(row)


async def profile(account_id: int) -> dict[str, Any]:
    row = await fetch_one(
        "SELECT *, (SELECT count(DISTINCT job_id) FROM document WHERE account_id = $1) AS applications "
        "FROM account WHERE id = $1",
        account_id,
    )
    if row is None:
        raise NotAuthenticated
    return {
        "id": row["id"],
        "email": row["email"],
        "email_verified": row["email_verified"],
        "application_count": row["applications"],
        "date_joined": stamp(row["created_at"]),
        "last_login": stamp(row["last_login"]) if row["last_login"] else None,
    }


def user_shape(account: Row) -> dict[str, Any]:
    return {
        "pk": account["id"],
        "username": account["email"],
        "email": account["email"],
        "first_name": account["first_name"],
        "last_name": account["last_name"],
    }


async def make_account(email: str, password: str) -> int:
    """An account that is verified already: for the operator and the demo. The id, also of one that exists.

    The address is taken as it is: nobody can register under demo@coverstitch.local.
    """
    row = await fetch_one(
        """
        INSERT INTO account (email, password_hash, first_name, last_name, email_verified, is_active, created_at)
        VALUES ($1, $2, '', '', true, true, $3)
        ON CONFLICT ON CONSTRAINT account_email_unique DO UPDATE SET email = account.email RETURNING id
        """,
        email.strip().lower(),
        await hash_password(password),
        now(),
    )
    assert row is not None  # noqa: S101 - an upsert returns its row
    return int(row["id"])


async def _account(account_id: int) -> Row:
    row = await fetch_one("SELECT * FROM account WHERE id = $1 AND is_active", account_id)
    if row is None:
        raise NotAuthenticated
    return row


async def _note_login(account_id: int, using: Any) -> None:
    await fetch("UPDATE account SET last_login = $2 WHERE id = $1", account_id, now(), using=using)


async def _mail_verification(account_id: int, email: str, using: Any) -> Any:
    secret = await _make_link(account_id, "verify", VERIFY_LIFETIME, using)
    return await queue_mail(email, "verify_email", {"url": _web(f"account/register/verify-email/{secret}")}, using)


async def _make_link(account_id: int, purpose: str, lifetime: timedelta, using: Any) -> str:
    secret = secrets.token_urlsafe(32)
    await fetch(
        "INSERT INTO link (account_id, purpose, secret_hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5)",
        account_id,
        purpose,
        _link_hash(secret),
        now() + lifetime,
        now(),
        using=using,
    )
    return secret


async def _use_link(purpose: str, secret: str, using: Any) -> int | None:
    """The account whose unused, unexpired link this is; it is used up by asking."""
    row = await fetch_one(
        "UPDATE link SET used_at = $3 WHERE secret_hash = $1 AND purpose = $2 AND used_at IS NULL "
        "AND expires_at > $3 RETURNING account_id",
        _link_hash(secret),
        purpose,
        now(),
        using=using,
    )
    return int(row["account_id"]) if row else None


def _link_hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _as_id(uid: str) -> int:
    return int(uid) if uid.isascii() and uid.isdigit() and len(uid) < 19 else 0


def _web(path: str) -> str:
    return f"{runtime().settings.web_url}/{path}"
