extension SklearnScripts {
  /// `sklearn.ensemble._voting` and `_stacking`: ensembles of any estimators.
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

  /// `sklearn.multiclass` and `sklearn.multioutput`.
  static let oneVersus = #"""
import numpy as np
from sklearn.base import (
    BaseEstimator, ClassifierMixin, MetaEstimatorMixin, _check_feature_names, available_if, clone, is_regressor)
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _rows, _take, check_is_fitted


class _Constant(BaseEstimator):
    """Says the one class that it saw."""

    def fit(self, X, y):
        self.y_ = np.asarray(y)
        return self

    def predict(self, X):
        return np.repeat(self.y_, _rows(X))

    def decision_function(self, X):
        return np.repeat(self.y_, _rows(X)).astype(float)

    def predict_proba(self, X):
        value = self.y_.astype(float)
        return np.repeat(np.hstack([1 - value, value]).reshape(1, -1), _rows(X), axis=0)


def _fit_binary(estimator, X, y, classes=None):
    found = np.unique(y)
    if len(found) == 1:
        if classes is not None:
            import warnings
            label = classes[int(found[0])] if found[0] in (0, 1) else found[0]
            warnings.warn('Label %s is present in all training examples.' % label)
        return _Constant().fit(X, found)
    return clone(estimator).fit(X, y)


def _score(estimator, X):
    if is_regressor(estimator):
        return np.asarray(estimator.predict(X))
    if hasattr(estimator, 'decision_function'):
        return np.ravel(estimator.decision_function(X))
    return np.asarray(estimator.predict_proba(X))[:, 1]


def _threshold(estimator):
    if hasattr(estimator, 'decision_function') and not isinstance(estimator, _Constant):
        return 0.0
    return 0.5


class OneVsRestClassifier(MetaEstimatorMixin, ClassifierMixin, BaseEstimator):
    """A classifier for each class against all others."""

    __module__ = 'sklearn.multiclass'

    def __init__(self, estimator, *, n_jobs=None, verbose=0):
        self.estimator = estimator
        self.n_jobs = n_jobs
        self.verbose = verbose

    def fit(self, X, y, **fit_params):
        """Fits a clone of the estimator for each class."""
        from sklearn.preprocessing import LabelBinarizer
        _check_feature_names(self, X, reset=True)
        self.label_binarizer_ = LabelBinarizer()
        table = self.label_binarizer_.fit_transform(y)
        table = np.asarray(table)
        self.classes_ = self.label_binarizer_.classes_
        self.estimators_ = [
            _fit_binary(self.estimator, X, table[:, place],
                        ['not %s' % self.classes_[min(place, len(self.classes_) - 1)],
                         self.classes_[min(place, len(self.classes_) - 1)]])
            for place in range(table.shape[1])]
        if hasattr(self.estimators_[0], 'n_features_in_'):
            self.n_features_in_ = self.estimators_[0].n_features_in_
        return self

    @property
    def multilabel_(self):
        return self.label_binarizer_.y_type_.startswith('multilabel')

    @property
    def n_classes_(self):
        return len(self.label_binarizer_.classes_)

    def predict(self, X):
        """The class with the highest score."""
        check_is_fitted(self)
        scores = [_score(part, X) for part in self.estimators_]
        if self.label_binarizer_.y_type_ == 'multiclass':
            return self.label_binarizer_.classes_[np.argmax(np.array(scores), axis=0)]
        flags = np.array([score > _threshold(part) for part, score in zip(self.estimators_, scores)]).astype(int).T
        if self.multilabel_:
            return flags
        return self.label_binarizer_.classes_[flags[:, 0]]

