extension Scripts {
  /// `requests`, in the language itself.
  static let requests = #"""
"""HTTP for humans."""

import os
import json as _json
import _network
from base64 import b64encode as _b64encode
from datetime import timedelta as _timedelta
from http.client import _split_response, responses as _reasons
from time import perf_counter as _perf_counter, sleep as _sleep
from urllib.parse import quote as _quote, unquote as _unquote, urlencode as _urlencode, urljoin as _urljoin
from urllib.parse import urlsplit as _urlsplit, urlunsplit as _urlunsplit

from requests import exceptions, structures, auth, adapters
from requests.exceptions import (
    ConnectionError, ConnectTimeout, HTTPError, JSONDecodeError, ReadTimeout, RequestException, Timeout,
    TooManyRedirects, URLRequired)
from requests.structures import CaseInsensitiveDict as _CaseInsensitiveDict

__version__ = '2.31.0'

codes = structures.LookupDict('status_codes')
for _code, _reason in _reasons.items():
    _name = _reason.lower().replace(' ', '_').replace('-', '_').replace("'", '')
    for _each in (_name, _name.upper()):
        setattr(codes, _each, _code)
for _name, _code in (('okay', 200), ('all_ok', 200), ('all_good', 200), ('moved', 301), ('temporary_moved', 302),
                     ('bad', 400), ('server_error', 500), ('too_many', 429), ('unprocessable', 422),
                     ('unavailable', 503), ('teapot', 418), ('not_allowed', 405)):
    setattr(codes, _name, _code)
    setattr(codes, _name.upper(), _code)


class _Packages:
    """`requests.packages.urllib3`, the old name of urllib3."""

