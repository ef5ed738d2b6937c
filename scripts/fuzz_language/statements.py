"""Random programs: statements around the expressions of the grammar."""

import ast
import random as randomness
import re

from . import grammar, literals
from .definitions import Definitions
from .endings import Endings
from .expressions import Expressions
from .mutations import Mutations
from .text import indented

SHOW = """def show(value):
    if isinstance(value, (set, frozenset)):
        value = sorted(map(repr, value))
    print(repr(value)[:400])
"""

TYPES = [
    "int",
    "int",
    "float",
    "str",
    "str",
    "bool",
    "bytes",
    "ints",
    "floats",
    "strs",
    "list",
    "tuple",
    "dict",
    "set",
    "range",
    "any",
    "datetime",
    "timedelta",
]


def program(seed, uncaught=False):
    """The program of a seed, as CPython writes it; with `uncaught`, one that usually ends in an exception."""
    attempt = 0
    while True:
        text = Statements(randomness.Random(f"{seed}.{attempt}.{uncaught}"), uncaught).program()
        try:
            # What is generated need not be valid (a walrus in the wrong place); what is run must be.
            text = ast.unparse(ast.parse(text)) + "\n"
            compile(text, "snippet.py", "exec")
            return text
        except (SyntaxError, RecursionError, ValueError, MemoryError):
            attempt += 1


