import configparser
import io
import os
import tempfile

text = """[DEFAULT]
base = /data
retries = 3

[server]
Host = localhost
port: 8080
debug = yes
path = %(base)s/files

# a comment
[empty]

[multi]
lines = one
    two
    three
value with spaces = x = y
"""
config = configparser.ConfigParser()
config.read_string(text)
config["new"] = {"a": 1, "b": "two"}
config["new"]["c"] = "three"
config.set("new", "d", "4")
config.add_section("later")
config.remove_section("empty")
print(config.remove_option("new", "a"), config.has_option("new", "a"), config.remove_section("zz"))
out = io.StringIO()
config.write(out)
print(out.getvalue())
for call in (lambda: config["zz"], lambda: config["new"]["zz"], lambda: config.get("zz", "a"), lambda: config.get("new", "zz"), lambda: config.add_section("new"),
             lambda: config.getint("server", "host"), lambda: config.getboolean("server", "host"), lambda: config.set("new", "x", 5), lambda: config.set("zz", "x", "5"), lambda: config.add_section("DEFAULT"),
             lambda: configparser.ConfigParser().read_string("a = 1\n"), lambda: configparser.ConfigParser().read_string("[a]\nx=1\nx=2\n"), lambda: configparser.ConfigParser().read_string("[a]\n[a]\n"),
             lambda: configparser.ConfigParser().read_string("[a]\nnovalue\n"), lambda: config.set("new", "x", "%(bad"), lambda: config.get("new", "m", vars={"m": "%(zz)s"})):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
raw = configparser.RawConfigParser(allow_no_value=True)
raw.read_string("[a]\nflag\nx = %(y)s\n")
print(raw.items("a"), raw.get("a", "flag"))
ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
ext.read_string("[p]\nroot = /r\nsub = ${root}/s\n[q]\nt = ${p:sub}/t\n")
print(ext["q"]["t"], configparser.ConfigParser(interpolation=None).read("/no/such/file"))
with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "c.ini")
    with open(path, "w") as f:
        config.write(f)
    other = configparser.ConfigParser()
    print(len(other.read([path, "/no/such"])), other["server"]["port"], other == config)
case = configparser.ConfigParser(inline_comment_prefixes=(";",))
case.optionxform = str
case.read_string("[S]\nKey = v ; comment\n")
print(dict(case["S"]), [s for s in case], case.get("S", "Key", raw=True))