    @property
    def urllib3(self):
        import urllib3
        return urllib3


packages = _Packages()


class Request:
    """A request as it is written down, before its parts are put together."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None,
                 cookies=None, hooks=None, json=None):
        self.method = method
        self.url = url
        self.headers = {} if headers is None else headers
        self.files = [] if files is None else files
        self.data = [] if data is None else data
        self.params = {} if params is None else params
        self.auth = auth
        self.cookies = cookies
        self.json = json

    def __repr__(self):
        return '<Request [%s]>' % self.method

    def prepare(self):
        """The request ready to be sent."""
        made = PreparedRequest()
        made.prepare(self.method, self.url, self.headers, self.files, self.data, self.params, self.auth,
                     self.cookies, None, self.json)
        return made


class PreparedRequest:
    """A request as it is sent."""

    def __init__(self):
        self.method = self.url = self.headers = self.body = None

    def __repr__(self):
        return '<PreparedRequest [%s]>' % self.method

    def prepare(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None,
                cookies=None, hooks=None, json=None):
        self.method = method.upper() if method is not None else None
        self.prepare_url(url, params)
        self.headers = _CaseInsensitiveDict()
        for name, value in (headers or {}).items():
            self._add_header(name, value)
        if cookies:
            pairs = cookies.items() if hasattr(cookies, 'items') else cookies
            self.headers['Cookie'] = '; '.join('%s=%s' % pair for pair in pairs)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth)

    def _add_header(self, name, value):
        for part, words in ((name, 'name'), (value, 'value')):
            if not isinstance(part, (str, bytes)):
                raise exceptions.InvalidHeader('Header part (%r) from (%r, %r) must be of type str or bytes, not %s'
                                               % (part, name, value, type(part)))
        text = value.decode('latin-1') if isinstance(value, bytes) else value
        name = name.decode('latin-1') if isinstance(name, bytes) else name
        if '\n' in text or '\r' in text or text[:1].isspace():
            raise exceptions.InvalidHeader(
                'Invalid leading whitespace, reserved character(s), or return character(s) in header value: %r' % value)
        if not name or name[0].isspace() or ':' in name or '\n' in name or '\r' in name:
            raise exceptions.InvalidHeader(
                'Invalid leading whitespace, reserved character(s), or return character(s) in header name: %r' % name)
        self.headers[name] = text

    def prepare_url(self, url, params):
        if isinstance(url, bytes):
            url = url.decode('utf8')
        url = str(url).lstrip()
        if ':' in url and not url.lower().startswith('http'):
            self.url = url
            return
        try:
            scheme, netloc, path, query, fragment = _urlsplit(url)
        except ValueError as error:
            raise exceptions.InvalidURL(*error.args)
        if not scheme:
            raise exceptions.MissingSchema('Invalid URL %r: No scheme supplied. Perhaps you meant https://%s?' % (url, url))
        if not netloc.rpartition('@')[2].rpartition(':')[0 if ':' in netloc.rpartition('@')[2] else 2]:
            raise exceptions.InvalidURL('Invalid URL %r: No host supplied' % url)
        host = netloc.rpartition('@')[2]
        if not host.isascii():
            try:
                netloc = netloc[:len(netloc) - len(host)] + host.encode('idna').decode('utf-8')
            except (UnicodeError, LookupError):
                raise exceptions.InvalidURL('URL has an invalid label.')
        elif host.startswith(('*', '.')):
            raise exceptions.InvalidURL('URL has an invalid label.')
        port = host.rpartition(':')[2] if ':' in host and not host.endswith(']') else ''
        if port and not port.isdigit():
            raise exceptions.InvalidURL('Failed to parse: ' + url)
        added = self._encode_params(params)
        if added:
            query = query + '&' + added if query else added
        self.url = _requote(_urlunsplit((scheme.lower(), netloc, path or '/', query, fragment)))

    @staticmethod
    def _encode_params(data):
        if isinstance(data, (str, bytes)) or hasattr(data, 'read'):
            return data.decode('utf-8') if isinstance(data, bytes) else data
        if not hasattr(data, '__iter__'):
            return data
        pairs = []
        for key, values in data.items() if hasattr(data, 'items') else data:
            if isinstance(values, (str, bytes)) or not hasattr(values, '__iter__'):
                values = [values]
            pairs += [(key, value) for value in values if value is not None]
        return _urlencode(pairs, doseq=True)

    def prepare_body(self, data, files, json=None):
        body = kind = None
        if not data and json is not None:
            kind = 'application/json'
            try:
                body = _json.dumps(json, allow_nan=False)
            except ValueError as error:
                raise exceptions.InvalidJSONError(error, request=self)
            body = body.encode('utf-8')
        if files:
            body, kind = self._multipart(files, data)
        elif data:
            if hasattr(data, 'read'):
                body = data.read()
            elif isinstance(data, (str, bytes, bytearray)):
                body = data
            elif hasattr(data, '__next__'):
                body = b''.join(part.encode() if isinstance(part, str) else part for part in data)
            else:
                body = self._encode_params(data)
                kind = 'application/x-www-form-urlencoded'
        if kind and 'content-type' not in self.headers:
            self.headers['Content-Type'] = kind
        self.body = body
        if body:
            self.headers['Content-Length'] = str(len(body.encode('utf-8') if isinstance(body, str) else body))
        elif self.method not in ('GET', 'HEAD') and self.headers.get('Content-Length') is None:
            self.headers['Content-Length'] = '0'

    def _multipart(self, files, data):
        if isinstance(data, (str, bytes)):
            raise ValueError('Data must not be a string.')
        boundary = os.urandom(16).hex()
        parts = []
        for key, values in data.items() if hasattr(data, 'items') else data or []:
            if isinstance(values, (str, bytes)) or not hasattr(values, '__iter__'):
                values = [values]
            for value in values:
                if value is not None:
                    value = value if isinstance(value, (str, bytes)) else str(value)
                    parts.append((key, None, value, None))
        for key, value in files.items() if hasattr(files, 'items') else files:
            name = kind = None
            if isinstance(value, (tuple, list)):
                name, content = value[0], value[1]
                kind = value[2] if len(value) > 2 else None
            else:
                content = value
                name = getattr(value, 'name', None)
                name = os.path.basename(name) if isinstance(name, str) and name[:1] != '<' else key
            parts.append((key, name, content.read() if hasattr(content, 'read') else content, kind))
        body = b''
        for key, name, content, kind in parts:
            head = '--%s\r\nContent-Disposition: form-data; name="%s"' % (boundary, key)
            if name:
                head += '; filename="%s"' % name
            if kind:
                head += '\r\nContent-Type: ' + kind
            content = content.encode('utf-8') if isinstance(content, str) else bytes(content)
            body += head.encode('utf-8') + b'\r\n\r\n' + content + b'\r\n'
        return body + ('--%s--\r\n' % boundary).encode(), 'multipart/form-data; boundary=' + boundary

    def prepare_auth(self, given):
        if given is None:
            user, at, _ = _urlsplit(self.url or '').netloc.rpartition('@')
            if at:
                name, _, password = user.partition(':')
                given = (_unquote(name), _unquote(password))
        if not given:
            return
        if isinstance(given, tuple) and len(given) == 2:
            given = auth.HTTPBasicAuth(*given)
        changed = given(self)
        self.__dict__.update(changed.__dict__)

    @property
    def path_url(self):
        parts = _urlsplit(self.url)
        return (parts.path or '/') + ('?' + parts.query if parts.query else '')

    def copy(self):
        made = PreparedRequest()
        made.method, made.url, made.body = self.method, self.url, self.body
        made.headers = None if self.headers is None else self.headers.copy()
        return made


def _requote(url):
    """Quotes what may not stand in an address, and leaves alone what is quoted already."""
    safe = "!#$%&'()*+,/:;=?@[]~"
    return _quote(url, safe=safe if '%' in url else safe.replace('%', ''))


class Response:
    """What a server answered."""

    def __init__(self):
        self._content = b''
        self.status_code = None
        self.headers = _CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = {}
        self.elapsed = _timedelta(0)
        self.request = None

    def __repr__(self):
        return '<Response [%s]>' % self.status_code

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    @property
    def ok(self):
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        return 'location' in self.headers and self.status_code in (301, 302, 303, 307, 308)

    @property
    def is_permanent_redirect(self):
        return 'location' in self.headers and self.status_code in (301, 308)

    @property
    def apparent_encoding(self):
        try:
            self.content.decode('ascii')
            return 'ascii'
        except UnicodeDecodeError:
            pass
        try:
            self.content.decode('utf-8')
            return 'utf-8'
        except UnicodeDecodeError:
            return 'ISO-8859-1'

    @property
    def content(self):
        return self._content

    @property
    def text(self):
        if not self.content:
            return ''
        encoding = self.encoding or self.apparent_encoding
        try:
            return str(self.content, encoding, errors='replace')
        except (LookupError, TypeError):
            return str(self.content, errors='replace')

    def json(self, **kwargs):
        """The body read as JSON."""
        if not self.encoding and self.content and len(self.content) > 3:
            try:
                return _json.loads(self.content.decode('utf-8'), **kwargs)
            except UnicodeDecodeError:
                pass
            except _json.JSONDecodeError as error:
                raise JSONDecodeError(error.msg, error.doc, error.pos)
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """The body in pieces."""
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError('chunk_size must be an int, it is instead a %s.' % type(chunk_size))
        body = self.text if decode_unicode else self.content
        size = chunk_size or max(len(body), 1)
        return (body[i:i + size] for i in range(0, len(body), size))

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        """The body line by line."""
        body = self.text if decode_unicode else self.content
        for line in body.split(delimiter) if delimiter else body.splitlines():
            yield line

    @property
    def links(self):
        found = {}
        for part in (self.headers.get('link') or '').split(','):
            address, *more = part.split(';')
            link = {'url': address.strip(' <>\'"')}
            for item in more:
                key, equals, value = item.partition('=')
                if equals:
                    link[key.strip(' \'"')] = value.strip(' \'"')
            if link['url']:
                found[link.get('rel') or link['url']] = link
        return found

    def raise_for_status(self):
        """Raises HTTPError where the code is an error."""
        reason = self.reason.decode('utf-8', 'replace') if isinstance(self.reason, bytes) else self.reason
        side = None
        if 400 <= self.status_code < 500:
            side = 'Client'
        elif 500 <= self.status_code < 600:
            side = 'Server'
        if side:
            raise HTTPError('%s %s Error: %s for url: %s' % (self.status_code, side, reason, self.url), response=self)

    def close(self):
        pass


def _charset(headers):
    """The encoding that a response's fields name."""
    kind, *parameters = (headers.get('content-type') or '').split(';')
    for parameter in parameters:
        key, _, value = parameter.partition('=')
        if key.strip().lower() == 'charset':
            return value.strip(' \'"')
    if 'text' in kind:
        return 'ISO-8859-1'
    if 'application/json' in kind:
        return 'utf-8'
    return None


def _pool(url):
    parts = _urlsplit(url)
    kind = 'HTTPSConnectionPool' if parts.scheme == 'https' else 'HTTPConnectionPool'
    port = parts.port or (443 if parts.scheme == 'https' else 80)
    return "%s(host=%r, port=%s)" % (kind, parts.hostname, port)


def _failure(answer, request, connect, read):
    """The exception for a code of libcurl."""
    code, text, number, connected = answer
    pool = _pool(request.url)
    connection = pool.replace('Pool', '', 1)
    host = _urlsplit(request.url).hostname
    if code == 28:
        if not connected:
            return ConnectTimeout(
                "%s: Max retries exceeded with url: %s (Caused by ConnectTimeoutError('Connection to %s timed out. "
                "(connect timeout=%s)'))" % (pool, request.path_url, host, connect), request=request)
        return ReadTimeout('%s: Read timed out. (read timeout=%s)' % (pool, read), request=request)
    if code in (60, 77, 35, 51, 58, 83):
        return exceptions.SSLError('%s: Max retries exceeded with url: %s (Caused by SSLError(%s))'
                                   % (pool, request.path_url, text), request=request)
    if code in (52, 56, 18):
        return ConnectionError("('Connection aborted.', RemoteDisconnected('Remote end closed connection without "
                               "response'))", request=request)
    if code == 6:
        cause = 'NameResolutionError("%s: Failed to resolve %r ([Errno -2] Name or service not known)")' % (
            connection, host)
    else:
        cause = 'NewConnectionError("%s: Failed to establish a new connection: %s")' % (
            connection, '[Errno %d] %s' % (number, os.strerror(number)) if number else text)
    return ConnectionError('%s: Max retries exceeded with url: %s (Caused by %s)' % (pool, request.path_url, cause),
                           request=request)


class Session:
    """Requests that share header fields, parameters, credentials and cookies."""

