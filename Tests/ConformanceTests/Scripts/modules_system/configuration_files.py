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
print(config.sections(), config.defaults(), "server" in config, "DEFAULT" in config, config.has_section("nope"))
server = config["server"]
print(server["host"], server["HOST"], server["path"], server.getint("port"), server.getboolean("debug"), server.getfloat("retries"))
print(config.get("server", "port"), config.getint("server", "port"), config.get("server", "zz", fallback="none"), server.get("zz"), server.get("zz", "d"))
print(list(server), dict(config["empty"]), config.options("server"), config.items("server"))
print(repr(config["multi"]["lines"]), config["multi"]["value with spaces"], server, server.name, len(server), "port" in server)
