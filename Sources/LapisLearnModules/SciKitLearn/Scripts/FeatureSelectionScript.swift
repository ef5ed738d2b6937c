extension SklearnScripts {
  /// `sklearn.feature_selection`.
  static let featureSelection = #"""
import numbers
import warnings

import numpy as np
from sklearn import _kernels
from sklearn.base import (
    BaseEstimator, MetaEstimatorMixin, TransformerMixin, _check_feature_names, _input_names, available_if, clone,
    is_classifier)
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _is_sparse, check_array, check_is_fitted, validate_data


class SelectorMixin(TransformerMixin):
    """For transformers that keep some columns."""

    def get_support(self, indices=False):
        """Which columns are kept."""
        mask = self._get_support_mask()
        return np.flatnonzero(mask) if indices else mask

    def transform(self, X):
        """The columns that are kept."""
        frame = hasattr(X, 'iloc') and getattr(X, 'ndim', 0) == 2
        if not frame:
            X = check_array(X, dtype=None, accept_sparse='csr', ensure_all_finite='allow-nan')
        check_is_fitted(self)
        _check_feature_names(self, X, reset=False)
        mask = self.get_support()
        if X.shape[1] != len(mask):
            raise ValueError(
                f'X has {X.shape[1]} features, but {type(self).__name__} is expecting {len(mask)} features as input.')
        if not mask.any():
            warnings.warn(
                'No features were selected: either the data is too noisy or the selection test too strict.', UserWarning)
        if frame:
            kept = X.iloc[:, np.flatnonzero(mask).tolist()]
            from sklearn.base import _output_kind
            return kept if _output_kind(self) == 'pandas' else kept.to_numpy()
        return X[:, np.flatnonzero(mask)]

    def inverse_transform(self, X):
        """The rows with zeros where columns were dropped."""
        mask = self.get_support()
        if _is_sparse(X):
            X = X.toarray()
        X = check_array(X, dtype=None)
        if X.shape[1] != mask.sum():
            raise ValueError('X has a different shape than during fitting.')
        out = np.zeros((X.shape[0], len(mask)), dtype=X.dtype)
        out[:, mask] = X
        return out

    def get_feature_names_out(self, input_features=None):
        """The names of the columns that are kept."""
        check_is_fitted(self)
        return _input_names(self, input_features)[self.get_support()]

    def _engine(self):
        return 'selection', list(_input_names(self)), [int(place) for place in self.get_support(indices=True)]


class VarianceThreshold(SelectorMixin, BaseEstimator):
    """Drops columns of little variance."""

    __module__ = 'sklearn.feature_selection._variance_threshold'

    def __init__(self, threshold=0.0):
        self.threshold = threshold

    def fit(self, X, y=None):
        """Learns the variances."""
        X = validate_data(self, X, reset=True, accept_sparse=('csr', 'csc'), ensure_all_finite='allow-nan')
        if _is_sparse(X):
            mean = np.asarray(X.mean(axis=0)).ravel()
            self.variances_ = np.asarray(X.power(2).mean(axis=0)).ravel() - mean ** 2
            spread = np.asarray(X.toarray().max(axis=0) - X.toarray().min(axis=0), dtype=float)
        else:
            _, _, self.variances_ = _kernels.moments(X)
            least, most = _kernels.extremes(X)
            spread = most - least
        if self.threshold == 0:
            # A constant column may have a variance of rounding errors.
            self.variances_ = np.fmin(self.variances_, spread)
        if not (self.variances_ > self.threshold).any():
            message = 'No feature in X meets the variance threshold {0:.5f}'
            if X.shape[0] == 1:
                message += ' (X contains only one sample)'
            raise ValueError(message.format(self.threshold))
        return self

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.variances_ > self.threshold


def _importances(estimator, getter, norm_order=1, squares=False):
    """How much a fitted estimator looks at each column."""
    if isinstance(getter, str) and getter == 'auto':
        if hasattr(estimator, 'coef_'):
            values = estimator.coef_
        elif hasattr(estimator, 'feature_importances_'):
            values = estimator.feature_importances_
        else:
            raise ValueError(
                f'when `importance_getter==\'auto\'`, the underlying estimator {type(estimator).__name__} should have '
                '`coef_` or `feature_importances_` attribute. Either pass a fitted estimator to feature selector or call '
                'fit before calling transform.')
    elif isinstance(getter, str):
        values = estimator
        for part in getter.split('.'):
            values = getattr(values, part)
    else:
        values = getter(estimator)
    values = np.asarray(values)
    if squares:
        return values ** 2 if values.ndim == 1 else (values ** 2).sum(axis=0)
    if values.ndim == 1:
        return np.abs(values)
    if norm_order == 1:
        return np.abs(values).sum(axis=0)
    if np.isinf(norm_order):
        return np.abs(values).max(axis=0)
    return (np.abs(values) ** norm_order).sum(axis=0) ** (1 / norm_order)


def _threshold(estimator, importances, threshold):
    if threshold is None:
        own = type(estimator).__name__
        sparse = getattr(estimator, 'penalty', None) == 'l1' or own in ('Lasso', 'LassoCV') or (
            own in ('ElasticNet', 'LogisticRegression') and getattr(estimator, 'l1_ratio', None) == 1.0)
        threshold = 1e-5 if sparse else 'mean'
    if isinstance(threshold, str):
        factor = 1.0
        if '*' in threshold:
            scale, threshold = threshold.split('*')
            factor, threshold = float(scale.strip()), threshold.strip()
        if threshold == 'median':
            return factor * float(np.median(importances))
        if threshold == 'mean':
            return factor * float(np.mean(importances))
        raise ValueError("Expected threshold='mean' or threshold='median' got %s" % threshold)
    return float(threshold)


class SelectFromModel(MetaEstimatorMixin, SelectorMixin, BaseEstimator):
    """The columns that a model looks at most."""

    __module__ = 'sklearn.feature_selection._from_model'

    def __init__(self, estimator, *, threshold=None, prefit=False, norm_order=1, max_features=None,
                 importance_getter='auto'):
        self.estimator = estimator
        self.threshold = threshold
        self.prefit = prefit
        self.importance_getter = importance_getter
        self.norm_order = norm_order
        self.max_features = max_features

    def fit(self, X, y=None, **fit_params):
        """Fits the model."""
        _check_feature_names(self, X, reset=True)
        if self.max_features is not None:
            self.max_features_ = self.max_features(X) if callable(self.max_features) else self.max_features
            if not 0 <= self.max_features_ <= X.shape[1]:
                raise ValueError(f'max_features == {self.max_features_}, must be <= {X.shape[1]}.')
        if self.prefit:
            check_is_fitted(self.estimator)
            self.estimator_ = self.estimator
        else:
            self.estimator_ = clone(self.estimator)
            self.estimator_.fit(X, y, **fit_params)
        self.n_features_in_ = X.shape[1] if hasattr(X, 'shape') else len(X[0])
        return self

    @property
    def threshold_(self):
        scores = _importances(self.estimator_, self.importance_getter, self.norm_order)
        return _threshold(self.estimator, scores, self.threshold)

    def _get_support_mask(self):
        model = getattr(self, 'estimator_', self.estimator)
        scores = _importances(model, self.importance_getter, self.norm_order)
        threshold = _threshold(model, scores, self.threshold)
        mask = np.ones(len(scores), dtype=bool)
        if self.max_features is not None:
            most = self.max_features_ if hasattr(self, 'max_features_') else self.max_features
            mask[:] = False
            mask[np.argsort(-scores, kind='mergesort')[:most]] = True
        mask[scores < threshold] = False
        return mask

    def __sklearn_is_fitted__(self):
        return self.prefit or hasattr(self, 'estimator_')


class RFE(SelectorMixin, MetaEstimatorMixin, BaseEstimator):
    """Drops, again and again, the columns that a model looks at least."""

    __module__ = 'sklearn.feature_selection._rfe'

    def __init__(self, estimator, *, n_features_to_select=None, step=1, verbose=0, importance_getter='auto'):
        self.estimator = estimator
        self.n_features_to_select = n_features_to_select
        self.step = step
        self.importance_getter = importance_getter
        self.verbose = verbose

    @property
    def _estimator_type(self):
        return self.estimator._estimator_type

    @property
    def classes_(self):
        return self.estimator_.classes_

    def fit(self, X, y, **fit_params):
        """Fits the model on fewer and fewer columns."""
        return self._fit(X, y, **fit_params)

    def _fit(self, X, y, step_score=None, **fit_params):
        X, y = validate_data(self, X, y, reset=True, accept_sparse='csc', ensure_min_features=2, ensure_all_finite=False,
                             multi_output=True)
        count = X.shape[1]
        wanted = self.n_features_to_select
        if wanted is None:
            wanted = count // 2
        elif isinstance(wanted, numbers.Integral):
            if wanted > count:
                warnings.warn(f'Found n_features_to_select={wanted} > n_features={count}. There will be no feature selection '
                              'and all features will be kept.', UserWarning)
        else:
            wanted = int(count * wanted)
        step = int(max(1, self.step * count)) if 0.0 < self.step < 1.0 else int(self.step)
        support = np.ones(count, dtype=bool)
        ranking = np.ones(count, dtype=int)
        self.step_scores_, self.step_n_features_ = [], []
        while support.sum() > wanted:
            features = np.flatnonzero(support)
            model = clone(self.estimator)
            if self.verbose > 0:
                print('Fitting estimator with %d features.' % support.sum())
            model.fit(X[:, features], y, **fit_params)
            if step_score:
                self.step_n_features_.append(len(features))
                self.step_scores_.append(step_score(model, features))
            order = np.argsort(_importances(model, self.importance_getter, squares=True), kind='mergesort')
            drop = min(step, int(support.sum()) - wanted)
            support[features[order[:drop]]] = False
            ranking[~support] += 1
        features = np.flatnonzero(support)
        self.estimator_ = clone(self.estimator)
        self.estimator_.fit(X[:, features], y, **fit_params)
        if step_score:
            self.step_n_features_.append(len(features))
            self.step_scores_.append(step_score(self.estimator_, features))
        self.n_features_ = int(support.sum())
        self.support_ = support
        self.ranking_ = ranking
        return self

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.support_

    def predict(self, X, **params):
        """The model's answers from the columns that are kept."""
        check_is_fitted(self)
        return self.estimator_.predict(self.transform(X), **params)

    def score(self, X, y, **params):
        check_is_fitted(self)
        return self.estimator_.score(self.transform(X), y, **params)

    @available_if(lambda self: hasattr(self.estimator, 'predict_proba'))
    def predict_proba(self, X):
        check_is_fitted(self)
        return self.estimator_.predict_proba(self.transform(X))

    @available_if(lambda self: hasattr(self.estimator, 'decision_function'))
    def decision_function(self, X):
        check_is_fitted(self)
        return self.estimator_.decision_function(self.transform(X))


class RFECV(RFE):
    """RFE with the number of columns chosen by cross-validation."""

    __module__ = 'sklearn.feature_selection._rfe'

    def __init__(self, estimator, *, step=1, min_features_to_select=1, cv=None, scoring=None, verbose=0, n_jobs=None,
                 importance_getter='auto'):
        self.estimator = estimator
        self.step = step
        self.importance_getter = importance_getter
        self.cv = cv
        self.scoring = scoring
        self.verbose = verbose
        self.n_jobs = n_jobs
        self.min_features_to_select = min_features_to_select

    def fit(self, X, y, *, groups=None, **params):
        """Finds how many columns score best, then drops the others on all rows."""
        from sklearn.metrics import check_scoring
        from sklearn.model_selection import check_cv
        X, y = validate_data(self, X, y, reset=True, accept_sparse='csr', ensure_min_features=2, ensure_all_finite=False,
                             multi_output=True)
        cv = check_cv(self.cv, y, classifier=is_classifier(self.estimator))
        scorer = check_scoring(self.estimator, scoring=self.scoring)
        count = X.shape[1]
        if self.min_features_to_select > count:
            warnings.warn(f'Found min_features_to_select={self.min_features_to_select} > n_features={count}. There will be no '
                          'feature selection and all features will be kept.', UserWarning)

        def selection(wanted):
            return RFE(self.estimator, n_features_to_select=wanted, step=self.step, verbose=self.verbose,
                       importance_getter=self.importance_getter)
        all_scores, sizes = [], None
        least = min(self.min_features_to_select, count)
        for train, test in cv.split(X, y, groups):
            own = selection(least)
            X_test, y_test = X[test], y[test]
            own._fit(X[train], y[train], lambda model, features: scorer(model, X_test[:, features], y_test))
            all_scores.append(own.step_scores_)
            sizes = own.step_n_features_
        scores = np.array(all_scores)[:, ::-1]
        sizes = np.array(sizes)[::-1]
        # Of equal sums the fewest columns.
        best = int(np.argmax(scores.sum(axis=0)))
        chosen = selection(int(sizes[best]))
        chosen._fit(X, y, **params)
        self.support_ = chosen.support_
        self.n_features_ = chosen.n_features_
        self.ranking_ = chosen.ranking_
        self.estimator_ = clone(self.estimator)
        self.estimator_.fit(X[:, np.flatnonzero(self.support_)], y, **params)
        self.cv_results_ = {'n_features': sizes, 'mean_test_score': np.mean(scores, axis=0),
                            'std_test_score': np.std(scores, axis=0)}
        for fold in range(len(scores)):
            self.cv_results_[f'split{fold}_test_score'] = scores[fold]
        return self


class SequentialFeatureSelector(SelectorMixin, MetaEstimatorMixin, BaseEstimator):
    """Adds or drops one column after the other, each time the one that scores best."""

    __module__ = 'sklearn.feature_selection._sequential'

    def __init__(self, estimator, *, n_features_to_select='auto', tol=None, direction='forward', scoring=None, cv=5,
                 n_jobs=None):
        self.estimator = estimator
        self.n_features_to_select = n_features_to_select
        self.tol = tol
        self.direction = direction
        self.scoring = scoring
        self.cv = cv
        self.n_jobs = n_jobs

    def fit(self, X, y=None, **params):
        """Chooses the columns."""
        from sklearn.model_selection import check_cv, cross_val_score
        if self.direction not in ('forward', 'backward'):
            raise InvalidParameterError(
                "The 'direction' parameter of SequentialFeatureSelector must be a str among {'backward', 'forward'}. Got "
                f'{self.direction!r} instead.')
        X = validate_data(self, X, reset=True, accept_sparse='csc', ensure_min_features=2, ensure_all_finite=False)
        count = X.shape[1]
        wanted = self.n_features_to_select
        if wanted == 'auto':
            wanted = count - 1 if self.tol is not None else count // 2
        elif isinstance(wanted, numbers.Integral):
            if wanted >= count:
                raise ValueError('n_features_to_select must be < n_features.')
        else:
            wanted = int(count * wanted)
        splits = list(check_cv(self.cv, y, classifier=is_classifier(self.estimator)).split(X, y))
        model = clone(self.estimator)
        changed = np.zeros(count, dtype=bool)
        rounds = wanted if self.n_features_to_select == 'auto' or self.direction == 'forward' else count - wanted
        before = -np.inf
        for _ in range(rounds):
            best, best_score = None, -np.inf
            for column in np.flatnonzero(~changed).tolist():
                mask = changed.copy()
                mask[column] = True
                if self.direction == 'backward':
                    mask = ~mask
                score = float(np.mean(cross_val_score(
                    model, X[:, np.flatnonzero(mask)], y, cv=splits, scoring=self.scoring)))
                if score > best_score:
                    best, best_score = column, score
            if self.tol is not None and best_score - before < self.tol:
                break
            before = best_score
            changed[best] = True
        self.support_ = ~changed if self.direction == 'backward' else changed
        self.n_features_to_select_ = int(self.support_.sum())
        return self

    def _get_support_mask(self):
        check_is_fitted(self)
        return self.support_
"""#
}
