"""As much of an S3 server as `aws s3 cp` speaks to: objects are put, looked at and got, and kept as files.

Usage: object_store.py PORT FOLDER
"""

import pathlib
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Store(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def file(self):
        return FOLDER / self.path.split("?")[0].strip("/")

    def answer(self, status, body=b"", length=None):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("ETag", '"object"')
        self.send_header("Last-Modified", "Wed, 25 Nov 2026 00:00:00 GMT")
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self):
        if self.headers.get("Expect") == "100-continue":
            self.send_response_only(100)
            self.end_headers()
        self.file().parent.mkdir(parents=True, exist_ok=True)
        self.file().write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
        self.answer(200)

    def do_HEAD(self):
        if self.file().is_file():
            self.answer(200, length=self.file().stat().st_size)
        else:
            self.answer(404)

    def do_GET(self):
        if self.file().is_file():
            self.answer(200, self.file().read_bytes())
        else:
            self.answer(404)

    def log_message(self, *arguments):
        pass


FOLDER = pathlib.Path(sys.argv[2])
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Store).serve_forever()
