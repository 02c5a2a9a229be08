# The worker: Python, what pyproject.toml's own dependencies name, and Debian's FFmpeg.
# The embedded services, the sandbox and the tests stay out.

FROM python:3.12-slim-trixie AS dependencies
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /app
COPY pyproject.toml ./
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_PROJECT_ENVIRONMENT=/opt/venv \
    UV_PYTHON_DOWNLOADS=never
RUN uv sync --no-cache --no-default-groups

FROM python:3.12-slim-trixie
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ffmpeg \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home worker
WORKDIR /app
COPY --from=dependencies /opt/venv /opt/venv
COPY activities ./activities
COPY contracts ./contracts
COPY creative ./creative
COPY delivery ./delivery
COPY media ./media
COPY providers ./providers
COPY serving ./serving
COPY storage ./storage
COPY web ./web
COPY workflows ./workflows
COPY settings ./settings
COPY worker.py ./
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER worker
STOPSIGNAL SIGTERM
CMD ["python", "worker.py"]
