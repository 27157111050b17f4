"""What changes are about, in words a reader knows: a key of a topic in, its name in a language out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.compose.translation import Translation


def topic_name(topic: str, translation: Translation) -> str:
    """The name of a topic; empty for one that says nothing to a reader, such as `other`."""
    names = {
        "collection": translation.say("which data is collected"),
        "sharing": translation.say("who gets your data"),
        "retention": translation.say("how long data is kept"),
        "security": translation.say("how data is protected"),
        "access": translation.say("your rights"),
        "choice": translation.say("your choices"),
        "audience": translation.say("who may use the service"),
        "children": translation.say("children"),
        "licence": translation.say("licences"),
        "disputes": translation.say("disputes"),
        "liability": translation.say("liability"),
        "price": translation.say("prices"),
        "termination": translation.say("ending an account"),
        "policy-change": translation.say("how changes are announced"),
        "contact": translation.say("contact"),
        "service-change": translation.say("changes of the service"),
        "ai-training": translation.say("training of AI"),
        "do-not-track": translation.say("tracking"),
    }
    return names.get(topic, "")
