import argparse
import contextlib
import io

parser = argparse.ArgumentParser(prog="git")
parser.add_argument("-q", "--quiet", action="store_true", help="say less")
subs = parser.add_subparsers(dest="command", title="commands", help="what to do", metavar="COMMAND")
add = subs.add_parser("add", help="add files", description="Add files to the index.")
add.add_argument("files", nargs="+")
add.set_defaults(func=lambda a: "adding " + ",".join(a.files))
commit = subs.add_parser("commit", help="record changes", aliases=["ci"])
commit.add_argument("-m", "--message", default="none")
commit.set_defaults(func=lambda a: "commit " + a.message)
for line in ("add a b", "commit -m hi", "ci", "-q commit"):
    args = parser.parse_args(line.split())
    print(args.command, args.quiet, args.func(args))
print(parser.parse_args([]))
parser.print_help()
print("---")
add.print_help()
print("---")
for line in ("push", "add", "commit --bad", "commit extra"):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            parser.parse_args(line.split())
    except SystemExit as stop:
        print(stop.code, err.getvalue())
out = io.StringIO()
try:
    with contextlib.redirect_stdout(out):
        parser.parse_args(["commit", "--help"])
except SystemExit as stop:
    print(stop.code, out.getvalue())
p2 = argparse.ArgumentParser(prog="t")
s2 = p2.add_subparsers(required=True, dest="cmd")
s2.add_parser("one")
s2.add_parser("two")
print(p2.format_help())
try:
    p2.parse_args([])
except SystemExit as stop:
    print(stop.code)
p3 = argparse.ArgumentParser(prog="u")
p3.add_subparsers().add_parser("x")
print(p3.format_usage(), p3.parse_args(["x"]))
