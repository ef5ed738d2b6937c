extension NumPyScripts {
  /// Functions made to take arrays.
  static let calling = #"""
def apply_over_axes(func, a, axes):
    """A function applied along one axis after the other."""
    for axis in (axes if isinstance(axes, (tuple, list)) else [axes]):
        result = asarray(func(a, axis))
        a = result if result.ndim == ndim(a) else expand_dims(result, axis)
    return a


class _ScriptFunction:
    """A function of arrays that calls another for each element; it gives objects."""

    def __init__(self, func, nin, nout, identity):
        self._func, self.nin, self.nout, self.identity = func, nin, nout, identity
        self.nargs, self.__name__ = nin + nout, getattr(func, '__name__', '?')

    def __call__(self, *args):
        if len(args) != self.nin:
            raise TypeError('%s() takes from %d to %d positional arguments but %d were given' % (self.__name__ + ' (vectorized)', self.nin, self.nargs, len(args)))
        shape, values = _called(self._func, args)
        if self.nout == 1:
            return _objects(values, shape)
        return tuple(_objects([v[k] for v in values], shape) for k in range(self.nout))

    def reduce(self, array, axis=0):
        parts = list(moveaxis(asarray(array), axis, 0))
        total = parts[0]
        for part in parts[1:]:
            total = self(total, part)
        return total

    def accumulate(self, array, axis=0):
        rows = [asarray(array)[0]]
        for part in list(asarray(array))[1:]:
            rows.append(self(rows[-1], part))
        return _objects(rows, (len(rows),))

    def outer(self, a, b):
        a, b = asarray(a), asarray(b)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def __repr__(self):
        return "<ufunc '%s (vectorized)'>" % self.__name__


def frompyfunc(func, nin, nout, *, identity=None):
    """A function of arrays that calls another for each element; it gives objects."""
    return _ScriptFunction(func, nin, nout, identity)


def _objects(values, shape):
    result = empty(len(values), dtype=object)
    for i, value in enumerate(values):
        result[i] = value
    return result.reshape(shape) if shape else result[0]


class vectorize:
    """A function that calls another for each element; its first result tells the type."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc, self.cache, self.signature = pyfunc, cache, signature
        self.excluded = set(excluded or ())
        self.otypes = otypes
        self.__doc__ = getattr(pyfunc, '__doc__', None) if doc is None else doc
        self.__name__ = getattr(pyfunc, '__name__', 'vectorize')

    def __call__(self, *args, **kwargs):
        function, given = self.pyfunc, list(args)
        names = [k for k in kwargs if k not in self.excluded]
        kept = [i for i in range(len(args)) if i not in self.excluded]
        if self.excluded or kwargs:
            def function(*cells):
                row = list(given)
                for i, cell in zip(kept, cells):
                    row[i] = cell
                more = dict(kwargs)
                more.update(zip(names, cells[len(kept):]))
                return self.pyfunc(*row, **more)
            args = [given[i] for i in kept] + [kwargs[k] for k in names]
        if self.signature is not None:
            return _by_signature(function, args, self.signature)
        otypes = self.otypes
        if not args:
            return function()
        if otypes is None:
            parts = broadcast_arrays(*args)
            if parts[0].size == 0:
                raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
            first = function(*[p.flat[0] for p in parts])
            many = isinstance(first, tuple)
            otypes = [asarray(x).dtype for x in (first if many else (first,))]
        else:
            if isinstance(otypes, str):
                otypes = list(otypes)
            many = len(otypes) > 1
        shape, values = _called(function, args)
        if not many:
            return _typed(values, shape, otypes[0])
        return tuple(_typed([v[k] for v in values], shape, t) for k, t in enumerate(otypes))


def _typed(values, shape, kind):
    kind = dtype(kind)
    if kind.kind == 'O':
        result = empty(len(values), dtype=object)
        for i, value in enumerate(values):
            result[i] = value
        return result.reshape(shape)
    if kind.kind == 'U':
        values = [v if isinstance(v, str) else str(v) for v in values]
        return (array(values) if values else array([], dtype='U1')).reshape(shape)
    if values and isinstance(values[0], ndarray):
        return array([asarray(v).astype(kind)[()] for v in values], dtype=kind).reshape(shape)
    return array(values, dtype=kind).reshape(shape)


def _by_signature(function, args, signature):
    inputs, outputs = signature.replace(' ', '').split('->')
    cores = [len([n for n in term.strip('()').split(',') if n]) for term in inputs.split('),(')]
    args = [asarray(a) for a in args]
    loops = broadcast_shapes(*[a.shape[:a.ndim - c] for a, c in zip(args, cores)])
    args = [broadcast_to(a, loops + a.shape[a.ndim - c:]) for a, c in zip(args, cores)]
    results = [function(*[a[place] for a in args]) for place in ndindex(*loops)]
    if outputs.count('(') > 1:
        return tuple(array([r[k] for r in results]).reshape(loops + shape(results[0][k])) for k in range(len(results[0])))
    return array(results).reshape(loops + shape(results[0]))


def piecewise(x, condlist, funclist, *args, **kw):
    """A function of pieces, each where its condition holds."""
    x = asarray(x)
    if isscalar(condlist) or ndim(condlist) == x.ndim and not isinstance(condlist[0], (list, tuple, ndarray)):
        condlist = [condlist]
    condlist = [broadcast_to(asarray(c, dtype=bool), x.shape) for c in condlist]
    if len(funclist) == len(condlist) + 1:
        rest = ones(x.shape, dtype=bool)
        for c in condlist:
            rest = rest & ~c
        condlist = condlist + [rest]
    elif len(funclist) != len(condlist):
        raise ValueError('with %d condition(s), either %d or %d functions are expected' % (len(condlist), len(condlist), len(condlist) + 1))
    result = zeros(x.shape, x.dtype)
    for condition, function in zip(condlist, funclist):
        if not callable(function):
            result[condition] = function
        elif condition.any():
            result[condition] = function(x[condition], *args, **kw)
    return result
"""#
}
