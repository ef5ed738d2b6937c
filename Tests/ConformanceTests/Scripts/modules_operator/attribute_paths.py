"""attrgetter through several objects, whose values are held by nothing else."""
from operator import attrgetter


class Made:
    """Makes what it is asked for."""

    def __init__(self, depth=0):
        self.depth = depth

    @property
    def next(self):
        return Made(self.depth + 1)

    @property
    def text(self):
        return "depth " + str(self.depth)

    def __del__(self):
        log.append(self.depth)


log = []
get = attrgetter("next.next.text")
for _ in range(3):
    print(get(Made()), sorted(log))
    log.clear()
both = attrgetter("text", "next.text", "depth")
print(both(Made(5)), [attrgetter("text")(Made(i)) for i in range(3)])
words = list(map(attrgetter("text"), [Made(i) for i in (1, 2)]))
print(words, sorted([Made(2), Made(1)], key=attrgetter("next.text"))[0].depth)
try:
    attrgetter("next.nope.text")(Made())
except AttributeError as e:
    print(e)
