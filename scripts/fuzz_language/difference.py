"""In what way two outputs differ, as far as it matters: a shrunk program must differ in the same way."""

import ast
import re
from typing import NamedTuple, Optional

ERROR = re.compile(r"(?:uncaught )?([A-Z]\w*(?:Error|Exception|Iteration|Exit|Interrupt|Warning))(?:: (.*)|:?)$")
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
NUMBER = re.compile(r"-?\d[\d_.e+]*")
NAME = re.compile(r"\b[a-zA-Z]+\d+\b")


class Difference(NamedTuple):
    kind: str
    detail: tuple
    expected: str
    found: str

    def like(self, other: Optional["Difference"]):
        return other is not None and self.kind == other.kind and self.detail == other.detail


def skeleton(message):
    """A message without what it quotes and counts."""
    return NUMBER.sub("N", QUOTED.sub("Q", NAME.sub("V", message)))[:80]


def difference(expected, found):
    """None when the outputs are the same, or when CPython did not come to an end."""
    if expected == found or expected.startswith(("--- timeout", "--- crash")):
        return None
    if found.startswith("--- timeout"):
        return Difference("timeout", (), "", "")
    if found.startswith("--- crash"):
        return Difference("crash", (skeleton(found.split("\n")[0]),), "", found)
    one, two = expected.split("\n"), found.split("\n")
    at = next((i for i, (a, b) in enumerate(zip(one, two)) if a != b), min(len(one), len(two)))
    a, b = (lines[at] if at < len(lines) else "" for lines in (one, two))
    x, y = ERROR.match(a), ERROR.match(b)
    if "--- stderr" in one[: at + 1] or "--- stderr" in two[: at + 1]:
        if not ("--- stderr" in one and "--- stderr" in two):
            last = one if "--- stderr" in one else two
            return Difference("uncaught", (skeleton(last[-3] if len(last) > 2 else ""),), a, b)
        if not x or not y:
            return Difference("traceback", ("^" in a or "^" in b, skeleton(a) == skeleton(b)), a, b)
    if x and y and x[1] == "KeyError" and y[1] == "TypeError" and "multiple values for keyword argument" in b:
        # While an exception is handled, CPython 3.11 loses its own message for a keyword given twice; 3.12 does not.
        return None
    if x and y and x[1] != y[1]:
        return Difference("exception", (x[1], y[1], skeleton(y[2] or "")), a, b)
    if x and y:
        return Difference("message", (x[1], skeleton(x[2] or ""), skeleton(y[2] or "")), a, b)
    if y:
        return Difference("raises", (y[1], skeleton(y[2] or "")), a, b)
    if x:
        return Difference("accepts", (x[1], skeleton(x[2] or "")), a, b)
    return Difference("value", (), a, b)


class Abstract(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.Name(id=type(node.value).__name__)

    def visit_Name(self, node):
        return ast.Name(id=re.sub(r"\d+$", "", node.id))


def signature(found, source):
    """What makes two shrunk finds the same: the way they differ and, if that says little, the program's shape."""
    if found.kind in ("message", "exception", "raises"):
        return (found.kind, *found.detail)
    tree = Abstract().visit(ast.parse(source))
    return (found.kind, *found.detail, ast.dump(tree)[:2000])
