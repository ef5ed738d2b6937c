extension Scripts {
  /// What of `socket` is there, in the language itself.
  static let socket = #"""
class gaierror(OSError):
    """A name could not be resolved."""


class herror(OSError):
    """A name could not be resolved."""


error = OSError
timeout = TimeoutError
AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM = 2, 10, 1, 2


def gethostname():
    """The name of this machine."""
    import platform
    return platform.node()


def getfqdn(name=''):
    """The name of a machine."""
    return name or gethostname()


_default_timeout = None


def setdefaulttimeout(timeout):
    """The timeout of urlopen where it is given none."""
    global _default_timeout
    _default_timeout = timeout


def getdefaulttimeout():
    return _default_timeout
"""#
}
