extension Scripts {
  /// `getpass`, in the language itself.
  static let getpass = #"""
import os


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    """Asks for a password."""
    import _terminal
    return _terminal.secret(prompt)


def getuser():
    """The user's name."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    return os.getlogin()
"""#

  /// `locale`, in the language itself: that of C, whatever is set.
  static let locale = #"""
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CODESET = 14


class Error(Exception):
    pass


_names = {}


def setlocale(category, locale=None):
    """The locale is that of C; another one is not there."""
    if locale not in (None, '', 'C', 'POSIX', 'C.UTF-8', ('C', 'UTF-8')):
        raise Error('unsupported locale setting')
    if locale is not None:
        _names[category] = 'C.UTF-8' if locale in ('C.UTF-8', ('C', 'UTF-8')) else 'C'
    return _names.get(category, 'C')


def getlocale(category=LC_CTYPE):
    return 'en_US', 'UTF-8'


def getdefaultlocale(envvars=()):
    return 'en_US', 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def getencoding():
    return 'UTF-8'


def nl_langinfo(key):
    return 'UTF-8' if key == CODESET else ''


def localeconv():
    """How numbers are written."""
    return {'decimal_point': '.', 'thousands_sep': '', 'grouping': [], 'int_curr_symbol': '', 'currency_symbol': '',
            'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '',
            'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127,
            'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127,
            'n_sign_posn': 127}


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def str(val):
    return '%.12g' % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(string):
    return string
"""#

  /// `pkg_resources`, in the language itself: versions, and files beside the script.
  static let pkgResources = #"""
import os
from importlib.metadata import PackageNotFoundError as _NotFound, version as _version


class ResolutionError(Exception):
    pass


class DistributionNotFound(ResolutionError):
    """There is no package of this name."""

    def __str__(self):
        return "The '%s' distribution was not found and is required by the application" % self.args[0]


class VersionConflict(ResolutionError):
    pass


class Distribution:
    """A package: its name and version."""

    def __init__(self, project_name, version):
        self.project_name = project_name
        self.key = project_name.lower()
        self.version = version

    def __repr__(self):
        return '%s %s' % (self.project_name, self.version)

    __str__ = __repr__


def get_distribution(dist):
    """A package by its name."""
    try:
        return Distribution(dist, _version(dist))
    except _NotFound:
        raise DistributionNotFound(dist, None) from None


def require(*requirements):
    """Packages by their names; what versions are asked for is not looked at."""
    import re
    return [get_distribution(re.split('[<>=!~ ;[]', requirement)[0]) for requirement in requirements]


def parse_version(text):
    """A version as numbers that can be compared."""
    import re
    return tuple(int(part) for part in re.findall(r'\d+', text))


def resource_filename(package_or_requirement, resource_name):
    """The path of a file beside a module."""
    import importlib
    module = importlib.import_module(package_or_requirement)
    folder = os.path.dirname(getattr(module, '__file__', None) or '')
    return os.path.join(folder, *resource_name.split('/'))


def resource_exists(package_or_requirement, resource_name):
    return os.path.exists(resource_filename(package_or_requirement, resource_name))


def resource_string(package_or_requirement, resource_name):
    """The bytes of a file beside a module."""
    with open(resource_filename(package_or_requirement, resource_name), 'rb') as file:
        return file.read()
"""#

  /// `http`, in the language itself.
  static let http = #"""
import enum as _enum


class HTTPStatus(_enum.IntEnum):
    """The codes of HTTP."""

    def __new__(cls, value, phrase=''):
        made = int.__new__(cls, value)
        made._value_ = value
        made.phrase = phrase
        return made

    CONTINUE = 100, 'Continue'
    OK = 200, 'OK'
    CREATED = 201, 'Created'
    ACCEPTED = 202, 'Accepted'
    NO_CONTENT = 204, 'No Content'
    PARTIAL_CONTENT = 206, 'Partial Content'
    MOVED_PERMANENTLY = 301, 'Moved Permanently'
    FOUND = 302, 'Found'
    SEE_OTHER = 303, 'See Other'
    NOT_MODIFIED = 304, 'Not Modified'
    TEMPORARY_REDIRECT = 307, 'Temporary Redirect'
    PERMANENT_REDIRECT = 308, 'Permanent Redirect'
    BAD_REQUEST = 400, 'Bad Request'
    UNAUTHORIZED = 401, 'Unauthorized'
    FORBIDDEN = 403, 'Forbidden'
    NOT_FOUND = 404, 'Not Found'
    METHOD_NOT_ALLOWED = 405, 'Method Not Allowed'
    NOT_ACCEPTABLE = 406, 'Not Acceptable'
    REQUEST_TIMEOUT = 408, 'Request Timeout'
    CONFLICT = 409, 'Conflict'
    GONE = 410, 'Gone'
    IM_A_TEAPOT = 418, "I'm a Teapot"
    UNPROCESSABLE_ENTITY = 422, 'Unprocessable Entity'
    TOO_MANY_REQUESTS = 429, 'Too Many Requests'
    INTERNAL_SERVER_ERROR = 500, 'Internal Server Error'
    NOT_IMPLEMENTED = 501, 'Not Implemented'
    BAD_GATEWAY = 502, 'Bad Gateway'
    SERVICE_UNAVAILABLE = 503, 'Service Unavailable'
    GATEWAY_TIMEOUT = 504, 'Gateway Timeout'


class HTTPMethod:
    GET, POST, PUT, DELETE, HEAD, PATCH, OPTIONS = 'GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'
"""#
}
