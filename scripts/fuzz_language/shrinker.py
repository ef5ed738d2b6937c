"""Makes a program smaller while it keeps differing in the same way.

All candidates of a step run together, so that a step costs one process on either side.
"""

import ast
import copy
import itertools
import warnings

BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")


def shrink(source, differs, batch=40, steps=120):
    """The smallest program found. `differs` takes programs and says of each whether it still differs."""
    return Shrinker(differs, batch, steps).run(source)


class Shrinker:
    def __init__(self, differs, batch, steps):
        self.differs = differs
        self.batch = batch
        self.steps = steps

    def run(self, source):
        source = self.top_level(source)
        before = None
        while before != source and self.steps > 0:
            before = source
            source = self.statements(source)
            source = self.each(source, unwrapped)
            source = self.each(source, simpler)
        return source

    def top_level(self, source):
        """Leaves out statements of the module, on its text: cheap, and most of a program goes here."""
        parts = [ast.unparse(node) + "\n" for node in ast.parse(source).body]
        if parts and parts[-1] == "main()\n":
            flat = [n for n in ast.parse(source).body[:-1] if getattr(n, "name", "") != "main"]
            main = next(n for n in ast.parse(source).body if getattr(n, "name", "") == "main")
            flat = [ast.unparse(n) + "\n" for n in flat + main.body]
            if self.holds("".join(flat)):
                parts = flat
        low, high = 0, len(parts)
        while low + 1 < high and self.steps > 0:
            middle = (low + high) // 2
            if self.holds("".join(parts[:middle])):
                high = middle
            else:
                low = middle
        parts = parts[:high]
        while self.steps > 0 and len(parts) > 1:
            without = ["".join(parts[:i] + parts[i + 1 :]) for i in range(len(parts))]
            self.steps -= 1
            needed = [part for part, good in zip(parts, self.differs(without)) if not good]
            if len(needed) == len(parts):
                break
            if self.holds("".join(needed)):
                parts = needed
                continue
            # Together they were needed: one of them only.
            better = self.first(reversed(without))
            if better is None:
                break
            parts = parts[:]
            del parts[without.index(better)]
        return "".join(parts)

    def holds(self, text):
        return self.first([text]) is not None

    def first(self, candidates):
        """The first candidate that still differs."""
        candidates = iter(candidates)
        while self.steps > 0 and (some := list(itertools.islice(candidates, self.batch))):
            self.steps -= 1
            for text, good in zip(some, self.differs(some)):
                if good:
                    return text
        return None

    def statements(self, source):
        """Deletes statements, first in large runs, then one by one."""
        size = max(1, count(source, statement_places) // 2)
        while self.steps > 0:
            total = count(source, statement_places)
            size = min(size, total)
            if size == 0:
                return source
            starts = reversed(range(0, total, max(1, size // 2)))
            texts = (deleted(source, range(i, min(i + size, total))) for i in starts)
            better = self.first(unlike(source, texts))
            if better is not None:
                source = better
            elif size == 1:
                return source
            else:
                size //= 2
        return source

    def each(self, source, variants):
        """Replaces one place after the other by the first simpler variant that still differs."""
        while self.steps > 0:
            better = self.first(unlike(source, variants(source)))
            if better is None:
                return source
            source = better
        return source


def unlike(source, texts):
    """The texts that are programs other than `source`, each once."""
    seen = {source, None}
    for text in texts:
        if text not in seen:
            seen.add(text)
            yield text


def written(tree):
    """The tree's text, or None when it is no program."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
            compile(text, "snippet.py", "exec")
    except (SyntaxError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    return text


def statement_places(tree):
    """(list, index) of every statement, handler and case, outer ones first."""
    for node in ast.walk(tree):
        for block in BLOCKS:
            items = getattr(node, block, None)
            if isinstance(items, list):
                yield from ((node, block, i) for i in range(len(items)))


def count(source, places):
    return sum(1 for _ in places(ast.parse(source)))


def deleted(source, indices):
    tree = ast.parse(source)
    places = list(statement_places(tree))
    gone = {}
    for i in indices:
        node, block, at = places[i]
        gone.setdefault((id(node), block), (node, block, set()))[2].add(at)
    for node, block, at in gone.values():
        kept = [item for i, item in enumerate(getattr(node, block)) if i not in at]
        if not kept and block == "body" and not isinstance(node, ast.Module):
            kept = [ast.Pass()]
        setattr(node, block, kept)
    return written(tree)


def unwrapped(source):
    """Compound statements replaced by one of their blocks."""
    total = count(source, statement_places)
    for i in range(total):
        tree = ast.parse(source)
        node, block, at = list(statement_places(tree))[i]
        item = getattr(node, block)[at]
        if isinstance(item, (ast.ExceptHandler, ast.match_case)):
            continue
        for inner in BLOCKS[:3]:
            body = getattr(item, inner, None)
            if isinstance(body, list) and body:
                fresh = copy.deepcopy(tree)
                node, block, at = list(statement_places(fresh))[i]
                getattr(node, block)[at : at + 1] = getattr(getattr(node, block)[at], inner)
                yield written(fresh)


def expression_places(tree):
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                yield node, field, None
            elif isinstance(value, list):
                yield from (
                    (node, field, i)
                    for i, v in enumerate(value)
                    if isinstance(v, (ast.expr, ast.keyword, ast.arg, ast.comprehension, ast.alias))
                )


def place(location):
    node, field, at = location
    value = getattr(node, field)
    return value if at is None else value[at]


def put(location, value):
    node, field, at = location
    if at is None:
        setattr(node, field, value)
    elif value is None:
        del getattr(node, field)[at]
    else:
        getattr(node, field)[at] = value


def replacements(node):
    """Simpler expressions in place of one, the boldest first. None takes it out of its list."""
    if isinstance(node, ast.Constant):
        return constants(node.value)
    if not isinstance(node, ast.expr):
        return []
    if isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)):
        return []
    found = [] if isinstance(node, ast.Name) else [ast.Constant(0), ast.Constant(""), ast.List([], ast.Load())]
    found += [
        child
        for child in ast.iter_child_nodes(node)
        if isinstance(child, ast.expr) and not isinstance(child, (ast.Starred, ast.Slice, ast.FormattedValue))
    ]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "show" and node.args:
        found.insert(0, ast.Call(ast.Name("print", ast.Load()), node.args[:1], []))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        found += node.args
    if isinstance(node, ast.Lambda):
        found = [node.body] if not node.args.args else []
    if isinstance(node, ast.JoinedStr):
        found += [ast.JoinedStr(node.values[:i] + node.values[i + 1 :]) for i in range(len(node.values))]
    return found


def constants(value):
    """Smaller constants of the same type."""
    if isinstance(value, bool) or value is None or value is Ellipsis:
        return []
    if isinstance(value, int):
        tries = [0, 1, 2, value // 10, value - 1] if value > 0 else []
        return [ast.Constant(t) for t in dict.fromkeys(tries) if t < value]
    if isinstance(value, float):
        return [
            ast.Constant(t)
            for t in (0.0, 1.0, 0.5, round(value, 2))
            if t != value and len(repr(t)) <= len(repr(value)) and abs(value) < 1e300
        ]
    if isinstance(value, (str, bytes)) and value:
        half = len(value) // 2
        tries = [value[:0], value[:half], value[half:]] + [
            value[:i] + value[i + 1 :] for i in range(min(len(value), 12))
        ]
        if isinstance(value, str) and len(value) == 1 and value not in "abc":
            tries.append("a")
        return [ast.Constant(t) for t in dict.fromkeys(tries) if t != value]
    return []


def simpler(source):
    """Programs with one expression replaced, an argument, element or parameter left out."""
    total = count(source, expression_places)
    for i in range(total):
        node = place(list(expression_places(ast.parse(source)))[i])
        for k in range(len(replacements(node))):
            tree = ast.parse(source)
            location = list(expression_places(tree))[i]
            put(location, replacements(place(location))[k])
            yield written(tree)
        tree = ast.parse(source)
        location = list(expression_places(tree))[i]
        if location[2] is not None:
            if isinstance(location[0], ast.Dict):
                del location[0].keys[location[2]], location[0].values[location[2]]
            elif isinstance(location[0], ast.arguments) and location[1] == "args":
                continue
            else:
                put(location, None)
            yield written(tree)
