"""Audiences without a file, and the rows of real ones, for tests."""

from notices.model import Recipients, paged


class Rows:
    """Recipients at hand, each reading another list of them; the last list stays."""

    skipped, notes = 0, ()

    def __init__(self, *readings):
        self.readings = list(readings)

    def pages(self):
        people = self.readings.pop(0) if len(self.readings) > 1 else self.readings[0]
        return paged(enumerate(people, 1))

    def close(self):
        """Nothing to let go of."""


def rows_of(audience):
    """All recipients of an audience."""
    return [one for page in audience.pages() for one in page.people()]


def told(found):
    """What a survey says of each row: recipient, eligibility, and the line where the id alone does not tell it."""
    return [
        (one, part.eligibility, line if line in found.apart else 0)
        for part in found.parts()
        for one, line in zip(part.page.people(), part.page.lines, strict=True)
    ]


def row_of(writer, recipient):
    """What a provider freezes of one recipient."""
    return writer(Recipients.of([recipient]))[0]
