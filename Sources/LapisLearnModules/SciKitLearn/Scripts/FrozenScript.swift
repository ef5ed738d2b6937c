extension SklearnScripts {
  /// `sklearn.frozen`.
  static let frozen = #"""
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted


class FrozenEstimator(BaseEstimator):
    """A fitted estimator that stays as it is: fit does nothing."""

    __module__ = 'sklearn.frozen._frozen'

    def __init__(self, estimator):
        self.estimator = estimator

    def __getitem__(self, *args, **kwargs):
        return self.estimator.__getitem__(*args, **kwargs)

    def __getattr__(self, name):
        if name == 'estimator' or name.startswith('__'):
            raise AttributeError(name)
        if name in ('fit_predict', 'fit_transform', 'set_output'):
            raise AttributeError(f'{name} is not available for frozen estimators.')
        return getattr(self.estimator, name)

    def __sklearn_clone__(self):
        return self

    def __sklearn_is_fitted__(self):
        try:
            check_is_fitted(self.estimator)
            return True
        except Exception:
            return False

    def fit(self, X, y, *args, **kwargs):
        """Checks that the estimator is fitted."""
        check_is_fitted(self.estimator)
        return self

    def set_params(self, **kwargs):
        estimator = kwargs.pop('estimator', None)
        if estimator is not None:
            self.estimator = estimator
        if kwargs:
            raise ValueError(
                'You cannot set parameters of the inner estimator in a frozen estimator since calling `fit` is a no-op. '
                'You can use `frozenestimator.estimator.set_params` to set parameters of the inner estimator.')

    def get_params(self, deep=True):
        return {'estimator': self.estimator}
"""#
}
