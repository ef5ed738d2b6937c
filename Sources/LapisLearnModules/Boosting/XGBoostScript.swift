/// The parts of `xgboost` that are written in the language itself.
enum XGBoostScript {
  static let core = #"""
    import numpy as _np


    class DMatrix:
        "Rows, their target, and what belongs to them."

        def __init__(self, data, label=None, *, weight=None, base_margin=None, missing=None, silent=False,
                     feature_names=None, feature_types=None, nthread=None, group=None, qid=None,
                     label_lower_bound=None, label_upper_bound=None, feature_weights=None, enable_categorical=False):
            for name, value in dict(group=group, qid=qid, label_lower_bound=label_lower_bound,
                                    label_upper_bound=label_upper_bound, feature_weights=feature_weights).items():
                if value is not None:
                    raise NotImplementedError(f"DMatrix with {name} is not supported by Lapis.")
            if missing is not None and missing == missing:
                data = _np.array(data, dtype=float)
                data[data == missing] = _np.nan
            self._data = data
            self._label = label
            self._weight = weight
            self._margin = base_margin
            self.feature_names = list(feature_names) if feature_names is not None else (
                [str(name) for name in data.columns] if hasattr(data, "columns") else None)

        def num_row(self):
            return len(self._data)

        def num_col(self):
            return self._data.shape[1] if hasattr(self._data, "shape") else len(self._data[0])

        def get_label(self):
            return _np.asarray(self._label, dtype=_np.float32)

        def get_weight(self):
            return _np.asarray([] if self._weight is None else self._weight, dtype=_np.float32)

        def set_label(self, label):
            self._label = label

        def set_weight(self, weight):
            self._weight = weight


    class Booster:
        "A trained model."

        def __init__(self, params=None, cache=(), model_file=None, *, _model=None, _objective=None):
            if _model is None:
                raise NotImplementedError("Booster from parameters or a file is not supported by Lapis: use xgboost.train and joblib.")
            self._model = _model
            self._objective = _objective

        @property
        def best_iteration(self):
            return self._model.best_iteration

        @property
        def best_score(self):
            return self._model.best_score

        def predict(self, data, output_margin=False, pred_leaf=False, pred_contribs=False, approx_contribs=False,
                    pred_interactions=False, validate_features=True, training=False, iteration_range=(0, 0),
                    strict_shape=False):
            if not isinstance(data, DMatrix):
                raise TypeError(f"('Expecting data to be a DMatrix object, got: ', {type(data)})")
            if pred_leaf or pred_contribs or approx_contribs or pred_interactions or strict_shape:
                raise NotImplementedError("predict of a Booster supports output_margin and iteration_range in Lapis.")
            model = self._model
            if output_margin:
                return model.predict(data._data, output_margin=True, iteration_range=iteration_range)
            if self._objective == "multi:softmax" or not hasattr(model, "predict_proba"):
                return _np.asarray(model.predict(data._data, iteration_range=iteration_range), dtype=_np.float32)
            shares = model.predict_proba(data._data, iteration_range=iteration_range).astype(_np.float32)
            return shares[:, 1] if self._objective == "binary:logistic" else shares

        def get_score(self, fmap="", importance_type="weight"):
            before = self._model.importance_type
            try:
                self._model.set_params(importance_type=importance_type)
                shares = self._model._importances
            finally:
                self._model.set_params(importance_type=before)
            names = self._model._shown_names
            return {name: float(value) for name, value in zip(names, shares) if value > 0}

        def num_features(self):
            return self._model.n_features_in_

        def num_boosted_rounds(self):
            return self._model._rounds

        def save_model(self, fname):
            raise NotImplementedError("save_model is not supported by Lapis: use joblib.dump.")


    def train(params, dtrain, num_boost_round=10, *, evals=None, obj=None, maximize=None, early_stopping_rounds=None,
              evals_result=None, verbose_eval=True, xgb_model=None, callbacks=None, custom_metric=None):
        "Trains a model on a DMatrix."
        from xgboost import XGBClassifier, XGBRegressor
        for name, value in dict(obj=obj, maximize=maximize, xgb_model=xgb_model, callbacks=callbacks,
                                custom_metric=custom_metric).items():
            if value is not None:
                raise NotImplementedError(f"train with {name} is not supported by Lapis.")
        params = dict(params)
        params.pop("num_class", None)
        for name in "verbosity", "silent":
            params.pop(name, None)
        objective = params.pop("objective", "reg:squarederror")
        is_classifier = objective in ("binary:logistic", "multi:softprob", "multi:softmax")
        kind = XGBClassifier if is_classifier else XGBRegressor
        model = kind(n_estimators=num_boost_round, objective=objective, early_stopping_rounds=early_stopping_rounds, **params)
        target = lambda matrix: _np.asarray(matrix._label).astype(int) if is_classifier else _np.asarray(matrix._label)
        sets = list(evals or [])
        model._fit(dtrain._data, target(dtrain), sample_weight=dtrain._weight, base_margin=dtrain._margin,
                   eval_set=[(matrix._data, target(matrix)) for matrix, _ in sets] or None,
                   eval_names=[name for _, name in sets], sample_weight_eval_set=[matrix._weight for matrix, _ in sets],
                   base_margin_eval_set=[matrix._margin for matrix, _ in sets], verbose=verbose_eval)
        if evals_result is not None and sets:
            evals_result.clear()
            evals_result.update(model.evals_result())
        return Booster(_model=model, _objective=objective)

    """#
}
