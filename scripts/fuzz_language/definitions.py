"""Functions, generators and classes, and what is done with them."""
from . import grammar, literals

METHODS = r"""
def __add__(self, other): return ('add', self.a, <any>)
def __radd__(self, other): return ('radd', other if isinstance(other, (int, str)) else 0)
def __iadd__(self, other): self.a = <int>; return self
def __sub__(self, other): return NotImplemented
def __rsub__(self, other): return ('rsub', <int>)
def __mul__(self, other): return self.a * 2
def __truediv__(self, other): return <float>
def __floordiv__(self, other): return ('floordiv', self.a)
def __mod__(self, other): return ('mod', <any>)
def __pow__(self, other, modulus=None): return ('pow', modulus)
def __lshift__(self, other): return 'lshift'
def __and__(self, other): return NotImplemented
def __ror__(self, other): return 'ror'
def __matmul__(self, other): return ('matmul', <int>)
def __neg__(self): return ('neg', self.a)
def __pos__(self): return <any>
def __invert__(self): return 'invert'
def __abs__(self): return abs(self.a)
def __eq__(self, other): return isinstance(other, type(self)) and self.a == other.a
def __ne__(self, other): return <bool>
def __lt__(self, other): return NotImplemented if not isinstance(other, type(self)) else self.a < other.a
def __gt__(self, other): return <any>
def __le__(self, other): return <bool>
def __hash__(self): return <int>
def __bool__(self): return <bool>
def __bool__(self): return <any>
def __len__(self): return <small>
def __len__(self): return <any>
def __getitem__(self, key): return ('item', key) if key != 3 else [][key]
def __getitem__(self, key): return [1, 2, 3][key]
def __setitem__(self, key, value): print('set', key, value)
def __delitem__(self, key): print('del', key)
def __contains__(self, item): return <any>
def __iter__(self): return iter(<list>)
def __iter__(self): yield self.a; yield <any>
def __next__(self): raise StopIteration
def __reversed__(self): return iter(<ints>)
def __call__(self, *args, **kwargs): return (args, kwargs)
def __str__(self): return <str>
def __str__(self): return <any>
def __repr__(self): return <str>
def __format__(self, spec): return 'F' + spec
def __int__(self): return <int>
def __float__(self): return <float>
def __index__(self): return <int>
def __round__(self, n=None): return ('round', n)
def __getattr__(self, name): return 'got ' + name
def __getattr__(self, name): raise AttributeError(name)
def __setattr__(self, name, value): object.__setattr__(self, name, value)
def __delattr__(self, name): print('delattr', name)
def __enter__(self): print('enter'); return self
def __exit__(self, kind, value, traceback): print('exit', kind and kind.__name__); return <bool>
def __divmod__(self, other): return (1, 2)
def __missing__(self, key): return key
def __bytes__(self): return <bytes>
def m(self, x=<any>): return ('m', self.a, x)
def m(self): return super().m()
def m(self, *args): return args
def __init_subclass__(cls, **kwargs): print('subclass', cls.__name__)
def __set_name__(self, owner, name): print('set_name', name)
"""

DECORATED = ["@property\ndef p(self): return ('p', self.a)", "@staticmethod\ndef s(x=<int>): return ('s', x)",
             "@classmethod\ndef c(cls, x=<any>): return (cls.__name__, x)",
             "@property\ndef p(self): return self.a\n@p.setter\ndef p(self, value): self.a = value",
             "@property\ndef p(self): return self.a\n@p.deleter\ndef p(self): print('deleted')",
             "@functools.cached_property\ndef p(self): print('once'); return self.a", "@functools.lru_cache(maxsize=None)\ndef m(self, x=1): return x",
             "K1 = <int>\ndef k(self): return self.K1", "a = <int>", "__slots__ = ('a', 'b')", "__match_args__ = ('a', 'b')"]

