extension NumPyScripts {
  /// Counts in bins.
  static let histograms = #"""
def histogram(a, bins=10, range=None, density=None, weights=None):
    """Counts in bins, and the edges of the bins."""
    a = ravel(a)
    if a.dtype == bool:
        a = a.astype(uint8)
    bins = _bins(a, bins, range, weights)
    counts, edges = _histogram(a, bins, range)
    if ndim(bins):
        edges = asarray(bins)
    if weights is not None:
        weights = asarray(weights)
        if weights.shape != a.shape:
            raise ValueError('weights should have the same shape as a.')
        weights = ravel(weights)
        counts = _weighted_counts(a, edges, weights)
        if weights.dtype.kind in 'iu':
            counts = counts.astype(weights.dtype)
    if density:
        counts = counts / diff(edges) / counts.sum()
    return counts, edges


def _weighted_counts(a, edges, weights):
    inside = (a >= edges[0]) & (a <= edges[-1])
    places = searchsorted(edges, a[inside], side='right') - 1
    places[a[inside] == edges[-1]] = len(edges) - 2
    return bincount(places, weights[inside], minlength=len(edges) - 1)


def _bins(a, bins, range, weights=None):
    """The number of bins that a rule's name gives; else the bins as they are."""
    if not isinstance(bins, str):
        if ndim(bins) > 1:
            raise ValueError('`bins` must be 1d, when an array')
        return bins
    if weights is not None:
        raise TypeError('Automated estimation of the number of bins is not supported for weighted data')
    if bins not in ('auto', 'doane', 'fd', 'rice', 'scott', 'sqrt', 'stone', 'sturges'):
        raise ValueError('%r is not a valid estimator for `bins`' % bins)
    if range is not None:
        a = a[(a >= range[0]) & (a <= range[1])]
    n = a.size
    if n == 0:
        return 1
    spread = amax(a) - amin(a)
    sturges = spread / (log2(n) + 1.0)
    q75, q25 = percentile(a, [75, 25])
    fd = 2.0 * (q75 - q25) * n ** (-1.0 / 3.0)
    if bins == 'auto':
        width = _b.min(fd, sturges) if fd else sturges
    elif bins == 'doane':
        width = 0.0
        if n > 2:
            sg1, sigma = (6.0 * (n - 2) / ((n + 1.0) * (n + 3))) ** 0.5, std(a)
            if sigma > 0:
                skew = mean(((a - mean(a)) / sigma) ** 3)
                width = spread / (1.0 + log2(n) + log2(1.0 + absolute(skew) / sg1))
    elif bins == 'stone':
        raise NotImplementedError("the rule 'stone' for bins is not here; use 'auto' or 'fd'")
    else:
        width = {'sturges': sturges, 'fd': fd, 'sqrt': spread / sqrt(n), 'rice': spread / (2.0 * n ** (1.0 / 3)),
                 'scott': (24.0 * pi ** 0.5 / n) ** (1.0 / 3.0) * std(a)}[bins]
    low, high = (amin(a), amax(a)) if range is None else range
    return int(ceil((high - low) / width)) if width else 1


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """Counts in the cells of a grid of any number of axes, and the edges of each axis."""
    if isinstance(sample, ndarray):
        sample = sample if sample.ndim == 2 else sample.reshape(-1, 1)
    else:
        sample = asarray(sample)
        sample = sample.T if sample.ndim == 2 and isinstance(sample, ndarray) else sample.reshape(-1, 1)
    count, rank = sample.shape
    try:
        if len(bins) != rank:
            raise ValueError('The dimension of bins must be equal to the dimension of the sample x.')
    except TypeError:
        bins = rank * [bins]
    ranges = (None,) * rank if range is None else range
    if len(ranges) != rank:
        raise ValueError('range argument must have one entry per dimension')
    edges, places, inside = [], [], ones(count, dtype=bool)
    for k in _b.range(rank):
        values = sample[:, k]
        if ndim(bins[k]) == 0:
            if bins[k] < 1:
                raise ValueError('`bins[%d]` must be positive, when an integer' % k)
            edge = _histogram(values, int(bins[k]), ranges[k])[1]
        else:
            edge = asarray(bins[k])
            if (edge[:-1] > edge[1:]).any():
                raise ValueError('`bins[%d]` must be monotonically increasing, when an array' % k)
        place = searchsorted(edge, values, side='right') - 1
        place[values == edge[-1]] = len(edge) - 2
        inside = inside & (place >= 0) & (place < len(edge) - 1)
        edges.append(edge)
        places.append(place)
    shape = tuple(len(e) - 1 for e in edges)
    flat = ravel_multi_index([p[inside] for p in places], shape)
    total = 1
    for n in shape:
        total *= n
    counts = bincount(atleast_1d(flat), None if weights is None else asarray(weights)[inside], minlength=total)
    counts = counts.reshape(shape).astype(float)
    if density:
        whole = counts.sum()
        for k, edge in enumerate(edges):
            counts = counts / diff(edge).reshape([-1 if d == k else 1 for d in _b.range(rank)])
        counts = counts / whole
    return counts, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """Counts in the cells of a grid, and the edges of both axes."""
    x, y = asarray(x), asarray(y)
    if len(x) != len(y):
        raise ValueError('x and y must have the same length.')
    try:
        n = len(bins)
    except TypeError:
        n = 1
    if n != 1 and n != 2:
        bins = [asarray(bins), asarray(bins)]
    counts, edges = histogramdd(stack([x, y], axis=1), bins, range, density, weights)
    return counts, edges[0], edges[1]


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges that histogram would use."""
    a = ravel(a)
    bins = _bins(a, bins, range, weights)
    return _histogram(a, bins, range)[1]
"""#
}
