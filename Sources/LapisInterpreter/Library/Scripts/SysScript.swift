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
