extension Scripts {
  /// What of `itertools` is not native, in the language itself.
  static let itertools = #"""
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
"""#
}
