extension Scripts {
  /// `sys`, in the language itself.
  static let sys = #"""
class _VersionInfo(tuple):
    major = 3
    minor = 11
    micro = 0
    releaselevel = 'final'
    serial = 0

    def __repr__(self):
        return "sys.version_info(major=3, minor=11, micro=0, releaselevel='final', serial=0)"


class _Implementation:
    name = 'lapis'
    version = _VersionInfo((3, 11, 0, 'final', 0))

    def __repr__(self):
        return "namespace(name='lapis')"


class _Flags:
    debug = 0
    interactive = 0
    verbose = 0
    optimize = 0


class _FloatInfo:
    max = 1.7976931348623157e+308
    max_exp = 1024
    max_10_exp = 308
    min = 2.2250738585072014e-308
    min_exp = -1021
    min_10_exp = -307
    dig = 15
    mant_dig = 53
    epsilon = 2.220446049250313e-16
    radix = 2
    rounds = 1


class _IntInfo:
    bits_per_digit = 30
    sizeof_digit = 4
    default_max_str_digits = 4300
    str_digits_check_threshold = 640


class _HashInfo:
    width = 64
    modulus = 2**61 - 1
    inf = 314159
    nan = 0
    imag = 1000003


int_info = _IntInfo()
hash_info = _HashInfo()


def displayhook(value, /):
    """Shows a value as the prompt does."""
    if value is not None:
        print(repr(value))


def excepthook(exctype, value, traceback, /):
    """Prints an exception with its traceback."""
    from traceback import print_exception
    print_exception(exctype, value, traceback)


__stdin__, __stdout__, __stderr__ = stdin, stdout, stderr
__displayhook__ = displayhook
__excepthook__ = excepthook


def getswitchinterval():
    return 0.005


def setswitchinterval(interval):
    pass


def is_finalizing():
    return False


version_info = _VersionInfo((3, 11, 0, 'final', 0))
implementation = _Implementation()
flags = _Flags()
float_info = _FloatInfo()
copyright = ''
warnoptions = []
ps1 = '>>> '
ps2 = '... '
"""#
}
