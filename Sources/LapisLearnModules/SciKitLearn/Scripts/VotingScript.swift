extension SklearnScripts {
  /// `sklearn.ensemble._voting`: the vote or the mean of any estimators, and what stacking shares with it.
  static let voting = #"""
import numpy as np
from sklearn.base import (
    ClassifierMixin, RegressorMixin, TransformerMixin, _check_feature_names, available_if, clone, is_classifier,
    is_regressor)
from sklearn.exceptions import NotFittedError
from sklearn.utils import Bunch
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.metaestimators import _BaseComposition
from sklearn.utils.multiclass import type_of_target
from sklearn.utils.validation import check_is_fitted, column_or_1d


class _Ensemble(_BaseComposition):
    @property
    def named_estimators(self):
        return Bunch(**dict(self.estimators))

    def get_params(self, deep=True):
        return self._get_params('estimators', deep=deep)

    def set_params(self, **params):
        return self._set_params('estimators', **params)

    def _checked(self):
        if not isinstance(self.estimators, (list, tuple)) or len(self.estimators) == 0 or not all(
                isinstance(item, (tuple, list)) and isinstance(item[0], str) for item in self.estimators):
            raise ValueError(
                "Invalid 'estimators' attribute, 'estimators' should be a non-empty list of (string, estimator) tuples.")
        names, parts = zip(*self.estimators)
        self._validate_names(names)
        if all(isinstance(part, str) and part == 'drop' for part in parts):
            raise ValueError(
                'All estimators are dropped. At least one is required to be an estimator.')
        wants = is_classifier if is_classifier(self) else is_regressor
        for part in parts:
            if not (isinstance(part, str) and part == 'drop') and not wants(part):
                raise ValueError('The estimator {} should be a {}.'.format(
                    type(part).__name__, 'classifier' if wants is is_classifier else 'regressor'))
        return names, parts

    @property
    def n_features_in_(self):
        try:
            check_is_fitted(self)
        except NotFittedError as error:
            raise AttributeError(f'{type(self).__name__} object has no attribute n_features_in_') from error
        return self.estimators_[0].n_features_in_

    def __sklearn_is_fitted__(self):
        return hasattr(self, 'estimators_')


class _Voting(TransformerMixin, _Ensemble):
    def _fit_parts(self, X, y, fit_params):
        names, parts = self._checked()
        if self.weights is not None and len(self.weights) != len(self.estimators):
            raise ValueError('Number of `estimators` and weights must be equal; got %d weights, %d estimators'
                             % (len(self.weights), len(self.estimators)))
        _check_feature_names(self, X, reset=True)
        self.estimators_ = []
        for place, part in enumerate(parts):
            if isinstance(part, str):
                continue
            if self.verbose:
                print(f'[Voting] .. ({place + 1} of {len(parts)}) Processing {names[place]}')
            self.estimators_.append(clone(part).fit(X, y, **fit_params))
        self.named_estimators_ = Bunch()
        fitted = iter(self.estimators_)
        for name, part in self.estimators:
            self.named_estimators_[name] = part if isinstance(part, str) else next(fitted)
        return self

    @property
    def _kept_weights(self):
        if self.weights is None:
            return None
        return [weight for (_, part), weight in zip(self.estimators, self.weights) if not isinstance(part, str)]

    def _answers(self, X):
        return np.asarray([np.asarray(part.predict(X)) for part in self.estimators_]).T


class VotingClassifier(ClassifierMixin, _Voting):
    """The vote, or the mean probability, of several classifiers."""

    __module__ = 'sklearn.ensemble._voting'

    def __init__(self, estimators, *, voting='hard', weights=None, n_jobs=None, flatten_transform=True,
                 verbose=False):
        self.estimators = estimators
        self.voting = voting
        self.weights = weights
        self.n_jobs = n_jobs
        self.flatten_transform = flatten_transform
        self.verbose = verbose

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits a clone of each estimator."""
        if self.voting not in ('hard', 'soft'):
            raise InvalidParameterError(
            "The 'voting' parameter of VotingClassifier must be a str among {'hard', 'soft'}. Got %r instead."
                % (self.voting,))
        kind = type_of_target(y)
        if kind not in ('binary', 'multiclass'):
            raise NotImplementedError(
                f'{type(self).__name__} only supports binary or multiclass classification. Multilabel and multi-output '
                'classification are not supported.')
        from sklearn.preprocessing import LabelEncoder
        self.le_ = LabelEncoder().fit(y)
        self.classes_ = self.le_.classes_
        if sample_weight is not None:
            fit_params['sample_weight'] = sample_weight
        return self._fit_parts(X, self.le_.transform(y), fit_params)

    def predict(self, X):
        """The class with the most votes, or the highest mean probability; ties go to the first."""
        check_is_fitted(self)
        if self.voting == 'soft':
            winner = np.argmax(self.predict_proba(X), axis=1)
        else:
            answers = self._answers(X).astype(int)
            weights = np.ones(answers.shape[1]) if self._kept_weights is None else np.asarray(self._kept_weights, dtype=float)
            votes = np.zeros((len(answers), len(self.classes_)))
            rows = np.arange(len(answers))
            for place in range(answers.shape[1]):
                votes[rows, answers[:, place]] += weights[place]
            winner = np.argmax(votes, axis=1)
        return self.le_.inverse_transform(winner)

    def _shares(self, X):
        return np.asarray([np.asarray(part.predict_proba(X)) for part in self.estimators_])

    def _is_soft(self):
        if self.voting == 'hard':
            raise AttributeError(f"predict_proba is not available when voting={self.voting!r}")
        return True

    @available_if(_is_soft)
    def predict_proba(self, X):
        """The mean of the estimators' probabilities."""
        check_is_fitted(self)
        return np.average(self._shares(X), axis=0, weights=self._kept_weights)

    def transform(self, X):
        """The answers of the estimators as columns."""
        check_is_fitted(self)
        if self.voting == 'soft':
            shares = self._shares(X)
            return np.hstack(list(shares)) if self.flatten_transform else shares
        return self._answers(X)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, 'n_features_in_')
        if self.voting == 'soft' and not self.flatten_transform:
            raise ValueError("get_feature_names_out is not supported when `voting='soft'` and `flatten_transform=False`")
        own = type(self).__name__.lower()
        names = [name for name, part in self.estimators if not isinstance(part, str)]
        if self.voting == 'hard':
            return np.asarray([f'{own}_{name}' for name in names], dtype=object)
        return np.asarray([f'{own}_{name}{place}' for name in names for place in range(len(self.classes_))], dtype=object)


class VotingRegressor(RegressorMixin, _Voting):
    """The mean of several regressors."""

    __module__ = 'sklearn.ensemble._voting'

    def __init__(self, estimators, *, weights=None, n_jobs=None, verbose=False):
        self.estimators = estimators
        self.weights = weights
        self.n_jobs = n_jobs
        self.verbose = verbose

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits a clone of each estimator."""
        if sample_weight is not None:
            fit_params['sample_weight'] = sample_weight
        return self._fit_parts(X, column_or_1d(y, warn=True), fit_params)

    def predict(self, X):
        """The mean of the answers."""
        check_is_fitted(self)
        return np.average(self._answers(X), axis=1, weights=self._kept_weights)

    def transform(self, X):
        check_is_fitted(self)
        return self._answers(X)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, 'n_features_in_')
        return np.asarray([f'{type(self).__name__.lower()}_{name}' for name, part in self.estimators
                           if not isinstance(part, str)], dtype=object)
"""#
}
