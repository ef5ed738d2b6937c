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


class groupby:
    """(key, group) for runs of elements with the same key."""

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._pending = []
        self._done = False
        self._group = None
        self._advance()

    def _advance(self):
        self._pending = []
        try:
            item = next(self._iterator)
        except StopIteration:
            self._done = True
            return
        self._pending = [(item if self._key is None else self._key(item), item)]

    def __iter__(self):
        return self

    def __next__(self):
        # What the last group left is skipped.
        while self._group is not None and not self._done and self._pending[0][0] == self._group[0]:
            self._advance()
        if self._done:
            raise StopIteration
        key = self._pending[0][0]
        self._group = [key]
        return key, self._members(key, self._group)

    def _members(self, key, group):
        while self._group is group and not self._done and self._pending[0][0] == key:
            item = self._pending[0][1]
            self._advance()
            yield item


def tee(iterable, n=2, /):
    """n iterators over the same elements."""
    if n < 0:
        raise ValueError('n must be >= 0')
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]

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
