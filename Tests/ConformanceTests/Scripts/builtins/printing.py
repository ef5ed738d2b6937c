def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


import sys
import io

print()
print("a", 1, None, 2.5, [1], sep="-", end="!\n")
print("a", "b", sep="")
print("x", end="")
print("y", sep="q")
print(*[1, 2, 3], sep="\n")
print("no", "sep", sep=None, end=None)
print("flushed", flush=True)
print("to err?", file=sys.stdout)
buffer = io.StringIO()
print("in", "buffer", file=buffer, sep="_", end=";")
print(repr(buffer.getvalue()))