    @available_if(lambda self: hasattr(self.estimators_[0] if hasattr(self, 'estimators_') else self.estimator,
                                       'predict_proba'))
    def predict_proba(self, X):
        """The probabilities, of which those of a row sum to one unless there are several labels."""
        check_is_fitted(self)
        shares = np.array([np.asarray(part.predict_proba(X))[:, 1] for part in self.estimators_]).T
        if len(self.estimators_) == 1:
            shares = np.concatenate([1 - shares, shares], axis=1)
        if not self.multilabel_:
            sums = shares.sum(axis=1)[:, None]
            shares = shares / np.where(sums == 0, 1, sums)
        return shares

    @available_if(lambda self: hasattr(self.estimators_[0] if hasattr(self, 'estimators_') else self.estimator,
                                       'decision_function'))
    def decision_function(self, X):
        check_is_fitted(self)
        if len(self.estimators_) == 1:
            return self.estimators_[0].decision_function(X)
        return np.array([np.ravel(part.decision_function(X)) for part in self.estimators_]).T


class OneVsOneClassifier(MetaEstimatorMixin, ClassifierMixin, BaseEstimator):
    """A classifier for each two classes."""

    __module__ = 'sklearn.multiclass'

    def __init__(self, estimator, *, n_jobs=None):
        self.estimator = estimator
        self.n_jobs = n_jobs

    def fit(self, X, y, **fit_params):
        """Fits a clone of the estimator for each two classes."""
        check_classification_targets(y)
        _check_feature_names(self, X, reset=True)
        self.classes_, codes = np.unique(np.asarray(y), return_inverse=True)
        if len(self.classes_) == 1:
            raise ValueError('OneVsOneClassifier can not be fit when only one class is present.')
        self.estimators_ = []
        for a in range(len(self.classes_)):
            for b in range(a + 1, len(self.classes_)):
                rows = np.where((codes == a) | (codes == b))[0]
                self.estimators_.append(_fit_binary(self.estimator, _take(X, rows), (codes[rows] == b).astype(int)))
        if hasattr(self.estimators_[0], 'n_features_in_'):
            self.n_features_in_ = self.estimators_[0].n_features_in_
        return self

    def _sums(self, X):
        count = len(self.classes_)
        answers = np.array([np.asarray(part.predict(X)) for part in self.estimators_]).T
        scores = np.array([_score(part, X) for part in self.estimators_]).T
        votes = np.zeros((len(answers), count))
        sums = np.zeros((len(answers), count))
        place = 0
        for a in range(count):
            for b in range(a + 1, count):
                sums[:, a] -= scores[:, place]
                sums[:, b] += scores[:, place]
                votes[answers[:, place] == 0, a] += 1
                votes[answers[:, place] == 1, b] += 1
                place += 1
        # Votes decide, the scores only between equal votes.
        return votes + sums / (3 * (np.abs(sums) + 1))

    def decision_function(self, X):
        check_is_fitted(self)
        sums = self._sums(X)
        return sums[:, 1] if len(self.classes_) == 2 else sums

    def predict(self, X):
        """The class with the most votes."""
        check_is_fitted(self)
        sums = self._sums(X)
        if len(self.classes_) == 2:
            threshold = _threshold(self.estimators_[0])
            return self.classes_[(_score(self.estimators_[0], X) > threshold).astype(int)]
        return self.classes_[sums.argmax(axis=1)]

