extension SklearnScripts {
  /// `sklearn.preprocessing._label`.
  static let labels = #"""
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.multiclass import type_of_target
from sklearn.utils.validation import _is_sparse, check_is_fitted, column_or_1d


def _classes(y):
    """Classes, ascending, and the code of each row."""
    codes, classes = _kernels.factorize(y)
    if len(codes) and int(codes.min()) < 0:
        return np.unique(np.asarray(y), return_inverse=True)
    if getattr(y, 'dtype', None) is not None and y.dtype.kind == 'U':
        classes = classes.astype(y.dtype)
    return classes, codes


class LabelEncoder(TransformerMixin, BaseEstimator, auto_wrap_output_keys=None):
    """Labels as numbers from 0."""

    __module__ = 'sklearn.preprocessing._label'

    def fit(self, y):
        """Learns the labels."""
        self.classes_ = _classes(column_or_1d(y, warn=True))[0]
        return self

    def fit_transform(self, y):
        """Learns the labels and numbers them."""
        self.classes_, codes = _classes(column_or_1d(y, warn=True))
        return codes

    def transform(self, y):
        """The numbers of labels."""
        check_is_fitted(self)
        y = column_or_1d(y, warn=True)
        if len(y) == 0:
            return np.array([])
        found, codes = _classes(y)
        known = {label: place for place, label in enumerate(self.classes_.tolist())}
        unseen = [label for label in found.tolist() if label not in known]
        if unseen:
            raise ValueError(f'y contains previously unseen labels: {unseen}')
        return np.array([known[label] for label in found.tolist()], dtype=np.int64)[codes]

    def inverse_transform(self, y):
        """The labels of numbers."""
        check_is_fitted(self)
        y = column_or_1d(y, warn=True)
        if len(y) == 0:
            return np.array([])
        wrong = np.setdiff1d(y, np.arange(len(self.classes_)))
        if len(wrong):
            raise ValueError('y contains previously unseen labels: %s' % str(wrong))
        return np.asarray(self.classes_)[np.asarray(y).astype(int)]


class LabelBinarizer(TransformerMixin, BaseEstimator, auto_wrap_output_keys=None):
    """Labels as columns of zeros and ones, one column for two labels."""

    __module__ = 'sklearn.preprocessing._label'

    def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
        self.neg_label = neg_label
        self.pos_label = pos_label
        self.sparse_output = sparse_output

    def fit(self, y):
        """Learns the labels."""
        if self.neg_label >= self.pos_label:
            raise ValueError(
                f'neg_label={self.neg_label} must be strictly less than pos_label={self.pos_label}.')
        if self.sparse_output and (self.pos_label == 0 or self.neg_label != 0):
            raise ValueError(
                'Sparse binarization is only supported with non zero pos_label and zero neg_label, got '
                f'pos_label={self.pos_label} and neg_label={self.neg_label}')
        self.y_type_ = type_of_target(y, input_name='y')
        if 'multioutput' in self.y_type_:
            raise ValueError('Multioutput target data is not supported with label binarization')
        if len(y) == 0:
            raise ValueError('y has 0 samples: %r' % y)
        self.sparse_input_ = _is_sparse(y)
        if self.y_type_ == 'multilabel-indicator':
            self.classes_ = np.arange(y.shape[1] if hasattr(y, 'shape') else len(y[0]))
        else:
            self.classes_ = _classes(column_or_1d(y))[0]
        return self

    def fit_transform(self, y):
        return self.fit(y).transform(y)

    def transform(self, y):
        """The columns of labels."""
        check_is_fitted(self)
        multilabel = type_of_target(y).startswith('multilabel')
        if multilabel and not self.y_type_.startswith('multilabel'):
            raise ValueError('The object was not fitted with multilabel input.')
        return label_binarize(y, classes=self.classes_, neg_label=self.neg_label, pos_label=self.pos_label,
                              sparse_output=self.sparse_output)

