extension Scripts {
  /// `platform`, in the language itself.
  static let platform = #"""
"""What machine this is."""

import os as _os


class uname_result(tuple):
    @property
    def system(self):
        return self[0]

    @property
    def node(self):
        return self[1]

    @property
    def release(self):
        return self[2]

    @property
    def version(self):
        return self[3]

    @property
    def machine(self):
        return self[4]

    def __repr__(self):
        return "uname_result(system=%r, node=%r, release=%r, version=%r, machine=%r)" % tuple(self)


def _read(path):
    try:
        with open(path) as file:
            return file.read().strip()
    except OSError:
        return ''


def system():
    return 'Linux'


def node():
    return _read('/proc/sys/kernel/hostname')


def release():
    return _read('/proc/sys/kernel/osrelease')


def version():
    return _read('/proc/sys/kernel/version')


def machine():
    return _machine


_machine = 'x86_64' if _os.path.exists('/lib64/ld-linux-x86-64.so.2') else 'aarch64'


def processor():
    return ''


def architecture(executable='', bits='', linkage=''):
    return '64bit', 'ELF'


def uname():
    return uname_result((system(), node(), release(), version(), machine()))


def platform(aliased=False, terse=False):
    return 'Linux-%s-%s' % (release(), machine())


def python_version():
    return '3.11.0'


def python_version_tuple():
    return '3', '11', '0'


def python_implementation():
    return 'Lapis'
"""#
}
