import argparse
import contextlib
import io


def attempt(parser, line):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            print(parser.parse_args(line.split()))
    except SystemExit as stop:
        print(f"{line!r} exit {stop.code}: {err.getvalue().splitlines()[-1]}")


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


def positive(text):
    if int(text) <= 0:
        raise ValueError("not used")
    return int(text)


p = argparse.ArgumentParser(prog="t")
p.add_argument("--n", type=int)
p.add_argument("--even", type=even)
p.add_argument("--pos", type=positive)
p.add_argument("--f", type=float)
p.add_argument("--mode", choices=["a", "b"])
p.add_argument("--k", type=int, choices=[1, 2])
p.add_argument("--two", nargs=2)
p.add_argument("--plus", nargs="+")
p.add_argument("--flag", action="store_true")
p.add_argument("--alpha-one")
p.add_argument("--alpha-two")
g = p.add_mutually_exclusive_group()
g.add_argument("--json", action="store_true")
g.add_argument("--csv", action="store_true")
for line in ("--n x", "--n", "--even 3", "--even q", "--pos -1", "--f abc", "--mode c", "--k 3", "--k z", "--two 1", "--plus", "--flag=1", "--alpha 3",
             "--json --csv", "extra", "--unknown 1", "-z", "--n 1 --n 2", "--two 1 2 3", "--even 4"):
    attempt(p, line)
p.add_argument("file")
p.add_argument("count", type=int)
for line in ("", "a", "a b", "a 1 c d", "--n 1"):
    attempt(p, line)
r = argparse.ArgumentParser(prog="r")
req = r.add_mutually_exclusive_group(required=True)
req.add_argument("--x")
req.add_argument("--y")
attempt(r, "")
attempt(r, "--x 1")
attempt(r, "--x 1 --y 2")
print(r.format_usage())
e = argparse.ArgumentParser(prog="e", exit_on_error=False)
e.add_argument("--n", type=int)
try:
    e.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print("caught", error)
try:
    p.error("own message")
except SystemExit as stop:
    print(stop.code)
try:
    p.exit(3, "bye\n")
except SystemExit as stop:
    print(stop.code)
try:
    p.exit()
except SystemExit as stop:
    print(stop.code)