    def __init__(self):
        self.headers = utils_default_headers()
        self.auth = None
        self.params = {}
        self.proxies = {}
        self.cookies = {}
        self.verify = True
        self.cert = None
        self.stream = False
        self.trust_env = True
        self.max_redirects = 30
        self.hooks = {'response': []}
        self.adapters = {}
        self.mount('https://', adapters.HTTPAdapter())
        self.mount('http://', adapters.HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        """Nothing is kept open."""

    def mount(self, prefix, adapter):
        """The adapter of the addresses that begin so."""
        self.adapters[prefix] = adapter
        self.adapters = dict(sorted(self.adapters.items(), key=lambda pair: -len(pair[0])))

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise exceptions.InvalidSchema('No connection adapters were found for %r' % url)

    def prepare_request(self, request):
        """A request with what the session adds, ready to be sent."""
        headers = self.headers.copy()
        for key, value in (request.headers or {}).items():
            if value is None:
                headers.pop(key, None)
            else:
                headers[key] = value
        params = request.params
        if self.params:
            if isinstance(params, (str, bytes)):
                params = params
            else:
                params = {**self.params, **dict(params or {})}
                params = {key: value for key, value in params.items() if value is not None}
        cookies = dict(self.cookies)
        cookies.update(request.cookies or {})
        made = PreparedRequest()
        made.prepare(request.method, request.url, headers, request.files, request.data, params,
                     request.auth or self.auth, cookies, None, request.json)
        return made

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        """Sends a request and returns the response."""
        prepared = self.prepare_request(Request(method, url, headers, files, data, params, auth, cookies, None, json))
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects, proxies=proxies,
                         verify=self.verify if verify is None else verify, hooks=hooks)

