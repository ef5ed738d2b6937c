import json
import argparse


class Wrapped(json.JSONDecodeError):
    pass


class Outer:
    class Failure(Exception):
        def __str__(self):
            return "line one\nline two"


try:
    json.loads("{bad")
except json.JSONDecodeError as e:
    print(e, type(e).__name__, e.lineno, e.colno, e.pos, e.msg)
try:
    raise Outer.Failure()
except Outer.Failure as e:
    print(e)
raise Outer.Failure("unused")