    def inverse_transform(self, Y, threshold=None):
        """The labels of columns."""
        check_is_fitted(self)
        if _is_sparse(Y):
            Y = Y.toarray()
        Y = np.asarray(Y)
        if threshold is None:
            threshold = (self.pos_label + self.neg_label) / 2.0
        if self.y_type_ == 'multiclass':
            return self.classes_[np.argmax(Y, axis=1)]
        flags = (Y > threshold).astype(int)
        if self.y_type_ == 'binary':
            if flags.ndim == 2 and flags.shape[1] == 2:
                return self.classes_[flags[:, 1]]
            if len(self.classes_) == 1:
                return np.repeat(self.classes_[0], len(flags))
            return self.classes_[flags.ravel()]
        return flags


def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
    """Labels as columns of zeros and ones."""
    kind = type_of_target(y)
    if 'multioutput' in kind:
        raise ValueError('Multioutput target data is not supported with label binarization')
    if kind == 'unknown':
        raise ValueError('The type of target data is not known')
    count = len(y) if not hasattr(y, 'shape') else y.shape[0]
    classes = np.asarray(classes)
    if kind == 'binary':
        if len(classes) == 1:
            out = np.full((count, 1), neg_label, dtype=int)
            return out if not sparse_output else _sparse(out)
        if len(classes) >= 3:
            kind = 'multiclass'
    if kind == 'multilabel-indicator':
        table = y.toarray() if _is_sparse(y) else np.asarray(y)
        if table.shape[1] != len(classes):
            raise ValueError('classes {0} mismatch with the labels {1} found in the data'.format(
                classes, np.arange(table.shape[1])))
        out = np.where(table != 0, pos_label, neg_label)
    else:
        y = column_or_1d(y)
        found, codes = _classes(y)
        order = {label: place for place, label in enumerate(classes.tolist())}
        places = np.array([order.get(label, -1) for label in found.tolist()], dtype=int)[codes]
        out = np.full((count, len(classes)), neg_label, dtype=int)
        rows = np.flatnonzero(places >= 0)
        out[rows, places[rows]] = pos_label
        if kind == 'binary':
            out = out[:, -1:]
    return _sparse(out) if sparse_output else out


def _sparse(table):
    from scipy.sparse import csr_matrix
    return csr_matrix(table)


class MultiLabelBinarizer(TransformerMixin, BaseEstimator, auto_wrap_output_keys=None):
    """Sets of labels as columns of zeros and ones."""

    __module__ = 'sklearn.preprocessing._label'

    def __init__(self, *, classes=None, sparse_output=False):
        self.classes = classes
        self.sparse_output = sparse_output

    def fit(self, y):
        """Learns the labels."""
        if self.classes is None:
            classes = sorted(set(label for labels in y for label in labels))
        elif len(set(self.classes)) < len(self.classes):
            raise ValueError('The classes argument contains duplicate classes. Remove these duplicates before passing '
                             'them to MultiLabelBinarizer.')
        else:
            classes = list(self.classes)
        whole = all(isinstance(c, (int, np.integer)) and not isinstance(c, bool) for c in classes)
        self.classes_ = np.array(classes, dtype=int if whole and classes else object)
        return self

    def fit_transform(self, y):
        y = list(y)
        return self.fit(y).transform(y)

    def transform(self, y):
        """The columns of sets of labels."""
        check_is_fitted(self)
        places = {label: place for place, label in enumerate(self.classes_.tolist())}
        rows = list(y)
        out = np.zeros((len(rows), len(places)), dtype=int)
        unknown = set()
        for row, labels in enumerate(rows):
            for label in labels:
                place = places.get(label)
                if place is None:
                    unknown.add(label)
                else:
                    out[row, place] = 1
        if unknown:
            warnings.warn('unknown class(es) {0} will be ignored'.format(sorted(unknown, key=str)))
        return _sparse(out) if self.sparse_output else out

    def inverse_transform(self, yt):
        """The sets of labels of columns."""
        check_is_fitted(self)
        if _is_sparse(yt):
            yt = yt.toarray()
        yt = np.asarray(yt)
        if yt.shape[1] != len(self.classes_):
            raise ValueError('Expected indicator for {0} classes, but got {1}'.format(len(self.classes_), yt.shape[1]))
        if len(np.setdiff1d(yt, [0, 1])):
            raise ValueError('Expected only 0s and 1s in label indicator. Also got {0}'.format(np.setdiff1d(yt, [0, 1])))
        classes = self.classes_
        return [tuple(classes[np.flatnonzero(row)].tolist()) for row in yt]
"""#
}
