# Every way out of an expression that fails half way.
def attempt(f):
    try:
        f()
    except Exception as e:
        return str(e)
class Bad:
    def __getattr__(self, n): raise KeyError(n)
    def __eq__(self, o): raise ValueError("eq")
    __hash__ = None
    def __iter__(self): raise TypeError("iter")
    def __len__(self): raise OSError("len")
    def __enter__(self): raise RuntimeError("enter")
    def __exit__(self, *a): pass
def boom(*a): raise RuntimeError("boom" * 3)
for i in range(3):
    attempt(lambda: [1, "a" * 2, boom()])
    attempt(lambda: {"k" * 2: [1], boom(): 2})
    attempt(lambda: ("x" * 3, Bad().attribute))
    attempt(lambda: f"{'y' * 3}{boom()}")
    attempt(lambda: max([1], [2], key=boom))
    attempt(lambda: sorted(["b" * 2, "a" * 2], key=boom))
    attempt(lambda: boom("z" * 4, *["w" * 2], **{"k": 1}))
    attempt(lambda: boom("z" * 4, k="q" * 2))
    attempt(lambda: attempt("z" * 4, 1, 2, 3))
    attempt(lambda: attempt(x="z" * 4))
    attempt(lambda: [Bad() == Bad() for _ in range(2)])
    attempt(lambda: {Bad(): 1})
    attempt(lambda: len(Bad()))
    attempt(lambda: list(Bad()))
    attempt(lambda: [*Bad()])
    attempt(lambda: ("a" * 2, *["b"], *Bad()))
    attempt(lambda: dict(a="x" * 2, **{"b": boom()}))
    attempt(lambda: list(map(boom, ["a" * 2])))
    attempt(lambda: "a" * 3 + 5)
    attempt(lambda: ["a" * 3][9])
    attempt(lambda: [x for x in ["p" * 2, "q" * 2] if boom(x)])
    attempt(lambda: list(boom(x) for x in ["p" * 2]))
    def w():
        with Bad() as b:
            pass
    attempt(w)
    def unpack():
        (a, b), c = ["x" * 2, "y" * 2, "z" * 2], 1
    attempt(unpack)
    def deco():
        @boom
        class C:
            x = "v" * 3
    attempt(deco)
    def body():
        class C:
            x = "v" * 3
            y = boom()
    attempt(body)
    class Init:
        def __init__(self, x): self.x = x; boom()
    attempt(lambda: Init("i" * 3))
    def g():
        try:
            yield "a" * 3
        finally:
            boom()
    it = g()
    next(it)
    attempt(lambda: it.throw(ValueError("thrown")))
    del it
    def chain():
        try:
            boom()
        except RuntimeError as e:
            raise ValueError("c" * 3) from e
    attempt(chain)
