/// The parts of `lightgbm` that are written in the language itself.
enum LightGBMScript {
  static let reexports = """
    from lightgbm.callback import EarlyStopException, early_stopping, log_evaluation, record_evaluation, reset_parameter
    from lightgbm.basic import Booster, Dataset, LightGBMError
    from lightgbm.engine import cv, train

    """

  static let callbacks = #"""
    from collections import namedtuple

    CallbackEnv = namedtuple(
        "CallbackEnv",
        ["model", "params", "iteration", "begin_iteration", "end_iteration", "evaluation_result_list"])


    class EarlyStopException(Exception):
        "Raised by a callback to end the training."

        def __init__(self, best_iteration, best_score):
            super().__init__()
            self.best_iteration = best_iteration
            self.best_score = best_score


    def _text(result):
        return f"{result[0]}'s {result[1]}: {result[2]:g}"


    class _LogEvaluation:
        def __init__(self, period, show_stdv):
            self.order = 10
            self.before_iteration = False
            self.period = period
            self.show_stdv = show_stdv

        def __call__(self, env):
            results = env.evaluation_result_list
            if self.period > 0 and results and (env.iteration + 1) % self.period == 0:
                print(f"[{env.iteration + 1}]\t" + "\t".join(_text(x) for x in results))


    def log_evaluation(period=1, show_stdv=True):
        "Prints the measures of every so many rounds."
        return _LogEvaluation(period, show_stdv)


    class _RecordEvaluation:
        def __init__(self, eval_result):
            if not isinstance(eval_result, dict):
                raise TypeError("eval_result should be a dictionary")
            self.order = 20
            self.before_iteration = False
            self.eval_result = eval_result

        def __call__(self, env):
            if env.iteration == env.begin_iteration:
                self.eval_result.clear()
            for result in env.evaluation_result_list:
                self.eval_result.setdefault(result[0], {}).setdefault(result[1], []).append(result[2])


    def record_evaluation(eval_result):
        "Records the measures of each round in a dict."
        return _RecordEvaluation(eval_result)


    class _ResetParameter:
        def __init__(self, **kwargs):
            self.order = 10
            self.before_iteration = True
            self.kwargs = kwargs
            for key in kwargs:
                if key != "learning_rate":
                    raise NotImplementedError(
                        f"reset_parameter of {key!r} is not supported by Lapis. It supports learning_rate.")

        def _learning_rates(self, rounds):
            value = self.kwargs["learning_rate"]
            if isinstance(value, list):
                if len(value) != rounds:
                    raise ValueError("Length of list 'learning_rate' has to be equal to 'num_boost_round'.")
                return value
            if callable(value):
                return [value(i) for i in range(rounds)]
            raise ValueError("Only list and callable values are supported as a mapping from boosting round index "
                             "to new parameter value.")

        def __call__(self, env):
            pass


    def reset_parameter(**kwargs):
        "Sets the learning rate of each round."
        return _ResetParameter(**kwargs)


    class _EarlyStopping:
        def __init__(self, stopping_rounds, first_metric_only, verbose, min_delta):
            if not isinstance(stopping_rounds, int) or stopping_rounds <= 0:
                raise ValueError(f"stopping_rounds should be an integer and greater than 0. got: {stopping_rounds}")
            self.order = 30
            self.before_iteration = False
            self.stopping_rounds = stopping_rounds
            self.first_metric_only = first_metric_only
            self.verbose = verbose
            self.min_delta = min_delta
            self._best = []

        def _start(self, env):
            if not env.evaluation_result_list:
                raise ValueError("For early stopping, at least one dataset and eval metric is required for evaluation")
            deltas = self.min_delta
            names = []
            for result in env.evaluation_result_list:
                if result[1] not in names:
                    names.append(result[1])
            if not isinstance(deltas, list):
                deltas = [deltas] * len(names)
            elif len(deltas) == 1:
                deltas = deltas * len(names)
            if any(delta < 0 for delta in deltas):
                raise ValueError("Values for early stopping min_delta must be non-negative.")
            if len(deltas) != len(names):
                raise ValueError("Must provide a single value for min_delta or as many as metrics.")
            delta_of = dict(zip(names, deltas))
            self._best = [[None, 0, None, delta_of[result[1]]] for result in env.evaluation_result_list]
            self._first = env.evaluation_result_list[0][1]
            if self.verbose:
                print(f"Training until validation scores don't improve for {self.stopping_rounds} rounds")

        def __call__(self, env):
            if env.iteration == env.begin_iteration:
                self._start(env)
            for place, result in enumerate(env.evaluation_result_list):
                best = self._best[place]
                value = result[2]
                if best[0] is None or (value > best[0] + best[3] if result[3] else value < best[0] - best[3]):
                    best[0], best[1], best[2] = value, env.iteration, env.evaluation_result_list
                if self.first_metric_only and self._first != result[1]:
                    continue
                if result[0] == "training":
                    continue
                is_last = env.iteration == env.end_iteration - 1
                if env.iteration - best[1] >= self.stopping_rounds or is_last:
                    if self.verbose:
                        head = ("Early stopping, best iteration is:"
                                if env.iteration - best[1] >= self.stopping_rounds
                                else "Did not meet early stopping. Best iteration is:")
                        print(f"{head}\n[{best[1] + 1}]\t" + "\t".join(_text(x) for x in best[2]))
                        if self.first_metric_only:
                            print(f"Evaluated only: {result[1]}")
                    raise EarlyStopException(best[1], best[2])


