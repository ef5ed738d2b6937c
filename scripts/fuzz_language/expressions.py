"""Expands the grammar into expressions, given the names in scope."""

import re

from . import grammar, literals

HOLE = re.compile(r"<([a-z]\w*)(?::(\w+))?>")

# What may stand inside an expression without parentheses.
ATOM = re.compile(r"""[\w.]+|"[^"\\]*"|'[^'\\]*'|\[[^\[\]]*\]|\([^()]*\)""")


class Expressions:
    """Makes expressions. `scope` is a list of (name, type); comprehensions and functions extend it."""

    def __init__(self, random):
        self.random = random
        self.scope = []
        self.used = 0
        # A walrus may not stand in a comprehension's iterable, nor in a class body's comprehension.
        self.walrus = True

    def fresh(self, stem="v"):
        self.used += 1
        return f"{stem}{self.used}"

    def chance(self, p):
        return self.random.random() < p

    def expression(self, kind, depth=2):
        """An expression that usually has the type `kind`."""
        r = self.random
        if self.chance(0.015):
            kind = r.choice(grammar.ANY)
        if kind == "any":
            kind = r.choice(grammar.ANY)
        elif kind == "key":
            kind = r.choice(grammar.KEY)
        names = [n for n, t in self.scope if t == kind]
        if names and self.chance(0.35 if depth > 0 else 0.6):
            return r.choice(names[-6:])
        if depth <= 0 or self.chance(0.12) or kind not in grammar.ALTERNATIVES:
            return self.leaf(kind)
        return self.expand(r.choice(grammar.ALTERNATIVES[kind]), depth - 1)

    def leaf(self, kind):
        r = self.random
        if kind == "int":
            return r.choice(literals.INTS) if self.chance(0.6) else str(r.randrange(-20, 100))
        if kind == "float":
            return (
                r.choice(literals.FLOATS) if self.chance(0.7) else repr(round(r.uniform(-1000, 1000), r.randrange(6)))
            )
        if kind == "str":
            return literals.text(r)
        if kind == "bytes":
            return r.choice(literals.BYTES)
        if kind == "bool":
            return r.choice(["True", "False"])
        if kind in ("ints", "floats", "strs", "list", "tuple"):
            inner = {"ints": "int", "floats": "float", "strs": "str"}.get(kind, "any")
            items = [self.atom(self.leaf(self.scalar(inner))) for _ in range(r.randrange(5))]
            if kind == "tuple":
                return "(" + "".join(i + ", " for i in items) + ")"
            return "[" + ", ".join(items) + "]"
        if kind == "dict":
            return "{" + ", ".join(f"{self.leaf('str')}: {self.leaf('int')}" for _ in range(r.randrange(4))) + "}"
        if kind == "set":
            items = ", ".join(self.leaf("int") for _ in range(r.randrange(1, 4)))
            return "{" + items + "}"
        if kind == "range":
            return f"range({r.randrange(-5, 6)}, {r.randrange(0, 12)})"
        if kind == "datetime":
            return f"datetime.datetime({r.randrange(1, 9999)}, {r.randrange(1, 13)}, {r.randrange(1, 29)}, {r.randrange(24)}, {r.randrange(60)})"
        if kind == "timedelta":
            return f"datetime.timedelta({r.randrange(-400, 400)}, {r.randrange(-9, 90000)})"
        return "None"

    def scalar(self, kind):
        return self.random.choice(["int", "str", "float", "bool", "none"]) if kind == "any" else kind

    def atom(self, text):
        """`text`, in parentheses unless it cannot need them."""
        if isinstance(text, Bare):
            return text
        return text if ATOM.fullmatch(text) and not text[0].isdigit() else f"({text})"

    def expand(self, template, depth):
        """Fills the holes of `template`; comprehension variables come into scope for the whole of it."""
        added = 0
        names = {}
        for m in HOLE.finditer(template):
            if m[1] == "var":
                name = self.fresh("x")
                names[m.start()] = name
                added += 1
        # The iterable is evaluated outside; it is written last, with the variables still in scope, only
        # by chance naming one: an UnboundLocalError or NameError that must also be the same.
        comprehension = added > 0 or " for " in template or "lambda" in template
        saved = self.walrus
        if comprehension:
            self.walrus = False
        variables = [(name, HOLE.match(template, at)[2]) for at, name in names.items()]
        self.scope += variables

        def fill(m):
            if m.start() in names:
                return names[m.start()]
            if m[1] == "name":
                return self.target()
            before = template[: m.start()]
            if variables and before.endswith(" in "):
                self.scope = self.scope[:-added]
                try:
                    return self.atom(self.hole(m[1], m[2], depth))
                finally:
                    self.scope += variables
            return self.atom(self.hole(m[1], m[2], depth))

        try:
            if "<name>" in template and not self.walrus:
                template = template.replace("<name> := ", "")
            return HOLE.sub(fill, template)
        finally:
            if added:
                del self.scope[-added:]
            self.walrus = saved

    def target(self):
        names = [n for n, _ in self.scope if n.startswith("v")]
        return self.random.choice(names) if names else "w"

    def hole(self, name, argument, depth):
        r = self.random
        if name in grammar.ALTERNATIVES or name in ("any", "key"):
            return self.expression(name, depth)
        if name in ("fn", "pred"):
            return self.function(name, argument, depth)
        simple = {
            "small": lambda: str(r.randrange(0, 6)),
            "nat": lambda: str(r.choice([0, 1, 2, 5, 8, 12, 20, 33, 64, 70])),
            "sint": lambda: str(r.randrange(-6, 7)),
            "base": lambda: str(r.choice([0, 2, 8, 10, 16, 36, 1, 37, -1, 7])),
            "year": lambda: str(r.choice([1, 1900, 1970, 1999, 2000, 2023, 2024, 9999, 0, 10000])),
            "char": lambda: repr(r.choice(literals.CHARS)),
            "numstr": lambda: repr(r.choice(literals.NUMBER_TEXTS)),
            "spec_int": lambda: repr(r.choice(literals.FORMAT_INT)),
            "spec_float": lambda: repr(r.choice(literals.FORMAT_FLOAT)),
            "spec_str": lambda: repr(r.choice(literals.FORMAT_TEXT)),
            "strftime": lambda: repr(r.choice(literals.STRFTIME)),
            "iso": lambda: repr(r.choice(literals.ISO_TIMES)),
            "jsontext": lambda: repr(r.choice(literals.JSON_TEXTS)),
            "pattern": lambda: repr(literals.pattern(r)),
            "codec": lambda: r.choice(grammar.CODECS),
            "onerror": lambda: r.choice(grammar.ON_ERROR),
            "order": lambda: r.choice(["'big'", "'little'", "'big'", "'middle'"]),
            "opname": lambda: r.choice(grammar.OPERATORS),
            "isword": lambda: r.choice(grammar.QUESTIONS),
            "class": lambda: r.choice(grammar.CLASSES),
            "attr": lambda: r.choice(grammar.ATTRIBUTES),
            "slice": self.slice,
            "fstring": lambda: self.formatted(depth),
            "percent": lambda: self.percent(depth),
            "strformat": lambda: self.format_call(depth),
            "none": lambda: "None",
        }
        return Bare(simple[name]()) if name in ("opname", "isword", "slice") else simple[name]()

    def slice(self):
        r = self.random
        parts = [r.choice(["", "", str(r.randrange(-5, 8))]) for _ in range(2)]
        if self.chance(0.4):
            parts.append(r.choice(["", "1", "2", "-1", "-2", "3", "0" if self.chance(0.2) else "-3"]))
        return ":".join(parts)

    def function(self, name, argument, depth):
        """A function of one argument, as `map` and `sorted` take."""
        r = self.random
        if name == "fn" and self.chance(0.25):
            return r.choice(
                ["str", "abs", "len", "repr", "int", "bool", "float", "hex", "type", "operator.neg", "operator.not_"]
            )
        parameter = self.fresh("a")
        self.scope.append((parameter, argument))
        saved, self.walrus = self.walrus, False
        kind = (
            "bool" if name == "pred" else r.choice(["int", "str", "float", "tuple"]) if argument != "int" else "int"
        )
        body = self.expression(kind, max(depth, 1))
        self.walrus = saved
        self.scope.pop()
        return f"lambda {parameter}: {body}"

    def formatted(self, depth):
        """An f-string."""
        r = self.random
        parts = []
        for _ in range(r.randrange(1, 4)):
            kind, specs = r.choice(
                [
                    ("int", literals.FORMAT_INT),
                    ("float", literals.FORMAT_FLOAT),
                    ("str", literals.FORMAT_TEXT),
                    ("any", [""]),
                    ("datetime", literals.STRFTIME),
                ]
            )
            value = self.expression(kind, depth if self.chance(0.3) else 0)
            if any(c in value for c in "'\"\\{}!:#\n") or "lambda" in value:
                # No sets: their order would show.
                names = [n for n, t in self.scope if t not in ("any", "set")]
                value = r.choice(names) if names else str(r.randrange(100))
            spec = r.choice(specs) if self.chance(0.7) else ""
            if self.chance(0.1) and kind != "datetime":
                spec = "{" + str(r.randrange(12)) + "}" + r.choice(["", "d", ".2f", "s"])
            elif any(c in spec for c in "{}'\"\n\\"):
                spec = ""
            conversion = r.choice(["", "", "", "", "!r", "!s", "!a"])
            if conversion and kind != "str":
                spec = r.choice(["", "", ">9", ".3"])
            equals = "=" if self.chance(0.15) else ""
            parts.append(
                r.choice(["", "", "a ", "{{", "}}", "é", ": "])
                + "{"
                + value
                + " " * bool(equals)
                + equals
                + conversion
                + (":" + spec if spec else "")
                + "}"
            )
        return "f'" + "".join(parts) + "'"

    def percent(self, depth):
        r = self.random
        pieces = [r.choice(literals.PERCENT) for _ in range(r.randrange(1, 4))]
        form = repr(r.choice(["", "x", "é "]) + " ".join(pieces))
        values = []
        for piece in pieces:
            if "*" in piece:
                values.append(str(r.randrange(-3, 9)))
            if "%%" in piece:
                continue
            kind = (
                "int"
                if piece[-1] in "dixXou|"
                else "float" if piece[-1] in "feEgG" else "char" if piece[-1] == "c" else "any"
            )
            values.append(self.atom(self.hole(kind, None, min(depth, 1))))
        if self.chance(0.06):
            values = values[:-1] if self.chance(0.5) else values + ["1"]
        if self.chance(0.05):
            return f"{form} % {self.atom(self.expression('any', depth))}"
        if self.chance(0.08):
            values = f"{{'a': {self.expression('any', 1)}, {r.choice(['b', 'c'])!r}: {self.expression('int', 1)}}}"
            return f"'%(a)s %(b){r.choice(['d', '5.1f', 'r', 'x', ''])}' % {values}"
        return f"{form} % ({''.join(v + ', ' for v in values)})"

    def format_call(self, depth):
        r = self.random
        fields, values = [], []
        auto = self.chance(0.7)
        for i in range(r.randrange(1, 4)):
            kind, specs = r.choice(
                [
                    ("int", literals.FORMAT_INT),
                    ("float", literals.FORMAT_FLOAT),
                    ("str", literals.FORMAT_TEXT),
                    ("any", [""]),
                ]
            )
            field = "" if auto else str(i if self.chance(0.93) else i + 1)
            tail = ""
            if self.chance(0.12):
                kind, tail = r.choice(
                    [
                        ("ints", "[0]"),
                        ("dict", "[a]"),
                        ("int", ".real"),
                        ("strs", "[-1]"),
                        ("any", ".nope"),
                        ("str", "[1]"),
                        ("int", ".imag"),
                        ("any", "["),
                        ("any", "]"),
                    ]
                )
                specs = [""]
            conversion = r.choice(["", "", "", "!r", "!s", "!a", "!x" if self.chance(0.1) else ""])
            spec = r.choice(specs) if self.chance(0.7) else ""
            fields.append("{" + field + tail + conversion + (":" + spec if spec else "") + "}")
            values.append(self.expression(kind, min(depth, 1)))
        form = r.choice(["", "{{}} ", "é"]) + r.choice([" ", "", "|"]).join(fields)
        if self.chance(0.03):
            form += r.choice(["{", "}", "{a}", "{}", "{!}", "{0}", "{:{}}"])
        return f"{form!r}.format({', '.join(values)})"


class Bare(str):
    """Text that stands as it is: an operator's name, a slice."""
