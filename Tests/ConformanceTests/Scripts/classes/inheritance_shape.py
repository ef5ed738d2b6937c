class Shape:
    registry = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__] = cls


class Square(Shape):
    pass


class Circle(Shape):
    pass


print(sorted(Shape.registry))
try:
    super().x
except RuntimeError as e:
    print(e)


class Meta:
    def __init__(self):
        self.items = []

    def __call__(self, x):
        self.items.append(x)
        return len(self.items)


m = Meta()
print(m(1), m(2), m.items)


class ErrorBase(Exception):
    code = 1


class SubError(ErrorBase):
    code = 2


for cls in (ErrorBase, SubError):
    try:
        raise cls("x")
    except ErrorBase as e:
        print(type(e).__name__, e.code, e)
