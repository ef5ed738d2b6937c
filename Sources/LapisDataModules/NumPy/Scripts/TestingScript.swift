extension NumPyScripts {
  /// `numpy.testing`: checks that raise AssertionError with what differs.
  static let testing = #"""
import builtins as _b
import numpy as np


def _message(header, err_msg, parts, names=('x', 'y')):
    lines = ['\n' + header]
    if err_msg:
        if '\n' not in err_msg and len(err_msg) < 79 - len(header):
            lines = [lines[0] + ' ' + err_msg]
        else:
            lines.append(err_msg)
    for name, value in zip(names, parts):
        text = repr(value)
        if text.count('\n') > 3:
            text = '\n'.join(text.splitlines()[:3]) + '...'
        lines.append(' %s: %s' % (name, text))
    return '\n'.join(lines)


def _compare(test, x, y, err_msg, header, precision=6, equal_nan=True, equal_inf=True):
    x, y = np.asarray(x), np.asarray(y)
    given = x, y
    if not (x.shape == () or y.shape == () or x.shape == y.shape):
        raise AssertionError(_message(header, err_msg + '\n(shapes %s, %s mismatch)' % (x.shape, y.shape), given))
    flagged = np.zeros(np.broadcast_shapes(x.shape, y.shape), dtype=bool)
    if x.dtype.kind in 'biuf' and y.dtype.kind in 'biuf':
        for question, word in ((np.isnan, 'nan'), (lambda v: v == np.inf, '+inf'), (lambda v: v == -np.inf, '-inf')):
            if word == 'nan' and not equal_nan or word != 'nan' and not equal_inf:
                continue
            p, q = question(x), question(y)
            if not np.all(p == q):
                raise AssertionError(_message(header, err_msg + '\nx and y %s location mismatch:' % word, given))
            flagged = flagged | p
    flagged = np.asarray(flagged)
    if flagged.ndim:
        x, y = np.broadcast_to(x, flagged.shape)[~flagged], np.broadcast_to(y, flagged.shape)[~flagged]
    elif flagged:
        return
    if np.size(x) == 0:
        return
    same = np.asarray(test(x, y))
    if same.all():
        return
    wrong, total = int((~same).sum()), same.size
    notes = ['Mismatched elements: %d / %d (%s%%)' % (wrong, total, '%.3g' % (100 * wrong / total))]
    if x.dtype.kind in 'iuf' and y.dtype.kind in 'iuf':
        error = np.abs(x.astype(float) - y) if x.dtype.kind == 'f' or y.dtype.kind == 'f' else np.abs(x - y)
        worst = np.max(error)
        notes.append('Max absolute difference: ' + np.array2string(np.asarray(worst)))
        nonzero = np.asarray(y != 0)
        if nonzero.all():
            worst = np.max(error / np.abs(y))
        elif nonzero.any() and nonzero.ndim:
            worst = np.max(error[nonzero] / np.abs(np.broadcast_to(y, nonzero.shape)[nonzero]))
        else:
            worst = np.inf
        notes.append('Max relative difference: ' + np.array2string(np.asarray(worst)))
    raise AssertionError(_message(header, err_msg + '\n' + '\n'.join(notes), given))


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True):
    """Are all elements equal within a tolerance?"""
    def test(x, y):
        return np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)
    _compare(test, actual, desired, str(err_msg), 'Not equal to tolerance rtol=%g, atol=%g' % (rtol, atol), equal_nan=equal_nan)


def assert_array_equal(x, y, err_msg='', verbose=True, *, strict=False):
    """Have both the same shape and elements?"""
    _compare(lambda p, q: p == q, x, y, err_msg, 'Arrays are not equal')


def assert_array_almost_equal(x, y, decimal=6, err_msg='', verbose=True):
    """Are all elements equal to so many decimals?"""
    def test(p, q):
        return np.abs(np.asarray(p) - q) < 1.5 * 10.0 ** (-decimal)
    _compare(test, x, y, err_msg, 'Arrays are not almost equal to %d decimals' % decimal)


def assert_array_less(x, y, err_msg='', verbose=True):
    """Is each element of x less than that of y?"""
    _compare(lambda p, q: p < q, x, y, err_msg, 'Arrays are not less-ordered', equal_inf=False)


def assert_equal(actual, desired, err_msg='', verbose=True):
    """Are both equal, element by element?"""
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], 'key=%r\n%s' % (key, err_msg))
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg)
        for k in range(len(desired)):
            assert_equal(actual[k], desired[k], 'item=%r\n%s' % (k, err_msg))
        return
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_equal(actual, desired, err_msg)
    same = actual == desired or actual != actual and desired != desired
    if not same:
        raise AssertionError(_message('Items are not equal:', err_msg, (actual, desired), ('ACTUAL', 'DESIRED')))


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    """Are both equal to so many decimals?"""
    if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    same = actual != actual and desired != desired or _b.abs(desired - actual) < 1.5 * 10.0 ** (-decimal)
    if not same:
        raise AssertionError(_message('Arrays are not almost equal to %d decimals' % decimal, err_msg, (actual, desired), ('ACTUAL', 'DESIRED')))


def assert_approx_equal(actual, desired, significant=7, err_msg='', verbose=True):
    """Are both equal to so many significant digits?"""
    if actual == desired:
        return
    scale = 10.0 ** np.floor(np.log10(0.5 * (_b.abs(desired) + _b.abs(actual))))
    if not _b.abs(desired / scale - actual / scale) < 10.0 ** -(significant - 1):
        raise AssertionError(_message('Items are not equal to %d significant digits:' % significant, err_msg, (actual, desired), ('ACTUAL', 'DESIRED')))


def assert_string_equal(actual, desired):
    """Are both the same text?"""
    if actual != desired:
        raise AssertionError('Differences in strings:\n- %s\n+ %s' % (actual, desired))


def assert_(val, msg=''):
    """Does it hold?"""
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


class _Raises:
    def __init__(self, kind, pattern=None):
        self._kind, self._pattern = kind, pattern

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            names = self._kind if isinstance(self._kind, tuple) else (self._kind,)
            raise AssertionError(' or '.join(k.__name__ for k in names) + ' not raised')
        if not issubclass(kind, self._kind):
            return False
        self.exception = error
        if self._pattern is not None:
            import re
            if not re.search(self._pattern, str(error)):
                raise AssertionError('"%s" does not match "%s"' % (self._pattern, error))
        return True


def assert_raises(exception_class, callable=None, *args, **kwargs):
    """Does a call raise this?"""
    if callable is None:
        return _Raises(exception_class)
    try:
        callable(*args, **kwargs)
    except exception_class:
        return None
    raise AssertionError('%s not raised by %s' % (exception_class.__name__, getattr(callable, '__name__', callable)))


def assert_raises_regex(exception_class, expected_regexp, callable=None, *args, **kwargs):
    """Does a call raise this, with words that match?"""
    context = _Raises(exception_class, expected_regexp)
    if callable is None:
        return context
    with context:
        callable(*args, **kwargs)


def assert_no_warnings(func=None, *args, **kwargs):
    """Does a call warn of nothing?"""
    import warnings
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        result = func(*args, **kwargs)
    if caught:
        raise AssertionError('Got warnings: %s' % caught)
    return result
"""#
}
