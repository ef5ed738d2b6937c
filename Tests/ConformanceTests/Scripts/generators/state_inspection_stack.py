class Stack:
    def __init__(self):
        self.items = [1, 2, 3]

    def __iter__(self):
        while self.items:
            yield self.items.pop()

    def pairs(self):
        for a in self.items:
            for b in self.items:
                if a < b:
                    yield a, b


s = Stack()
print(list(s.pairs()), list(s), list(s))


def infinite():
    n = 0
    while True:
        n += 1
        yield n


for a, b in zip(infinite(), "xyz"):
    print(a, b, end=";")
print()


def with_context():
    with open("/dev/null") as f:
        yield f
    yield "after"


w = with_context()
f = next(w)
print(f.closed)
print(next(w), f.closed)


def try_in_loop():
    for i in range(3):
        try:
            yield i
        finally:
            print("fin", i)


print(list(try_in_loop()))
