"""Functions, generators and classes, and what is done with them."""

from . import literals
from .class_tables import ARGUMENTS, DECORATED, METHODS, PARAMETERS, USES


class Definitions:
    def function_definition(self, depth):
        r = self.random
        name = self.fresh("f")
        parameters, _ = r.choice(PARAMETERS)
        names = [p.split("=")[0].strip(" *") for p in parameters.split(",")]
        names = [n for n in names if n.isidentifier()]
        header = f"def {name}({self.expand(parameters, 1)}){r.choice(['', '', ' -> int'])}:"
        known = len(self.scope)
        outer, self.in_function = self.in_function, True
        self.scope += [(n, "list" if n == "args" else "dict" if n == "kwargs" else "any") for n in names]
        body = []
        if self.chance(0.5):
            body.append(f"show(({''.join(n + ', ' for n in names)}))")
        loops, self.loops = self.loops, max(self.loops, 1)
        body += self.block(depth)
        self.loops = loops
        if self.chance(0.15):
            body.append(f"if {self.expression('bool', 1)}:\n    return {self.expression('any', 1)}")
        body.append(f"return {self.expression('any', 2)}")
        del self.scope[known:]
        self.in_function = outer
        lines = [header] + [line for part in body for line in self.inside(part)]
        self.functions.append(name)
        for _ in range(r.randrange(1, 5)):
            arguments = self.expand(r.choice(ARGUMENTS), 1)
            lines += self.guarded([f"show({name}({arguments}))"])
        return lines

    def inside(self, text):
        return ["    " + line for line in text.split("\n")]

    def closure(self, depth):
        r = self.random
        name, inner, cell = self.fresh("f"), self.fresh("g"), self.fresh()
        scope = r.choice(["nonlocal", "nonlocal", "global"])
        change = r.choice(
            [f"{cell} += 1", f"{cell} = {self.expression('any', 1)}", f"del {cell}", f"{cell} = [{cell}, x]"]
        )
        body = [
            f"def {name}(x):",
            f"    {cell} = {self.expression('int', 1)}",
            f"    def {inner}(y={self.expression('any', 1)}):",
        ]
        if self.chance(0.8):
            body.append(f"        {scope} {cell}")
        body += ["        " + change, f"        return ({cell}, x, y)"]
        body += [f"    return {inner}" if self.chance(0.7) else f"    return [lambda: ({cell}, i) for i in range(3)]"]
        fresh = self.fresh()
        uses = [f"{fresh} = {name}({self.expression('any', 1)})"]
        if body[-1].endswith(inner):
            uses += [f"show({fresh}())", f"show({fresh}({self.expression('any', 1)}))"]
        else:
            uses += [f"show([h() for h in {fresh}])"]
        return body + self.guarded(uses)

    def decorated(self, depth):
        r = self.random
        wrap, name = self.fresh("deco"), self.fresh("f")
        keep = "    @functools.wraps(f)\n" if self.chance(0.4) else ""
        text = (
            f"def {wrap}(f):\n{keep}    def inner(*args, **kwargs):\n        print('call', args, kwargs)\n        return f(*args, **kwargs)\n    return inner\n"
            f"@{wrap}\ndef {name}(a, b={self.expression('any', 1)}):\n    return (a, b)"
        )
        lines = text.split("\n")
        for _ in range(2):
            lines += self.guarded([f"show({name}({self.expand(r.choice(ARGUMENTS), 1)}))"])
        return lines + [f"show({name}.__name__)"]

    def generator(self, depth):
        r = self.random
        name, made = self.fresh("gen"), self.fresh("it")
        known = len(self.scope)
        outer, self.in_function = self.in_function, True
        loops, self.loops = self.loops, max(self.loops, 1)
        body = []
        for _ in range(r.randrange(1, 5)):
            shape = r.randrange(8)
            value = self.expression("any", 1)
            if shape < 2:
                body.append(f"yield {value}")
            elif shape == 2:
                got = self.fresh()
                body += [f"{got} = yield {value}", f"show({got})"]
            elif shape == 3:
                body += [
                    "try:",
                    f"    yield {value}",
                    f"except {r.choice(literals.ERRORS)} as e:",
                    "    print('caught', repr(e))",
                    f"    yield {self.expression('any', 1)}",
                ]
                if self.chance(0.5):
                    body += ["finally:", "    print('finally')"]
            elif shape == 4:
                body.append(f"yield from {self.expression(r.choice(['ints', 'str', 'list', 'any']), 1)}")
            elif shape == 5:
                body += [f"for q in {self.expression('ints', 1)}[:3]:", "    yield q"]
            elif shape == 6:
                body += ["try:", f"    yield {value}", "finally:", "    print('done')"]
            else:
                body += self.block(1, 1)
        if self.chance(0.3):
            body.append(r.choice([f"return {self.expression('any', 1)}", self.raising()]))
        if not any("yield" in b for b in body):
            body.append("yield")
        del self.scope[known:]
        self.in_function, self.loops = outer, loops
        lines = [f"def {name}():"] + [line for part in body for line in self.inside(part)]
        lines.append(f"{made} = {name}()")
        uses = [
            "show(next({g}))",
            "show(next({g}, 'end'))",
            "show({g}.send(None))",
            "show({g}.send(<any>))",
            "show({g}.throw(<error>))",
            "show({g}.throw(<error>('thrown')))",
            "show({g}.close())",
            "show(list({g}))",
            "for q in {g}: show(q)",
            "show(sum(1 for _ in {g}))",
            "a, *b = {g}\nshow(b)",
            "show(dict.fromkeys(map(repr, {g})))",
            "show(<any> in {g})",
            "show([*zip({g}, {g})])",
            "show(next({g}))",
        ]
        for _ in range(r.randrange(1, 6)):
            use = (
                r.choice(uses).replace("{g}", made).replace("<error>", r.choice(literals.ERRORS + ["GeneratorExit"]))
            )
            lines += self.guarded(self.expand(use, 1).split("\n"))
        if self.chance(0.2):
            outer_name = self.fresh("gen")
            lines += [
                f"def {outer_name}():",
                f"    w = yield from {name}()",
                "    show(w)",
                f"{made} = {outer_name}()",
            ]
            lines += self.guarded(
                [
                    r.choice(
                        [
                            "show(list({g}))",
                            "show(next({g}))\nshow({g}.send(1))",
                            "show(next({g}))\nshow({g}.throw(ValueError('x')))",
                            "show(next({g}))\n{g}.close()",
                        ]
                    ).replace("{g}", made)
                ]
            )
        return lines

    def class_definition(self, depth):
        r = self.random
        name = self.fresh("C")
        bases = []
        if self.classes and self.chance(0.5):
            bases = r.sample(self.classes, min(len(self.classes), r.choice([1, 1, 2])))
        elif self.chance(0.15):
            bases = [
                r.choice(["int", "str", "list", "dict", "Exception", "ValueError", "tuple", "float", "set", "object"])
            ]
        lines = [f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"]
        known = len(self.scope)
        outer, self.in_function = self.in_function, True
        if self.chance(0.8):
            calls = ["        super().__init__()"] if bases and self.chance(0.5) else []
            lines += [
                f"    def __init__(self, a={self.expression('int', 1)}, b={self.expression('any', 1)}):",
                *calls,
                "        self.a = a",
                "        self.b = b",
            ]
        self.scope += [("self.a", "int"), ("self.b", "any")]
        methods = [m for m in METHODS.split("\n") if m]
        for _ in range(r.randrange(1, 6)):
            template = r.choice(methods) if self.chance(0.75) else r.choice(DECORATED)
            if "__slots__" in template and self.chance(0.6):
                continue
            if template.startswith(("a = ", "K1")):
                self.scope, saved = [s for s in self.scope if not s[0].startswith("self.")], self.scope
                text = self.expand(template, 1)
                self.scope = saved
            else:
                text = self.expand(template, 1)
            lines += self.inside(text)
        if "def __repr__" not in "\n".join(lines) and not bases:
            lines += ["    def __repr__(self):", f"        return '{name}()'"]
        del self.scope[known:]
        self.in_function = outer
        self.classes.append(name)
        made = self.fresh("o")
        define = self.guarded(
            lines + [f"{made} = {name}({self.expand(r.choice(['', '', '<int>', '<any>, <any>', 'a=<int>']), 1)})"]
        )
        out = define
        for _ in range(r.randrange(2, 7)):
            use = r.choice(USES).replace("{o}", made).replace("{c}", name).replace("{{", "{").replace("}}", "}")
            if use.count("{" + made) > 1:
                use = use.replace("{" + made, "{ " + made) if "f'" not in use else use
            out += self.guarded(self.expand(use, 1).split("\n"))
        return out

    def dataclass_definition(self, depth):
        r = self.random
        name, made = self.fresh("D"), self.fresh("o")
        options = r.choice(
            [
                "",
                "",
                "(order=True)",
                "(frozen=True)",
                "(eq=False)",
                "(repr=False)",
                "(kw_only=True)",
                "(frozen=True, order=True)",
                "(slots=True)",
            ]
        )
        fields = ["x: int"] + r.sample(
            [
                f"y: int = {self.leaf('int')}",
                "z: list = field(default_factory=list)",
                f"s: str = {self.leaf('str')}",
                "h: int = field(default=1, repr=False)",
                "n: int = field(init=False, default=3)",
                "c: int = field(default=0, compare=False)",
                "bad: list = []",
                "q: int",
            ],
            r.randrange(0, 3),
        )
        lines = [f"@dataclass{options}", f"class {name}:"] + ["    " + f for f in fields]
        if self.chance(0.3):
            lines += ["    def __post_init__(self):", "        print('post', self.x)"]
        lines.append(
            f"{made} = {name}({self.expand(r.choice(['<int>', '<int>, <any>', 'x=<int>', '', '<any>, <any>, <any>', 'x=1, y=2', 'x=1, zz=2']), 1)})"
        )
        lines.append(f"show({made})" if "repr=False" not in options else f"show({made}.x)")
        out = self.guarded(lines)
        uses = [
            "show({o} == {c}(1))",
            "show({o} < {c}(x=1))",
            "{o}.x = <any>\nshow({o})",
            "show(hash({o}) == hash({o}))",
            "show({o}.y)",
            "del {o}.x",
            "show(sorted([{o}, {o}]) == [{o}, {o}])",
            "show({o} == <any>)",
            "show(vars({o}))",
            "match {o}:\n    case {c}(x, y): show((x, y))\n    case {c}(x=1): print('one')",
            "{o}.new = 1",
        ]
        for _ in range(r.randrange(0, 4)):
            if "repr=False" in options:
                break
            out += self.guarded(self.expand(r.choice(uses).replace("{o}", made).replace("{c}", name), 1).split("\n"))
        return out

    def with_statement(self, depth):
        r = self.random
        name = self.fresh("W")
        lines = [
            f"class {name}:",
            "    def __init__(self, n): self.n = n",
            "    def __enter__(self):",
            "        print('enter', self.n)",
            f"        return {r.choice(['self.n', 'self', 'self.n / 0' if self.chance(0.2) else 'None'])}",
            "    def __exit__(self, *details):",
            "        print('exit', self.n, details[0] and details[0].__name__, details[1] and str(details[1]))",
            f"        return {r.choice(['False', 'True', 'self.n == 1', 'None', 'details[0] is ValueError'])}",
        ]
        target = r.choice(["w", "(w, z)", "w", "*w, z"]) if self.chance(0.3) else "w"
        item = f"{name}(1) as {target}" if "*" not in target else f"{name}(1) as ({target})"
        items = r.choice([item, f"{name}(1), {name}(2) as w", f"{name}({self.expression('any', 1)})"])
        self.loops += 1
        body = self.block(depth, 1) + ([self.raising()] if self.chance(0.5) else [])
        self.loops -= 1
        return lines + self.guarded(
            [f"with {items}:"] + [line for part in body for line in self.inside(part)] + ["print('after')"]
        )
