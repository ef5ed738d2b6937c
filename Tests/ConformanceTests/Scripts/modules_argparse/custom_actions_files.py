import argparse
import os
import sys
import tempfile


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("called", self.dest, values, option_string)
        setattr(namespace, self.dest, values.upper())


class KeyValue(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        table = dict(getattr(namespace, self.dest) or {})
        for item in values:
            key, _, value = item.partition("=")
            table[key] = value
        setattr(namespace, self.dest, table)


p = argparse.ArgumentParser(prog="act")
p.add_argument("--name", action=Upper)
p.add_argument("word", action=Upper)
p.add_argument("--set", action=KeyValue, nargs="+", metavar="K=V")
print(p.parse_args(["w", "--name", "ann", "--set", "a=1", "b=2"]))
print(p.format_usage())
with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "in.txt")
    with open(path, "w") as f:
        f.write("first\nsecond\n")
    q = argparse.ArgumentParser(prog="files")
    q.add_argument("infile", type=argparse.FileType("r"))
    q.add_argument("--out", type=argparse.FileType("w"), default=sys.stdout)
    args = q.parse_args([path])
    print(args.infile.readline().strip(), args.out is sys.stdout)
    args.infile.close()
    print(argparse.FileType("r"), argparse.FileType("w", encoding="utf-8"))
    r = argparse.ArgumentParser(prog="listed", fromfile_prefix_chars="@")
    r.add_argument("items", nargs="*")
    print(r.parse_args(["@" + path, "third"]))
q = argparse.ArgumentParser(prog="files")
q.add_argument("infile", type=argparse.FileType("r"))
try:
    q.parse_args(["/no/such/file.txt"])
except SystemExit as stop:
    print(stop.code)
sys.argv = ["/some/script.py", "--x", "1"]
s = argparse.ArgumentParser()
s.add_argument("--x", type=int)
print(s.prog, s.parse_args(), s)
