"""URLs against a real server on the loopback: what is read, and every way it can go wrong."""

from __future__ import annotations

import base64
import gzip
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from policydiff.config import Config, Policy
from policydiff.errors import UnreadableSourceError, UnresolvedError, UsageError
from policydiff.model import Source
from policydiff.source import Request, Resolution, resolve, resolve_editions, web
from policydiff.source.names import without_secrets
from policydiff.source.web import _join

PAGE = b"<!doctype html><title>Privacy</title><p>We keep it.</p>"


def get(url: str, **options: object) -> Source:
    """The text behind a URL, as the new side of a run."""
    return resolve_editions(Request(url, **options)).pairs[0].new


def trouble(url: str, timeout: float = 5.0) -> str:
    with pytest.raises((UnreadableSourceError, UnresolvedError)) as caught:
        get(url, timeout=timeout)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> float:
    """The time-out of a download that may take half a second as a whole: no pause of a busy machine is a silence."""
    timeout = 20.0
    monkeypatch.setattr(web, "SLOWEST", 0.5 / timeout)
    return timeout


class TestWhatIsRead:
    @pytest.mark.parametrize(
        ("path", "kind", "form", "encoding"),
        [
            ("/privacy", "text/html; charset=UTF-8", "html", "UTF-8"),
            ("/privacy", 'text/html; charset="gb18030"', "html", "gb18030"),
            ("/privacy", "application/xhtml+xml", "html", ""),
            ("/privacy", "TEXT/HTML", "html", ""),
            ("/privacy.html", "text/markdown; charset=utf-8", "markdown", "utf-8"),
            ("/privacy.md", "text/plain; charset=utf-8", "markdown", "utf-8"),
            ("/privacy.html", "text/plain", "html", ""),
            ("/privacy", "text/plain", "html", ""),
            ("/privacy", "", "html", ""),
        ],
    )
    def test_format_and_encoding(self, site, path, kind, form, encoding):
        url = site.page(path, PAGE, kind)
        assert get(url) == Source(name=url, content=PAGE, format=form, encoding=encoding)

    def test_plain_text_that_is_no_page_is_markdown(self, site):
        assert get(site.page("/privacy", b"# Privacy\n\nText", "text/plain")).format == "markdown"

    def test_two_urls_are_one_pair(self, site):
        old, new = site.page("/2023", PAGE), site.page("/2024", PAGE + b"<p>More</p>")
        found = resolve(Request(old, new, select="main"))
        assert [(pair.old.name, pair.new.name, pair.name) for pair in found.pairs] == [(old, new, new)]
        assert found.pairs[0].new.select == "main"
        assert found.notes == ()

    def test_compressed_pages(self, site):
        url = site.page("/privacy", gzip.compress(PAGE), Content_Encoding="gzip")
        assert get(url).content == PAGE

    def test_a_fragment_is_not_sent(self, site):
        site.page("/privacy?lang=en", PAGE)
        assert get(f"{site.url}/privacy?lang=en#retention").name.endswith("#retention")
        assert site.asked[0][0] == "/privacy?lang=en"

    def test_a_configured_address_is_known_as_its_policy(self, site):
        url = site.page("/privacy", PAGE)
        config = Config(policies=(Policy("terms", "Terms"), Policy("privacy", "Privacy", url=url)))
        assert get(url, config=config).policy == "privacy"


