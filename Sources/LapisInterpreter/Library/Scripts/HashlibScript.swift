extension Scripts {
  /// `hashlib`, in the language itself.
  static let hashlib = #"""
"""Digests of bytes."""

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128), 'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104),
          'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136), 'blake2b': (64, 128),
          'blake2s': (32, 64)}
algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)

__all__ = [*_SIZES, 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac', 'file_digest']


class HASH:
    """A digest in the making."""

    def __init__(self, name, data, size=None, key=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        if size is not None:
            self.digest_size = size
        self._key = key
        self._parts = []
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray)):
            if not hasattr(data, 'tobytes'):
                raise TypeError('object supporting the buffer API required')
            data = data.tobytes()
        self._parts.append(bytes(data))

    def _bytes(self, size):
        if len(self._parts) > 1:
            self._parts = [b''.join(self._parts)]
        return _digest(self.name, self._parts[0], size, self._key)

    def digest(self):
        return self._bytes(self.digest_size)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, b''.join(self._parts), self.digest_size, self._key)

    def __repr__(self):
        return '<%s _hashlib.HASH object @ %#x>' % (self.name, id(self))


class _Shake(HASH):
    def digest(self, length, /):
        return self._bytes(length)

    def hexdigest(self, length, /):
        return self._bytes(length).hex()


def _made(name, data):
    return _Shake(name, data) if name.startswith('shake') else HASH(name, data)


def new(name, data=b'', *, usedforsecurity=True, **options):
    """A digest by name."""
    known = name.lower().replace('-', '_')
    if known not in _SIZES:
        known = known.replace('_', '')
    if known not in _SIZES:
        raise ValueError('unsupported hash type ' + name)
    return globals()[known](data, **options) if options else _made(known, data)


def md5(string=b'', *, usedforsecurity=True):
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return HASH('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return HASH('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return HASH('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return HASH('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return HASH('sha512', string)


def sha3_224(string=b'', *, usedforsecurity=True):
    return HASH('sha3_224', string)


def sha3_256(string=b'', *, usedforsecurity=True):
    return HASH('sha3_256', string)


def sha3_384(string=b'', *, usedforsecurity=True):
    return HASH('sha3_384', string)


def sha3_512(string=b'', *, usedforsecurity=True):
    return HASH('sha3_512', string)


def shake_128(string=b'', *, usedforsecurity=True):
    return _Shake('shake_128', string)


def shake_256(string=b'', *, usedforsecurity=True):
    return _Shake('shake_256', string)


def _blake(name, data, size, key, most):
    if not 1 <= size <= most:
        raise ValueError('digest_size must be between 1 and %d bytes' % most)
    if len(key) > most:
        raise ValueError('maximum key length is %d bytes' % most)
    return HASH(name, data, size, bytes(key))


def blake2b(data=b'', /, *, digest_size=64, key=b'', usedforsecurity=True):
    return _blake('blake2b', data, digest_size, key, 64)


def blake2s(data=b'', /, *, digest_size=32, key=b'', usedforsecurity=True):
    return _blake('blake2s', data, digest_size, key, 32)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key out of a password."""
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = _SIZES.get(hash_name, (32,))[0]
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    return _pbkdf2(hash_name, password, salt, iterations, dklen)


def file_digest(fileobj, digest, /):
    """The digest of what is left of a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    while True:
        part = fileobj.read(262144)
        if not part:
            return made
        made.update(part)
"""#
}
