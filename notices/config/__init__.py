"""The configuration of notices, read once, at the edge, into frozen values; secrets apart."""

from notices.config.placeholders import is_placeholder
from notices.config.read import load_config
from notices.config.secrets import FCM_HOSTS, SENDGRID_HOSTS, Environment, Secret, check_host, is_loopback, secret
from notices.config.settings import (
    AnnouncementConfig,
    AudienceConfig,
    Config,
    EmailConfig,
    OpsConfig,
    Product,
    PushConfig,
    WebPushConfig,
    WorkersConfig,
    sent_settings,
)

__all__ = [
    "FCM_HOSTS",
    "SENDGRID_HOSTS",
    "AnnouncementConfig",
    "AudienceConfig",
    "Config",
    "EmailConfig",
    "Environment",
    "OpsConfig",
    "Product",
    "PushConfig",
    "Secret",
    "WebPushConfig",
    "WorkersConfig",
    "check_host",
    "is_loopback",
    "is_placeholder",
    "load_config",
    "secret",
    "sent_settings",
]
