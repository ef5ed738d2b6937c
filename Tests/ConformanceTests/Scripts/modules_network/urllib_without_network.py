import os
import tempfile
import urllib.error
import urllib.request
from urllib.request import Request, urlopen, urlretrieve

r = Request("http://example.com:80/path?q=1#frag", data=b"x", headers={"user-agent": "me", "X-Own-Field": "1"})
print(r.get_method(), r.full_url, r.host, r.selector, r.type, r.headers, r.has_header("User-agent"), r.get_header("X-own-field"))
r.add_header("ACCEPT", "text/plain")
print(sorted(r.header_items()), Request("http://x", method="PUT").get_method(), Request("http://x").get_method(), r.fragment)
for url in ("nothing", "", "/path"):
    try:
        urlopen(url)
    except ValueError as error:
        print(error)
try:
    urlopen("http://x/", data="text")
except TypeError as error:
    print(error)
with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "data file.csv")
    with open(path, "w") as f:
        f.write("a,b\n1,2\n")
    address = "file://" + urllib.request.pathname2url(path)
    with urlopen(address) as response:
        print(response.read(), response.headers["Content-length"], response.headers.get_content_type(), response.url == address)
    with urlopen(address) as response:
        print([line.decode().strip() for line in response])
    target = os.path.join(top, "copy.csv")
    name, headers = urlretrieve(address, target)
    print(name == target, open(target).read(), headers["content-type"])
    try:
        urlopen("file://" + top + "/gone")
    except urllib.error.URLError as error:
        print(type(error.reason).__name__, str(error).replace(top, "TOP"))
print(urlopen("data:text/plain;charset=utf-8,a%20b").read(), urlopen("data:;base64,aGk=").read())
e = urllib.error.HTTPError("http://x", 404, "Not Found", {}, None)
print(e, repr(e), e.code, e.reason, e.url, isinstance(e, OSError), issubclass(urllib.error.HTTPError, urllib.error.URLError))
print(urllib.error.URLError("why"), urllib.error.URLError("why").reason)
