import argparse

p = argparse.ArgumentParser(prog="p")
p.add_argument("pos")
p.add_argument("rest", nargs="*")
p.add_argument("-n", "--num", type=int, default="7")
p.add_argument("-f", type=float)
p.add_argument("--flag", action="store_true")
p.add_argument("--no-cache", dest="cache", action="store_false")
p.add_argument("-v", action="count", default=0)
p.add_argument("--add", action="append")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--ext", action="extend", nargs="+", default=["d"])
p.add_argument("--pair", nargs=2)
p.add_argument("--maybe", nargs="?", const="C", default="D")
p.add_argument("--switch", action=argparse.BooleanOptionalAction, default=True)
p.add_argument("--low", dest="level", action="append_const", const="low")
p.add_argument("--high", dest="level", action="append_const", const="high")
for line in ("a", "a b c -n 3", "a -n=4 -f 1e3", "a --num=5 --flag --no-cache", "a -vvv -v", "a --add 1 --add=2", "a --const --ext x y --ext z",
             "a --pair 1 2 b", "a --maybe", "a --maybe M", "a --no-switch", "a --low --high", "-n3 a", "-- -a -b", "a --nu 9", "--fl a", "-f -1.5 a", "a -vn5"):
    print(line, "=>", p.parse_args(line.split()))
args = p.parse_args(["x"])
print(args.pos, args.num, vars(args)["cache"], args == p.parse_args(["x"]), "pos" in args, "zz" in args)
print(p.parse_known_args(["a", "--what", "b", "-n", "1"]))
print(p.get_default("num"), p.parse_args(["a"], namespace=argparse.Namespace(extra=1)))
p.set_defaults(num=99, other="o")
print(p.parse_args(["a"]).num, p.parse_args(["a"]).other)
ns = argparse.Namespace(a=1, b="x")
ns.c = [1]
print(ns, ns.a, getattr(ns, "zz", None), vars(ns))
try:
    args.nothing
except AttributeError as error:
    print(error)
q = argparse.ArgumentParser(argument_default=argparse.SUPPRESS)
q.add_argument("--x")
q.add_argument("--y", type=lambda s: s.split(","))
print(q.parse_args([]), q.parse_args(["--y", "1,2,3"]))
r = argparse.ArgumentParser(fromfile_prefix_chars="@", prefix_chars="-+", allow_abbrev=False)
r.add_argument("+x", action="store_true")
r.add_argument("--long-name", dest="ln")
print(r.parse_args(["+x", "--long-name", "v"]))
s = argparse.ArgumentParser(parents=[argparse.ArgumentParser(add_help=False)])
s.add_argument("cmd", choices=["a", "b"])
s.add_argument("rem", nargs=argparse.REMAINDER)
print(s.parse_args(["a", "-x", "--y", "z"]))
try:
    p.add_argument("--num")
except argparse.ArgumentError as error:
    print(error)
for call in (lambda: p.add_argument("x", "y"), lambda: p.add_argument("--z", action="zz"), lambda: p.add_argument("pos2", required=True), lambda: p.add_argument("--z", nargs=0), lambda: p.add_argument("--zz", type="int"), lambda: p.add_argument("--zzz", action="store_true", type=int), lambda: p.add_argument("--zzzz", nargs=2, metavar=("a", "b", "c"))):
    try:
        call()
        print("accepted")
    except Exception as error:
        print(type(error).__name__, error)