    def send(self, request, timeout=None, allow_redirects=True, proxies=None, verify=None, cert=None, stream=None,
             hooks=None):
        """Sends a prepared request."""
        if not isinstance(request, PreparedRequest):
            raise ValueError('You can only send PreparedRequests.')
        if isinstance(timeout, tuple):
            if len(timeout) != 2:
                raise ValueError('Invalid timeout %s. Pass a (connect, read) timeout tuple, or a single float to set '
                                 'both timeouts to the same value.' % (timeout,))
            connect, read = timeout
        else:
            connect = read = timeout
        history = []
        while True:
            response = self._send_once(request, connect, read, proxies, verify)
            for hook in [*self.hooks.get('response', ()), *_listed((hooks or {}).get('response'))]:
                response = hook(response) or response
            if not allow_redirects or not response.is_redirect:
                break
            if len(history) >= self.max_redirects:
                raise TooManyRedirects('Exceeded %s redirects.' % self.max_redirects, response=response)
            history.append(response)
            request = self._redirected(request, response)
        response.history = history
        for i, earlier in enumerate(history):
            earlier.history = history[:i]
        return response

    def _redirected(self, request, response):
        following = request.copy()
        url = response.headers['location']
        if url.startswith('//'):
            url = _urlsplit(response.url).scheme + ':' + url
        following.url = _requote(_urljoin(response.url, url) if not _urlsplit(url).netloc else url)
        status, method = response.status_code, request.method
        if status == 303 and method != 'HEAD' or status == 302 and method != 'HEAD' or status == 301 and method == 'POST':
            following.method = 'GET'
        if status not in (307, 308):
            for name in ('Content-Length', 'Content-Type', 'Transfer-Encoding'):
                following.headers.pop(name, None)
            following.body = None
        if _urlsplit(following.url).hostname != _urlsplit(request.url).hostname:
            following.headers.pop('Authorization', None)
        following.headers.pop('Cookie', None)
        if self.cookies:
            following.headers['Cookie'] = '; '.join('%s=%s' % pair for pair in self.cookies.items())
        return following

