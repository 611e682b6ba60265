"""The tables: they come from the migrations alone, which fit the models, and may start side by side."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest
from tortoise import Tortoise
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.models import Model

from server import local, models
from server.database import TORTOISE_ORM
from server.services.rows import fetch
from server.settings import Settings

ROOT = Path(__file__).parents[1]
TABLES = [model for _, model in inspect.getmembers(models, inspect.isclass) if issubclass(model, Model)]


async def test_the_migrations_fit_the_models(api: str) -> None:
    assert Tortoise.apps is not None
    changes = await MigrationAutodetector(Tortoise.apps, TORTOISE_ORM["apps"]).changes()

    assert [writer.as_string() for writer in changes] == []


async def test_every_rule_that_a_model_names_is_in_the_database(api: str) -> None:
    rows = await fetch("SELECT conname AS name FROM pg_constraint UNION SELECT indexname FROM pg_indexes")
    there = {row["name"] for row in rows}
    named = {rule.name for table in TABLES for rule in (*table._meta.constraints, *table._meta.indexes)}

    assert len(named) > 20
    assert None not in named
    assert named <= there, named - there


async def test_every_constraint_that_a_statement_relies_on_is_there(api: str) -> None:
    there = {row["name"] for row in await fetch("SELECT conname AS name FROM pg_constraint")}
    relied_on = {
        name
        for path in (ROOT / "server").rglob("*.py")
        for name in re.findall(r"ON CONSTRAINT (\w+)", path.read_text())
    }

    assert relied_on
    assert relied_on <= there, relied_on - there


async def test_what_the_database_enforces_by_itself_is_there(api: str) -> None:
    triggers = {row["name"] for row in await fetch("SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal")}
    foreign = await fetch("SELECT conname AS name FROM pg_constraint WHERE conname = 'document_final_version_fk'")

    assert "version_text_is_immutable" in triggers
    assert foreign


@pytest.fixture
async def empty(servers: local.LocalServers, settings: Settings) -> str:
    """The address of a database without tables."""
    name = f"empty_{os.urandom(4).hex()}"
    connection = await asyncpg.connect(servers.database_url)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return servers.database_url.rpartition("/")[0] + f"/{name}"


async def test_three_that_start_together_migrate_once(empty: str) -> None:
    environment = {**os.environ, "DATABASE_URL": empty}
    starts = [
        subprocess.Popen(  # noqa: ASYNC220 - they only have to run side by side
            [sys.executable, "-m", "server.cli", "migrate"], cwd=ROOT, env=environment, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    words = [start.communicate(timeout=120)[1].decode() for start in starts]

    assert [start.returncode for start in starts] == [0, 0, 0], words
    connection = await asyncpg.connect(empty)
    tables = {row["tablename"] for row in await connection.fetch("SELECT tablename FROM pg_tables")}
    await connection.close()
    assert {table._meta.db_table for table in TABLES} <= tables
