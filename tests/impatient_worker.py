"""The real worker with short leases and a busy sweep, for tests that kill it: `python -m tests.impatient_worker`."""

import uvloop

from server import worker
from server.logs import configure_logs
from server.services import writing
from server.settings import Settings

if __name__ == "__main__":
    writing.LEASE_S, writing.HEARTBEAT_S, writing.RETRY_S = 3, 1, 0.5
    worker.SWEEP_EVERY_S, worker.GRACE_S = 1, 2
    settings = Settings.read()
    configure_logs(settings.log_level)
    uvloop.run(worker.run_worker(settings))