class TestRedirects:
    def test_they_are_followed_and_told(self, site):
        site.page("/en/privacy", PAGE)
        site.redirect("/legal", "en/privacy")
        url = site.redirect("/privacy", f"{site.url}/legal")
        found = resolve_editions(Request(url))
        assert found.pairs[0].new.content == PAGE
        assert found.pairs[0].new.name == url
        assert found.notes == (f"{url}: redirected to {site.url}/en/privacy",)

    @pytest.mark.parametrize(
        "target", ["http://localhost:{port}/in", "http://127.0.0.1:{other}/in", "http://[::1]:{port}/in",
                   "http://127.1:{port}/in", "http://2130706433:{port}/in", "http://0.0.0.0:{port}/in",
                   "http://10.0.0.7/in", "http://169.254.169.254/latest/meta-data", "http://192.168.0.1/",
                   "http://localhost.:{port}/in", "http://[::ffff:127.0.0.1]:{port}/in"],
    )  # fmt: skip
    def test_never_into_the_network_of_this_machine(self, site, monkeypatch, target):
        site.page("/in", PAGE)
        port = int(site.url.rpartition(":")[2])
        with socket.create_server(("127.0.0.1", 0)) as other:
            url = site.redirect("/privacy", target.format(port=port, other=other.getsockname()[1]))
            assert trouble(url) == (
                f"{url}: redirects into this machine's own network; open it in a browser and save the page"
            )
        assert [path for path, _ in site.asked] == ["/privacy"]
        if "localhost:" in target:
            monkeypatch.setenv("POLICYDIFF_ALLOW_LOOPBACK", "1")
            assert get(url).content == PAGE

    def test_a_name_that_is_looked_up_to_be_inside(self, site, monkeypatch):
        """What the resolver says the second time may be other than the first: the connection itself is asked."""
        looked_up = socket.getaddrinfo

        def lies(host: str, *rest: object, **named: object) -> object:
            return looked_up("127.0.0.1" if host == "public.example" else host, *rest, **named)

        monkeypatch.setattr(socket, "getaddrinfo", lies)
        url = site.redirect("/privacy", f"http://public.example:{site.url.rpartition(':')[2]}/in")
        site.page("/in", PAGE)
        assert "into this machine's own network" in trouble(url)
        assert [path for path, _ in site.asked] == ["/privacy"]

    def test_never_out_of_tls(self):
        with pytest.raises(UnreadableSourceError, match="redirects from https to http"):
            _join("https://example.com/privacy", "http://example.com/privacy", "https://example.com/privacy")

    def test_without_end(self, site):
        url = site.redirect("/a", "/b")
        site.redirect("/b", "/a")
        assert trouble(url) == f"{url}: redirects more than 5 times; open it in a browser and save the page"

    @pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.com/x", "gopher://x/", "data:text/html,x"])
    def test_never_to_another_scheme(self, site, target):
        url = site.redirect("/a", target)
        scheme = target.partition(":")[0]
        assert trouble(url) == (
            f"{url}: leads to {scheme}://; only http and https are read; save the page and name the file"
        )

    def test_to_nowhere(self, site):
        url = site.page("/a", b"", status=302)
        assert trouble(url) == f"{url}: the server answered 302 Found; open it in a browser"
        assert trouble(site.redirect("/b", "http://[broken")).startswith(f"{site.url}/b: redirects to what is no URL (")


class TestPasswords:
    def test_they_are_sent_to_their_host_and_never_shown(self, site):
        site.page("/privacy", PAGE)
        address = site.url.removeprefix("http://")
        source = get(f"http://amy:p%40ss@{address}/privacy")
        assert source.name == f"http://{address}/privacy"
        assert site.asked[0][1]["authorization"] == "Basic " + base64.b64encode(b"amy:p@ss").decode()

    def test_they_are_not_passed_on_to_another_host(self, site, monkeypatch):
        monkeypatch.setenv("POLICYDIFF_ALLOW_LOOPBACK", "1")
        port = site.url.rpartition(":")[2]
        site.page("/privacy", PAGE)
        site.redirect("/away", f"http://localhost:{port}/privacy")
        get(f"http://amy:secret@127.0.0.1:{port}/away")
        assert ["authorization" in headers for _, headers in site.asked] == [True, False]

    def test_they_are_in_no_error(self, site):
        address = site.url.removeprefix("http://")
        for url in (
            f"http://amy:secret@{address}/none",
            "http://amy:secret@127.0.0.1:1/x",
            "ftp://amy:secret@example.com/x",
            "http://amy:secret@[bad/x",
            "http://amy:secret@:99999/",
        ):
            assert "secret" not in trouble(url)
        site.redirect("/a", "ftp://amy:secret@example.com/x")
        assert "secret" not in trouble(f"{site.url}/a")
        with pytest.raises(UsageError) as caught:
            resolve(Request("http://amy:secret@example.com/"))
        assert str(caught.value) == "http://example.com/: has nothing to be compared with; name OLD and NEW"

    @pytest.mark.parametrize(
        ("url", "shown"),
        [
            ("https://a:b@example.com/x@y", "https://example.com/x@y"),
            ("https://a@b@example.com", "https://example.com"),
            ("https://example.com/?mail=a@b", "https://example.com/?mail=a@b"),
            ("https://example.com", "https://example.com"),
            ("https://example.com/?lang=de&v=2024-05-01#a=b", "https://example.com/?lang=de&v=2024-05-01#a=b"),
            ("https://example.com/?token=abc&lang=de", "https://example.com/?token=…&lang=de"),
            (
                "https://example.com/?X-Amz-Signature=a1&code=b2#top",
                "https://example.com/?X-Amz-Signature=…&code=…#top",
            ),
            ("https://example.com/?u=eyJhbGciOiJIUzI1NiIsInR5cCI", "https://example.com/?u=…"),
            (
                "https://example.com/?page=our-whole-privacy-policy-of-may",
                "https://example.com/?page=our-whole-privacy-policy-of-may",
            ),
            ("https://a:b@[bad/x?api_key=c", "https://[bad/x?api_key=…"),
        ],
    )
    def test_what_is_shown_of_a_url(self, url, shown):
        assert without_secrets(url) == shown


