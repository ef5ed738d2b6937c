extension Scripts {
  /// `heapq`, in the language itself.
  static let heapq = #"""
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def nlargest(n, iterable, key=None):
    return _picked(n, iterable, key, True)


def nsmallest(n, iterable, key=None):
    return _picked(n, iterable, key, False)


def _picked(n, iterable, key, reverse):
    if n == 1:
        best = (max if reverse else min)(iter(iterable), default=_picked, key=key)
        return [] if best is _picked else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is None or not n >= size:
        iter(iterable)
        if not (range(0, -n, -1) if reverse else range(n)):
            return []
    return sorted(iterable, key=key, reverse=reverse)[:n]


def merge(*iterables, key=None, reverse=False):
    """Sorted iterables merged into one."""
    rows = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            rows.append([value if key is None else key(value), order, value, iterator])
            break
    while rows:
        best = rows[0]
        for row in rows[1:]:
            if (best[0] < row[0]) if reverse else (row[0] < best[0]):
                best = row
        yield best[2]
        try:
            value = next(best[3])
            best[0] = value if key is None else key(value)
            best[2] = value
        except StopIteration:
            rows = [row for row in rows if row is not best]
"""#
}
