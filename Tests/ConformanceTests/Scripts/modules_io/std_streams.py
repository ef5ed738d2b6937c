"""sys.stdout and friends: buffer, reconfigure, attributes."""
import sys

print(sys.stdout.write("text\n"))
sys.stdout.flush()
sys.__stdout__.flush()
stream = sys.__stdout__
print(stream.encoding, stream.writable(), stream.readable(), stream.name, stream.mode, stream.fileno(), stream.isatty())
stream.flush()
stream.buffer.write(b"bytes\n")
stream.buffer.flush()
stream.flush()
print(type(stream.buffer).__name__, stream.buffer.fileno(), stream.buffer.name)
stream.reconfigure(encoding="utf-8")
print("é ü", stream.encoding)
stream.flush()
stream.reconfigure(encoding="ascii", errors="backslashreplace")
stream.write("é\n")
stream.flush()
print(stream.encoding, stream.errors)
stream.flush()
stream.reconfigure(encoding="utf-8", errors="strict", line_buffering=True)
print(stream.line_buffering)
print(sys.stderr.name, sys.stderr.errors, sys.stderr.line_buffering, sys.stdin.name, sys.stdin.mode, sys.stdin.readable())
print(type(sys.stdin.buffer).__name__, sys.stdin.read(), sys.stdin.buffer.read())
print(repr(stream), repr(sys.stdin), repr(sys.stderr))
stream.flush()
sys.stderr.buffer.write(b"to stderr\n")
sys.stderr.flush()
try:
    stream.reconfigure(encoding="no-such")
except LookupError as e:
    print(e)
try:
    sys.stdin.write("x")
except Exception as e:
    print(type(e).__name__, e)
try:
    stream.read()
except Exception as e:
    print(type(e).__name__, e)