    def _send_once(self, request, connect, read, proxies, verify):
        adapter = self.get_adapter(request.url)
        verify = self.verify if verify is None else verify
        certificates = verify if isinstance(verify, str) else None
        scheme = _urlsplit(request.url).scheme
        proxy = {**self.proxies, **(proxies or {})}.get(scheme)
        if proxy is None and self.trust_env:
            proxy = os.environ.get(scheme + '_proxy') or os.environ.get(scheme.upper() + '_PROXY')
        if not verify and scheme == 'https':
            import warnings
            from urllib3 import exceptions as _classes
            warnings.warn("Unverified HTTPS request is being made to host '%s'. Adding certificate verification is "
                          'strongly advised.' % _urlsplit(request.url).hostname, _classes.InsecureRequestWarning,
                          stacklevel=2)
        body = request.body.encode('utf-8') if isinstance(request.body, str) else request.body
        # libcurl takes a field without a value in this form.
        lines = [key + ': ' + value if value != '' else key + ';' for key, value in request.headers.items()]
        for name in ('User-Agent', 'Accept'):
            if name not in request.headers:
                lines.append(name + ':')
        if body is not None and 'Content-Type' not in request.headers:
            lines.append('Content-Type:')
        retries = adapter.max_retries
        total = retries if isinstance(retries, int) else retries.total or 0
        forced = () if isinstance(retries, int) else retries.status_forcelist
        attempt = 0
        while True:
            begun = _perf_counter()
            answer = _network.send(request.method, request.url.partition('#')[0], lines, body, read, connect,
                                   bool(verify), certificates, proxy)
            took = _perf_counter() - begun
            failed = isinstance(answer[0], int)
            if not failed:
                response = self._response(request, answer, took)
            if attempt >= total or not (failed or response.status_code in forced):
                break
            attempt += 1
            pause = 0 if isinstance(retries, int) else retries.backoff_factor * 2 ** (attempt - 1)
            if attempt > 1 and pause:
                _sleep(min(pause, 120))
        if failed:
            raise _failure(answer, request, connect, read)
        if response.status_code in forced and total and retries.raise_on_status:
            raise exceptions.RetryError(
                '%s: Max retries exceeded with url: %s (Caused by ResponseError(\'too many %d error responses\'))'
                % (_pool(request.url), request.path_url, response.status_code), request=request)
        return response

