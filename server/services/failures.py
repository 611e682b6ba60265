"""How a writer says that it cannot."""


class WriterFailed(Exception):
    """The message is a sentence for the person; `again` says whether trying again may help, after `wait_s` seconds."""

    def __init__(self, message: str, *, again: bool, wait_s: float = 0.0) -> None:
        super().__init__(message)
        self.again, self.wait_s = again, wait_s