    @property
    def n_classes_(self):
        return len(self.classes_)
"""#

  static let multioutput = #"""
import numpy as np
from sklearn.base import (
    BaseEstimator, ClassifierMixin, MetaEstimatorMixin, RegressorMixin, _check_feature_names, available_if, clone,
    is_classifier)
from sklearn.utils.validation import check_is_fitted


class _MultiOutput(MetaEstimatorMixin, BaseEstimator):
    def __init__(self, estimator, *, n_jobs=None):
        self.estimator = estimator
        self.n_jobs = n_jobs

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits a clone of the estimator for each column of y."""
        if not hasattr(self.estimator, 'fit'):
            raise ValueError('The base estimator should implement a fit method')
        y = np.asarray(y)
        if y.ndim == 1:
            raise ValueError('y must have at least two dimensions for multi-output regression but has only one.')
        _check_feature_names(self, X, reset=True)
        if sample_weight is not None:
            fit_params['sample_weight'] = sample_weight
        self.estimators_ = [clone(self.estimator).fit(X, y[:, place], **fit_params) for place in range(y.shape[1])]
        if hasattr(self.estimators_[0], 'n_features_in_'):
            self.n_features_in_ = self.estimators_[0].n_features_in_
        return self

    def predict(self, X):
        """A column of answers for each column of y."""
        check_is_fitted(self)
        return np.array([np.asarray(part.predict(X)) for part in self.estimators_]).T


class MultiOutputRegressor(RegressorMixin, _MultiOutput):
    """A regressor for each column of the target."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, n_jobs=None):
        super().__init__(estimator, n_jobs=n_jobs)


class MultiOutputClassifier(ClassifierMixin, _MultiOutput):
    """A classifier for each column of the target."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, n_jobs=None):
        super().__init__(estimator, n_jobs=n_jobs)

    def fit(self, X, Y, sample_weight=None, **fit_params):
        super().fit(X, Y, sample_weight=sample_weight, **fit_params)
        self.classes_ = [part.classes_ for part in self.estimators_]
        return self

    @available_if(lambda self: hasattr(self.estimator, 'predict_proba'))
    def predict_proba(self, X):
        """A table of probabilities for each column of y."""
        check_is_fitted(self)
        return [part.predict_proba(X) for part in self.estimators_]

    def score(self, X, y):
        """The share of rows of which all labels are right."""
        check_is_fitted(self)
        y = np.asarray(y)
        if y.ndim == 1:
            raise ValueError('y must have at least two dimensions for multi target classification but has only one')
        if y.shape[1] != len(self.estimators_):
            raise ValueError('The number of outputs of Y for fit {0} and score {1} should be same'.format(
                len(self.estimators_), y.shape[1]))
        return float(np.mean(np.all(y == self.predict(X), axis=1)))


class _Chain(BaseEstimator):
    def __init__(self, estimator, *, order=None, cv=None, random_state=None, verbose=False):
        self.estimator = estimator
        self.order = order
        self.cv = cv
        self.random_state = random_state
        self.verbose = verbose

    def fit(self, X, Y, **fit_params):
        """Fits a clone of the estimator for each column of Y, which sees the columns ahead of it too."""
        X, Y = np.asarray(X, dtype=float), np.asarray(Y)
        if self.cv is not None:
            raise NotImplementedError(f'{type(self).__name__} with cv is not supported by Lapis: None is.')
        count = Y.shape[1]
        order = list(range(count)) if self.order is None else self.order
        if isinstance(order, str):
            if order != 'random':
                raise ValueError("order must be None, 'random' or a list of columns")
            from sklearn.utils.validation import check_random_state
            order = check_random_state(self.random_state).permutation(count).tolist()
        elif sorted(order) != list(range(count)):
            raise ValueError('invalid order')
        self.order_ = list(order)
        self.estimators_ = []
        for place, column in enumerate(self.order_):
            seen = np.hstack([X] + [Y[:, [c]] for c in self.order_[:place]])
            self.estimators_.append(clone(self.estimator).fit(seen, Y[:, column], **fit_params))
        self.n_features_in_ = X.shape[1]
        if is_classifier(self):
            self.classes_ = [part.classes_ for part in self.estimators_]
        return self

    def _chained(self, X, method):
        check_is_fitted(self)
        X = np.asarray(X, dtype=float)
        answers = np.zeros((len(X), len(self.estimators_)))
        wanted = np.zeros((len(X), len(self.estimators_)))
        for place, part in enumerate(self.estimators_):
            seen = np.hstack([X, answers[:, :place]])
            answers[:, place] = part.predict(seen)
            if method == 'predict_proba':
                wanted[:, place] = np.asarray(part.predict_proba(seen))[:, 1]
            elif method == 'decision_function':
                wanted[:, place] = part.decision_function(seen)
            else:
                wanted[:, place] = answers[:, place]
        back = np.empty_like(np.asarray(self.order_))
        back[self.order_] = np.arange(len(self.order_))
        return wanted[:, back]

    def predict(self, X):
        """A column of answers for each column of Y."""
        return self._chained(X, 'predict')


class ClassifierChain(MetaEstimatorMixin, ClassifierMixin, _Chain):
    """A classifier for each label, which sees the labels ahead of it."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, order=None, cv=None, chain_method='predict', random_state=None, verbose=False):
        super().__init__(estimator, order=order, cv=cv, random_state=random_state, verbose=verbose)
        self.chain_method = chain_method