class Statements(Mutations, Endings, Definitions, Expressions):
    def __init__(self, random, uncaught):
        super().__init__(random)
        self.uncaught = uncaught
        self.functions = []
        self.classes = []
        self.in_function = False
        self.loops = 0

    def program(self):
        body = []
        count = self.random.randrange(2, 6)
        local = self.chance(0.4)
        self.in_function = local
        for i in range(count):
            body += self.statement(2)
        if self.uncaught:
            body += self.failing()
        if local:
            body = ["def main():"] + indented(body) + ["main()"]
        text = "\n".join(body)
        head = [f"import {m}" for m in grammar.MODULES if re.search(rf"\b{m}\.", text)]
        if "@dataclass" in text:
            head.append("from dataclasses import dataclass, field")
        if "show(" in text:
            head.append(SHOW)
        return "\n".join(head + body) + "\n"

    # Statements

    def block(self, depth, count=None):
        """Statements one level in; names made inside go out of scope (they may not have been assigned)."""
        known = len(self.scope)
        lines = []
        for _ in range(count or self.random.randrange(1, 4)):
            lines += self.statement(depth - 1)
        if self.chance(0.8):
            del self.scope[known:]
        return lines or ["pass"]

    def statement(self, depth):
        r = self.random
        shallow = [
            (10, self.show),
            (6, self.assign),
            (3, self.augmented),
            (2, self.unpack),
            (2, self.mutate),
            (1, self.delete),
            (1, self.assertion),
        ]
        deep = [
            (3, self.branch),
            (3, self.loop),
            (2, self.while_loop),
            (3, self.attempt),
            (2, self.matching),
            (3, self.function_definition),
            (2, self.closure),
            (3, self.generator),
            (3, self.class_definition),
            (1, self.with_statement),
            (1, self.dataclass_definition),
            (1, self.decorated),
        ]
        choices = shallow + (deep if depth > 0 and self.loops < 2 else [])
        make = r.choices([c[1] for c in choices], [c[0] for c in choices])[0]
        return make(depth)

    def guarded(self, lines):
        """Mostly in a try statement, so that the program goes on after a mistake."""
        if self.chance(0.2 if self.uncaught else 0.04):
            return lines
        return ["try:"] + indented(lines) + ["except Exception as e:", "    print(f'{type(e).__name__}: {e}')"]

    def show(self, depth):
        kind = self.random.choice(TYPES)
        return self.guarded([f"show({self.expression(kind, self.random.randrange(1, 4))})"])

    def assign(self, depth):
        kind = self.random.choice(TYPES)
        name = self.fresh()
        if self.in_function and self.chance(0.1):
            annotation = self.random.choice(["int", "str", "'list[int]'"])
            line = f"{name}: {annotation} = {self.expression(kind, 2)}"
        elif self.chance(0.1):
            other = self.fresh()
            line = f"{name} = {other} = {self.expression(kind, 2)}"
            self.scope.append((other, kind))
        else:
            line = f"{name} = {self.expression(kind, 2)}"
        lines = [line, f"show({name})"] if self.chance(0.3) else [line]
        if self.chance(0.7):
            # The fallback keeps the name bound.
            lines = (
                ["try:"]
                + indented(lines)
                + [
                    "except Exception as e:",
                    "    print(f'{type(e).__name__}: {e}')",
                    f"    {name} = {self.leaf(kind)}",
                ]
            )
        self.scope.append((name, kind))
        return lines

    def assertion(self, depth):
        condition = self.expression("bool", 2)
        return self.guarded([f"assert {condition}" + (f", {self.expression('any', 1)}" if self.chance(0.5) else "")])

    def branch(self, depth):
        lines = [f"if {self.expression('bool', 2)}:"] + indented(self.block(depth))
        if self.chance(0.3):
            lines += [f"elif {self.expression('any', 1)}:"] + indented(self.block(depth))
        if self.chance(0.5):
            lines += ["else:"] + indented(self.block(depth))
        return self.guarded(lines) if self.chance(0.5) else lines

    def loop(self, depth):
        r = self.random
        name = self.fresh("i")
        kind, values = r.choice(
            [
                ("int", "<ints>"),
                ("str", "<str>"),
                ("any", "<list>"),
                ("int", "<range>"),
                ("str", "<dict>"),
                ("str", "<strs>"),
                ("any", "<tuple>"),
                ("tuple", "<dict>.items()"),
                ("int", "<bytes>"),
            ]
        )
        values = self.expand(values, 1)
        target = name
        if self.chance(0.2):
            target, values = f"{self.fresh('j')}, {name}", f"enumerate({values})"
        elif kind != "tuple" and "range" in values:
            values = f"{self.atom(values)}[:4]"
        if "range" not in values:
            # A copy: the body may change what it walks over, without end.
            values = f"list({values})[:4]"
        self.scope.append((name, kind))
        self.loops += 1
        body = self.block(depth)
        if self.chance(0.3):
            body += [f"if {self.expression('bool', 1)}:", "    " + r.choice(["break", "continue"])]
            body += self.show(0)
        self.loops -= 1
        lines = [f"for {target} in {values}:"] + indented(body)
        if self.chance(0.25):
            lines += ["else:"] + indented(self.block(depth, 1))
        self.scope.remove((name, kind))
        return self.guarded(lines) if self.chance(0.7) else lines

    def while_loop(self, depth):
        name = self.fresh("n")
        self.scope.append((name, "int"))
        self.loops += 1
        body = self.block(depth)
        if self.chance(0.4):
            body += [f"if {self.expression('bool', 1)}:", "    " + self.random.choice(["break", "continue"])]
        self.loops -= 1
        self.scope.remove((name, "int"))
        lines = [f"{name} = {self.random.randrange(1, 5)}", f"while {name} > 0:", f"    {name} -= 1"] + indented(body)
        if self.chance(0.3):
            lines += ["else:"] + indented(self.block(depth, 1))
        return lines

    def raising(self):
        r = self.random
        error = r.choice(literals.ERRORS)
        arguments = self.expand(r.choice(["<str>", "<any>", "", "<int>, <str>"]), 1)
        line = f"raise {error}({arguments})"
        return r.choice(
            [
                line,
                line,
                f"raise {error}",
                line + r.choice([" from None", " from ValueError('cause')", " from KeyError"]),
                "raise",
            ]
        )

    def attempt(self, depth):
        r = self.random
        body = self.block(depth)
        if self.chance(0.6):
            body.append(self.raising())
        handlers = []
        for _ in range(r.randrange(0, 3)):
            errors = (
                r.choice(literals.ERRORS)
                if self.chance(0.7)
                else f"({r.choice(literals.ERRORS)}, {r.choice(literals.ERRORS)})"
            )
            name = self.fresh("e")
            handler = [
                f"print({r.choice(['type({n}).__name__, {n}', 'repr({n})', '{n}.args', 'repr({n}.__cause__)', 'repr({n}.__context__)', '{n}'])})".replace(
                    "{n}", name
                )
            ]
            handler += self.block(depth, 1)
            if self.chance(0.15):
                handler.append(self.raising())
            handlers += [f"except {errors} as {name}:"] + indented(handler)
        lines = ["try:"] + indented(body) + handlers
        if handlers and self.chance(0.3):
            lines += ["else:"] + indented(self.block(depth, 1))
        if not handlers or self.chance(0.4):
            final = self.block(depth, 1)
            if self.loops and self.chance(0.15):
                final.append(r.choice(["break", "continue"]))
            lines += ["finally:"] + indented(final)
        return self.guarded(lines)

    def matching(self, depth):
        r = self.random
        kind = r.choice(["int", "str", "list", "tuple", "dict", "any", "ints"])
        lines = [f"match {self.expression(kind, 2)}:"]
        for _ in range(r.randrange(1, 5)):
            known = len(self.scope)
            pattern = self.pattern(kind, 2)
            guard = f" if {self.expression('bool', 1)}" if self.chance(0.25) else ""
            names = [n for n, _ in self.scope[known:]]
            body = [f"show(({''.join(n + ', ' for n in names)}))"] + self.block(depth, 1)
            lines += [f"    case {pattern}{guard}:"] + indented(indented(body))
            del self.scope[known:]
        if self.chance(0.5):
            lines += ["    case _:", "        print('other')"]
        return self.guarded(lines)

    def pattern(self, kind, depth):
        r = self.random

        def capture():
            if self.chance(0.3):
                return "_"
            name = self.fresh("m")
            self.scope.append((name, "any"))
            return name

        shape = r.randrange(9) if depth > 0 else r.randrange(3)
        if shape == 0:
            return capture() if depth < 2 else r.choice(["None", "True", "1", "''"])
        if shape in (1, 2):
            return r.choice(
                [
                    "0",
                    "1",
                    "-1",
                    "2.5",
                    "'a'",
                    "'abc'",
                    "None",
                    "True",
                    "b'x'",
                    "int()",
                    "str()",
                    "float()",
                    "list()",
                    "dict()",
                    "bool()",
                    "tuple()",
                ]
            )
        if shape in (3, 4):
            items = [self.pattern("any", depth - 1) for _ in range(r.randrange(0, 4))]
            if self.chance(0.5):
                items.insert(r.randrange(len(items) + 1), "*" + capture())
            return "[" + ", ".join(items) + "]"
        if shape == 5:
            keys = r.sample(["'a'", "'abc'", "1", "None", "'x'"], r.randrange(0, 3))
            items = [f"{k}: {self.pattern('any', depth - 1)}" for k in keys]
            if self.chance(0.4):
                name = self.fresh("m")
                self.scope.append((name, "dict"))
                items.append("**" + name)
            return "{" + ", ".join(items) + "}"
        if shape == 6:
            return r.choice(["int", "str", "float", "list", "dict"]) + f"({capture()})"
        if shape == 7:
            return (
                "("
                + " | ".join(r.sample(["0", "1", "'a'", "None", "int()", "str()", "[]", "[_, _]", "{}", "True"], 2))
                + ")"
            )
        name = self.fresh("m")
        inner = self.pattern(kind, depth - 1)
        if inner == "_" or inner.isidentifier() and inner[0] == "m":
            return inner
        self.scope.append((name, "any"))
        return f"({inner}) as {name}"
