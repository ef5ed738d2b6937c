extension Scripts {
  /// `platform`, in the language itself.
  static let platform = #"""
"""What machine this is."""

import collections as _collections
import os as _os
import sys as _sys

DEV_NULL = '/dev/null'

uname_result = _collections.namedtuple('uname_result', 'system node release version machine processor')


def uname():
    """What the system calls itself."""
    facts = _os.uname()
    return uname_result(facts.sysname, facts.nodename, facts.release, facts.version, facts.machine, processor())


def system():
    return _os.uname().sysname


def node():
    return _os.uname().nodename


def release():
    return _os.uname().release


def version():
    return _os.uname().version


def machine():
    return _os.uname().machine


def processor():
    return ''


def architecture(executable=_sys.executable, bits='', linkage=''):
    return bits or '64bit', linkage or 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return 'glibc', _glibc_version()


def platform(aliased=False, terse=False):
    """The system, the machine and the C library in one word."""
    facts = _os.uname()
    if terse:
        parts = [facts.sysname, facts.release]
    else:
        parts = [facts.sysname, facts.release, facts.machine, 'with', ''.join(libc_ver())]
    return '-'.join(parts).replace(' ', '_')


def freedesktop_os_release():
    """What the distribution says of itself."""
    for path in '/etc/os-release', '/usr/lib/os-release':
        if _os.path.exists(path):
            facts = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
            with open(path, encoding='utf-8') as file:
                for line in file:
                    name, found, value = line.strip().partition('=')
                    if found and not name.startswith('#'):
                        facts[name] = value.strip('"\'')
            return facts
    raise OSError(2, 'Unable to read files /etc/os-release, /usr/lib/os-release')


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
    return release, vendor, vminfo, osinfo


def python_version():
    return _sys.version.split()[0]


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_implementation():
    return 'Lapis'


def python_compiler():
    return 'Swift'


def python_build():
    return 'main', ''


def python_branch():
    return ''


def python_revision():
    return ''
"""#
}
