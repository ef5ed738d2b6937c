import requests
from requests import Request, Session
from requests.auth import HTTPBasicAuth
from requests.exceptions import (ConnectionError, ConnectTimeout, HTTPError, InvalidURL, JSONDecodeError, MissingSchema,
                                 ReadTimeout, RequestException, Timeout, TooManyRedirects)
from requests.structures import CaseInsensitiveDict

for kind in (ConnectionError, ConnectTimeout, HTTPError, InvalidURL, JSONDecodeError, MissingSchema, ReadTimeout, Timeout, TooManyRedirects):
    print(kind.__name__, issubclass(kind, RequestException), issubclass(kind, OSError), issubclass(kind, ValueError), issubclass(kind, Timeout))
p = Request("get", "http://example.com/a path", params={"q": "x y", "l": [1, 2], "n": None, "é": "ü"}, headers={"X-A": "1"}).prepare()
print(p.method, p.url, dict(p.headers), p.body, p, p.path_url)
for kwargs in (dict(data={"a": 1, "b": [2, 3]}), dict(json={"k": [1, None, True]}), dict(data="text"), dict(data=b"bytes"), dict(data=[("x", "1"), ("x", "2")]), dict(auth=("user", "pass")), dict(cookies={"c": "1"}), {}):
    p = Request("POST", "https://example.com", **kwargs).prepare()
    print(sorted(p.headers.items()), repr(p.body), p.url)
print(Request("GET", "http://u:p@host:81/x?a=1#frag", params="b=2").prepare().url)
for url in ("nothing", "http://", "ftp://host/x", "http://*.host", "", "host.com/path", "http://.x"):
    try:
        print(requests.get(url, timeout=0.1))
    except RequestException as error:
        print(type(error).__name__, error)
for headers in ({"a": 1}, {"a": "x\r\ny"}, {"b": " lead"}):
    try:
        Request("GET", "http://x.y", headers=headers).prepare()
    except RequestException as error:
        print(type(error).__name__, error)
d = CaseInsensitiveDict({"Content-Type": "a"})
d["ACCEPT"] = "b"
print(d["content-type"], d.get("accept"), "CONTENT-type" in d, list(d), d, d == {"accept": "b", "content-type": "a"}, d.pop("Accept"), len(d))
r = requests.Response()
r.status_code, r.url, r.reason, r._content = 404, "http://x/y", "Not Found", b'{"a": 1}'
print(r, r.ok, bool(r), r.json(), r.text, r.content, list(r.iter_content(3)), r.encoding)
try:
    r.raise_for_status()
except HTTPError as error:
    print(error, error.response is r)
r.status_code, r._content = 503, b"not json"
try:
    r.raise_for_status()
except HTTPError as error:
    print(error)
try:
    r.json()
except JSONDecodeError as error:
    print(error, error.pos, isinstance(error, ValueError))
s = Session()
s.headers.update({"X-S": "1"})
s.params = {"k": "v"}
s.auth = ("a", "b")
q = s.prepare_request(Request("GET", "http://x.y/z", params={"m": 1}))
print(q.url, q.headers["X-S"], q.headers["authorization"], HTTPBasicAuth("a", "b") == HTTPBasicAuth("a", "b"), s.verify, s.max_redirects)
print(requests.codes.ok, requests.codes.not_found, requests.codes.created, requests.codes["teapot"])
