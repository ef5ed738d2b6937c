extension SklearnScripts {
  /// `scipy.sparse`: matrices of which the values that are not zero are kept, as text and one-hot columns are.
  static let sparse = #"""
import numbers

import numpy as np
from sklearn import _kernels


def issparse(x):
    return isinstance(x, _Sparse)


isspmatrix = issparse


def isspmatrix_csr(x):
    return isinstance(x, csr_matrix)


def isspmatrix_csc(x):
    return isinstance(x, csc_matrix)


class _Sparse:
    """What the formats share. `indptr` says where each line starts, `indices` where in the line a value stands."""

    def __init__(self, arg1, shape=None, dtype=None, copy=False):
        if isinstance(arg1, _Sparse):
            other = arg1.asformat(self.format)
            self._set(other.data, other.indices, other.indptr, shape or arg1.shape)
        elif isinstance(arg1, tuple) and len(arg1) == 2 and isinstance(arg1[0], numbers.Integral):
            lines = arg1[0] if self._by_row else arg1[1]
            self._set(np.zeros(0, dtype=dtype or np.float64), np.zeros(0, dtype=np.int32),
                      np.zeros(lines + 1, dtype=np.int32), arg1)
        elif isinstance(arg1, tuple) and len(arg1) == 2:
            data, (rows, columns) = arg1
            self._from_places(np.asarray(data), np.asarray(rows), np.asarray(columns), shape)
        elif isinstance(arg1, tuple) and len(arg1) == 3:
            data, indices, indptr = (np.asarray(part) for part in arg1)
            if shape is None:
                width = int(indices.max()) + 1 if len(indices) else 0
                shape = (len(indptr) - 1, width) if self._by_row else (width, len(indptr) - 1)
            self._set(data, indices, indptr, shape)
        else:
            dense = np.asarray(arg1)
            if dense.ndim == 1:
                dense = dense.reshape(1, -1)
            if dense.ndim != 2:
                raise TypeError('expected dimension <= 2 array or matrix')
            if dense.dtype.kind in 'OUST':
                rows, columns = np.nonzero(dense)
                self._from_places(dense[rows, columns], rows, columns, dense.shape)
            else:
                data, indices, indptr = _kernels.sparse_of(dense if self._by_row else dense.T)
                data = data if dense.dtype == data.dtype else data.astype(dense.dtype)
                self._set(data, indices, indptr, dense.shape)
        if dtype is not None and self.data.dtype != np.dtype(dtype):
            self.data = self.data.astype(dtype)

    def _set(self, data, indices, indptr, shape):
        self.data = data
        self.indices = indices
        self.indptr = indptr
        self._shape = (int(shape[0]), int(shape[1]))

    def _from_places(self, data, rows, columns, shape):
        if shape is None:
            shape = (int(rows.max()) + 1 if len(rows) else 0, int(columns.max()) + 1 if len(columns) else 0)
        lines, inner = (rows, columns) if self._by_row else (columns, rows)
        count = shape[0] if self._by_row else shape[1]
        if len(lines) and (int(lines.max()) >= count or int(inner.max()) >= (shape[1] if self._by_row else shape[0])):
            raise ValueError('axis index exceeds matrix dimension')
        if data.dtype.kind not in 'OUST':
            values, inner, indptr = _kernels.sparse_placed(
                data, lines, inner, (count, shape[1] if self._by_row else shape[0]))
            self._set(values if values.dtype == data.dtype else values.astype(data.dtype), inner, indptr, shape)
            return
        lines, inner = lines.astype(np.int64), inner.astype(np.int64)
        places = lines * (shape[1] if self._by_row else shape[0]) + inner
        if len(data) > 1 and not (places[1:] > places[:-1]).all():
            order = np.argsort(places, kind='mergesort')
            data, lines, inner = data[order], lines[order], inner[order]
            same = (lines[1:] == lines[:-1]) & (inner[1:] == inner[:-1])
            if same.any():
                # Values of one place add up.
                starts = np.concatenate([[True], ~same])
                groups = np.cumsum(starts) - 1
                sums = np.zeros(int(groups[-1]) + 1, dtype=data.dtype)
                np.add.at(sums, groups, data)
                data, lines, inner = sums, lines[starts], inner[starts]
        indptr = np.concatenate([[0], np.cumsum(np.bincount(lines, minlength=count))]).astype(np.int32)
        self._set(data, inner.astype(np.int32), indptr, shape)

    @property
    def shape(self):
        return self._shape

    @property
    def ndim(self):
        return 2

    @property
    def dtype(self):
        return self.data.dtype

    @property
    def nnz(self):
        return int(self.indptr[-1])

    @property
    def size(self):
        return self.nnz

    def getnnz(self, axis=None):
        if axis is None:
            return self.nnz
        return self._counts(axis)

    def count_nonzero(self, axis=None):
        return int(np.count_nonzero(self.data))

    def _counts(self, axis):
        along = (axis in (1, -1)) == self._by_row
        if along:
            return np.diff(self.indptr)
        return np.bincount(self.indices, minlength=self._inner)

    @property
    def _lines(self):
        return self._shape[0] if self._by_row else self._shape[1]

    @property
    def _inner(self):
        return self._shape[1] if self._by_row else self._shape[0]

    def _line_numbers(self):
        return np.repeat(np.arange(self._lines, dtype=np.int32), np.diff(self.indptr))

    def _made(self, data, indices=None, indptr=None, shape=None):
        other = self.__class__.__new__(self.__class__)
        other._set(data, self.indices if indices is None else indices, self.indptr if indptr is None else indptr,
                   shape or self._shape)
        return other

    def copy(self):
        return self._made(self.data.copy(), self.indices.copy(), self.indptr.copy())

    def astype(self, dtype, casting='unsafe', copy=True):
        return self._made(self.data.astype(dtype))

    def toarray(self, order=None, out=None):
        """All values, zeros included, as an array."""
        if self.data.dtype.kind in 'OUST':
            out = np.zeros(self._shape, dtype=self.data.dtype)
            lines = self._line_numbers()
            out[(lines, self.indices) if self._by_row else (self.indices, lines)] = self.data
            return out
        out = _kernels.sparse_dense(self.data, self.indices, self.indptr, self._inner)
        out = out if self._by_row else out.T
        return out if self.data.dtype == np.float64 else out.astype(self.data.dtype)

    todense = toarray

    @property
    def A(self):
        return self.toarray()

    def __array__(self, dtype=None):
        return self.toarray()

    def asformat(self, format, copy=False):
        if format is None or format == self.format:
            return self
        return {'csr': self.tocsr, 'csc': self.tocsc, 'coo': self.tocoo, 'array': self.toarray}[format]()

    def _other(self, kind):
        made = kind.__new__(kind)
        data, indices, indptr = _kernels.sparse_transposed(self.data, self.indices, self.indptr, self._inner)
        made._set(data if data.dtype == self.data.dtype else data.astype(self.data.dtype), indices, indptr, self._shape)
        return made

    def tocsr(self, copy=False):
        return self if self._by_row else self._other(csr_matrix)

    def tocsc(self, copy=False):
        return self if not self._by_row else self._other(csc_matrix)

    def tocoo(self, copy=False):
        own = self.tocsr()
        made = coo_matrix.__new__(coo_matrix)
        made._set(own.data, own.indices, own.indptr, self._shape)
        return made

    def transpose(self, axes=None, copy=False):
        kind = csc_matrix if self._by_row else csr_matrix
        made = kind.__new__(kind)
        made._set(self.data, self.indices, self.indptr, self._shape[::-1])
        return made

    @property
    def T(self):
        return self.transpose()

    def nonzero(self):
        lines = self._line_numbers()
        kept = self.data != 0
        rows, columns = (lines, self.indices) if self._by_row else (self.indices, lines)
        return rows[kept], columns[kept]

    def eliminate_zeros(self):
        lines = self._line_numbers()
        kept = self.data != 0
        counts = np.bincount(lines[kept], minlength=self._lines)
        self.data, self.indices = self.data[kept], self.indices[kept]
        self.indptr = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)

    def sort_indices(self):
        order = np.lexsort((self.indices, self._line_numbers()))
        self.data, self.indices = self.data[order], self.indices[order]

    def sum_duplicates(self):
        pass

    def sum(self, axis=None, dtype=None, out=None):
        if axis is None:
            return self.data.sum()
        along = (axis in (1, -1)) == self._by_row
        places, count = (self._line_numbers(), self._lines) if along else (self.indices, self._inner)
        sums = np.bincount(places, weights=self.data, minlength=count)
        if self.data.dtype.kind in 'iub':
            sums = sums.astype(np.int64)
        return sums.reshape(-1, 1) if axis in (1, -1) else sums.reshape(1, -1)

    def mean(self, axis=None, dtype=None, out=None):
        if axis is None:
            return self.data.sum() / (self._shape[0] * self._shape[1])
        return self.sum(axis=axis) / self._shape[axis]

    def _extreme(self, axis, pick):
        if axis is None:
            value = pick(self.data) if self.nnz else 0
            return pick(np.array([value, 0])) if self.nnz < self._shape[0] * self._shape[1] else value
        return csr_matrix(pick(self.toarray(), axis=axis).reshape((-1, 1) if axis in (1, -1) else (1, -1)))

    def max(self, axis=None, out=None):
        return self._extreme(axis, np.max)

    def min(self, axis=None, out=None):
        return self._extreme(axis, np.min)

    def argmax(self, axis=None, out=None):
        return np.argmax(self.toarray(), axis=axis)

    def diagonal(self, k=0):
        return np.diagonal(self.toarray(), k)

    def dot(self, other):
        """The product with a table, a column or another sparse matrix."""
        if isinstance(other, _Sparse):
            return csr_matrix(self.dot(other.toarray()))
        if isinstance(other, numbers.Number) or np.ndim(other) == 0:
            return self._made(self.data * other)
        other = np.asarray(other)
        if other.shape[0] != self._shape[1]:
            raise ValueError('dimension mismatch')
        own = self.tocsr()
        if own.data.dtype.kind == 'O' or other.dtype.kind == 'O':
            return own.toarray().dot(other)
        table = other.reshape(-1, 1) if other.ndim == 1 else other
        out = _kernels.sparse_product(own.data, own.indices, own.indptr, table)
        if self.data.dtype.kind in 'iub' and other.dtype.kind in 'iub':
            out = out.astype(np.int64)
        return out.ravel() if other.ndim == 1 else out

    def __matmul__(self, other):
        return self.dot(other)

    def __rmatmul__(self, other):
        return self.T.dot(np.asarray(other).T).T

    def multiply(self, other):
        """The product place by place."""
        if isinstance(other, numbers.Number) or np.ndim(other) == 0 and not isinstance(other, _Sparse):
            return self._made(self.data * other)
        if isinstance(other, _Sparse):
            return self.__class__(self.toarray() * other.toarray())
        other = np.asarray(other)
        other = other.reshape(1, -1) if other.ndim == 1 else other
        lines = self._line_numbers()
        rows, columns = (lines, self.indices) if self._by_row else (self.indices, lines)
        factor = other[rows if other.shape[0] > 1 else 0, columns if other.shape[1] > 1 else 0]
        return self._made(self.data * factor)

    def __mul__(self, other):
        if isinstance(other, numbers.Number) or (not isinstance(other, _Sparse) and np.ndim(other) == 0):
            return self._made(self.data * other)
        return self.dot(other)

    def __rmul__(self, other):
        if isinstance(other, numbers.Number) or np.ndim(other) == 0:
            return self._made(self.data * other)
        return self.T.dot(np.asarray(other).T).T

    def __truediv__(self, other):
        if isinstance(other, numbers.Number) or np.ndim(other) == 0:
            return self._made(self.data / other)
        return self.multiply(1 / np.asarray(other))

    def __neg__(self):
        return self._made(-self.data)

    def __abs__(self):
        return self._made(np.abs(self.data))

    def power(self, n, dtype=None):
        return self._made(self.data ** n)

    def __pow__(self, n):
        return self.power(n)

    def _together(self, other, sign):
        if isinstance(other, numbers.Number) and other == 0:
            return self.copy()
        if not isinstance(other, _Sparse):
            return self.toarray() + sign * np.asarray(other)
        if other.shape != self._shape:
            raise ValueError('inconsistent shapes')
        a, b = self.tocoo(), other.tocoo()
        made = self.__class__((np.concatenate([a.data, sign * b.data]),
                               (np.concatenate([a.row, b.row]), np.concatenate([a.col, b.col]))), shape=self._shape)
        return made

    def __add__(self, other):
        return self._together(other, 1)

    __radd__ = __add__

    def __sub__(self, other):
        return self._together(other, -1)

    def _compared(self, test):
        return csr_matrix(test(self.toarray()))

    def __ne__(self, other):
        return self._compared(lambda dense: dense != (other.toarray() if isinstance(other, _Sparse) else other))

    def __eq__(self, other):
        return self._compared(lambda dense: dense == (other.toarray() if isinstance(other, _Sparse) else other))

    def __gt__(self, other):
        return self._compared(lambda dense: dense > (other.toarray() if isinstance(other, _Sparse) else other))

    def __lt__(self, other):
        return self._compared(lambda dense: dense < (other.toarray() if isinstance(other, _Sparse) else other))

    __hash__ = None

    def __len__(self):
        raise TypeError('sparse array length is ambiguous; use getnnz() or shape[0]')

    def __bool__(self):
        raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all().')

    def __iter__(self):
        for row in range(self._shape[0]):
            yield self[row]

    def getrow(self, i):
        return self.tocsr()[i]

    def getcol(self, j):
        return self.tocsc()[:, j]

    def _lines_taken(self, places):
        """The lines with these numbers."""
        places = np.asarray(places, dtype=np.int64)
        places = np.where(places < 0, places + self._lines, places)
        if len(places) and (places.min() < 0 or places.max() >= self._lines):
            raise IndexError('index out of range')
        if self.data.dtype.kind not in 'OUST':
            data, indices, indptr = _kernels.sparse_taken(self.data, self.indices, self.indptr, places)
            shape = (len(places), self._inner) if self._by_row else (self._inner, len(places))
            return self._made(data if data.dtype == self.data.dtype else data.astype(self.data.dtype), indices, indptr,
                              shape)
        starts, counts = self.indptr[places], np.diff(self.indptr)[places]
        indptr = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
        take = np.arange(int(indptr[-1])) - np.repeat(indptr[:-1], counts) + np.repeat(starts, counts)
        shape = (len(places), self._inner) if self._by_row else (self._inner, len(places))
        return self._made(self.data[take], self.indices[take], indptr, shape)

    def __getitem__(self, key):
        row, column = key if isinstance(key, tuple) else (key, slice(None))
        if isinstance(row, (int, np.integer)) and isinstance(column, (int, np.integer)):
            line, place = (row, column) if self._by_row else (column, row)
            line = line + self._lines if line < 0 else line
            place = place + self._inner if place < 0 else place
            if not (0 <= line < self._lines and 0 <= place < self._inner):
                raise IndexError('index out of range')
            part = slice(int(self.indptr[line]), int(self.indptr[line + 1]))
            return self.data[part][self.indices[part] == place].sum()
        made = self
        for by_row, one in ((True, row), (False, column)):
            places = _places(one, self._shape[0 if by_row else 1])
            if places is None:
                continue
            own = made.tocsr() if by_row else made.tocsc()
            made = own._lines_taken(places)
        return made.asformat(self.format)

    def reshape(self, *shape):
        shape = shape[0] if len(shape) == 1 else shape
        return self.__class__(self.toarray().reshape(shape))

    def _form(self):
        return {'csr': 'Compressed Sparse Row', 'csc': 'Compressed Sparse Column', 'coo': 'COOrdinate'}[self.format]

    def __repr__(self):
        return (f"<{self._form()} sparse matrix of dtype '{self.data.dtype}'\n\twith {self.nnz} stored elements and "
                f'shape {self._shape}>')

    def __str__(self):
        text = repr(self)
        lines = self._line_numbers().tolist()
        inner = self.indices.tolist()
        pairs = list(zip(lines, inner)) if self._by_row else list(zip(inner, lines))
        if not pairs:
            return text
        text += '\n  Coords\tValues'
        values = [str(value) for value in self.data]
        rows = [f'  {place}\t{value}' for place, value in zip(pairs, values)]
        if len(rows) > 50:
            rows = rows[:25] + ['  :\t:'] + rows[-25:]
        return text + '\n' + '\n'.join(rows)


