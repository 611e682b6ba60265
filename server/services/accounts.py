"""Accounts: registering, verifying, signing in, passwords. The same answer whether an address is known or not."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from tortoise.backends.base.client import BaseDBAsyncClient

from server.clients.oidc import Issuer, OidcFailed, sign_in_by_code
from server.errors import FieldErrors, NotAuthenticated, NotFound
from server.services import limits
from server.services.links import drop_links, make_link, use_link
from server.services.mails import QueuedMail, queue_mail
from server.services.passwords import hash_password, verify_password, what_is_wrong
from server.services.rows import Row, fetch, fetch_one, now, stamp, transaction
from server.services.runtime import runtime
from server.services.sessions import Device, SignedIn, end_sessions, forget_sessions, start_session

NOT_VERIFIED = "E-mail is not verified."
NOT_SIGNED_IN = "Unable to log in with provided credentials."
BAD_EMAIL = "Enter a valid email address."
WRONG_OLD_PASSWORD = "Your old password was entered incorrectly. Please enter it again."  # noqa: S105
INVALID_VALUE = "Invalid value"
LOGIN_PAGE = "account/login"


# -- registering ---------------------------------------------------------------------------------------


async def register(email: str, password1: str, password2: str, device: Device) -> None:
    """Make an account and mail a link; for a known address mail its owner instead. One hash either way.

    Raises FieldErrors, TooManyRequests.
    """
    email = normal_email(email)
    _check_passwords(email, password1, password2, "password1", "password2")
    await limits.take((limits.SIGN_UPS_FROM, device.address))
    password_hash = await hash_password(password1)
    # Whoever registers an address again and again fills nobody's inbox.
    may_mail = await limits.has_room(limits.VERIFICATION_MAILS, email)
    async with transaction() as using:
        account = await _upsert(email, password_hash, using)
        mail = await _registration_mail(account, using) if may_mail else None
    if mail:
        await mail.wake()


async def _upsert(email: str, password_hash: str, using: BaseDBAsyncClient) -> Row:
    """A second registration of an address that is not verified changes its password: nobody has shown it is theirs."""
    account = await fetch_one(
        """
        INSERT INTO account (email, password_hash, first_name, last_name, email_verified, is_active, created_at)
        VALUES ($1, $2, '', '', false, true, $3)
        ON CONFLICT ON CONSTRAINT account_email_unique DO UPDATE SET password_hash =
            CASE WHEN account.email_verified THEN account.password_hash ELSE EXCLUDED.password_hash END
        RETURNING id, email, email_verified, is_active
        """,
        email,
        password_hash,
        now(),
        using=using,
    )
    assert account is not None  # noqa: S101 - an upsert returns its row
    return account


async def _registration_mail(account: Row, using: BaseDBAsyncClient) -> QueuedMail:
    if account["email_verified"] or not account["is_active"]:
        return await queue_mail(account["email"], "already_registered", {"url": _web(LOGIN_PAGE)}, using)
    secret = await make_link(account["id"], "verify", using)
    url = _web(f"account/register/verify-email/{secret}")
    return await queue_mail(account["email"], "verify_email", {"url": url}, using)


async def resend_verification(email: str, device: Device) -> None:
    """Raises FieldErrors, TooManyRequests: within three minutes of the last mail, whoever's the address is."""
    email = normal_email(email)
    await limits.take((limits.SIGN_UPS_FROM, device.address), (limits.VERIFICATION_MAILS, email))
    account = await fetch_one("SELECT id, email, email_verified, is_active FROM account WHERE email = $1", email)
    if account is None or account["email_verified"] or not account["is_active"]:
        return
    async with transaction() as using:
        mail = await _registration_mail(account, using)
    await mail.wake()


async def verify_email(key: str, device: Device) -> SignedIn:
    """Use up a verification link and sign in. Raises NotFound."""
    async with transaction() as using:
        account_id = await use_link("verify", key, using)
        if account_id is None:
            raise NotFound
        await _note_login(account_id, using, verified=True)
        return await start_session(account_id, device, using=using)


# -- signing in ----------------------------------------------------------------------------------------


