"""Uncaught exceptions, for their tracebacks."""

from .text import indented


class Endings:
    def failing(self):
        """Ends in an uncaught exception: at the end of calls, in a handler, inside a long expression."""
        r = self.random
        bad = r.choice(
            [
                "{}['missing']",
                "[1, 2][5]",
                "1 / 0",
                "int('x')",
                "undefined_name",
                "None.attribute",
                "'a' + 1",
                "len(5)",
                "(lambda: 1 / 0)()",
                "[].pop()",
                "max([])",
                "next(iter([]))",
                "{1: 2}[3]",
                "'abc'.index('z')",
                "sum(['a'])",
                "float('x')",
                "5()",
                "[1 % 0 for x in [1]]",
                "{**1}",
                "print(*1)",
                "sorted([1, 'a'])",
                "dict(1)",
                "'%d' % 'x'",
                "'{}'.format()",
                "f'{1:q}'",
                "(1, 2) < 3",
                "-'a'",
                "1 in 2",
                "int.nope",
                "'a'.nope()",
                "abs()",
                "round('x')",
                "math.sqrt(-1)",
                "json.loads('{')",
                "[*1]",
                "(yield_ := [])[0]",
                "[1, 2, 3][1:2][7]",
                "{}.pop(1)",
                "[].remove(1)",
                "chr(-1)",
                "bytes([300])",
                "'é'.encode('ascii')",
                "b'\\xff'.decode()",
            ]
        )
        around = r.choice(
            [
                "{}",
                "show({})",
                "print(1, {}, 2)",
                "w = 1 + {}",
                "w = [1, {}, 2]",
                "for q in [{}]: pass",
                "if {}: pass",
                "assert not {}, 'no'",
                "w = {{'a': {}}}",
                "w = len([{}]) + 1",
                "show(f'{{{}}}')",
                "w, z = {}",
                "raise ValueError({})",
                "while {}: pass",
                "show(str({}).upper().lower())",
                "w = (1 +\n    {})",
                "show(\n    1,\n    {},\n)",
                "del [1][{}]",
                "w = 3; w += {}",
                "return_ = not {}",
            ]
        )
        if "f'{{" in around and ("'" in bad or "{" in bad or ":" in bad):
            around = "show({})"
        lines = around.format(bad).split("\n")
        wrap = r.randrange(7)
        if wrap == 0:
            return lines
        if wrap == 1:
            return ["def inner(a, b=2):"] + indented(lines) + ["def outer():", "    return inner(1) + 1", "outer()"]
        if wrap == 2:
            return (
                ["try:"]
                + indented(lines)
                + [
                    "except Exception as e:",
                    "    "
                    + r.choice(
                        [
                            "raise",
                            "raise RuntimeError('second') from e",
                            "raise KeyError('k')",
                            "raise TypeError from None",
                            "e.nope",
                        ]
                    ),
                ]
            )
        if wrap == 3:
            return ["class K:", "    def method(self):"] + indented(indented(lines)) + ["K().method()"]
        if wrap == 4:
            return ["def g():", "    yield 1"] + indented(lines) + ["for q in g():", "    pass"]
        if wrap == 5:
            return ["try:"] + indented(lines) + ["finally:", "    print('finally')"]
        return (
            ["def h(n):", "    if n:", "        return h(n - 1)"] + indented(lines) + [f"h({r.choice([0, 1, 2, 5])})"]
        )
