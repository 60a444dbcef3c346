"""A small OpenID Connect provider on this machine: what an organisation's own sign-in does, and no more."""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt

CLIENT_ID, CLIENT_SECRET = "ideakirja", "organisation-secret-of-32-characters"


class FakeOrganisation:
    """person: the claims about whoever signs in. Faults can be set: `wrong_issuer`, `token_status`."""

    def __init__(self):
        self.person = {"sub": "u-1", "email": "maija@koivuranta.example", "email_verified": True, "name": "Maija"}
        self.wrong_issuer = False
        self.token_status = 200
        self.asked = {}
        self.codes = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=[0.02], daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def app(self):
        return {
            "provider_id": "organisation",
            "name": "Koivurannan kunta",
            "client_id": CLIENT_ID,
            "secret": CLIENT_SECRET,
            "settings": {"server_url": self.url},
        }

    def configuration(self):
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/keys",
        }

    def authorize(self, query):
        """The person says yes: back to the caller with a code that works once."""
        self.asked = query
        code = secrets.token_urlsafe(8)
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def token(self, form):
        asked = self.codes.pop(form.get("code"), None)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        proven = asked and challenge.rstrip(b"=").decode() == asked.get("code_challenge")
        if not proven or form.get("client_secret") != CLIENT_SECRET or self.token_status != 200:
            return 400, {"error": "invalid_grant"}
        issuer = "https://somebody.else.example" if self.wrong_issuer else self.url
        times = {"iat": int(time.time()), "exp": int(time.time()) + 60}
        claims = {"iss": issuer, "aud": CLIENT_ID, **times, **self.person}
        return 200, {
            "access_token": "opens-userinfo",
            "token_type": "Bearer",
            "id_token": jwt.encode(claims, CLIENT_SECRET, algorithm="HS256"),
        }

    def _handler(self):
        organisation = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                path, query = urlsplit(self.path).path, urlsplit(self.path).query
                if path == "/authorize":
                    asked = {name: values[0] for name, values in parse_qs(query).items()}
                    self.send_response(302)
                    self.send_header("Location", organisation.authorize(asked))
                    self.end_headers()
                elif path == "/userinfo" and self.headers.get("Authorization") == "Bearer opens-userinfo":
                    self._answer(200, organisation.person)
                elif path == "/.well-known/openid-configuration":
                    self._answer(200, organisation.configuration())
                else:
                    self._answer(404, {})

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                self._answer(*organisation.token(form))

            def _answer(self, status, data):
                body = json.dumps(data).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        return Handler