    def predict_proba(self, X):
        return self._chained(X, 'predict_proba')

    def decision_function(self, X):
        return self._chained(X, 'decision_function')


class RegressorChain(MetaEstimatorMixin, RegressorMixin, _Chain):
    """A regressor for each column, which sees the columns ahead of it."""

    __module__ = 'sklearn.multioutput'

    def __init__(self, estimator, *, order=None, cv=None, random_state=None, verbose=False):
        super().__init__(estimator, order=order, cv=cv, random_state=random_state, verbose=verbose)
"""#

  /// `sklearn.calibration` and `sklearn.isotonic`.
  static let calibration = #"""
import numpy as np
from sklearn.base import (
    BaseEstimator, ClassifierMixin, MetaEstimatorMixin, RegressorMixin, _check_feature_names, clone)
from sklearn.isotonic import IsotonicRegression
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import _take, check_is_fitted, column_or_1d


class _SigmoidCalibration(RegressorMixin, BaseEstimator):
    """Platt's sigmoid of the scores, by Newton's method on targets drawn in from 0 and 1."""

    def fit(self, X, y, sample_weight=None):
        score = np.ravel(np.asarray(X, dtype=float))
        y = np.asarray(y)
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        # Scores as large as 1e8 would leave the exponential nothing to work with.
        largest = np.max(np.abs(score)) if len(score) else 0
        scale = largest if largest >= 30 else 1.0
        score = score / scale
        negative = float(weights[y <= 0].sum())
        positive = float(weights[y > 0].sum())
        target = np.where(y > 0, (positive + 1.0) / (positive + 2.0), 1.0 / (negative + 2.0))
        a, b = 0.0, float(np.log((negative + 1.0) / (positive + 1.0)))

        def loss(a, b):
            z = -(a * score + b)
            return float(np.sum(weights * (np.logaddexp(0.0, z) - target * z)))
        value = loss(a, b)
        for _ in range(200):
            share = 1 / (1 + np.exp(np.clip(a * score + b, -700, 700)))
            gap = weights * (target - share)
            slope = weights * share * (1 - share)
            g = np.array([np.dot(gap, score), gap.sum()])
            if np.abs(g).max() < 1e-10:
                break
            h = np.array([[np.dot(slope, score * score) + 1e-14, np.dot(slope, score)],
                          [np.dot(slope, score), slope.sum() + 1e-14]])
            step = -np.linalg.solve(h, g)
            size = 1.0
            while size > 1e-12:
                new = loss(a + size * step[0], b + size * step[1])
                if new < value + 1e-4 * size * float(np.dot(g, step)):
                    break
                size /= 2
            else:
                break
            a, b, value = a + size * step[0], b + size * step[1], new
        self.a_, self.b_ = float(a / scale), float(b)
        return self

