extension NumPyScripts {
  /// What `numpy.linalg` makes of its natives.
  static let linalg = #"""
import numpy as np
from collections import namedtuple as _namedtuple

EighResult = _namedtuple('EighResult', ['eigenvalues', 'eigenvectors'])
EigResult = _namedtuple('EigResult', ['eigenvalues', 'eigenvectors'])
QRResult = _namedtuple('QRResult', ['Q', 'R'])
SVDResult = _namedtuple('SVDResult', ['U', 'S', 'Vh'])
SlogdetResult = _namedtuple('SlogdetResult', ['sign', 'logabsdet'])
_vector_norm, _single_inv, _single_det = norm, inv, det


def inv(a):
    """The inverse of a matrix, or of each of a stack."""
    a = np.asarray(a)
    return np.stack([inv(x) for x in a]) if a.ndim > 2 else _single_inv(a)


def det(a):
    """The determinant of a matrix, or of each of a stack."""
    a = np.asarray(a)
    return np.array([det(x) for x in a]) if a.ndim > 2 else np.float64(_single_det(a))


_single_solve = solve


def solve(a, b):
    """The x of a @ x = b, for a stack of systems too."""
    a, b = np.asarray(a), np.asarray(b)
    if a.ndim <= 2 and b.ndim <= 2:
        return _single_solve(a, b)
    if b.ndim == a.ndim - 1:
        return solve(a, b[..., None])[..., 0]
    outer = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a, b = np.broadcast_to(a, outer + a.shape[-2:]), np.broadcast_to(b, outer + b.shape[-2:])
    return np.array([_single_solve(a[place], b[place]) for place in np.ndindex(*outer)]).reshape(outer + b.shape[-2:])


def eigh(a, UPLO='L'):
    """Eigenvalues, ascending, and vectors of a symmetric matrix."""
    values, vectors = _eigh(a, UPLO.upper() == 'L')
    return EighResult(values, vectors)


def eigvalsh(a, UPLO='L'):
    """The eigenvalues of a symmetric matrix, ascending."""
    return eigh(a, UPLO)[0]


def eig(a):
    """Eigenvalues and vectors of a square matrix."""
    a = np.asarray(a, dtype=float)
    values = eigvals(a)
    n = len(values)
    if np.allclose(a, np.diag(np.diag(a)), rtol=0, atol=0):
        return EigResult(np.diag(a).copy(), np.eye(n))
    if (a == a.T).all():
        ascending, vectors = _eigh(a, True)
        order = [int(np.argmin(np.abs(ascending - v))) for v in values]
        if len(set(order)) == n:
            return EigResult(ascending[order], vectors[:, order])
        return EigResult(ascending, vectors)
    columns = []
    for i, value in enumerate(values):
        # The null space of a - value: the last right singular vectors.
        v = svd(a - value * np.eye(n))[2]
        same = int(np.sum(np.isclose(values[:i], value)))
        column = v[n - 1 - (same if same < n else 0)]
        big = column[np.argmax(np.abs(column))]
        columns.append(column if big > 0 else -column)
    return EigResult(values, np.stack(columns, axis=1))


def qr(a, mode='reduced'):
    """An orthogonal and an upper triangular factor."""
    a = np.asarray(a, dtype=float)
    q, r = _qr(a, mode == 'complete')
    return r if mode == 'r' else QRResult(q, r)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Singular values, descending, with their vectors."""
    a = np.asarray(a, dtype=float)
    if a.ndim > 2:
        parts = [svd(x, full_matrices) for x in a]
        if not compute_uv:
            return np.stack([p[1] for p in parts])
        return SVDResult(*[np.stack([p[k] for p in parts]) for k in range(3)])
    u, s, vt = _svd(a, full_matrices)
    return SVDResult(u, s, vt) if compute_uv else s


def pinv(a, rcond=1e-15, hermitian=False):
    """The pseudo-inverse of a matrix."""
    u, s, vt = svd(a, full_matrices=False)
    cut = rcond * s.max() if s.size else 0
    return (vt.T * np.where(s > cut, 1 / np.where(s > cut, s, 1), 0)) @ u.T


def matrix_rank(A, tol=None, hermitian=False):
    """The number of directions that a matrix spans."""
    A = np.asarray(A, dtype=float)
    if A.ndim < 2:
        return int(not (A == 0).all())
    s = svd(A, compute_uv=False)
    if tol is None:
        tol = s.max() * max(A.shape) * np.finfo(float).eps
    return np.count_nonzero(s > tol)


def lstsq(a, b, rcond='warn'):
    """The x of least squares for a @ x = b."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    m, n = a.shape
    if b.shape[0] != m:
        raise LinAlgError('Incompatible dimensions')
    u, s, vt = svd(a, full_matrices=False)
    if rcond is None:
        rcond = np.finfo(float).eps * max(m, n)
    elif rcond == 'warn' or rcond == -1:
        rcond = np.finfo(float).eps
    good = s > rcond * (s[0] if len(s) else 0)
    rank = int(good.sum())
    w = u.T @ b
    scale = np.where(good, 1 / np.where(good, s, 1), 0)
    x = vt.T @ (scale[:, None] * w if b.ndim == 2 else scale * w)
    residuals = np.array([])
    if rank == n and m > n:
        residuals = np.atleast_1d(((b - a @ x) ** 2).sum(axis=0))
    return x, residuals, rank, s


def cond(x, p=None):
    """How much a matrix stretches at most over at least."""
    if p is None or p == 2:
        s = svd(x, compute_uv=False)
        return s[0] / s[-1] if s[-1] else np.float64(np.inf)
    return norm(x, p) * norm(inv(x), p)


def slogdet(a):
    """Sign and logarithm of the determinant."""
    sign, size = _slogdet(a)
    return SlogdetResult(np.float64(sign), np.float64(size))


def matrix_power(a, n):
    """A square matrix multiplied with itself."""
    a = np.asarray(a)
    if a.ndim < 2:
        raise LinAlgError('%d-dimensional array given. Array must be at least two-dimensional' % a.ndim)
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError('Last 2 dimensions of the array must be square')
    if n < 0:
        return matrix_power(inv(a), -n)
    result = np.eye(len(a), dtype=a.dtype)
    while n:
        if n & 1:
            result = result @ a
        a, n = a @ a, n >> 1
    return result


def multi_dot(arrays, *, out=None):
    """The product of several matrices."""
    result = arrays[0]
    for a in arrays[1:]:
        result = np.dot(result, a)
    return result


def norm(x, ord=None, axis=None, keepdims=False):
    """The norm of a vector or of a matrix."""
    x = np.asarray(x)
    if x.dtype.kind in 'biu':
        x = x.astype(float)
    if isinstance(axis, tuple) and len(axis) == 2 and x.ndim > 2:
        lanes = np.moveaxis(x, axis, (-2, -1))
        values = np.array([norm(lanes[p], ord) for p in np.ndindex(*lanes.shape[:-2])]).reshape(lanes.shape[:-2])
        return np.expand_dims(values, tuple(d % x.ndim for d in axis)) if keepdims else values
    if axis is None and x.ndim > 2 and ord is None:
        return _vector_norm(x.ravel(), None, None, False)
    if isinstance(axis, tuple) and len(axis) == 2 and x.ndim == 2:
        axis = None
    if x.ndim != 2 or axis is not None or ord is None or ord == 'fro':
        return _vector_norm(x, ord, axis, keepdims)
    if ord == 1 or ord == -1:
        sums = np.abs(x).sum(axis=0)
    elif ord == np.inf or ord == -np.inf:
        sums = np.abs(x).sum(axis=1)
    elif ord in (2, -2, 'nuc'):
        sums = svd(x, compute_uv=False)
        if ord == 'nuc':
            return sums.sum()
    else:
        raise ValueError('Invalid norm order for matrices.')
    return sums.max() if ord > 0 else sums.min()


def tensorsolve(a, b, axes=None):
    """The x of tensordot(a, x) = b."""
    a, b = np.asarray(a), np.asarray(b)
    shape = a.shape[b.ndim:]
    return solve(a.reshape(b.size, b.size), b.ravel()).reshape(shape)
"""#
}