class TestTrouble:
    def test_not_found_and_broken(self, site):
        assert (
            trouble(f"{site.url}/none") == f"{site.url}/none: the server answered 404 Not Found; open it in a browser"
        )
        url = site.page("/500", b"oops", status=500)
        assert trouble(url) == f"{url}: the server answered 500 Internal Server Error; open it in a browser"

    @pytest.mark.parametrize("kind", ["image/png", "application/json"])
    def test_not_text(self, site, kind):
        url = site.page("/a", b"%PDF-", kind)
        assert trouble(url) == (
            f"{url}: is {kind}, not text; name an HTML, Markdown or plain text page, a Word file or a PDF"
        )

    @pytest.mark.parametrize("kind", ["application/pdf", "application/octet-stream"])
    def test_no_document(self, site, kind):
        url = site.page("/a", b"\x89PNG", kind)
        assert trouble(url) == f"{url}: is {kind}, but neither a Word file nor a PDF; save it and name the file"

    @pytest.mark.parametrize("kind", ["application/pdf", "application/octet-stream", "text/html"])
    def test_documents_by_their_content(self, site, kind):
        url = site.page("/a", b"%PDF-1.7", kind)
        assert get(url).format == "pdf"

    def test_empty(self, site):
        url = site.page("/a", b"  \n")
        assert trouble(url) == f"{url}: is empty; name a file that holds the policy"

    def test_too_large(self, site):
        url = site.page("/a", b"x" * 10_000_001)
        assert trouble(url) == f"{url}: is larger than 10 MB; save the policy and name it"

    def test_too_large_once_unpacked(self, site):
        url = site.page("/a", gzip.compress(b"x" * 30_000_000), Content_Encoding="gzip")
        assert trouble(url) == f"{url}: is larger than 10 MB; save the policy and name it"

    def test_compression_that_is_none(self, site):
        url = site.page("/a", b"not gzip at all", Content_Encoding="gzip")
        assert trouble(url) == f"{url}: its compression is broken; save the page and name the file"

    def test_refused(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{free.getsockname()[1]}/privacy"
        assert trouble(url) == f"{url}: the connection was refused; check the address"

    def test_unknown_host(self):
        assert trouble("http://no-such-host.invalid/") == (
            "http://no-such-host.invalid/: its host is unknown; check the address and the connection"
        )

    def test_silence(self, site, monkeypatch):
        monkeypatch.setattr(web, "SLOWEST", 100)
        site.answers["/slow"] = lambda _: time.sleep(1.0)
        assert trouble(f"{site.url}/slow", timeout=0.2) == (
            f"{site.url}/slow: no answer within 0.2 seconds; try again, or save the page and name the file"
        )

    def test_a_trickle(self, site, slow):
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html")
            handler.end_headers()
            for _ in range(100):
                try:
                    handler.wfile.write(b"x" * 70_000)
                    time.sleep(0.02)
                except OSError:
                    return

        site.answers["/drip"] = answer
        message = trouble(f"{site.url}/drip", timeout=slow)
        assert message == f"{site.url}/drip: comes too slowly; save the page and name the file"

    @pytest.mark.parametrize(
        "answer",
        [
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + b"x" * 1000,
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n" + b"x" * 1000,
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n" + b"x" * 1000,
            b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1000,
        ],
        ids=["to the end", "of a length", "in chunks", "the headers"],
    )
    def test_a_byte_now_and_then(self, answer, slow):
        """Each comes before the server counts as silent."""
        stop = threading.Event()

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                for byte in answer:
                    if stop.wait(0.05):
                        return
                    try:
                        connection.sendall(bytes([byte]))
                    except OSError:
                        return

        with socket.create_server(("127.0.0.1", 0)) as server:
            thread = threading.Thread(target=drip)
            thread.start()
            url = f"http://127.0.0.1:{server.getsockname()[1]}/"
            begun = time.monotonic()
            try:
                assert trouble(url, timeout=slow) == f"{url}: comes too slowly; save the page and name the file"
            finally:
                stop.set()
                thread.join()
            assert time.monotonic() - begun < slow

    def test_broken_off(self, site):
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html")
            handler.send_header("Content-Length", "1000")
            handler.end_headers()
            handler.wfile.write(b"<p>half")

        site.answers["/half"] = answer
        assert trouble(f"{site.url}/half") == (
            f"{site.url}/half: the connection broke off; try again, or save the page and name the file"
        )

    def test_no_http_at_all(self):
        with socket.create_server(("127.0.0.1", 0)) as server:

            def talk() -> None:
                connection, _ = server.accept()
                with connection:
                    connection.recv(1000)
                    connection.sendall(b"SSH-2.0-OpenSSH\r\n")

            thread = threading.Thread(target=talk)
            thread.start()
            message = trouble(f"http://127.0.0.1:{server.getsockname()[1]}/")
            thread.join()
        assert message.endswith(": the connection broke off; try again, or save the page and name the file")

    @pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.com/x", "javascript://x", "s3://bucket/key"])
    def test_other_schemes(self, url):
        assert trouble(url) == f"{url}: only http and https are read; save the page and name the file"

    @pytest.mark.parametrize("url", ["http://", "http:///x", "http://:80/", "http://[::1", "http://x:99999/"])
    def test_broken_urls(self, url):
        assert trouble(url).startswith(f"{url}: ")


class TestTls:
    def test_a_server_without_tls(self, site):
        url = site.url.replace("http:", "https:")
        assert trouble(url).startswith(f"{url}: TLS failed (")

    def test_a_certificate_must_be_trusted(self, tmp_path, monkeypatch):
        if not shutil.which("openssl"):
            pytest.skip("openssl makes the certificate")
        key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
                *("-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate),
            ],
            check=True,
            capture_output=True,
        )

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(PAGE)

            def log_message(self, *_: object) -> None:
                """Keep the test's output clean."""

        class Quiet(HTTPServer):
            def handle_error(self, *_: object) -> None:
                """A refused handshake is expected."""

        server = Quiet(("localhost", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        url = f"https://localhost:{server.server_address[1]}/"
        try:
            assert trouble(url) == (f"{url}: TLS failed (self-signed certificate); name a private CA in SSL_CERT_FILE")
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            assert get(url).content == PAGE
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def test_only_a_url_costs_the_import_of_urllib3(tmp_path):
    (tmp_path / "a.md").write_text("a")
    (tmp_path / "b.md").write_text("b")
    code = (
        "import sys; from policydiff.source import Request, resolve; resolve(Request('a.md', 'b.md')); "
        "print(sorted({'urllib3', 'subprocess', 'tomllib', 'difflib', 'http', 'ssl', 'socket'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_a_proxy_of_the_environment_is_used(site, monkeypatch):
    site.page("http://example.invalid/privacy", PAGE)
    monkeypatch.setenv("http_proxy", site.url)
    monkeypatch.setenv("no_proxy", "")
    assert get("http://example.invalid/privacy").content == PAGE


def test_a_version_beside_a_url(repo, site):
    repo.commit("v1", privacy__md="# Privacy\n")
    url = site.page("/privacy", PAGE)
    found: Resolution = resolve(Request("v1", url, cwd=repo.root))
    assert [(pair.old.name, pair.new.name) for pair in found.pairs] == [("v1:privacy.md", url)]
