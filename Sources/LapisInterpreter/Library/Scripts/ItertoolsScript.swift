extension Scripts {
  /// `itertools`, in the language itself.
  static let itertools = #"""
"""Iterators put together out of others."""


def count(start=0, step=1):
    """start, start + step, …"""
    while True:
        yield start
        start += step


def cycle(iterable):
    """The elements again and again."""
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def repeat(object, times=None):
    """The object, for ever or a number of times."""
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=None):
    """Running totals."""
    iterator = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def _chained(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


class chain:
    """The elements of one iterable after the other."""

    def __init__(self, *iterables):
        self._iterator = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable):
        made = cls()
        made._iterator = _chained(iterable)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)


def compress(data, selectors):
    """The elements whose selector is true."""
    for item, selector in zip(data, selectors):
        if selector:
            yield item


def dropwhile(predicate, iterable):
    """The elements from the first for which the predicate is false."""
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def takewhile(predicate, iterable):
    """The elements before the first for which the predicate is false."""
    for item in iterable:
        if not predicate(item):
            break
        yield item


def filterfalse(predicate, iterable):
    """The elements for which the predicate is false."""
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


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


def islice(iterable, *args):
    """Elements by number: islice(iterable, stop) or islice(iterable, start, stop, step)."""
    bounds = slice(*args)
    start = 0 if bounds.start is None else bounds.start
    stop = bounds.stop
    step = 1 if bounds.step is None else bounds.step
    for value, name in ((start, 'Indices'), (stop, 'Stop argument')):
        if value is not None and (not isinstance(value, int) or value < 0):
            raise ValueError(name + ' for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if not isinstance(step, int) or step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _sliced(iter(iterable), start, stop, step)


def _sliced(iterator, start, stop, step):
    index = 0
    wanted = start
    while stop is None or wanted < stop:
        while index <= wanted:
            try:
                item = next(iterator)
            except StopIteration:
                return
            index += 1
        yield item
        wanted += step
    # CPython takes what lies before the stop.
    while stop is not None and index < stop:
        try:
            next(iterator)
        except StopIteration:
            return
        index += 1


def pairwise(iterable):
    """(s0, s1), (s1, s2) …"""
    iterator = iter(iterable)
    try:
        last = next(iterator)
    except StopIteration:
        return
    for item in iterator:
        yield last, item
        last = item


def starmap(function, iterable):
    """The function called with each element's items."""
    for args in iterable:
        yield function(*args)


def tee(iterable, n=2):
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


def zip_longest(*iterables, fillvalue=None):
    """As zip, to the end of the longest."""
    iterators = [iter(iterable) for iterable in iterables]
    active = len(iterators)
    while active:
        values = []
        for i, iterator in enumerate(iterators):
            if iterator is None:
                values.append(fillvalue)
                continue
            try:
                values.append(next(iterator))
            except StopIteration:
                active -= 1
                if not active:
                    return
                iterators[i] = None
                values.append(fillvalue)
        yield tuple(values)
"""#
}
