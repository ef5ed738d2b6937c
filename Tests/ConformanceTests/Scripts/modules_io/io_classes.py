"""What open returns, told by the classes of io; UnsupportedOperation is both an OSError and a ValueError."""
import io
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "f")
    with open(path, "w") as f:
        print(type(f).__name__, isinstance(f, io.TextIOBase), isinstance(f, io.TextIOWrapper), isinstance(f, io.IOBase),
              isinstance(f, io.BufferedIOBase), isinstance(f, io.RawIOBase))
    for mode, buffering in (("rb", -1), ("wb", -1), ("r+b", -1), ("rb", 0)):
        with open(path, mode, buffering) as f:
            print(mode, type(f).__name__, isinstance(f, io.TextIOBase), isinstance(f, io.BufferedIOBase),
                  isinstance(f, io.RawIOBase), isinstance(f, io.IOBase), isinstance(f, io.FileIO),
                  isinstance(f, io.BufferedReader), isinstance(f, (io.BufferedWriter, io.BufferedRandom)))
    with open(path) as f:
        for call in (lambda: f.write("x"), lambda: f.writelines(["x"]), lambda: f.truncate()):
            try:
                call()
            except ValueError as e:
                print(type(e).__name__, e, isinstance(e, OSError), isinstance(e, io.UnsupportedOperation))
    with open(path, "wb") as f:
        try:
            f.read()
        except OSError as e:
            print(repr(e), isinstance(e, ValueError), e.errno, e.args)
    with open(path, "w") as f:
        try:
            f.read()
        except io.UnsupportedOperation as e:
            print(e)
        f.write("x")
    with open(path) as f:
        f.read(1)
        try:
            f.seek(-1, 1)
        except io.UnsupportedOperation as e:
            print(e)
print([c.__name__ for c in io.UnsupportedOperation.__mro__])
print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase))
print(isinstance(sys.stdin, io.TextIOBase), isinstance(sys.stderr, io.TextIOWrapper), isinstance("x", io.IOBase))
print(io.open is open, io.BlockingIOError is BlockingIOError)
