extension SklearnScripts {
  /// `sklearn.preprocessing._target_encoder`: categories as means of the target, out of fold while it fits.
  static let targetEncoder = #"""
import numbers

import numpy as np
from sklearn.base import OneToOneFeatureMixin, _input_names
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import check_consistent_length, check_is_fitted, column_or_1d
from sklearn.preprocessing._encoders import _Encoder


class TargetEncoder(OneToOneFeatureMixin, _Encoder):
    """Categories as the shrunken mean of the target in them, of rows out of the fold where it is fitted and applied
    at once (Micci-Barreca 2001)."""

    def __init__(self, categories='auto', target_type='auto', smooth='auto', cv=5, shuffle='deprecated',
                 random_state='deprecated'):
        self.categories = categories
        self.smooth = smooth
        self.target_type = target_type
        self.cv = cv
        self.shuffle = shuffle
        self.random_state = random_state
        self.handle_unknown = 'ignore'
        self.min_frequency = None
        self.max_categories = None

    def fit(self, X, y):
        """Learns the means."""
        self._learn_all(X, y)
        return self

    def _learn_all(self, X, y):
        from sklearn.preprocessing import LabelBinarizer, LabelEncoder
        from sklearn.utils.multiclass import type_of_target
        check_consistent_length(X, y)
        self._check_rare()
        codes_of = self._learn(X)
        accepted = ('binary', 'multiclass', 'continuous')
        kind = type_of_target(y, input_name='y')
        if self.target_type == 'auto':
            if kind not in accepted:
                raise ValueError(
                    f'Unknown label type: Target type was inferred to be {kind!r}. Only {accepted} are supported.')
            self.target_type_ = kind
        else:
            if self.target_type not in accepted:
                raise InvalidParameterError(
                    "The 'target_type' parameter of TargetEncoder must be a str among {'auto', 'binary', 'continuous', "
                    f"'multiclass'}}. Got {self.target_type!r} instead.")
            self.target_type_ = self.target_type
        self.classes_ = None
        if self.target_type_ == 'binary':
            step = LabelEncoder()
            y = step.fit_transform(y)
            self.classes_ = step.classes_
        elif self.target_type_ == 'multiclass':
            step = LabelBinarizer()
            y = step.fit_transform(y)
            self.classes_ = step.classes_
        else:
            y = column_or_1d(y)
        y = np.asarray(y, dtype=float)
        self.target_mean_ = np.mean(y, axis=0)
        self.encodings_ = self._means(codes_of, y)
        return codes_of, y

    def _means(self, codes_of, y):
        tables = [y] if y.ndim == 1 else [y[:, place] for place in range(y.shape[1])]
        out = []
        # With several classes the encodings of one class stand together.
        for codes, categories in zip(codes_of, self.categories_):
            out.append([self._mean(codes, len(categories), own) for own in tables])
        if y.ndim == 1:
            return [encodings[0] for encodings in out]
        return [encodings[place] for encodings in out for place in range(len(tables))]

    def _mean(self, codes, count, y):
        mean = float(np.mean(y))
        known = codes >= 0
        codes, y = codes[known], y[known]
        counts = np.bincount(codes, minlength=count).astype(float)
        sums = np.bincount(codes, weights=y, minlength=count)
        if self.smooth == 'auto':
            means = sums / np.where(counts == 0, 1, counts)
            squares = np.bincount(codes, weights=(y - means[codes]) ** 2, minlength=count)
            spread = float(np.var(y))
            bottom = spread * counts + squares / np.where(counts == 0, 1, counts)
            share = np.where(bottom == 0, 1.0, spread * counts / np.where(bottom == 0, 1, bottom))
            share = np.where(counts == 0, 0.0, share)
            if spread == 0:
                return np.where(counts == 0, mean, means)
            return share * means + (1 - share) * mean
        return (sums + self.smooth * mean) / np.where(counts + self.smooth == 0, 1, counts + self.smooth) + np.where(
            counts + self.smooth == 0, mean, 0)

    def _written(self, codes_of, encodings, means, rows, count):
        out = np.empty((len(rows), len(encodings)))
        for place in range(len(encodings)):
            codes = codes_of[place // count][rows]
            mean = means[place % count] if np.ndim(means) else means
            out[:, place] = np.where(codes < 0, mean, np.append(encodings[place], mean)[codes])
        return out

    def fit_transform(self, X, y, **params):
        """Encodes each row by the means of the other folds, and learns those of all rows."""
        from sklearn.model_selection import KFold, StratifiedKFold, check_cv
        codes_of, y_table = self._learn_all(X, y)
        count = 1 if y_table.ndim == 1 else y_table.shape[1]
        shuffle = True if isinstance(self.shuffle, str) else self.shuffle
        state = None if isinstance(self.random_state, str) else self.random_state
        if isinstance(self.cv, numbers.Integral):
            kind = KFold if self.target_type_ == 'continuous' else StratifiedKFold
            cv = kind(int(self.cv), shuffle=shuffle, random_state=state if shuffle else None)
        else:
            cv = check_cv(self.cv, y, classifier=self.target_type_ != 'continuous')
        out = np.empty((len(y_table), len(codes_of) * count))
        rows = np.empty((len(y_table), 0))
        for train, test in cv.split(rows, np.asarray(y)):
            own = y_table[train]
            encodings = self._means([codes[train] for codes in codes_of], own)
            out[test] = self._written(codes_of, encodings, np.mean(own, axis=0), test, count)
        return out

    def transform(self, X):
        """The rows encoded by the means of all rows of the fit."""
        check_is_fitted(self)
        codes_of, rows = self._codes(X, True)
        count = len(self.encodings_) // max(len(codes_of), 1)
        return self._written(codes_of, self.encodings_, self.target_mean_, np.arange(rows), count)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, 'n_features_in_')
        names = _input_names(self, input_features)
        if self.target_type_ != 'multiclass':
            return names
        return np.asarray([f'{name}_{label}' for name in names for label in self.classes_], dtype=object)
"""#
}
