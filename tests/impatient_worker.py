"""The real worker with a busy sweep, for tests that kill it: `python -m tests.impatient_worker [LEASE]`.

LEASE is in seconds; a short one can be lost on a busy machine, so only tests that need its end ask for one.
"""

import sys

import uvloop

from server import worker
from server.logs import configure_logs
from server.services import writing
from server.settings import Settings

if __name__ == "__main__":
    writing.LEASE_S, writing.HEARTBEAT_S, writing.RETRY_S = int(sys.argv[1]), 1, 0.5
    worker.SWEEP_EVERY_S, worker.GRACE_S = 1, 2
    settings = Settings.read()
    configure_logs(settings.log_level)
    uvloop.run(worker.run_worker(settings))
