# policydiff and notices, with git, for jobs that run in containers:  docker build -t policydiff .
FROM python:3.13-slim AS build
COPY . /src
RUN python -m venv /opt/policydiff \
    && /opt/policydiff/bin/pip install --no-cache-dir --disable-pip-version-check "/src[pdf,push,ops,workers]"

FROM python:3.13-slim
# Git trusts no repository of another user, and a mounted one always is; policydiff runs nothing that a repository's
# configuration names (docs/untrusted.md).
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*' \
    && useradd --create-home --uid 1000 policydiff
COPY --from=build /opt/policydiff /opt/policydiff
ENV PATH="/opt/policydiff/bin:$PATH"
USER policydiff
WORKDIR /repo
ENTRYPOINT ["policydiff"]
CMD ["--help"]