    def early_stopping(stopping_rounds, first_metric_only=False, verbose=True, min_delta=0.0):
        "Ends the training when no measure has got better for so many rounds."
        return _EarlyStopping(stopping_rounds, first_metric_only, verbose, min_delta)

    """#

  static let basic = #"""
    import numpy as _np


    class LightGBMError(Exception):
        "What LightGBM raises."


    class Dataset:
        "Rows, their target, and what belongs to them."

        def __init__(self, data, label=None, reference=None, weight=None, group=None, init_score=None,
                     feature_name="auto", categorical_feature="auto", params=None, free_raw_data=True, position=None):
            if group is not None or position is not None:
                raise NotImplementedError("Dataset with group or position is not supported by Lapis.")
            self.data = data
            self.label = label
            self.reference = reference
            self.weight = weight
            self.init_score = init_score
            self.feature_name = feature_name
            self.categorical_feature = categorical_feature
            self.params = dict(params or {})
            self.free_raw_data = free_raw_data
            self._bins = None

        def construct(self):
            "Puts the features into bins; training then need not."
            if self._bins is None:
                from lightgbm import LGBMRegressor
                self._bins = _bin(self.data, LGBMRegressor(**self.params), self.categorical_feature)
            return self

        def create_valid(self, data, label=None, weight=None, group=None, init_score=None, params=None, position=None):
            return Dataset(data, label=label, reference=self, weight=weight, group=group, init_score=init_score,
                           params=params, position=position)

        def num_data(self):
            return len(self.data)

        def num_feature(self):
            return self.data.shape[1]

        def get_data(self):
            return self.data

        def get_label(self):
            return None if self.label is None else _np.asarray(self.label)

        def get_weight(self):
            return None if self.weight is None else _np.asarray(self.weight)

        def get_init_score(self):
            return self.init_score

        def get_feature_name(self):
            if self.feature_name != "auto":
                return list(self.feature_name)
            if hasattr(self.data, "columns"):
                return [str(name) for name in self.data.columns]
            return [f"Column_{i}" for i in range(self.num_feature())]

        def set_label(self, label):
            self.label = label
            return self

        def set_weight(self, weight):
            self.weight = weight
            return self

        def set_init_score(self, init_score):
            self.init_score = init_score
            return self

        def set_categorical_feature(self, categorical_feature):
            self.categorical_feature = categorical_feature
            self._bins = None
            return self

        def subset(self, used_indices, params=None):
            rows = list(used_indices)
            take = lambda v: None if v is None else _np.asarray(v)[rows]
            data = self.data.iloc[rows] if hasattr(self.data, "iloc") else _np.asarray(self.data)[rows]
            return Dataset(data, label=take(self.label), reference=self, weight=take(self.weight),
                           init_score=take(self.init_score), feature_name=self.feature_name,
                           categorical_feature=self.categorical_feature, params=params or self.params)


    class Booster:
        "A trained model."

        def __init__(self, params=None, train_set=None, model_file=None, model_str=None, *, _model=None):
            if _model is None:
                raise NotImplementedError(
                    "Booster from a file, a text or a data set is not supported by Lapis: use lightgbm.train and joblib.")
            self._model = _model
            self.params = dict(params or {})

        @property
        def best_iteration(self):
            return self._model.best_iteration_

        @property
        def best_score(self):
            return self._model.best_score_

        def predict(self, data, start_iteration=0, num_iteration=None, raw_score=False, pred_leaf=False,
                    pred_contrib=False, data_has_header=False, validate_features=False, **kwargs):
            model = self._model
            options = dict(raw_score=raw_score, start_iteration=start_iteration, num_iteration=num_iteration,
                           pred_leaf=pred_leaf, pred_contrib=pred_contrib)
            if raw_score or pred_leaf or not hasattr(model, "predict_proba"):
                return model.predict(data, **options)
            shares = model.predict_proba(data, **options)
            return shares[:, 1] if shares.shape[1] == 2 else shares

        def feature_importance(self, importance_type="split", iteration=None):
            if iteration is not None and iteration > 0:
                raise NotImplementedError("feature_importance of some iterations is not supported by Lapis.")
            before = self._model.importance_type
            try:
                self._model.set_params(importance_type=importance_type)
                return self._model.feature_importances_
            finally:
                self._model.set_params(importance_type=before)

        def feature_name(self):
            return self._model.feature_name_

        def num_feature(self):
            return self._model.n_features_in_

