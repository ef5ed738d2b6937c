extension SklearnScripts {
  /// `sklearn.decomposition`.
  static let decomposition = #"""
import numbers

import numpy as np
from sklearn import _kernels
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _is_sparse, check_array, check_is_fitted, check_random_state, validate_data


def _flipped(vectors):
    """The rows with their largest coordinate positive."""
    places = np.argmax(np.abs(vectors), axis=1)
    signs = np.sign(vectors[np.arange(len(vectors)), places])
    return vectors * np.where(signs == 0, 1, signs)[:, None], signs


class PCA(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Projects on the directions of the largest variance."""

    __module__ = 'sklearn.decomposition._pca'

    def __init__(self, n_components=None, *, copy=True, whiten=False, svd_solver='auto', tol=0.0,
                 iterated_power='auto', n_oversamples=10, power_iteration_normalizer='auto', random_state=None):
        self.n_components = n_components
        self.copy = copy
        self.whiten = whiten
        self.svd_solver = svd_solver
        self.tol = tol
        self.iterated_power = iterated_power
        self.n_oversamples = n_oversamples
        self.power_iteration_normalizer = power_iteration_normalizer
        self.random_state = random_state

    def _wanted(self, rows, columns):
        if self.svd_solver not in ('auto', 'full', 'covariance_eigh', 'arpack', 'randomized'):
            raise InvalidParameterError(
                "The 'svd_solver' parameter of PCA must be a str among {'arpack', 'auto', 'covariance_eigh', 'full', "
                f"'randomized'}}. Got {self.svd_solver!r} instead.")
        most = min(rows, columns)
        wanted = self.n_components
        if wanted is None:
            return most
        if isinstance(wanted, str):
            if wanted == 'mle':
                raise NotImplementedError("PCA with n_components='mle' is not supported by Lapis: an int, a share or None is.")
            raise InvalidParameterError(
                "The 'n_components' parameter of PCA must be an int in the range [0, inf), a float in the range (0.0, 1.0), a "
                f"str among {{'mle'}} or None. Got {wanted!r} instead.")
        if isinstance(wanted, numbers.Integral):
            if not 0 <= wanted <= most:
                solver = self.svd_solver
                if solver == 'auto':
                    solver = 'covariance_eigh' if columns <= 1000 and rows >= 10 * columns else 'full'
                raise ValueError(
                    f'n_components={wanted} must be between 0 and min(n_samples, n_features)={most} with '
                    f'svd_solver={solver!r}')
            return int(wanted)
        if not 0 < wanted < 1:
            raise InvalidParameterError(
                "The 'n_components' parameter of PCA must be an int in the range [0, inf), a float in the range (0.0, 1.0), a "
                f"str among {{'mle'}} or None. Got {wanted!r} instead.")
        return float(wanted)

    def fit(self, X, y=None):
        """Learns the directions."""
        self._fit(X)
        return self

    def fit_transform(self, X, y=None):
        """Learns the directions and gives the rows along them."""
        return self._along(self._fit(X))

    def _fit(self, X):
        if _is_sparse(X):
            X = X.toarray()
        X = validate_data(self, X, reset=True).astype(float, copy=False)
        rows, columns = X.shape
        if rows < 2:
            raise ValueError(f'n_samples={rows} must be at least 2 to learn a covariance.')
        wanted = self._wanted(rows, columns)
        self.mean_, values, vectors = _kernels.principal(X)
        values = np.maximum(values, 0.0)
        most = min(rows, columns)
        values, vectors = values[:most], _flipped(vectors)[0][:most]
        total = float(values.sum())
        ratios = values / total if total > 0 else np.zeros(len(values))
        if isinstance(wanted, float):
            wanted = int(np.searchsorted(np.cumsum(ratios), wanted, side='right')) + 1
        self.n_components_ = wanted
        self.n_samples_ = rows
        self.noise_variance_ = float(np.mean(values[wanted:])) if wanted < most else 0.0
        self.components_ = vectors[:wanted]
        self.explained_variance_ = values[:wanted]
        self.explained_variance_ratio_ = ratios[:wanted]
        self.singular_values_ = np.sqrt(values[:wanted] * (rows - 1))
        self._n_features_out = wanted
        return X

    def _directions(self):
        if not self.whiten:
            return self.components_
        scale = np.sqrt(self.explained_variance_)
        scale = np.where(scale < np.finfo(float).eps, np.finfo(float).eps, scale)
        return self.components_ / scale[:, None]

    def transform(self, X):
        """The rows along the directions."""
        check_is_fitted(self)
        if _is_sparse(X):
            X = X.toarray()
        return self._along(validate_data(self, X, reset=False))

    def _along(self, X):
        return _kernels.projected(X, self.mean_, self._directions(), 'pca')

    def inverse_transform(self, X):
        """The rows as far as the directions tell."""
        check_is_fitted(self)
        X = np.asarray(X, dtype=float)
        if self.whiten:
            return np.dot(X, np.sqrt(self.explained_variance_)[:, None] * self.components_) + self.mean_
        return np.dot(X, self.components_) + self.mean_

    def get_covariance(self):
        """The covariance of the model."""
        parts = self.components_
        values = self.explained_variance_
        if self.whiten:
            parts = parts * np.sqrt(values)[:, None]
        gap = np.where(values > self.noise_variance_, values - self.noise_variance_, 0.0)
        out = np.dot(parts.T * gap, parts)
        return out + np.eye(len(out)) * self.noise_variance_

    def _engine(self):
        return ('projection', 'pca', self.mean_, self._directions(), self.explained_variance_,
                float(self.explained_variance_.sum() / max(self.explained_variance_ratio_.sum(), 1e-300)))


def _product(a, b):
    return a.dot(b) if _is_sparse(a) else np.dot(a, b)


def _basis(A):
    """Orthonormal columns that span those of A: by Cholesky's factor of their products, twice, where the columns are far
    from depending on each other; else by reflections."""
    best = A
    for _ in range(2):
        try:
            factor = np.linalg.cholesky(np.dot(best.T, best))
        except np.linalg.LinAlgError:
            return np.linalg.qr(A)[0]
        sizes = np.diagonal(factor)
        if not sizes.min() > 1e-6 * sizes.max():
            return np.linalg.qr(A)[0]
        best = np.dot(best, np.linalg.inv(factor).T)
    return best


def _randomized_svd(M, count, n_oversamples=10, n_iter=5, random_state=None):
    """The largest singular values by random projections with power iterations (Halko et al. 2009)."""
    state = check_random_state(random_state)
    turned = M.shape[0] < M.shape[1]
    if turned:
        M = M.T.tocsr() if _is_sparse(M) else M.T
    other = M.T.tocsr() if _is_sparse(M) else M.T
    Q = state.normal(size=(M.shape[1], count + n_oversamples))
    for _ in range(n_iter):
        Q = _basis(_product(M, Q))
        Q = _basis(_product(other, Q))
    Q = np.linalg.qr(_product(M, Q))[0]
    long = _product(other, Q)
    if long.shape[0] > 8 * long.shape[1]:
        # Of a wide matrix B, whose rows lie in few dimensions: B = S · basisᵀ with a small S.
        basis = _basis(long)
        u, s, v = np.linalg.svd(np.dot(basis.T, long).T, full_matrices=False)
        v = np.dot(v, basis.T)
    else:
        u, s, v = np.linalg.svd(long.T, full_matrices=False)
    u = np.dot(Q, u)
    if turned:
        return v[:count].T, s[:count], u[:, :count].T
    return u[:, :count], s[:count], v[:count]


class TruncatedSVD(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Projects on the largest singular vectors, of sparse rows too."""

    __module__ = 'sklearn.decomposition._truncated_svd'

    def __init__(self, n_components=2, *, algorithm='randomized', n_iter=5, n_oversamples=10,
                 power_iteration_normalizer='auto', random_state=None, tol=0.0):
        self.algorithm = algorithm
        self.n_components = n_components
        self.n_iter = n_iter
        self.n_oversamples = n_oversamples
        self.power_iteration_normalizer = power_iteration_normalizer
        self.random_state = random_state
        self.tol = tol

    def fit(self, X, y=None):
        """Learns the vectors."""
        self.fit_transform(X)
        return self

    def fit_transform(self, X, y=None):
        """Learns the vectors and gives the rows along them."""
        X = validate_data(self, X, reset=True, accept_sparse=('csr', 'csc'), ensure_min_features=2)
        if self.n_components > X.shape[1]:
            raise ValueError(f'n_components({self.n_components}) must be <= n_features({X.shape[1]}).')
        u, s, v = _randomized_svd(X, self.n_components, self.n_oversamples,
                                  self.n_iter if self.algorithm == 'randomized' else 12, self.random_state)
        self.components_ = _flipped(v)[0]
        out = _product(X, self.components_.T)
        self.explained_variance_ = np.var(out, axis=0)
        if _is_sparse(X):
            mean = np.asarray(X.mean(axis=0)).ravel()
            whole = float((np.asarray(X.power(2).mean(axis=0)).ravel() - mean ** 2).sum())
        else:
            whole = float(np.var(X, axis=0).sum())
        self.explained_variance_ratio_ = self.explained_variance_ / whole
        self.singular_values_ = s
        self._n_features_out = len(self.components_)
        return out

    def transform(self, X):
        """The rows along the vectors."""
        check_is_fitted(self)
        X = validate_data(self, X, reset=False, accept_sparse=('csr', 'csc'))
        if _is_sparse(X):
            return X.dot(self.components_.T)
        return _kernels.projected(X, np.zeros(X.shape[1]), self.components_, 'truncatedsvd')

    def inverse_transform(self, X):
        """The rows as far as the vectors tell."""
        return np.dot(check_array(X), self.components_)

    def _engine(self):
        return ('projection', 'truncatedsvd', np.zeros(self.components_.shape[1]), self.components_,
                self.explained_variance_, float(self.explained_variance_.sum() / max(self.explained_variance_ratio_.sum(), 1e-300)))
"""#
}
