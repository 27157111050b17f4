"""The ways out: each takes a chunk and answers with an outcome; `open_provider` makes them ready."""

from notices.providers.opening import open_provider
from notices.providers.protocol import Job, Provider

__all__ = ["Job", "Provider", "open_provider"]