    def _response(self, request, answer, took):
        response = Response()
        status, response.reason, fields, body = _split_response(answer)
        response.status_code = status
        for key, value in fields:
            known = response.headers.get(key)
            response.headers[key] = value if known is None else known + ', ' + value
            if key.lower() == 'set-cookie':
                name, _, content = value.partition(';')[0].partition('=')
                response.cookies[name.strip()] = content.strip()
        self.cookies.update(response.cookies)
        response._content = _decoded(body, response.headers.get('content-encoding'))
        response.encoding = _charset(response.headers)
        response.url = request.url
        response.request = request
        response.elapsed = _timedelta(seconds=took)
        return response

    def get(self, url, **kwargs):
        return self.request('GET', url, **kwargs)

    def options(self, url, **kwargs):
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', False)
        return self.request('HEAD', url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request('POST', url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)


def _listed(value):
    return [] if value is None else [value] if callable(value) else value


def _decoded(body, encoding):
    """A body as it was before the server compressed it."""
    if not body or encoding not in ('gzip', 'x-gzip', 'deflate'):
        return body
    try:
        import zlib
    except ImportError:
        raise exceptions.ContentDecodingError('the response is compressed (%s), which is not read here' % encoding)
    try:
        return zlib.decompress(body, 47 if encoding != 'deflate' else 15)
    except zlib.error as error:
        raise exceptions.ContentDecodingError(error)


def utils_default_headers():
    # A compressed answer is not asked for.
    return _CaseInsensitiveDict({'User-Agent': 'python-requests/' + __version__, 'Accept-Encoding': 'identity',
                                 'Accept': '*/*', 'Connection': 'keep-alive'})


def session():
    """A new session."""
    return Session()


def request(method, url, **kwargs):
    """Sends a request and returns the response."""
    with Session() as own:
        return own.request(method=method, url=url, **kwargs)


def get(url, params=None, **kwargs):
    """Sends a GET request."""
    return request('get', url, params=params, **kwargs)


def options(url, **kwargs):
    """Sends an OPTIONS request."""
    return request('options', url, **kwargs)


def head(url, **kwargs):
    """Sends a HEAD request."""
    kwargs.setdefault('allow_redirects', False)
    return request('head', url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    """Sends a POST request."""
    return request('post', url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    """Sends a PUT request."""
    return request('put', url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    """Sends a PATCH request."""
    return request('patch', url, data=data, **kwargs)


def delete(url, **kwargs):
    """Sends a DELETE request."""
    return request('delete', url, **kwargs)
"""#
}
