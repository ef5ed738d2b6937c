import LapisInterpreter

/// `sklearn.model_selection`.
enum ModelSelectionModule {
  static let module = NativeModule(
    name: "sklearn.model_selection", doc: "Splits and cross-validation.",
    members: [
      .script(
        SklearnScripts.lazy(
          "sklearn.model_selection",
          [
            (
              "sklearn.model_selection._split",
              [
                "BaseCrossValidator", "GroupKFold", "GroupShuffleSplit", "KFold", "LeaveOneGroupOut", "LeaveOneOut",
                "LeavePGroupsOut", "LeavePOut", "PredefinedSplit", "RepeatedKFold", "RepeatedStratifiedKFold",
                "ShuffleSplit", "StratifiedGroupKFold", "StratifiedKFold", "StratifiedShuffleSplit",
                "TimeSeriesSplit", "check_cv", "train_test_split",
              ]
            ),
            (
              "sklearn.model_selection._validation",
              [
                "cross_val_predict", "cross_val_score", "cross_validate", "learning_curve",
                "permutation_test_score", "validation_curve",
              ]
            ),
            (
              "sklearn.model_selection._search",
              ["GridSearchCV", "ParameterGrid", "ParameterSampler", "RandomizedSearchCV", "BaseSearchCV"]
            ),
          ])),
    ])
}
