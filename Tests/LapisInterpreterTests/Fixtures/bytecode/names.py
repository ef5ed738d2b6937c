def outer(a):
    b = a
    def inner():
        nonlocal b
        b = a + b
        del b
        return lambda: b
    del a
    class C(outer, key=1):
        z = b
        b = z
        del z
        w = wide
        def __init__(self):
            super().__init__()
            self.x = self.y
            del self.x
    return inner
def g():
    if outer:
        late = 1
    return late
def h():
    global made
    made = 1
    del made
kept: outer = 1
