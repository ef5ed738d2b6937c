extension Scripts {
  /// `_downloads`, in the language itself.
  static let downloads = #"""
"""Tables that addresses hold: a copy that was given for the address; what the server has; or where it
cannot be asked, what it had the last time."""

import urllib.request as _request
from urllib.error import HTTPError as _HTTPError


def read(address):
    """The bytes that an address holds."""
    copy = _copy(address)
    if copy is not None:
        return copy
    scheme = address.partition('://')[0].lower()
    if scheme not in ('http', 'https'):
        error = NotImplementedError('%s addresses are not read: %r' % (scheme, address))
        _advise(error, address)
        raise error
    known = _known(address)
    request = _request.Request(address)
    if known is not None:
        if known[1] is not None:
            request.add_header('If-None-Match', known[1])
        if known[2] is not None:
            request.add_header('If-Modified-Since', known[2])
    try:
        with _request.urlopen(request) as response:
            data = response.read()
            headers = response.headers
    except _HTTPError as error:
        if error.code == 304 and known is not None:
            return known[0]
        _advise(error, address)
        raise
    except OSError as error:
        if known is None:
            _advise(error, address)
            raise
        import warnings
        warnings.warn('%s cannot be read (%s); what it held on %s is used' % (
            address, getattr(error, 'reason', error), known[3]), stacklevel=2)
        return known[0]
    if headers.get('Content-Encoding') == 'gzip':
        import gzip
        data = gzip.decompress(data)
    _keep(address, data, headers.get('ETag'), headers.get('Last-Modified'))
    return data
"""#
}