    def predict(self, T):
        return 1 / (1 + np.exp(np.clip(self.a_ * np.ravel(np.asarray(T, dtype=float)) + self.b_, -700, 700)))


def _scores(estimator, X, classes):
    """A column of scores for each class, one for two classes."""
    if hasattr(estimator, 'decision_function'):
        score = np.asarray(estimator.decision_function(X))
        return score.reshape(-1, 1) if score.ndim == 1 else score
    shares = np.asarray(estimator.predict_proba(X))
    return shares[:, 1:] if len(classes) == 2 else shares


class _CalibratedClassifier:
    def __init__(self, estimator, calibrators, *, classes, method='sigmoid'):
        self.estimator = estimator
        self.calibrators = calibrators
        self.classes = classes
        self.method = method

    def predict_proba(self, X):
        score = _scores(self.estimator, X, self.classes)
        own = [int(place) for place in np.searchsorted(self.classes, np.asarray(self.estimator.classes_))]
        places = own if score.shape[1] > 1 else own[1:]
        shares = np.zeros((len(score), len(self.classes)))
        for place, column, calibrator in zip(places, score.T, self.calibrators):
            shares[:, place] = calibrator.predict(column)
        if len(self.classes) == 2:
            shares[:, 0] = 1.0 - shares[:, 1]
        else:
            sums = shares.sum(axis=1)[:, None]
            shares = np.where(sums == 0, 1.0 / len(self.classes), shares / np.where(sums == 0, 1, sums))
        return np.clip(shares, 0.0, 1.0)


def _calibrated(estimator, score, y, classes, method, weights):
    own = np.asarray(estimator.classes_)
    codes = np.searchsorted(classes, np.asarray(y))
    places = [int(place) for place in np.searchsorted(classes, own)]
    if score.shape[1] == 1:
        places = places[1:]
    calibrators = []
    for place, column in zip(places, score.T):
        step = IsotonicRegression(out_of_bounds='clip') if method == 'isotonic' else _SigmoidCalibration()
        calibrators.append(step.fit(column, (codes == place).astype(float), weights))
    return _CalibratedClassifier(estimator, calibrators, classes=classes, method=method)


class CalibratedClassifierCV(ClassifierMixin, MetaEstimatorMixin, BaseEstimator):
    """A classifier whose scores become probabilities, learned on rows it was not fitted on."""

    __module__ = 'sklearn.calibration'

    def __init__(self, estimator=None, *, method='sigmoid', cv=None, n_jobs=None, ensemble='auto'):
        self.estimator = estimator
        self.method = method
        self.cv = cv
        self.n_jobs = n_jobs
        self.ensemble = ensemble

    def fit(self, X, y, sample_weight=None, **fit_params):
        """Fits the estimator and the calibration, in turn on the splits."""
        if self.method not in ('sigmoid', 'isotonic'):
            raise InvalidParameterError(
            "The 'method' parameter of CalibratedClassifierCV must be a str among {'isotonic', 'sigmoid'}. Got %r "
                'instead.' % (self.method,))
        from sklearn.model_selection import check_cv, cross_val_predict
        y = column_or_1d(y)
        _check_feature_names(self, X, reset=True)
        weights = None if sample_weight is None else np.asarray(sample_weight, dtype=float)
        estimator = self.estimator
        if estimator is None:
            from sklearn.svm import LinearSVC
            estimator = LinearSVC(random_state=0)
        prefit = self.cv == 'prefit' or type(estimator).__name__ == 'FrozenEstimator'
        self.calibrated_classifiers_ = []
        if prefit:
            check_is_fitted(estimator)
            self.classes_ = np.asarray(estimator.classes_)
            self.calibrated_classifiers_.append(
                _calibrated(estimator, _scores(estimator, X, self.classes_), y, self.classes_, self.method, weights))
        else:
            self.classes_ = np.unique(y)
            cv = check_cv(self.cv, y, classifier=True)
            count = cv.get_n_splits(X, y) if hasattr(cv, 'get_n_splits') else 0
            members = np.unique(y, return_counts=True)[1]
            if count and np.any(members < count) and not hasattr(cv, 'test_size'):
                raise ValueError(
                    f'Requesting {count}-fold cross-validation but provided less than {count} examples for at least one '
                    'class.')
            ensemble = True if self.ensemble == 'auto' else self.ensemble
            if ensemble:
                for train, test in cv.split(X, y):
                    own = dict(fit_params)
                    if weights is not None:
                        own['sample_weight'] = weights[train]
                    model = clone(estimator).fit(_take(X, train), _take(y, train), **own)
                    score = _scores(model, _take(X, test), self.classes_)
                    self.calibrated_classifiers_.append(_calibrated(
                        model, score, y[test], self.classes_, self.method, None if weights is None else weights[test]))
            else:
                method = 'decision_function' if hasattr(estimator, 'decision_function') else 'predict_proba'
                if weights is not None:
                    fit_params['sample_weight'] = weights
                score = np.asarray(cross_val_predict(
                    clone(estimator), X, y, cv=cv, method=method, params=fit_params or None))
                if len(self.classes_) == 2 and method == 'predict_proba':
                    score = score[:, 1:]
                score = score.reshape(-1, 1) if score.ndim == 1 else score
                model = clone(estimator).fit(X, y, **fit_params)
                self.calibrated_classifiers_.append(
                    _calibrated(model, score, y, self.classes_, self.method, weights))
        first = self.calibrated_classifiers_[0].estimator
        if hasattr(first, 'n_features_in_'):
            self.n_features_in_ = first.n_features_in_
        return self

