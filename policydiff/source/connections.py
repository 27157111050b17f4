"""A URL's host in, a pool for one request out, whose connections end at a deadline and lead where they may.

urllib3's time-outs are for one silence: a server that sends a byte now and then is never silent. Here the sockets of a
download are shut when its time is up, whatever they are busy with.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from policydiff.errors import UnreadableSourceError
from policydiff.hosts import is_inside

if TYPE_CHECKING:
    import urllib3

INSIDE = "redirects into this machine's own network; open it in a browser and save the page"


class Watch:
    """Over the connections of one download; use it as a context."""

    def __init__(self, name: str, seconds: float) -> None:
        """Args: what messages call the download, and how long it may take as a whole."""
        self.name = name
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._sockets: list[socket.socket] = []
        self.over = False
        """Whether the time was up before the end."""

    def __enter__(self) -> Watch:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        for each in self._sockets:
            each.close()

    def connected(self, connection: socket.socket, *, outside: bool) -> socket.socket:
        """Keep an eye on a connection, before anything is sent over it.

        Raises:
            UnreadableSourceError: it had to lead outside and does not.
        """
        if outside and is_inside(str(connection.getpeername()[0])):
            connection.close()
            raise UnreadableSourceError(f"{self.name}: {INSIDE}")
        # A second handle on the same connection: TLS takes the first one over.
        self._sockets.append(connection.dup())
        if self.over:
            self._end()
        return connection

    def _end(self) -> None:
        self.over = True
        for each in tuple(self._sockets):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


def pool_for(scheme: str, host: str, timeout: float, watch: Watch, *, outside: bool) -> urllib3.PoolManager:
    """A pool for one request, through the proxy that the environment names, if any.

    Args:
        scheme: `http` or `https`.
        host: As in the URL.
        timeout: Seconds of silence.
        watch: Is told of every connection.
        outside: Whether the host must be on the public network; behind a proxy only its name can be judged.

    Raises:
        UnreadableSourceError: the name alone tells that it is not.
    """
    from urllib.request import getproxies, proxy_bypass

    import urllib3

    if outside and is_inside(host):
        raise UnreadableSourceError(f"{watch.name}: {INSIDE}")
    limit = urllib3.Timeout(connect=timeout, read=timeout)
    proxy = getproxies().get(scheme)
    if proxy and not proxy_bypass(host):
        manager: urllib3.PoolManager = urllib3.ProxyManager(proxy, timeout=limit)
        outside = False
    else:
        manager = urllib3.PoolManager(timeout=limit)
    manager.pool_classes_by_scheme = _pools(watch, outside=outside)
    return manager


def _pools(watch: Watch, *, outside: bool) -> dict[str, Any]:
    """urllib3's classes, with its connections shown to the watch."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
    from urllib3.connection import HTTPConnection, HTTPSConnection

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return watch.connected(super()._new_conn(), outside=outside)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return watch.connected(super()._new_conn(), outside=outside)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
