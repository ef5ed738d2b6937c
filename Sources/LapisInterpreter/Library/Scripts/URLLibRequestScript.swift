extension Scripts {
  /// `urllib.error`, in the language itself.
  static let urllibError = #"""
class URLError(OSError):
    """An address could not be reached; `reason` says why."""

    def __init__(self, reason, filename=None):
        self.args = (reason,)
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return '<urlopen error %s>' % self.reason


class HTTPError(URLError):
    """A server answered with a code that is an error. It can be read like a response."""

    def __init__(self, url, code, msg, hdrs, fp):
        self.args = (code, msg)
        self.code = code
        self.msg = msg
        self.hdrs = hdrs
        self.fp = fp
        self.filename = url
        self.url = url

    @property
    def reason(self):
        return self.msg

    @property
    def headers(self):
        return self.hdrs

    @property
    def status(self):
        return self.code

    def info(self):
        return self.hdrs

    def getcode(self):
        return self.code

    def geturl(self):
        return self.url

    def read(self, amt=-1):
        return self.fp.read(amt) if self.fp is not None else b''

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def __str__(self):
        return 'HTTP Error %s: %s' % (self.code, self.msg)

    def __repr__(self):
        return '<HTTPError %s: %r>' % (self.code, self.msg)


class ContentTooShortError(URLError):
    """Less came than the server said."""

    def __init__(self, message, content):
        URLError.__init__(self, message)
        self.content = content
"""#

  /// `http.client` at the depth that requests of the library need, in the language itself.
  static let httpClient = #"""
class HTTPMessage:
    """The header fields of a response: a mapping whose keys have no case and may come again."""

    def __init__(self, fields=()):
        self._fields = list(fields)

    def get(self, name, default=None):
        lower = name.lower()
        for key, value in self._fields:
            if key.lower() == lower:
                return value
        return default

    def get_all(self, name, failobj=None):
        lower = name.lower()
        return [value for key, value in self._fields if key.lower() == lower] or failobj

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._fields)

    def keys(self):
        return [key for key, _ in self._fields]

    def values(self):
        return [value for _, value in self._fields]

    def items(self):
        return list(self._fields)

    def get_content_type(self):
        kind = (self.get('Content-Type') or 'text/plain').partition(';')[0].strip().lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().partition('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().partition('/')[2]

    def get_param(self, name, failobj=None, header='content-type'):
        for part in (self.get(header) or '').split(';')[1:]:
            key, _, value = part.partition('=')
            if key.strip().lower() == name.lower():
                return value.strip().strip('"')
        return failobj

    def get_content_charset(self, failobj=None):
        found = self.get_param('charset')
        return failobj if found is None else found.lower()

    def __str__(self):
        return ''.join('%s: %s\n' % field for field in self._fields) + '\n'


class HTTPException(Exception):
    pass


class RemoteDisconnected(ConnectionResetError, HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else ', %i more expected' % self.expected
        return 'IncompleteRead(%i bytes read%s)' % (len(self.partial), more)

    __str__ = __repr__


class HTTPResponse:
    """What a server answered, in memory."""

    def __init__(self, url, status, reason, fields, body):
        import io
        self._file = io.BytesIO(body)
        self.url = url
        self.status = self.code = status
        self.reason = self.msg = reason
        self.headers = HTTPMessage(fields)
        self.version = 11
        self.closed = False

    def read(self, amt=None):
        return self._file.read() if amt is None else self._file.read(amt)

    def readline(self, limit=-1):
        return self._file.readline(limit)

    def readlines(self, hint=-1):
        return self._file.readlines()

    def __iter__(self):
        while True:
            line = self.readline()
            if not line:
                return
            yield line

    def readable(self):
        return True

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        found = self.headers.get_all(name)
        return default if found is None else ', '.join(found)

    def getheaders(self):
        return self.headers.items()

    def isclosed(self):
        return self.closed

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


responses = {
    100: 'Continue', 101: 'Switching Protocols', 200: 'OK', 201: 'Created', 202: 'Accepted',
    203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content', 206: 'Partial Content',
    300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified',
    307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized',
    402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable',
    407: 'Proxy Authentication Required', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone',
    411: 'Length Required', 412: 'Precondition Failed', 413: 'Request Entity Too Large',
    414: 'Request-URI Too Long', 415: 'Unsupported Media Type', 416: 'Requested Range Not Satisfiable',
    417: 'Expectation Failed', 418: "I'm a Teapot", 422: 'Unprocessable Entity', 429: 'Too Many Requests',
    500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable',
    504: 'Gateway Timeout', 505: 'HTTP Version Not Supported'}


def _split_response(answer):
    """(status, reason, fields, body) of what `_network.send` gave."""
    status_line, lines, body = answer
    parts = status_line.split(' ', 2)
    status = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
    reason = parts[2].strip() if len(parts) > 2 else responses.get(status, '')
    fields = []
    for line in lines:
        if line[:1] in ' \t' and fields:
            fields[-1] = (fields[-1][0], fields[-1][1] + ' ' + line.strip())
            continue
        key, colon, value = line.partition(':')
        if colon:
            fields.append((key.strip(), value.strip()))
    return status, reason, fields, body
"""#

  /// `urllib.request`, in the language itself.
  static let urllibRequest = #"""
"""Addresses opened like files."""

import os
import _network
from http.client import HTTPMessage, HTTPResponse, _split_response
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit

_TIMED_OUT, _NO_HOST, _NO_CONNECTION, _NO_TRUST = 28, 6, 7, (60, 77, 35, 51, 58, 83)
_default = object()


class Request:
    """What to ask of a server."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        self.unredirected_hdrs = {}
        for key, value in headers.items():
            self.add_header(key, value)
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return self._full_url + ('#' + self.fragment if self.fragment else '')

    @full_url.setter
    def full_url(self, url):
        url = url.strip()
        if url.startswith('<') and url.endswith('>'):
            url = url[1:-1].strip()
        self._full_url, _, fragment = url.partition('#')
        self.fragment = fragment or None
        self.type, colon, rest = self._full_url.partition(':')
        if not colon or not self.type.replace('+', '').isalnum():
            raise ValueError('unknown url type: %r' % self.full_url)
        self.type = self.type.lower()
        self.host, self.selector = None, rest
        if rest.startswith('//'):
            host, slash, path = rest[2:].partition('/')
            self.host, self.selector = unquote(host), slash + path

    def get_method(self):
        return getattr(self, 'method', None) or ('POST' if self.data is not None else 'GET')

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


def _failure(answer):
    """The exception for a code of libcurl."""
    code, text, number, connected = answer
    if code == _TIMED_OUT:
        error = TimeoutError('timed out')
        return error if connected else URLError(error)
    if code == _NO_HOST:
        import socket
        return URLError(socket.gaierror(-2, 'Name or service not known'))
    if number:
        return URLError(OSError(number, os.strerror(number)))
    if code in _NO_TRUST:
        import ssl
        return URLError(ssl.SSLError(1, text))
    return URLError(OSError(code, text))


def _proxy(scheme):
    return os.environ.get(scheme + '_proxy') or os.environ.get(scheme.upper() + '_PROXY') or None


def _open_file(request):
    path = unquote(request.selector)
    if request.host and request.host != 'localhost':
        raise URLError('file not on local host')
    try:
        with open(path, 'rb') as file:
            body = file.read()
        changed = os.stat(path).st_mtime
    except OSError as error:
        raise URLError(error)
    import mimetypes
    from time import gmtime, strftime
    kind = mimetypes.guess_type(path)[0] or 'text/plain'
    fields = [('Content-type', kind), ('Content-length', str(len(body))),
              ('Last-modified', strftime('%a, %d %b %Y %H:%M:%S GMT', gmtime(changed)))]
    return HTTPResponse(request.full_url, None, None, fields, body)


def _verification(context, cafile=None):
    """(check the server's certificate?, a file of certificates)"""
    if context is None:
        import ssl
        context = ssl._create_default_https_context()
    return context.verify_mode != 0, cafile or context._certificates


def _send(request, timeout, context, cafile):
    url, data, method = request.full_url.partition('#')[0], request.data, request.get_method()
    headers = dict(request.header_items())
    seen = 0
    while True:
        if urlsplit(url).scheme.lower() not in ('http', 'https'):
            raise URLError('unknown url type: ' + urlsplit(url).scheme)
        if not urlsplit(url).netloc:
            raise URLError('no host given')
        fields = dict(headers)
        fields.setdefault('Accept-encoding', 'identity')
        fields.setdefault('User-agent', 'Python-urllib/3.11')
        fields.setdefault('Accept', '')
        if data is not None:
            fields.setdefault('Content-type', 'application/x-www-form-urlencoded')
        lines = [('%s: %s' if value != '' else '%s:%s') % (key.title(), value) for key, value in fields.items()]
        verify, certificates = _verification(context, cafile)
        if timeout is _default:
            import socket
            timeout = socket.getdefaulttimeout()
        limit = timeout
        scheme = urlsplit(url).scheme.lower()
        answer = _network.send(method, url, lines + ['Connection: close'], data, limit, limit, verify,
                               certificates, _proxy(scheme))
        if isinstance(answer[0], int):
            raise _failure(answer)
        status, reason, fields, body = _split_response(answer)
        message = HTTPMessage(fields)
        target = message['Location'] or message['URI']
        redirects = status in (301, 302, 303, 307, 308) and target is not None and (
            method in ('GET', 'HEAD') or status in (301, 302, 303) and method == 'POST')
        if redirects:
            seen += 1
            if seen > 10:
                raise HTTPError(request.full_url, status, 'The HTTP server returned a redirect error that would '
                                'lead to an infinite loop.\nThe last 30x error message was:\n' + reason, message, None)
            url = urljoin(url, quote(target, safe="%/:=&?~#+!$,;'@()*[]"))
            if method == 'POST':
                method = 'GET'
            data = None
            headers = {key: value for key, value in headers.items()
                       if key.lower() not in ('content-length', 'content-type')}
            continue
        response = HTTPResponse(url, status, reason, fields, body)
        if not 200 <= status < 300:
            raise HTTPError(url, status, reason, response.headers, response)
        return response


def urlopen(url, data=None, timeout=_default, *, cafile=None, capath=None, cadefault=False, context=None):
    """Opens an address; the answer can be read like a file."""
    request = url if isinstance(url, Request) else Request(url)
    if data is not None:
        request.data = data
    if request.data is not None and isinstance(request.data, str):
        raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. '
                        'It cannot be of type str.')
    if request.data is not None and not isinstance(request.data, (bytes, bytearray)):
        request.data = request.data.read() if hasattr(request.data, 'read') else b''.join(request.data)
    if _opener is not None:
        for key, value in _opener.addheaders:
            if not request.has_header(key.capitalize()):
                request.add_header(key, value)
    if request.type == 'file':
        return _open_file(request)
    if request.type == 'data':
        from base64 import b64decode
        kind, _, body = request.selector.partition(',')
        body = b64decode(body) if kind.endswith(';base64') else unquote(body).encode('latin-1')
        kind = kind[:-7] if kind.endswith(';base64') else kind
        return HTTPResponse(request.full_url, None, None, [
            ('Content-type', kind or 'text/plain;charset=US-ASCII'), ('Content-length', str(len(body)))], body)
    return _send(request, timeout, context, cafile)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copies what an address holds to a file; returns the file's name and the header fields."""
    with urlopen(url, data) as response:
        headers = response.info()
        if filename is None:
            request = Request(url)
            if request.type == 'file':
                return unquote(request.selector), headers
            import tempfile
            file = tempfile.NamedTemporaryFile(delete=False)
            filename = file.name
        else:
            file = open(filename, 'wb')
        with file:
            block, number, total = 8192, 0, int(headers.get('Content-Length', -1))
            if reporthook:
                reporthook(number, block, total)
            read = 0
            while True:
                piece = response.read(block)
                if not piece:
                    break
                read += len(piece)
                file.write(piece)
                number += 1
                if reporthook:
                    reporthook(number, block, total)
    if 0 <= read < total:
        raise ContentTooShortError('retrieval incomplete: got only %i out of %i bytes' % (read, total),
                                   (filename, headers))
    return filename, headers


def urlcleanup():
    """Nothing is kept."""


_opener = None


class OpenerDirector:
    """Opens addresses with header fields of its own."""

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/3.11')]

    def open(self, fullurl, data=None, timeout=_default):
        global _opener
        former, _opener = _opener, self
        try:
            return urlopen(fullurl, data, timeout)
        finally:
            _opener = former


def build_opener(*handlers):
    """An opener. Handlers are not supported beyond the header fields."""
    if handlers:
        raise NotImplementedError('urllib.request.build_opener() takes no handlers here. '
                                  'Set the header fields of a Request, or use requests.')
    return OpenerDirector()


def install_opener(opener):
    """The opener that urlopen uses from now on."""
    global _opener
    _opener = opener


def pathname2url(path):
    return quote(path)


def url2pathname(url):
    return unquote(url)


def getproxies():
    """The proxies that the environment names."""
    found = {}
    for scheme in ('http', 'https', 'ftp', 'all', 'no'):
        address = _proxy(scheme)
        if address:
            found[scheme] = address
    return found
"""#
}