        def num_trees(self):
            classes = getattr(self._model, "n_classes_", 2)
            return self._model.n_estimators_ * (classes if classes > 2 else 1)

        def current_iteration(self):
            return self._model.n_estimators_

        def num_model_per_iteration(self):
            classes = getattr(self._model, "n_classes_", 2)
            return classes if classes > 2 else 1

        def save_model(self, filename, **kwargs):
            raise NotImplementedError("save_model is not supported by Lapis: use joblib.dump.")

    """#

  static let engine = #"""
    import numpy as _np
    from lightgbm.basic import Booster, Dataset

    _OBJECTIVES = ("objective", "objective_type", "app", "application", "loss")
    _ROUNDS = ("n_estimators", "num_iterations", "num_iteration", "n_iter", "num_tree", "num_trees", "num_round",
               "num_rounds", "nrounds", "num_boost_round", "max_iter")


    def _estimator(params, rounds):
        from lightgbm import LGBMClassifier, LGBMRegressor
        params = dict(params)
        for name in _ROUNDS:
            if name in params:
                rounds = params.pop(name)
        objective = None
        for name in _OBJECTIVES:
            if name in params:
                objective = params.pop(name)
        is_classifier = objective in ("binary", "multiclass", "softmax", "cross_entropy")
        kind = LGBMClassifier if is_classifier else LGBMRegressor
        return kind(n_estimators=rounds, objective=objective, **params)


    def _target(estimator, label):
        label = _np.asarray(label)
        return label.astype(int) if hasattr(estimator, "predict_proba") else label


    def train(params, train_set, num_boost_round=100, valid_sets=None, valid_names=None, feval=None, init_model=None,
              keep_training_booster=False, callbacks=None):
        "Trains a model on a Dataset."
        if feval is not None or init_model is not None:
            raise NotImplementedError("train with feval or init_model is not supported by Lapis.")
        if not isinstance(train_set, Dataset):
            raise TypeError(f"train() only accepts Dataset object, train_set has type {type(train_set).__name__!r}.")
        estimator = _estimator({**train_set.params, **params}, num_boost_round)
        y = _target(estimator, train_set.label)
        sets, names, weights, scores = [], [], [], []
        if isinstance(valid_sets, Dataset):
            valid_sets = [valid_sets]
        if isinstance(valid_names, str):
            valid_names = [valid_names]
        for place, valid in enumerate(valid_sets or []):
            is_training = valid is train_set
            sets.append((valid.data, y if is_training else _target(estimator, valid.label)))
            names.append(valid_names[place] if valid_names else "training" if is_training else f"valid_{place}")
            weights.append(valid.weight)
            scores.append(valid.init_score)
        estimator._fit(train_set.data, y, sample_weight=train_set.weight, init_score=train_set.init_score,
                       eval_set=sets or None, eval_names=names, eval_sample_weight=weights, eval_init_score=scores,
                       feature_name=train_set.feature_name, categorical_feature=train_set.categorical_feature,
                       callbacks=callbacks, bins=train_set._bins)
        return Booster(params, _model=estimator)


    class CVBooster:
        "The models of a cross-validation."

        def __init__(self):
            self.boosters = []
            self.best_iteration = -1


    def cv(params, train_set, num_boost_round=100, folds=None, nfold=5, stratified=True, shuffle=True, metrics=None,
           feval=None, init_model=None, fpreproc=None, seed=0, callbacks=None, eval_train_metric=False,
           return_cvbooster=False):
        "The mean and deviation of the measures over folds, round by round."
        if feval is not None or init_model is not None or fpreproc is not None or callbacks or eval_train_metric:
            raise NotImplementedError(
                "cv with feval, init_model, fpreproc, callbacks or eval_train_metric is not supported by Lapis.")
        from lightgbm.callback import record_evaluation
        from sklearn.model_selection import KFold, StratifiedKFold
        params = dict(params)
        if metrics is not None:
            params["metric"] = metrics
        label = _np.asarray(train_set.label)
        if folds is None:
            is_classifier = hasattr(_estimator(params, 1), "predict_proba")
            splitter = StratifiedKFold if stratified and is_classifier else KFold
            folds = splitter(n_splits=nfold, shuffle=shuffle, random_state=seed if shuffle else None)
        if hasattr(folds, "split"):
            folds = folds.split(_np.zeros((len(label), 1)), label)
        results, boosters = [], CVBooster()
        for train_rows, valid_rows in folds:
            record = {}
            valid = train_set.subset(valid_rows)
            boosters.boosters.append(
                train(params, train_set.subset(train_rows), num_boost_round, valid_sets=[valid], valid_names=["valid"],
                      callbacks=[record_evaluation(record)]))
            results.append(record["valid"])
        answer = {}
        for name in results[0]:
            values = _np.array([result[name] for result in results])
            answer[f"valid {name}-mean"] = list(values.mean(axis=0))
            answer[f"valid {name}-stdv"] = list(values.std(axis=0))
        if return_cvbooster:
            answer["cvbooster"] = boosters
        return answer

    """#
}
