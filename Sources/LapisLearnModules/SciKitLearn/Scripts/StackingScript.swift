extension SklearnScripts {
  /// `sklearn.ensemble._stacking`: a model over what other models answer out of fold.
  static let stacking = #"""
import numpy as np
from sklearn.base import (
    ClassifierMixin, RegressorMixin, TransformerMixin, _check_feature_names, _input_names, available_if, clone,
    is_classifier, is_regressor)
from sklearn.ensemble._voting import _Ensemble
from sklearn.model_selection import check_cv, cross_val_predict
from sklearn.utils import Bunch
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _is_sparse, check_is_fitted, column_or_1d


def _final_has(name):
    return lambda self: hasattr(getattr(self, 'final_estimator_', self.final_estimator), name) or (
        self.final_estimator is None and not hasattr(self, 'final_estimator_') and name != 'decision_function')


class _Stacking(TransformerMixin, _Ensemble):
    def _final(self, default):
        self.final_estimator_ = clone(default if self.final_estimator is None else self.final_estimator)
        wants = is_classifier if is_classifier(self) else is_regressor
        if not wants(self.final_estimator_):
            word = 'classifier' if wants is is_classifier else 'regressor'
            raise ValueError("'final_estimator' parameter should be a {}. Got {}".format(word, self.final_estimator_))

    def _method(self, name, part):
        if isinstance(part, str):
            return None
        wanted = (self.stack_method,) if self.stack_method != 'auto' else (
            'predict_proba', 'decision_function', 'predict')
        for method in wanted:
            if hasattr(part, method):
                return method
        raise ValueError(f'Underlying estimator {name} does not implement the method {self.stack_method}.')

    def _columns(self, X, answers):
        """The answers side by side: of two classes' probabilities only the second column."""
        parts = []
        for answer in answers:
            answer = np.asarray(answer)
            if answer.ndim == 1:
                parts.append(answer.reshape(-1, 1))
            elif getattr(self, '_drops_first', False) and answer.shape[1] == 2:
                parts.append(answer[:, 1:])
            else:
                parts.append(answer)
        self._widths = [part.shape[1] for part in parts]
        if self.passthrough:
            parts.append(X.toarray() if _is_sparse(X) else np.asarray(X))
        return np.hstack(parts)

    def _fit_stack(self, X, y, default, fit_params):
        names, parts = self._checked()
        self._final(default)
        _check_feature_names(self, X, reset=True)
        kept = [(name, part) for name, part in zip(names, parts) if not isinstance(part, str)]
        if self.cv == 'prefit':
            self.estimators_ = [part for _, part in kept]
            for part in self.estimators_:
                check_is_fitted(part)
        else:
            self.estimators_ = [clone(part).fit(X, y, **fit_params) for _, part in kept]
        self.named_estimators_ = Bunch()
        fitted = iter(self.estimators_)
        for name, part in self.estimators:
            self.named_estimators_[name] = 'drop' if isinstance(part, str) else next(fitted)
        self.stack_method_ = [self._method(name, part) for name, part in kept]
        if self.cv == 'prefit':
            answers = [getattr(part, method)(X) for part, method in zip(self.estimators_, self.stack_method_)]
        else:
            cv = check_cv(self.cv, y=y, classifier=is_classifier(self))
            if hasattr(cv, 'random_state') and cv.random_state is None:
                # All must see the same folds.
                cv.random_state = np.random.RandomState() if getattr(cv, 'shuffle', False) else None
            splits = list(cv.split(X, y))
            answers = [cross_val_predict(clone(part), X, y, cv=splits, method=method, params=fit_params or None)
                       for (_, part), method in zip(kept, self.stack_method_)]
        self._drops_first = is_classifier(self)
        self.final_estimator_.fit(self._columns(X, answers), y, **fit_params)
        return self

    def _transform(self, X):
        check_is_fitted(self)
        return self._columns(X, [getattr(part, method)(X)
                                 for part, method in zip(self.estimators_, self.stack_method_)])

    def __sklearn_is_fitted__(self):
        return hasattr(self, 'final_estimator_') and hasattr(self, 'estimators_')

    def transform(self, X):
        """What the final estimator sees."""
        return self._transform(X)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, 'n_features_in_')
        own = type(self).__name__.lower()
        names = []
        kept = [name for name, part in self.estimators if not isinstance(part, str)]
        for name, width in zip(kept, self._widths):
            names += [f'{own}_{name}'] if width == 1 else [f'{own}_{name}{place}' for place in range(width)]
        if self.passthrough:
            names += list(_input_names(self, input_features))
        return np.asarray(names, dtype=object)


class StackingClassifier(ClassifierMixin, _Stacking):
    """A classifier of what other classifiers say of rows they were not fitted on."""

    __module__ = 'sklearn.ensemble._stacking'

    def __init__(self, estimators, final_estimator=None, *, cv=None, stack_method='auto', n_jobs=None,
                 passthrough=False, verbose=0):
        self.estimators = estimators
        self.final_estimator = final_estimator
        self.cv = cv
        self.stack_method = stack_method
        self.n_jobs = n_jobs
        self.passthrough = passthrough
        self.verbose = verbose

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits the estimators, and the final one on their cross-validated answers."""
        if sample_weight is not None:
            fit_params['sample_weight'] = sample_weight
        check_classification_targets(y)
        from sklearn.linear_model import LogisticRegression
        from sklearn.preprocessing import LabelEncoder
        self._label_encoder = LabelEncoder().fit(y)
        self.classes_ = self._label_encoder.classes_
        return self._fit_stack(X, self._label_encoder.transform(y), LogisticRegression(), fit_params)

    @available_if(_final_has('predict'))
    def predict(self, X, **predict_params):
        answer = self.final_estimator_.predict(self._transform(X), **predict_params)
        return self._label_encoder.inverse_transform(answer)

    @available_if(_final_has('predict_proba'))
    def predict_proba(self, X):
        return self.final_estimator_.predict_proba(self._transform(X))

    @available_if(_final_has('decision_function'))
    def decision_function(self, X):
        return self.final_estimator_.decision_function(self._transform(X))


class StackingRegressor(RegressorMixin, _Stacking):
    """A regressor of what other regressors say of rows they were not fitted on."""

    __module__ = 'sklearn.ensemble._stacking'

    def __init__(self, estimators, final_estimator=None, *, cv=None, n_jobs=None, passthrough=False, verbose=0):
        self.estimators = estimators
        self.final_estimator = final_estimator
        self.cv = cv
        self.n_jobs = n_jobs
        self.passthrough = passthrough
        self.verbose = verbose

    @property
    def stack_method(self):
        return 'predict'

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits the estimators, and the final one on their cross-validated answers."""
        if sample_weight is not None:
            fit_params['sample_weight'] = sample_weight
        default = None
        if self.final_estimator is None:
            from sklearn.linear_model import RidgeCV
            default = RidgeCV()
        return self._fit_stack(X, column_or_1d(y, warn=True), default, fit_params)

    def predict(self, X, **predict_params):
        """The final estimator's answers."""
        return self.final_estimator_.predict(self._transform(X), **predict_params)
"""#
}
