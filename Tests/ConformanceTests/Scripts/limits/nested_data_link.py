class Link:
    def __init__(self, next):
        self.next = next


chain = None
for _ in range(200_000):
    chain = Link(chain)
chain = None
closure = lambda: None
for _ in range(50_000):
    closure = (lambda inner: lambda: inner)(closure)
closure = None
error = None
for _ in range(20_000):
    new = ValueError()
    new.__context__ = error
    error = new
error = new = None
print("all dropped")
