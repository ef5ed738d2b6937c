"""platform: what scripts print about the machine they run on."""
import os
import platform
import sys

print(platform.system(), platform.python_implementation() in ("CPython", "Lapis"), platform.python_version_tuple()[:2])
print(platform.python_version().startswith("3.11"), isinstance(platform.release(), str), platform.release() == os.uname().release)
print(platform.machine() == os.uname().machine, platform.node() == os.uname().nodename, platform.architecture()[0])
u = platform.uname()
print(type(u).__name__, u.system, u[0], len(u), u._fields if hasattr(u, "_fields") else None)
print(u.machine == u[4], u.release == u[2], isinstance(u.version, str), isinstance(u.processor, str))
print(platform.platform().startswith("Linux-"), platform.platform(terse=True).startswith("Linux-"), platform.platform(aliased=True)[:5])
print(sys.platform, os.name, sys.byteorder, sys.maxsize, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major)
print(platform.win32_ver(), platform.mac_ver(), platform.java_ver()[0] == "")
print(isinstance(platform.python_compiler(), str), isinstance(platform.python_build(), tuple), platform.python_branch() is not None)
print(platform.libc_ver()[0], type(platform.libc_ver()[1]).__name__)
info = platform.freedesktop_os_release()
print("ID" in info, "NAME" in info)
s, n, r, v, m, p = platform.uname()
print(s, m == platform.machine())
print(u == platform.uname(), u._replace(system="X").system if hasattr(u, "_replace") else None)