def _places(key, count):
    """The positions that an index names; None for all."""
    if isinstance(key, slice):
        if key == slice(None):
            return None
        return np.arange(count)[key]
    if isinstance(key, (int, np.integer)):
        return [int(key)]
    key = np.asarray(key)
    return np.flatnonzero(key) if key.dtype.kind == 'b' else key.ravel()


class csr_matrix(_Sparse):
    """Rows of values with their columns."""

    __module__ = 'scipy.sparse'
    format = 'csr'
    _by_row = True


class csc_matrix(_Sparse):
    """Columns of values with their rows."""

    __module__ = 'scipy.sparse'
    format = 'csc'
    _by_row = False


class coo_matrix(_Sparse):
    """Values with their rows and columns."""

    __module__ = 'scipy.sparse'
    format = 'coo'
    _by_row = True

    @property
    def row(self):
        return self._line_numbers()

    @property
    def col(self):
        return self.indices

    def tocsr(self, copy=False):
        made = csr_matrix.__new__(csr_matrix)
        made._set(self.data, self.indices, self.indptr, self._shape)
        return made

    def tocsc(self, copy=False):
        return self.tocsr().tocsc()


csr_array, csc_array, coo_array = csr_matrix, csc_matrix, coo_matrix
spmatrix = sparray = _Sparse