USES = ["show({o} + <any>)", "show(<any> + {o})", "show({o} - <any>)", "show(<any> - {o})", "show({o} * <any>)", "show({o} / 2)", "show({o} // 2)", "show({o} % 2)", "show({o} ** 2)", "show(pow({o}, 2, 3))",
        "show({o} << 1)", "show({o} & 1)", "show(1 | {o})", "show({o} @ {o})", "show(-{o})", "show(+{o})", "show(~{o})", "show(abs({o}))", "show({o} == <any>)", "show({o} == {o})", "show({o} != {o})",
        "show({o} < {o})", "show({o} < <any>)", "show({o} > {o})", "show({o} >= {o})", "show({o} <= <int>)", "show({{{o}: 1}}[{o}])", "show(hash({o}) == hash({o}))", "show(bool({o}))", "show(not {o})", "show(len({o}))",
        "show({o}[<any>])", "show({o}[<slice>])", "{o}[<any>] = <any>", "del {o}[<int>]", "show(<any> in {o})", "show(list({o}))", "for x in {o}: show(x)", "show(next({o}))", "show(list(reversed({o})))",
        "show({o}(1, *<ints>, k=<any>))", "show(str({o}))", "print({o})", "show(f'{{{o}}}')", "show(f'{{{o}!r:>20}}')", "show(format({o}, 'spec'))", "show('%s %r' % ({o}, {o}))", "show('{{:>5}}'.format({o}))", "show(int({o}))",
        "show(float({o}))", "show([1, 2, 3][{o}])", "show(range({o}))", "show(round({o}))", "show(round({o}, 2))", "show({o}.a)", "show({o}.nope)", "{o}.a = <any>", "{o}.b = <any>", "del {o}.a", "del {o}.zz", "show({o}.p)", "{o}.p = <any>",
        "del {o}.p", "show({o}.s(<any>))", "show({o}.c())", "show({c}.c(<int>))", "show({c}.s())", "show({o}.m())", "show({o}.m(<int>))", "show({c}.m({o}))", "show({c}.m())", "with {o} as w: show(1 / <small>)", "with {o}: raise ValueError('in')",
        "{o} += <int>\nshow(type({o}).__name__)", "show(isinstance({o}, {c}))", "show([k.__name__ for k in {c}.__mro__])", "show({c}.__name__)", "show({c}(<any>, <any>, <any>))", "show({c}())", "show(hasattr({o}, 'p'))", "show(getattr({o}, 'zz', <any>))",
        "show(sorted([{o}, {o}]))", "show(max({o}, {o}))", "a, b = {o}", "show([*{o}])", "show(sum({o}))", "show(dict({o}))", "show(set({o}))", "show(tuple({o}))", "show(divmod({o}, 2))", "show(bytes({o}))", "show(iter({o}) is {o})", "show(callable({o}))", "show('x' * {o})",
        "show(sorted(vars({o})))", "show({o}.__class__.__name__)", "show(super({c}, {o}).__repr__()[:0])", "show({o} is {o})", "show(any({o}))", "show(enumerate({o}).__next__())", "show({o}.__dict__)", "show(hex({o}))", "show({c}.nope)", "{c}.z = 1\nshow({o}.z)",
        "match {o}:\n    case {c}(a=x): show(x)\n    case _: print('no')", "match {o}:\n    case {c}(x, y): show((x, y))\n    case {c}(x): show(x)", "show(math.floor({o}))", "show(json.dumps({o}))", "show(int.__add__({o}, 1))", "show({c}.p)", "show({c} == {c})", "show(chr({o}))", "show(str.upper({o}))"]

PARAMETERS = [("a, b", 2), ("a, b=<any>", 2), ("a, /, b", 2), ("a, /, b=<int>, *, c=<any>", 3), ("*args", 1), ("**kwargs", 1), ("a, *args, **kwargs", 3), ("a, b=<any>, *args, c, d=<any>, **kwargs", 6),
              ("*, c", 1), ("*, c=<int>, d", 2), ("", 0), ("a", 1), ("a=<any>, b=<list>", 2), ("a, b, /", 2), ("a, /, **kwargs", 2), ("a, b, c, d", 4), ("a=<int>, /, b=<str>, *args", 3)]

