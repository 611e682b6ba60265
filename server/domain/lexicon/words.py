"""How the word lists are written: words between white space, or one entry a line."""


def words(text: str) -> list[str]:
    return text.split()


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
