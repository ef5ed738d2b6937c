def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


# Nothing comes from standard input: input() raises EOFError.
import sys

try:
    name = input("Name? ")
except EOFError as e:
    print()
    print("EOFError:", e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin), sys.stdin.readlines())
attempt(lambda: input("a", "b"))
attempt(lambda: sys.stdin.write("x"))
print(sys.stdin.readable(), sys.stdin.writable(), sys.stdin.name, sys.stdin.mode, sys.stdin.closed, sys.stdin.encoding)
input("last > ")
