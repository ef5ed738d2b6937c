extension Scripts {
  /// What of `itertools` is not native, in the language itself.
  static let itertools = #"""
class chain:
    """The elements of one iterable after the other."""

    def __new__(cls, *iterables):
        return _chain(iterables)

    @staticmethod
    def from_iterable(iterable, /):
        """The elements of the iterables that an iterable gives."""
        return _chain(iterable)


@_core
class groupby:
    """(key, group) for runs of elements with the same key."""

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._function = key
        # What was read and not given out yet, its key, the key of the last group: empty or with one element.
        self._item = []
        self._key = ()
        self._last = ()
        self._group = None

    def _advance(self):
        item = next(self._iterator)
        key = item if self._function is None else self._function(item)
        self._item = [item]
        self._key = (key,)

    def __iter__(self):
        return self

    def __next__(self):
        self._group = group = []
        # What the last group left is skipped.
        while self._key == self._last:
            self._advance()
        self._last = key = self._key
        return key[0], self._members(key, group)

    def _members(self, key, group):
        while self._group is group:
            if not self._item:
                try:
                    self._advance()
                except StopIteration:
                    return
            if key != self._key:
                return
            yield self._item.pop()


def tee(iterable, n=2, /):
    """n iterators over the same elements."""
    count = range(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if not n:
        return ()
    iterator = iter(iterable)
    queues = [[] for _ in count]

    def walk(mine):
        at = 0
        while True:
            if at >= len(mine):
                del mine[:]
                at = 0
                try:
                    item = next(iterator)
                except StopIteration:
                    return
                for queue in queues:
                    queue.append(item)
            item = mine[at]
            at += 1
            if at > 64:
                del mine[:at]
                at = 0
            yield item
    return tuple([walk(queue) for queue in queues])
"""#
}