def _sparse(part):
    return part.tocoo() if isinstance(part, _Sparse) else coo_matrix(np.asarray(part))


def hstack(blocks, format=None, dtype=None):
    """Matrices side by side."""
    parts = [part.tocsr() if isinstance(part, _Sparse) else csr_matrix(np.asarray(part)) for part in blocks]
    if len({part.shape[0] for part in parts}) > 1:
        raise ValueError('Mismatching dimensions along axis 0')
    data, indices, indptr = _kernels.sparse_joined(
        [(part.data, part.indices, part.indptr, part.shape[1]) for part in parts])
    wanted = np.result_type(*[part.dtype for part in parts]) if dtype is None else np.dtype(dtype)
    made = csr_matrix.__new__(csr_matrix)
    made._set(data if wanted == data.dtype else data.astype(wanted), indices, indptr,
              (parts[0].shape[0], sum(part.shape[1] for part in parts)))
    return made.asformat(format or 'coo')


def vstack(blocks, format=None, dtype=None):
    """Matrices one below the other."""
    parts = [_sparse(part) for part in blocks]
    if len({part.shape[1] for part in parts}) > 1:
        raise ValueError('Mismatching dimensions along axis 1')
    starts = np.cumsum([0] + [part.shape[0] for part in parts])
    made = csr_matrix(
        (np.concatenate([part.data for part in parts]),
         (np.concatenate([part.row + start for part, start in zip(parts, starts.tolist())]),
          np.concatenate([part.col for part in parts]))),
        shape=(int(starts[-1]), parts[0].shape[1]))
    return made.asformat(format or 'csr') if dtype is None else made.asformat(format or 'csr').astype(dtype)


def eye(m, n=None, k=0, dtype=float, format=None):
    return csr_matrix(np.eye(m, n, k=k, dtype=dtype)).asformat(format or 'csr')


def identity(n, dtype='d', format=None):
    return eye(n, format=format)


def diags(diagonals, offsets=0, shape=None, format=None, dtype=None):
    values = np.asarray(diagonals[0] if np.ndim(offsets) or np.ndim(diagonals[0]) else diagonals, dtype=float)
    rows = np.arange(len(values))
    return csr_matrix((values, (rows, rows)), shape=shape or (len(values), len(values))).asformat(format or 'csr')


def save_npz(file, matrix, compressed=True):
    raise NotImplementedError('scipy.sparse.save_npz is not supported by Lapis: joblib.dump stores sparse matrices.')
"""#
}