async def sign_in(email: str, password: str, device: Device) -> tuple[SignedIn, Row]:
    """The session and the account. Raises FieldErrors with the contract's exact sentences, TooManyRequests."""
    email = email.strip().lower()
    tries = (limits.FAILED_LOGINS, email), (limits.FAILED_LOGINS_FROM, device.address)
    async with limits.counting_failures(*tries):
        account = await fetch_one("SELECT * FROM account WHERE email = $1", email)
        right = await verify_password(account["password_hash"] if account else None, password)
        if account is None or not right or not account["is_active"]:
            raise FieldErrors(non_field_errors=NOT_SIGNED_IN)
    if not account["email_verified"]:
        raise FieldErrors(non_field_errors=NOT_VERIFIED)
    return await _sign_in(account, device), account


async def sign_in_with_google(code: str, nonce: str, device: Device) -> tuple[SignedIn, Row]:
    """Sign in, or join, by a code of the configured OpenID Connect issuer. Raises FieldErrors, TooManyRequests."""
    await limits.take((limits.CODES_FROM, device.address))
    settings = runtime().settings
    if not settings.oidc_client_id:
        raise FieldErrors(non_field_errors="Signing in this way is not set up here.")
    try:
        issuer = Issuer(settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret)
        redirect_uri = f"{settings.first_frontend}/account/login/google-callback"
        person = await sign_in_by_code(issuer, code, redirect_uri, nonce)
    except OidcFailed as error:
        raise FieldErrors(non_field_errors=str(error)) from None
    async with transaction() as using:
        account = await _join(person.email, person.first_name, person.last_name, using)
    if not account["is_active"]:
        raise FieldErrors(non_field_errors=NOT_SIGNED_IN)
    return await _sign_in(account, device), account


async def _join(email: str, first_name: str, last_name: str, using: BaseDBAsyncClient) -> Row:
    """The account of an address that its issuer has verified; made when there is none.

    Where the address was registered here but never verified, whoever did that loses the password they chose.
    """
    account = await fetch_one(
        """
        INSERT INTO account (email, password_hash, first_name, last_name, email_verified, is_active, created_at)
        VALUES ($1, '', $2, $3, true, true, $4)
        ON CONFLICT ON CONSTRAINT account_email_unique DO UPDATE SET
            password_hash = CASE WHEN account.email_verified THEN account.password_hash ELSE '' END,
            email_verified = true
        RETURNING *
        """,
        email,
        first_name[:150],
        last_name[:150],
        now(),
        using=using,
    )
    assert account is not None  # noqa: S101 - an upsert returns its row
    return account


async def _sign_in(account: Row, device: Device) -> SignedIn:
    async with transaction() as using:
        seen = await fetch_one(
            "SELECT count(*) AS sessions, count(*) FILTER (WHERE device = $2) AS same FROM session "
            "WHERE account_id = $1",
            account["id"],
            device.name,
            using=using,
        )
        await _note_login(account["id"], using)
        signed_in = await start_session(account["id"], device, using=using)
        mail = None
        if seen and seen["sessions"] and not seen["same"]:
            values = {"device": device.name or "an unknown browser", "url": _web(LOGIN_PAGE)}
            mail = await queue_mail(account["email"], "new_sign_in", values, using)
    if mail:
        await mail.wake()
    return signed_in


async def _note_login(account_id: int, using: BaseDBAsyncClient, *, verified: bool = False) -> None:
    await fetch(
        "UPDATE account SET last_login = $2, email_verified = email_verified OR $3 WHERE id = $1",
        account_id,
        now(),
        verified,
        using=using,
    )


# -- passwords -----------------------------------------------------------------------------------------


async def request_reset(email: str, device: Device) -> None:
    """Mail a link, where there is an account. Raises FieldErrors, TooManyRequests."""
    email = normal_email(email)
    await limits.take((limits.RESETS_FROM, device.address))
    may_mail = await limits.has_room(limits.RESET_MAILS, email)
    account = await fetch_one("SELECT id FROM account WHERE email = $1 AND is_active", email)
    if account is None or not may_mail:
        return
    async with transaction() as using:
        secret = await make_link(account["id"], "reset", using)
        url = _web(f"account/confirm-password/{account['id']}/{secret}")
        mail = await queue_mail(email, "reset_password", {"url": url}, using)
    await mail.wake()


