extension NumPyScripts {
  /// Walks over elements and indices.
  static let iteration = #"""
class ndenumerate:
    """Pairs of index and element."""

    def __init__(self, arr):
        self._items = iter(zip(ndindex(*shape(arr)), asarray(arr).flat))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


class ndindex:
    """Every index of a grid, row by row."""

    def __init__(self, *shape):
        from itertools import product
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._items = product(*[range(n) for n in shape])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


class nditer:
    """The elements one by one, as arrays without axes."""

    def __init__(self, op, flags=None, op_flags=None, order='K', **kwargs):
        self._arrays = broadcast_arrays(*op) if isinstance(op, (tuple, list)) else [op]
        self._single = not isinstance(op, (tuple, list))
        self._places = ndindex(*self._arrays[0].shape)
        self.multi_index = None

    def __iter__(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def __next__(self):
        self.multi_index = next(self._places)
        cells = tuple(a[self.multi_index + (...,)] if a.ndim else a for a in self._arrays)
        return cells[0] if self._single else cells
"""#
}
