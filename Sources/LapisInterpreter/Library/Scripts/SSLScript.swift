extension Scripts {
  /// `ssl`: how far the server of an https address is trusted. The connections themselves are libcurl's.
  static let ssl = #"""
"""Whether certificates are checked."""

import enum as _enum


class VerifyMode(_enum.IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class Purpose(_enum.Enum):
    SERVER_AUTH = 1
    CLIENT_AUTH = 2


CERT_NONE = VerifyMode.CERT_NONE
CERT_OPTIONAL = VerifyMode.CERT_OPTIONAL
CERT_REQUIRED = VerifyMode.CERT_REQUIRED
PROTOCOL_TLS = 2
PROTOCOL_TLS_CLIENT = 16
OPENSSL_VERSION = 'libcurl'


class SSLError(OSError):
    """A connection is not safe."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate is not to be trusted."""


CertificateError = SSLCertVerificationError


class SSLContext:
    """What is asked of a server's certificate."""

    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol
        strict = protocol == PROTOCOL_TLS_CLIENT
        self.check_hostname = strict
        self.verify_mode = CERT_REQUIRED if strict else CERT_NONE
        self._certificates = None

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError('cafile, capath and cadata cannot be all omitted')
        self._certificates = cafile

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def wrap_socket(self, *args, **kwargs):
        raise NotImplementedError('ssl.SSLContext.wrap_socket() is not supported: use urllib.request or requests.')


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """Certificates are checked."""
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    context._certificates = cafile
    return context


def _create_unverified_context(*args, **kwargs):
    """Certificates are not checked."""
    return SSLContext(PROTOCOL_TLS)


_create_default_https_context = create_default_context
"""#
}
