extension Scripts {
  /// `requests.adapters`, in the language itself.
  static let requestsAdapters = #"""
DEFAULT_RETRIES = 0


class HTTPAdapter:
    """How often a session tries an address again."""

    def __init__(self, pool_connections=10, pool_maxsize=10, max_retries=DEFAULT_RETRIES, pool_block=False):
        self.max_retries = max_retries

    def close(self):
        pass
"""#

  /// `urllib3` as far as programs with `requests` name it, in the language itself.
  static let urllib3 = #"""
class exceptions:
    class HTTPError(Exception):
        pass

    class HTTPWarning(Warning):
        pass

    class SecurityWarning(HTTPWarning):
        pass

    class InsecureRequestWarning(SecurityWarning):
        """A request whose server is not checked."""


def disable_warnings(category=exceptions.HTTPWarning):
    """Turns the warnings of a category off."""
    import warnings
    warnings.simplefilter('ignore', category)


class Retry:
    """How often, and after what answers, a request is tried again."""

    def __init__(self, total=10, connect=None, read=None, redirect=None, status=None, other=None,
                 allowed_methods=frozenset(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE']),
                 status_forcelist=None, backoff_factor=0, raise_on_redirect=True, raise_on_status=True, **kwargs):
        self.total = total
        self.connect = connect
        self.allowed_methods = allowed_methods
        self.status_forcelist = status_forcelist or set()
        self.backoff_factor = backoff_factor
        self.raise_on_status = raise_on_status
"""#
}