    def predict_proba(self, X):
        """The mean of the calibrated probabilities."""
        check_is_fitted(self)
        total = np.zeros((X.shape[0] if hasattr(X, 'shape') else len(X), len(self.classes_)))
        for part in self.calibrated_classifiers_:
            total += part.predict_proba(X)
        return total / len(self.calibrated_classifiers_)

    def predict(self, X):
        """The class with the highest probability."""
        check_is_fitted(self)
        return self.classes_[np.argmax(self.predict_proba(X), axis=1)]


def calibration_curve(y_true, y_prob, *, pos_label=None, n_bins=5, strategy='uniform'):
    """The share of positives and the mean probability of each bin."""
    y_true, y_prob = column_or_1d(y_true), column_or_1d(y_prob)
    if y_prob.min() < 0 or y_prob.max() > 1:
        raise ValueError('y_prob has values outside [0, 1].')
    labels = np.unique(y_true)
    if len(labels) > 2:
        raise ValueError(f'Only binary classification is supported. Provided labels {labels}.')
    truth = y_true == (labels[-1] if pos_label is None else pos_label)
    if strategy == 'quantile':
        edges = np.percentile(y_prob, np.linspace(0, 1, n_bins + 1) * 100)
    elif strategy == 'uniform':
        edges = np.linspace(0.0, 1.0, n_bins + 1)
    else:
        raise ValueError("Invalid entry to 'strategy' input. Strategy must be either 'quantile' or 'uniform'.")
    places = np.searchsorted(edges[1:-1], y_prob)
    sums = np.bincount(places, weights=y_prob, minlength=len(edges))
    right = np.bincount(places, weights=truth.astype(float), minlength=len(edges))
    counts = np.bincount(places, minlength=len(edges))
    kept = counts != 0
    return right[kept] / counts[kept], sums[kept] / counts[kept]
"""#

  static let isotonic = #"""
import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin, TransformerMixin
from sklearn.utils.validation import check_consistent_length, check_is_fitted, column_or_1d


def isotonic_regression(y, *, sample_weight=None, y_min=None, y_max=None, increasing=True):
    """The nearest monotone values, by pooling neighbours that stand the wrong way round."""
    y = np.asarray(y, dtype=float)
    weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
    if not increasing:
        y, weights = y[::-1], weights[::-1]
    values, sums, counts = [], [], []
    for value, weight in zip(y.tolist(), weights.tolist()):
        count = 1
        while values and values[-1] >= value:
            total = sums[-1] + weight
            value = (values[-1] * sums[-1] + value * weight) / total if total else value
            weight = total
            count += counts[-1]
            values.pop()
            sums.pop()
            counts.pop()
        values.append(value)
        sums.append(weight)
        counts.append(count)
    out = np.repeat(np.array(values), np.array(counts, dtype=int)) if values else y
    if y_min is not None or y_max is not None:
        out = np.clip(out, -np.inf if y_min is None else y_min, np.inf if y_max is None else y_max)
    return out if increasing else out[::-1]


def _nearly_unique(x):
    """Distinct values of ascending ones, and the place of each; what differs by rounding counts as one."""
    resolution = 1e-15
    gaps = np.diff(x)
    if not ((gaps > 0) & (gaps < resolution)).any():
        return np.unique(x, return_inverse=True)
    unique, codes = [], []
    for value in x.tolist():
        if not unique or value - unique[-1] >= resolution:
            unique.append(value)
        codes.append(len(unique) - 1)
    return np.array(unique), np.array(codes)


class IsotonicRegression(RegressorMixin, TransformerMixin, BaseEstimator):
    """The nearest monotone function of one feature."""

