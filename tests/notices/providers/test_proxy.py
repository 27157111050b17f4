"""A provider is reached through the proxy that the environment names; what the proxy refuses never went out."""

from __future__ import annotations

import datetime as dt
import socket
import socketserver
import threading

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from notices.errors import ConfigError
from notices.model import Channel, DeliveryVerdict, Outcome
from notices.providers import open_provider
from notices.providers.fanout import FanOut
from notices.providers.proxy import proxy_for
from notices.providers.transport import NotSentError, Transport
from tests.notices.servers.workspace import served

URL = "https://provider.test/v3/mail/send"
BODY = b'{"personalizations": []}'


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for `provider.test` and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "provider.test")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=9))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("provider.test")]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(private)
    return folder / "cert.pem", folder / "key.pem"


class Proxy(socketserver.ThreadingTCPServer):
    """Takes every tunnel to one port, or refuses it."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, port, status):
        self.heads = []
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                head = b""
                while b"\r\n\r\n" not in head:
                    head += self.request.recv(4096)
                outer.heads.append(head.decode())
                self.request.sendall(f"HTTP/1.1 {status} said\r\n\r\n".encode())
                if status == 200:
                    with socket.create_connection(("127.0.0.1", port)) as far:
                        threading.Thread(target=pump, args=(self.request, far), daemon=True).start()
                        pump(far, self.request)

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass


@pytest.fixture(params=[200, 407])
def way(request, certificate, monkeypatch):
    """A provider behind a proxy: the proxy, and whether it lets anything through."""
    with served("--tls", *map(str, certificate)) as server:
        proxy = Proxy(server.port, request.param)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
        monkeypatch.setenv("HTTPS_PROXY", f"http://clerk:hidden@127.0.0.1:{proxy.server_address[1]}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        yield proxy, request.param == 200
        proxy.shutdown()


def test_a_request_goes_through_the_tunnel_or_not_at_all(way):
    proxy, open_ = way
    transport = Transport(5, 2)
    if open_:
        assert transport.post(URL, BODY, {"Authorization": "Bearer secret"}).status in (202, 400, 401)
    else:
        with pytest.raises(NotSentError, match="check HTTPS_PROXY") as error:
            transport.post(URL, BODY, {"Authorization": "Bearer secret"})
        assert "hidden" not in str(error.value)
    transport.close()
    assert proxy.heads[0].startswith("CONNECT provider.test:443")
    assert "Proxy-Authorization: Basic Y2xlcms6aGlkZGVu" in proxy.heads[0].replace(
        "proxy-authorization", "Proxy-Authorization"
    )
    assert "secret" not in "".join(proxy.heads)


def test_push_goes_the_same_way(way):
    proxy, open_ = way
    fan_out = FanOut(2, 5)
    outcome = fan_out.send(
        1, lambda _index: (URL, BODY, {}), lambda answer: Outcome(DeliveryVerdict.ACCEPTED, str(answer.status)), 1
    )
    fan_out.close()
    assert proxy.heads[0].startswith("CONNECT provider.test:443")
    assert outcome.verdict is (DeliveryVerdict.ACCEPTED if open_ else DeliveryVerdict.RETRY)


@pytest.mark.parametrize(
    ("url", "environment", "proxy"),
    [
        (URL, {}, None),
        (URL, {"HTTPS_PROXY": "http://p.example:3128"}, "http://p.example:3128"),
        (URL, {"https_proxy": "p.example:3128"}, "http://p.example:3128"),
        (URL, {"ALL_PROXY": "https://p.example"}, "https://p.example"),
        (URL, {"HTTPS_PROXY": "http://p.example", "NO_PROXY": "provider.test"}, None),
        (URL, {"HTTP_PROXY": "http://p.example"}, None),
        ("https://127.0.0.1:8443/x", {"HTTPS_PROXY": "http://p.example"}, None),
        ("http://localhost:80/x", {"HTTP_PROXY": "http://p.example"}, None),
    ],
)
def test_which_proxy(monkeypatch, url, environment, proxy):
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(url) == proxy


def test_a_proxy_that_cannot_be_used_is_said_before_anything_is_sent(monkeypatch, tmp_path):
    from notices.config import Config, EmailConfig

    monkeypatch.setenv("HTTPS_PROXY", "socks5://p.example:1080")
    config = Config(tmp_path, email=EmailConfig(sender="legal@example.com"))
    with pytest.raises(ConfigError, match="HTTPS_PROXY: only http and https proxies"):
        open_provider(Channel.EMAIL, config, {"SENDGRID_API_KEY": "SG.x"}, lambda text: text)
