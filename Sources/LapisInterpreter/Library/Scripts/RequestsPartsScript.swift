extension Scripts {
  /// `requests.exceptions`, in the language itself.
  static let requestsExceptions = #"""
from json import JSONDecodeError as _JSONDecodeError


class RequestException(IOError):
    """Something went wrong with a request."""

    def __init__(self, *args, **kwargs):
        self.response = kwargs.pop('response', None)
        self.request = kwargs.pop('request', None)
        if self.response is not None and not self.request and hasattr(self.response, 'request'):
            self.request = self.response.request
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException): pass
class HTTPError(RequestException): pass
class ConnectionError(RequestException): pass
class ProxyError(ConnectionError): pass
class SSLError(ConnectionError): pass
class Timeout(RequestException): pass
class ConnectTimeout(ConnectionError, Timeout): pass
class ReadTimeout(Timeout): pass
class URLRequired(RequestException): pass
class TooManyRedirects(RequestException): pass
class MissingSchema(RequestException, ValueError): pass
class InvalidSchema(RequestException, ValueError): pass
class InvalidURL(RequestException, ValueError): pass
class InvalidHeader(RequestException, ValueError): pass
class InvalidProxyURL(InvalidURL): pass
class ChunkedEncodingError(RequestException): pass
class ContentDecodingError(RequestException): pass
class StreamConsumedError(RequestException, TypeError): pass
class RetryError(RequestException): pass
class UnrewindableBodyError(RequestException): pass
class RequestsWarning(Warning): pass


class JSONDecodeError(InvalidJSONError, ValueError):
    """A response is not JSON."""

    def __init__(self, *args, **kwargs):
        error = _JSONDecodeError(*args)
        self.msg, self.doc, self.pos = error.msg, error.doc, error.pos
        self.lineno, self.colno = error.lineno, error.colno
        InvalidJSONError.__init__(self, str(error), **kwargs)
"""#

  /// `requests.structures` and what else the parts of `requests` share, in the language itself.
  static let requestsStructures = #"""
from collections.abc import Mapping, MutableMapping


class CaseInsensitiveDict(MutableMapping):
    """A dict whose keys have no case; it gives them back as they were set last."""

    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update({} if data is None else data, **kwargs)

    def __setitem__(self, key, value):
        self._store[key.lower()] = (key, value)

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return iter([key for key, value in self._store.values()])

    def __len__(self):
        return len(self._store)

    def lower_items(self):
        return ((key, value[1]) for key, value in self._store.items())

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.lower_items()) == dict(CaseInsensitiveDict(other).lower_items())

    def copy(self):
        return CaseInsensitiveDict(self._store.values())

    def __repr__(self):
        return str(dict(self.items()))


class LookupDict(dict):
    """Names of status codes as attributes."""

    def __init__(self, name=None):
        self.name = name
        super().__init__()

    def __repr__(self):
        return "<lookup '%s'>" % self.name

    def __getitem__(self, key):
        return self.__dict__.get(key, None)

    def get(self, key, default=None):
        return self.__dict__.get(key, default)
"""#

  /// `requests.auth`, in the language itself.
  static let requestsAuth = #"""
from base64 import b64encode


def _basic_auth_str(username, password):
    parts = []
    for part in (username, password):
        if not isinstance(part, (str, bytes)):
            part = str(part)
        parts.append(part.encode('latin1') if isinstance(part, str) else part)
    return 'Basic ' + b64encode(b':'.join(parts)).strip().decode('ascii')


class AuthBase:
    """Base of what adds credentials to a request."""

    def __call__(self, r):
        raise NotImplementedError('Auth hooks must be callable.')


class HTTPBasicAuth(AuthBase):
    """A user's name and password."""

    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return (self.username == getattr(other, 'username', None)
                and self.password == getattr(other, 'password', None))

    def __ne__(self, other):
        return not self == other

    def __call__(self, r):
        r.headers['Authorization'] = _basic_auth_str(self.username, self.password)
        return r


class HTTPProxyAuth(HTTPBasicAuth):
    def __call__(self, r):
        r.headers['Proxy-Authorization'] = _basic_auth_str(self.username, self.password)
        return r
"""#
}