ARGUMENTS = ["", "<any>", "<any>, <any>", "<any>, <any>, <any>", "*<list>", "*<ints>, <any>", "a=<any>", "b=<any>", "c=<any>", "<any>, c=<any>", "<any>, b=<any>, d=<any>", "**<dict>", "**{'a': <any>}", "**{'b': 1, 'c': <any>}", "<any>, a=<any>", "a=1, **{'a': 2}",
             "<any>, **{'c': <any>}", "*<str>, c=<any>", "*<any>", "**<any>", "<any>, *<tuple>, **{'d': 1}", "zz=<any>", "<any>, self=1", "**{1: 2}", "1, 2, 3, 4, 5, 6", "a=1, b=2", "a=1, b=2, c=3", "a=1, b=2, c=3, d=4", "c=1, d=2", "b=1, c=2"]


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
            arguments = ", ".join("a b c d e".split()[i] + "=1" for i in range(0)) or self.expand(r.choice(ARGUMENTS), 1)
            lines += self.guarded([f"show({name}({arguments}))"])
        return lines

    def inside(self, text):
        return ["    " + line for line in text.split("\n")]

    def closure(self, depth):
        r = self.random
        name, inner, cell = self.fresh("f"), self.fresh("g"), self.fresh()
        scope = r.choice(["nonlocal", "nonlocal", "global"])
        change = r.choice([f"{cell} += 1", f"{cell} = {self.expression('any', 1)}", f"del {cell}", f"{cell} = [{cell}, x]"])
        body = [f"def {name}(x):", f"    {cell} = {self.expression('int', 1)}", f"    def {inner}(y={self.expression('any', 1)}):"]
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
        text = (f"def {wrap}(f):\n{keep}    def inner(*args, **kwargs):\n        print('call', args, kwargs)\n        return f(*args, **kwargs)\n    return inner\n"
                f"@{wrap}\ndef {name}(a, b={self.expression('any', 1)}):\n    return (a, b)")
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
                body += ["try:", f"    yield {value}", f"except {r.choice(literals.ERRORS)} as e:", "    print('caught', repr(e))", f"    yield {self.expression('any', 1)}"]
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
        uses = ["show(next({g}))", "show(next({g}, 'end'))", "show({g}.send(None))", "show({g}.send(<any>))", "show({g}.throw(<error>))", "show({g}.throw(<error>('thrown')))", "show({g}.close())", "show(list({g}))",
                "for q in {g}: show(q)", "show(sum(1 for _ in {g}))", "a, *b = {g}\nshow(b)", "show(dict.fromkeys(map(repr, {g})))", "show(<any> in {g})", "show([*zip({g}, {g})])", "show(next({g}))"]
        for _ in range(r.randrange(1, 6)):
            use = r.choice(uses).replace("{g}", made).replace("<error>", r.choice(literals.ERRORS + ["GeneratorExit"]))
            lines += self.guarded(self.expand(use, 1).split("\n"))
        if self.chance(0.2):
            outer_name = self.fresh("gen")
            lines += [f"def {outer_name}():", f"    w = yield from {name}()", "    show(w)", f"{made} = {outer_name}()"]
            lines += self.guarded([r.choice(["show(list({g}))", "show(next({g}))\nshow({g}.send(1))", "show(next({g}))\nshow({g}.throw(ValueError('x')))", "show(next({g}))\n{g}.close()"]).replace("{g}", made)])
        return lines

    def class_definition(self, depth):
        r = self.random
        name = self.fresh("C")
        bases = []
        if self.classes and self.chance(0.5):
            bases = r.sample(self.classes, min(len(self.classes), r.choice([1, 1, 2])))
        elif self.chance(0.15):
            bases = [r.choice(["int", "str", "list", "dict", "Exception", "ValueError", "tuple", "float", "set", "object"])]
        lines = [f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"]
        known = len(self.scope)
        outer, self.in_function = self.in_function, True
        if self.chance(0.8):
            calls = ["        super().__init__()"] if bases and self.chance(0.5) else []
            lines += [f"    def __init__(self, a={self.expression('int', 1)}, b={self.expression('any', 1)}):", *calls, "        self.a = a", "        self.b = b"]
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
        define = self.guarded(lines + [f"{made} = {name}({self.expand(r.choice(['', '', '<int>', '<any>, <any>', 'a=<int>']), 1)})"])
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
        options = r.choice(["", "", "(order=True)", "(frozen=True)", "(eq=False)", "(repr=False)", "(kw_only=True)", "(frozen=True, order=True)", "(slots=True)"])
        fields = ["x: int"] + r.sample([f"y: int = {self.leaf('int')}", "z: list = field(default_factory=list)", f"s: str = {self.leaf('str')}", "h: int = field(default=1, repr=False)", "n: int = field(init=False, default=3)",
                                        "c: int = field(default=0, compare=False)", "bad: list = []", "q: int"], r.randrange(0, 3))
        lines = [f"@dataclass{options}", f"class {name}:"] + ["    " + f for f in fields]
        if self.chance(0.3):
            lines += ["    def __post_init__(self):", "        print('post', self.x)"]
        lines.append(f"{made} = {name}({self.expand(r.choice(['<int>', '<int>, <any>', 'x=<int>', '', '<any>, <any>, <any>', 'x=1, y=2', 'x=1, zz=2']), 1)})")
        lines.append(f"show({made})" if "repr=False" not in options else f"show({made}.x)")
        out = self.guarded(lines)
        uses = ["show({o} == {c}(1))", "show({o} < {c}(x=1))", "{o}.x = <any>\nshow({o})", "show(hash({o}) == hash({o}))", "show({o}.y)", "del {o}.x", "show(sorted([{o}, {o}]) == [{o}, {o}])", "show({o} == <any>)", "show(vars({o}))",
                "match {o}:\n    case {c}(x, y): show((x, y))\n    case {c}(x=1): print('one')", "{o}.new = 1"]
        for _ in range(r.randrange(0, 4)):
            if "repr=False" in options:
                break
            out += self.guarded(self.expand(r.choice(uses).replace("{o}", made).replace("{c}", name), 1).split("\n"))
        return out

    def with_statement(self, depth):
        r = self.random
        name = self.fresh("W")
        lines = [f"class {name}:", "    def __init__(self, n): self.n = n", "    def __enter__(self):", "        print('enter', self.n)", f"        return {r.choice(['self.n', 'self', 'self.n / 0' if self.chance(0.2) else 'None'])}",
                 "    def __exit__(self, *details):", "        print('exit', self.n, details[0] and details[0].__name__, details[1] and str(details[1]))", f"        return {r.choice(['False', 'True', 'self.n == 1', 'None', 'details[0] is ValueError'])}"]
        target = r.choice(["w", "(w, z)", "w", "*w, z"]) if self.chance(0.3) else "w"
        item = f"{name}(1) as {target}" if "*" not in target else f"{name}(1) as ({target})"
        items = r.choice([item, f"{name}(1), {name}(2) as w", f"{name}({self.expression('any', 1)})"])
        self.loops += 1
        body = self.block(depth, 1) + ([self.raising()] if self.chance(0.5) else [])
        self.loops -= 1
        return lines + self.guarded([f"with {items}:"] + [line for part in body for line in self.inside(part)] + ["print('after')"])
