"""Serve a folder as GitHub Pages does, for the tests and the bench: gzipped, over a connection that stays open."""

import functools
import gzip
import http.server
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Server(http.server.ThreadingHTTPServer):
    """A server on a free port of this machine, which counts the bytes of the files it sends."""

    sent = 0

    @property
    def address(self) -> str:
        """Where it answers, ending with a slash."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, *_: object) -> None:
        """A browser that closes before it has read everything is no fault."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Sends files as they are, and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


class Gzipped(Quiet):
    """Sends files as Pages does."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or each file waits 40 ms for the browser to acknowledge its headers

    def send_head(self) -> io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.server.sent += len(body)  # type: ignore[attr-defined]
        return io.BytesIO(body)


@contextmanager
def serving(folder: Path, handler: type[Quiet] = Gzipped) -> Iterator[Server]:
    """A server of the folder, for as long as the block lasts."""
    with Server(("127.0.0.1", 0), functools.partial(handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
