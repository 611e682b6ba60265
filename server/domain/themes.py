"""The themes that there are, by id. How each looks is with the printer (`clients/pdf`), which the API does not load."""

THEMES = ("classic",)
