"""input() and sys.stdin when a script puts something in its place."""
import io
import sys

saved = sys.stdin
sys.stdin = io.StringIO("Ann\n42\n\nlast")
name = input("name? ")
age = int(input("age? "))
print(f"{name} is {age}", repr(input()), repr(input("end: ")))
try:
    input("more? ")
except EOFError as e:
    print()
    print("EOFError", e)
sys.stdin = io.StringIO("a b c\n1 2 3\n4 5 6\n")
header = sys.stdin.readline().split()
rows = [list(map(int, line.split())) for line in sys.stdin]
print(header, rows, sys.stdin.read() == "")
sys.stdin = saved
try:
    input()
except EOFError as e:
    print(repr(e))
print(sys.stdin.read(), sys.stdin.readline(), sys.stdin.readlines(), list(sys.stdin))


class Fake:
    def __init__(self, lines):
        self.lines = iter(lines)

    def readline(self):
        return next(self.lines, "")


sys.stdin = Fake(["x\n", "y"])
print(input(), input())
captured = io.StringIO()
old, sys.stdout = sys.stdout, captured
sys.stdin = io.StringIO("typed\n")
value = input("prompt goes to stdout: ")
sys.stdout = old
print(repr(captured.getvalue()), value)
sys.stdin = None
try:
    input("x")
except RuntimeError as e:
    print(e)
sys.stdin = saved
