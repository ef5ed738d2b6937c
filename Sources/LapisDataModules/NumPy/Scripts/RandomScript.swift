extension NumPyScripts {
  /// What `numpy.random` makes of other functions.
  static let random = #"""
def _normal_factor(cov, check_valid, tol, method):
    """The matrix that turns standard normal rows into rows of this covariance."""
    if method not in ('svd', 'eigh', 'cholesky', 'legacy'):
        raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
    if check_valid not in ('warn', 'raise', 'ignore'):
        raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
    from numpy import linalg
    cov = asarray(cov, dtype=float64)
    if method == 'cholesky':
        return linalg.cholesky(cov).T
    if method == 'eigh':
        s, u = linalg.eigh(cov)
        if check_valid != 'ignore' and not allclose(u @ diag(s) @ u.T, cov, rtol=tol, atol=tol) or amin(s) < -tol:
            _not_definite(check_valid)
        return (u * sqrt(abs(s))).T
    u, s, v = linalg.svd(cov)
    if check_valid != 'ignore' and not allclose(dot(v.T * s, v), cov, rtol=tol, atol=tol):
        _not_definite(check_valid)
    return sqrt(s)[:, None] * v if method == 'legacy' else (u * sqrt(s)).T


def _not_definite(check_valid):
    if check_valid == 'raise':
        raise ValueError('covariance is not symmetric positive-semidefinite.')
    if check_valid == 'warn':
        from warnings import warn
        warn('covariance is not symmetric positive-semidefinite.', RuntimeWarning, stacklevel=4)


def _state_dict(name, key, pos, has_gauss, gauss):
    return {'bit_generator': name, 'state': {'key': key, 'pos': pos}, 'has_gauss': has_gauss, 'gauss': gauss}


def _state_tuple(state):
    inner = state['state']
    return state['bit_generator'], inner['key'], inner['pos'], state.get('has_gauss', 0), state.get('gauss', 0.0)
"""#
}
