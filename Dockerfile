# One image for the API (`serve`), the worker (`worker`) and the migrations (`migrate`).

FROM ghcr.io/astral-sh/uv:0.13.9 AS uv

FROM python:3.13-slim-trixie AS build
COPY --from=uv /uv /usr/local/bin/uv
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never
WORKDIR /app
# The dependencies change less often than the code, so they are a layer of their own.
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen --no-install-project
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv uv sync --frozen

FROM python:3.13-slim-trixie
# The themes bring their own fonts; these are for scripts that those do not have. Korean, Japanese and Chinese ones have
# TrueType outlines: of Noto's, which are PostScript's, Chromium makes Type 3 fonts, which parsers read badly.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        chromium \
        fonts-liberation \
        fonts-nanum \
        fonts-noto-core \
        fonts-vlgothic \
        fonts-wqy-microhei \
    && rm -rf /var/lib/apt/lists/*
# Chromium's sandbox needs user namespaces, which not every host gives to a container (docker-compose.yml asks for
# them). Without them the container itself is the only wall.
RUN echo 'unshare --user true 2>/dev/null || CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' >/etc/chromium.d/container \
    && useradd --uid 10001 --create-home coverstitch \
    && install --directory --owner=coverstitch --mode=0700 /data
COPY --from=build /app /app
WORKDIR /app
USER 10001
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATA_DIR=/data \
    HOST=0.0.0.0 \
    PORT=8000 \
    CHROMIUM_PATH=/usr/bin/chromium
EXPOSE 8000
# The API's; docker-compose.yml gives the worker its own.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health/ready', timeout=4)"]
ENTRYPOINT ["coverstitch"]
CMD ["serve"]