    __module__ = 'sklearn.isotonic'

    def __init__(self, *, y_min=None, y_max=None, increasing=True, out_of_bounds='nan'):
        self.y_min = y_min
        self.y_max = y_max
        self.increasing = increasing
        self.out_of_bounds = out_of_bounds

    def _feature(self, X):
        X = np.asarray(X, dtype=float)
        if X.ndim == 2 and X.shape[1] == 1:
            X = X[:, 0]
        if X.ndim != 1:
            raise ValueError('Isotonic regression input X should be a 1d array or 2d array with 1 feature')
        return X

    def fit(self, X, y, sample_weight=None):
        """Learns the steps of the function."""
        x = self._feature(X)
        y = column_or_1d(y).astype(float)
        check_consistent_length(x, y, sample_weight)
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        kept = weights > 0
        x, y, weights = x[kept], y[kept], weights[kept]
        if self.increasing == 'auto':
            ranks_x, ranks_y = np.argsort(np.argsort(x)), np.argsort(np.argsort(y))
            self.increasing_ = bool(np.corrcoef(ranks_x, ranks_y)[0, 1] >= 0)
        else:
            self.increasing_ = self.increasing
        order = np.lexsort((y, x))
        x, y, weights = x[order], y[order], weights[order]
        unique, codes = _nearly_unique(x)
        sums = np.bincount(codes, weights=weights)
        y = np.bincount(codes, weights=weights * y) / sums
        y = isotonic_regression(y, sample_weight=sums, y_min=self.y_min, y_max=self.y_max, increasing=self.increasing_)
        self.X_min_, self.X_max_ = float(unique[0]), float(unique[-1])
        # Of a run of equal values only the ends matter.
        bends = np.ones(len(y), dtype=bool)
        bends[1:-1] = (y[1:-1] != y[:-2]) | (y[1:-1] != y[2:])
        self.X_thresholds_, self.y_thresholds_ = unique[bends], y[bends]
        self.n_features_in_ = 1
        return self

    def _values(self, T):
        check_is_fitted(self)
        T = self._feature(T)
        outside = (T < self.X_min_) | (T > self.X_max_)
        if self.out_of_bounds == 'raise' and outside.any():
            raise ValueError('A value in x_new is outside the interpolation range.')
        out = np.interp(T, self.X_thresholds_, self.y_thresholds_)
        if self.out_of_bounds == 'nan':
            out = np.where(outside, np.nan, out)
        return out

    def transform(self, T):
        return self._values(T)

    def predict(self, T):
        """The function's value for each row."""
        return self._values(T)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, 'n_features_in_')
        return np.asarray(['isotonicregression0'], dtype=object)
"""#
}
