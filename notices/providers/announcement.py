"""Announcements are files, written whole or not at all; writing one twice changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.model import Channel, DeliveryVerdict, Message, Outcome
from policydiff import make_folder, whole_file

if TYPE_CHECKING:
    from notices.config import AnnouncementConfig
    from notices.providers.protocol import Job, RowWriter


class Announcement:
    """Writes the announcement's files; see `Provider`."""

    channel = Channel.ANNOUNCEMENT
    concurrency = 1
    portion: int | None = None
    timeout = 30.0
    repeatable = True
    alone = False

    def __init__(self, config: AnnouncementConfig) -> None:
        """Get ready; the folder is made when it is needed."""
        self._folder = config.folder

    def writer(self, _message: Message) -> RowWriter:
        """Announcements have no recipients."""
        return lambda page: [None] * len(page)

    def targets(self, message: Message) -> tuple[str, ...]:
        """The message itself, once."""
        return (f"announcement.{message.language}",)

    def send(self, job: Job) -> Outcome:
        """Write every part that has a target; a file that is there already with other words is left alone."""
        for part in job.message.parts:
            if not part.target:
                continue
            path = (self._folder / part.target).resolve()
            if not path.is_relative_to(self._folder.resolve()):
                return Outcome(DeliveryVerdict.REFUSED, f"{part.target} lies outside the announcement's folder")
            try:
                if path.exists() and path.read_bytes() == part.content.encode():
                    continue
                if path.exists():
                    return Outcome(
                        DeliveryVerdict.REFUSED, f"{part.target} exists with other words; it was not touched"
                    )
                make_folder(path.parent)
                with whole_file(path) as file:
                    file.write(part.content.encode())
            except OSError as error:
                reason = f"{part.target}: {error.strerror}; mend the folder and send again"
                return Outcome(DeliveryVerdict.RETRY, reason, stop=True)
        return Outcome(DeliveryVerdict.ACCEPTED)

    def close(self) -> None:
        """Nothing is kept open."""
