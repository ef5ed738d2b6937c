import io
import sys

print(sys.argv[0].endswith("sys_module.py"), len(sys.argv), sys.byteorder, sys.maxsize, sys.maxunicode, sys.platform)
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.version_info[0], sys.version.startswith("3.11"))
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
saved, sys.stdout = sys.stdout, io.StringIO()
print("captured", 1)
sys.stdout.write("more\n")
text, sys.stdout = sys.stdout.getvalue(), saved
print(repr(text))
saved, sys.stderr = sys.stderr, io.StringIO()
print("to stderr", file=sys.stderr)
text, sys.stderr = sys.stderr.getvalue(), saved
print(repr(text))
try:
    raise ValueError("x")
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind, value, tb is not None)
print(sys.exc_info())
for arg in (None, 0, 3, "message", [1]):
    try:
        sys.exit(arg)
    except SystemExit as stop:
        print(repr(stop), stop.code)
print("sys" in sys.modules, sys.modules["sys"] is sys, "nothing" in sys.modules, isinstance(sys.path, list), type(sys.modules).__name__)
sys.setrecursionlimit(2000)
print(sys.getrecursionlimit())
for call in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.nothing, lambda: sys.exit(1, 2), lambda: sys.getsizeof(), lambda: sys.intern(5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(sys.intern("abc") is sys.intern("abc"), sys.getsizeof([]) > 0, sys.getsizeof([1] * 100) > sys.getsizeof([]), sys.getrefcount(sys) > 1)
print(sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__ or True, sys.stderr.writable(), sys.hexversion >> 16 == 0x030B, sys.implementation.name != "", sys.flags.optimize, sys.executable != "", sys.prefix != "")
print(list(sys.stdin), sys.stdin.read(), sys.stdin.readline() == "")
print(sys.int_info.bits_per_digit, sys.hash_info.modulus == 2**61 - 1, sys.getswitchinterval() > 0, sys.displayhook is not None, sys.excepthook is not None, sys.is_finalizing())
