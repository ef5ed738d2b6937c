extension SklearnScripts {
  /// `sklearn.utils.metaestimators`: estimators with named parts.
  static let metaestimators = #"""
from sklearn.base import BaseEstimator
from sklearn.utils.validation import _take


class _BaseComposition(BaseEstimator):
    """An estimator with a list of (name, estimator) pairs among its parameters."""

    def _get_params(self, attribute, deep=True):
        out = super().get_params(deep=deep)
        if not deep:
            return out
        parts = getattr(self, attribute)
        try:
            pairs = [(part[0], part[1]) for part in parts]
        except (TypeError, IndexError, ValueError):
            return out
        out.update(pairs)
        for name, part in pairs:
            if hasattr(part, 'get_params') and not isinstance(part, type):
                for key, value in part.get_params(deep=True).items():
                    out['%s__%s' % (name, key)] = value
        return out

    def _set_params(self, attribute, **params):
        if attribute in params:
            setattr(self, attribute, params.pop(attribute))
        parts = getattr(self, attribute)
        if isinstance(parts, list) and parts:
            names = [part[0] for part in parts]
            for name in list(params):
                if '__' not in name and name in names:
                    place = names.index(name)
                    changed = list(getattr(self, attribute))
                    changed[place] = (name, params.pop(name)) + tuple(changed[place][2:])
                    setattr(self, attribute, changed)
        super().set_params(**params)
        return self

    def _validate_names(self, names):
        if len(set(names)) != len(names):
            raise ValueError('Names provided are not unique: %r' % (list(names),))
        clashing = set(names).intersection(self.get_params(deep=False))
        if clashing:
            raise ValueError('Estimator names conflict with constructor arguments: %r' % sorted(clashing))
        invalid = [name for name in names if '__' in name]
        if invalid:
            raise ValueError('Estimator names must not contain __: got %r' % invalid)


def _name_estimators(estimators):
    """Names after the classes, numbered where several are alike."""
    names = [e if isinstance(e, str) else type(e).__name__.lower() for e in estimators]
    result = []
    for place, name in enumerate(names):
        if names.count(name) > 1:
            name = f'{name}-{names[:place + 1].count(name)}'
        result.append((name, estimators[place]))
    return result


def _safe_split(estimator, X, y, indices, train_indices=None):
    return _take(X, indices), _take(y, indices)
"""#
}