async def confirm_reset(uid: str, token: str, password1: str, password2: str, device: Device) -> SignedIn:
    """Set a new password by a mailed link, end every session, sign in. Raises FieldErrors."""
    account = await fetch_one("SELECT id, email FROM account WHERE id = $1 AND is_active", _as_id(uid))
    _check_passwords(account["email"] if account else "", password1, password2, "new_password2", "new_password2")
    await limits.take((limits.CODES_FROM, device.address))
    password_hash = await hash_password(password1)
    async with transaction() as using:
        account_id = await use_link("reset", token, using)
        if account is None or account_id is None or account_id != account["id"]:
            raise FieldErrors(token=INVALID_VALUE)
        ended = await _set_password(account_id, password_hash, None, using)
        mail = await queue_mail(account["email"], "password_changed", {"url": _web(LOGIN_PAGE)}, using)
        # Who reads the mail has shown that the address is theirs.
        await _note_login(account_id, using, verified=True)
        signed_in = await start_session(account_id, device, using=using)
    await forget_sessions(ended)
    await mail.wake()
    return signed_in


async def change_password(
    account_id: int, session_id: UUID, password1: str, password2: str, old_password: str | None
) -> None:
    """Set a new password and end the other sessions. Raises FieldErrors."""
    account = await _account(account_id)
    _check_passwords(account["email"], password1, password2, "new_password1", "new_password2")
    await check_is_owner(account, session_id, old_password, "old_password")
    password_hash = await hash_password(password1)
    async with transaction() as using:
        ended = await _set_password(account_id, password_hash, session_id, using)
        mail = await queue_mail(account["email"], "password_changed", {"url": _web(LOGIN_PAGE)}, using)
    await forget_sessions(ended)
    await mail.wake()


async def check_is_owner(account: Row, session_id: UUID, password: str | None, field: str) -> None:
    """For steps that cannot be undone: a password that is sent must be right, and an old sign-in must send one.

    Raises FieldErrors.
    """
    if password is not None:
        async with limits.counting_failures((limits.FAILED_LOGINS, account["email"])):
            if not await verify_password(account["password_hash"], password):
                raise FieldErrors(**{field: WRONG_OLD_PASSWORD})
        return
    fresh = timedelta(minutes=runtime().settings.old_password_after_min)
    session = await fetch_one("SELECT created_at FROM session WHERE id = $1", session_id)
    if account["password_hash"] and (session is None or session["created_at"] < now() - fresh):
        raise FieldErrors(**{field: "This field is required."})


async def _set_password(account_id: int, password_hash: str, but: UUID | None, using: BaseDBAsyncClient) -> list[UUID]:
    """The sessions that this ended."""
    await fetch("UPDATE account SET password_hash = $2 WHERE id = $1", account_id, password_hash, using=using)
    await drop_links(account_id, using)
    return await end_sessions(account_id, but=but, using=using)


# -- the account itself --------------------------------------------------------------------------------


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


async def disable_account(account_id: int) -> None:
    """Nobody signs in to it any more, and whoever is signed in is out."""
    async with transaction() as using:
        await fetch("UPDATE account SET is_active = false WHERE id = $1", account_id, using=using)
        ended = await end_sessions(account_id, using=using)
    await forget_sessions(ended)


async def delete_account(account_id: int) -> None:
    """Everything of it goes: rows, PDFs, queued work. What is being written for it ends without a place to write."""
    async with transaction() as using:
        ended = await end_sessions(account_id, using=using)
        await fetch("DELETE FROM account WHERE id = $1", account_id, using=using)
    await forget_sessions(ended)


async def delete_own_account(account_id: int, session_id: UUID, password: str | None) -> None:
    """Raises FieldErrors as `check_is_owner` does."""
    await check_is_owner(await _account(account_id), session_id, password, "password")
    await delete_account(account_id)


async def exists(email: str) -> bool:
    return await fetch_one("SELECT id FROM account WHERE email = $1", email.strip().lower()) is not None


async def find_account(email: str) -> int:
    """Raises NotFound."""
    row = await fetch_one("SELECT id FROM account WHERE email = $1", email.strip().lower())
    if row is None:
        raise NotFound("There is no account with this address.")
    return int(row["id"])


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


async def _account(account_id: int) -> Row:
    row = await fetch_one("SELECT * FROM account WHERE id = $1 AND is_active", account_id)
    if row is None:
        raise NotAuthenticated
    return row


def _as_id(uid: str) -> int:
    return int(uid) if uid.isascii() and uid.isdigit() and len(uid) < 19 else 0


def _web(path: str) -> str:
    return f"{runtime().settings.web_url}/{path}"
