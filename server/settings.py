"""One typed, validated Settings object, read once from the environment (and `.env`, where there is one).

A wrong value stops the start with a sentence that names it: `Settings.read()` raises `BadSettings`.
"""

from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DEVELOPMENT_SECRET = "development-only-secret-key-not-for-production"  # noqa: S105
# The account that `run` makes; public on purpose, for this machine only.
DEMO_EMAIL, DEMO_PASSWORD = "demo@coverstitch.local", "demo-password"


class BadSettings(Exception):
    """A setting has a value that cannot work; the message is a sentence for the operator."""


class Settings(BaseSettings):
    """Every field is one environment variable, spelled in capitals; the description is its line in the README."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    port: int = Field(8000, ge=1, le=65535, description="Port of the API and the web pages")
    host: str = Field("127.0.0.1", description="Address to listen on; `0.0.0.0` in a container")
    data_dir: Path = Field(Path(".data"), description="Where the private database, mails and keys of `run` live")
    database_url: str = Field("", description="PostgreSQL; empty: `run` starts a private one in `DATA_DIR`")
    redis_url: str = Field("", description="Redis or Valkey; empty: `run` starts a private one in `DATA_DIR`")
    database_pool: int = Field(10, ge=2, le=200, description="Most database connections of one process")
    secret_key: str = Field(DEVELOPMENT_SECRET, description="Signs tokens; at least 32 characters, secret, stable")
    public_url: str = Field("", description="Where browsers reach the API; empty: `http://localhost:PORT`")
    frontend_url: str = Field("", description="Where links in mails lead; empty: `PUBLIC_URL`")
    frontend_origins: Annotated[list[str], NoDecode] = Field(
        [], description="Origins of other frontends that may call with cookies, separated by commas"
    )
    cookie_domain: str = Field("", description="Domain of the cookies; empty: the API's own host")
    cookie_samesite: str = Field("Lax", pattern="^(Lax|Strict|None)$", description="`Lax`, `Strict` or `None`")
    oidc_issuer: str = Field("https://accounts.google.com", description="OpenID Connect issuer to sign in with")
    oidc_client_id: str = Field("", description="Client id there; empty: signing in with it is off")
    oidc_client_secret: str = Field("", description="Client secret there")
    extension_ids: Annotated[list[str], NoDecode] = Field(
        [], description="Ids of more browser extensions that may connect than ours; empty: on this machine any"
    )
    old_password_after_min: int = Field(
        1440, ge=0, description="Minutes after a sign-in from which changing the password takes the old one"
    )
    smtp_url: str = Field("", description="`smtp://user:password@host:587`; empty: mails go to `DATA_DIR/outbox`")
    mail_from: str = Field("Coverstitch <no-reply@coverstitch.local>", description="Sender of mails")
    openai_api_key: str = Field("", description="Key of the model's endpoint; empty: no model, own words are assembled")
    openai_base_url: str = Field("https://api.openai.com/v1", description="Any OpenAI-compatible endpoint")
    openai_model: str = Field("gpt-4.1-mini", description="Model that writes")
    openai_temperature: float = Field(0.4, ge=0, le=2, description="How freely the model words things")
    openai_time_limit_s: float = Field(90, ge=5, le=95, description="Seconds (5 to 95) after which a model is given up")
    openai_price_in: float = Field(0, ge=0, le=1e4, description="Price of a million tokens that the model reads")
    openai_price_out: float = Field(0, ge=0, le=1e4, description="Price of a million tokens that the model writes")
    daily_tokens: int = Field(300_000, ge=0, description="Most tokens that one account may use a day; 0: no limit")
    chromium_path: Path | None = Field(None, description="Chrome or Chromium; empty: looked for in the usual places")
    worker_concurrency: int = Field(32, ge=1, le=500, description="Documents that one worker writes at once")
    print_concurrency: int = Field(2, ge=1, le=16, description="Pages that one worker prints at once")
    print_waiting: int = Field(
        200, ge=1, le=10_000, description="PDFs that may wait to be printed; who asks for more is asked to come back"
    )
    forwarded_allow_ips: str = Field("", description="Addresses of the reverse proxy whose forwarding headers count")
    demo_account: bool = Field(False, description="Make the demo account (set by `run`; refused off this machine)")
    log_level: str = Field("INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="Least level that is logged")

    @field_validator("frontend_origins", "extension_ids", mode="before")
    @classmethod
    def _split_list(cls, value: Any) -> Any:
        return (
            [part.strip().rstrip("/") for part in value.split(",") if part.strip()] if isinstance(value, str) else value
        )

    @field_validator("frontend_origins")
    @classmethod
    def _are_origins(cls, value: list[str]) -> list[str]:
        for origin in value:
            parts = urlsplit(origin)
            if parts.scheme not in ("http", "https") or not parts.netloc or parts.path or "*" in origin:
                raise ValueError(f"{origin!r} is not an origin such as https://app.example.com")
        return value

    @field_validator("public_url", "frontend_url", "openai_base_url", "oidc_issuer")
    @classmethod
    def _is_web_address(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("http", "https"):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_postgres(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("postgres", "postgresql"):
            raise ValueError("must begin with postgresql://")
        return value

    @field_validator("redis_url")
    @classmethod
    def _is_redis(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("redis", "rediss", "unix"):
            raise ValueError("must begin with redis://, rediss:// or unix://")
        return value

    @field_validator("smtp_url")
    @classmethod
    def _is_smtp(cls, value: str) -> str:
        if value and (urlsplit(value).scheme not in ("smtp", "smtps") or not urlsplit(value).hostname):
            raise ValueError("must begin with smtp:// or smtps:// and name a host")
        return value

    @model_validator(mode="after")
    def _has_public_url(self) -> "Settings":
        self.public_url = self.public_url or f"http://localhost:{self.port}"
        return self

    @model_validator(mode="after")
    def _secret_is_secret(self) -> "Settings":
        if len(self.secret_key) < 32:
            raise ValueError("SECRET_KEY must have at least 32 characters")
        if self.secret_key == DEVELOPMENT_SECRET and not self.is_local:
            raise ValueError("SECRET_KEY must be set: PUBLIC_URL is not this machine")
        if self.demo_account and not self.is_local:
            raise ValueError("DEMO_ACCOUNT is for this machine only: PUBLIC_URL and HOST say otherwise")
        return self

    @classmethod
    def read(cls, **changes: Any) -> "Settings":
        """Settings from the environment, with `changes` over them.

        Raises BadSettings: one sentence a wrong value, naming the variable, without the value.
        """
        try:
            return cls(**changes)
        except ValidationError as error:
            raise BadSettings("\n".join(_sentence(e) for e in error.errors(include_input=False))) from None

    @property
    def is_local(self) -> bool:
        """Served to this machine's own browsers only."""
        return urlsplit(self.public_url).hostname in ("localhost", "127.0.0.1", "::1") and self.host in (
            "127.0.0.1",
            "::1",
            "localhost",
        )

    @property
    def secure_cookies(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @property
    def web_url(self) -> str:
        """Where links in mails lead."""
        return self.frontend_url or self.public_url

    @property
    def origins(self) -> frozenset[str]:
        """Origins that may send cookies: our own (on this machine by each of its names) and the listed ones."""
        parts = urlsplit(self.public_url)
        own = {parts.netloc}
        if self.is_local and parts.port:
            own |= {f"{name}:{parts.port}" for name in ("localhost", "127.0.0.1")}
        return frozenset([*(f"{parts.scheme}://{netloc}" for netloc in own), *self.frontend_origins])

    @property
    def first_frontend(self) -> str:
        """Where sign-in services lead back to."""
        return next(iter(self.frontend_origins), self.web_url)

    @property
    def has_model(self) -> bool:
        return bool(self.openai_api_key)

    @property
    def outbox(self) -> Path:
        return self.data_dir / "outbox"


def _sentence(error: Any) -> str:
    name = ".".join(str(part) for part in error["loc"][:1]).upper()
    message = error["msg"].removeprefix("Value error, ")
    return f"{name}: {message}" if name else message
