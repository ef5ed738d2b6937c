import LapisInterpreter
import LapisLearn

/// The modules of `sklearn`.
enum SklearnModules {
  static func all() -> [NativeModule] {
    [
      NativeModule(
        name: "sklearn", doc: "Machine learning over Lapis's engine.",
        members: [
          .value("__version__", "The release whose interface is followed.") { $0.string("1.9.1") },
          .script(
            SklearnScripts.lazy(
              "sklearn",
              [
                ("sklearn.base", ["clone"]),
                ("sklearn._config", ["get_config", "set_config", "config_context"]),
              ])),
        ]),
      KernelsModule.module,
      script("sklearn._config", "Settings of all estimators.", SklearnScripts.config),
      script("sklearn.base", "What estimators share.", SklearnScripts.base),
      NativeModule(
        name: "sklearn.exceptions", doc: "Errors and warnings.",
        members: [
          .exception(SklearnExceptions.notFitted), .exception(SklearnExceptions.convergenceWarning),
          .exception(SklearnExceptions.undefinedMetricWarning), .exception(SklearnExceptions.dataConversionWarning),
          .exception(SklearnExceptions.fitFailedWarning),
        ]),
      NativeModule(
        name: "sklearn.utils._param_validation", doc: "Values of parameters.",
        members: [.exception(SklearnExceptions.invalidParameter)]),
      NativeModule(
        name: "sklearn.utils", doc: "Helpers of the modules.",
        members: [
          .script(Bunch.script),
          .script(
            SklearnScripts.lazy(
              "sklearn.utils",
              [
                (
                  "sklearn.utils._rows",
                  [
                    "resample", "shuffle", "gen_batches", "safe_mask", "estimator_html_repr", "assert_all_finite",
                    "check_array", "check_consistent_length", "check_random_state", "check_scalar", "check_X_y",
                    "column_or_1d", "indexable",
                  ]
                ),
                ("sklearn.utils.class_weight", ["compute_class_weight", "compute_sample_weight"]),
              ])),
        ]),
      script("sklearn.utils._rows", "Rows drawn.", SklearnScripts.utils),
      script("sklearn.utils.validation", "Checks of data.", SklearnScripts.validation),
      script("sklearn.utils.multiclass", "Kinds of targets.", SklearnScripts.multiclass),
      script("sklearn.utils.class_weight", "Weights of classes.", SklearnScripts.classWeight),
      script("sklearn.utils.metaestimators", "Estimators of estimators.", SklearnScripts.metaestimators),
      script("sklearn.pipeline", "Steps in series.", SklearnScripts.pipeline),
      script("sklearn.compose", "Columns with transformers of their own.", SklearnScripts.compose),
      ModelSelectionModule.module,
      script("sklearn.model_selection._split", "Splits.", SklearnScripts.split),
      script("sklearn.model_selection._validation", "Cross-validation.", SklearnScripts.crossValidation),
      script("sklearn.model_selection._search", "Searches over parameters.", SklearnScripts.search),
      script("sklearn.metrics", "Scores and losses.", SklearnScripts.lazy("sklearn.metrics", metrics)),
      script("sklearn.metrics._classification", "Scores of classes.", SklearnScripts.classificationMetrics),
      script("sklearn.metrics._ranking", "Scores of orders.", SklearnScripts.rankingMetrics),
      script("sklearn.metrics._regression", "Scores of numbers.", SklearnScripts.regressionMetrics),
      script("sklearn.metrics.cluster", "Scores of clusterings.", SklearnScripts.clusterMetrics),
      script("sklearn.metrics._scorer", "Metrics with what they ask a model for.", SklearnScripts.scorer),
      script(
        "sklearn.metrics.pairwise", "Distances.",
        """
        from sklearn.metrics.cluster import (
            cosine_distances, cosine_similarity, euclidean_distances, manhattan_distances, pairwise_distances)

        """),
      script("sklearn.inspection", "What a model looks at.", SklearnScripts.inspection),
      script("sklearn.ensemble._voting", "Votes.", SklearnScripts.voting),
      script("sklearn.ensemble._stacking", "Models of models' answers.", SklearnScripts.stacking),
      script("sklearn.multiclass", "Classifiers of two classes for several.", SklearnScripts.oneVersus),
      script("sklearn.multioutput", "Targets of several columns.", SklearnScripts.multioutput),
      script("sklearn.calibration", "Scores made probabilities.", SklearnScripts.calibration),
      script("sklearn.isotonic", "Monotone functions.", SklearnScripts.isotonic),
      script(
        "sklearn.preprocessing._function_transformer", "Functions as transformers.",
        SklearnScripts.functionTransformer),
      script("sklearn.preprocessing._data", "Changes of numbers.", SklearnScripts.preprocessing),
      script("sklearn.preprocessing._polynomial", "Products of columns.", SklearnScripts.polynomial),
      script("sklearn.preprocessing._discretization", "Numbers as bins.", SklearnScripts.discretization),
      script("sklearn.preprocessing._label", "Labels as numbers.", SklearnScripts.labels),
      script("sklearn.preprocessing._encoders", "Categories as numbers.", SklearnScripts.encoders),
      script(
        "sklearn.preprocessing._target_encoder", "Categories as means of the target.", SklearnScripts.targetEncoder),
      script("sklearn.impute", "Missing values filled.", SklearnScripts.impute),
      script("sklearn.decomposition", "Directions of variance.", SklearnScripts.decomposition),
      NativeModule(
        name: "sklearn.feature_selection", doc: "Columns chosen.",
        members: [
          .script(SklearnScripts.featureSelection),
          .script(
            SklearnScripts.lazy(
              "sklearn.feature_selection",
              [
                (
                  "sklearn.feature_selection._univariate_selection",
                  [
                    "GenericUnivariateSelect", "SelectFdr", "SelectFpr", "SelectFwe", "SelectKBest",
                    "SelectPercentile", "chi2", "f_classif", "f_oneway", "f_regression", "mutual_info_classif",
                    "mutual_info_regression", "r_regression",
                  ]
                )
              ])),
        ]),
      script(
        "sklearn.feature_selection._univariate_selection", "Columns chosen by a test of each.",
        SklearnScripts.univariateSelection),
      script("sklearn.feature_extraction.text", "Words counted.", SklearnScripts.text),
      NativeModule(
        name: "scipy", doc: "Sparse matrices and distributions.",
        members: [.value("__version__", "The release whose interface is followed.") { $0.string("1.18.0") }]),
      script("scipy.sparse", "Sparse matrices.", SklearnScripts.sparse),
      script("scipy.stats", "Distributions to draw from.", SklearnScripts.distributions),
      script("sklearn.feature_extraction._dict_vectorizer", "Dicts as columns.", SklearnScripts.dictVectorizer),
      NativeModule(
        name: "sklearn.feature_extraction", doc: "Features of texts and dicts.",
        members: [
          .script(
            SklearnScripts.lazy(
              "sklearn.feature_extraction", [("sklearn.feature_extraction._dict_vectorizer", ["DictVectorizer"])]))
        ]),
      script("sklearn.frozen", "Estimators that stay as they are.", SklearnScripts.frozen),
      script("sklearn.metrics._plot", "Scores as charts.", SklearnScripts.displays),
      script("sklearn.datasets._samples_generator", "Made-up tables.", SklearnScripts.generators),
      NativeModule(
        name: "sklearn.datasets", doc: "Tables to learn with.",
        members: [
          .script(
            SklearnScripts.lazy(
              "sklearn.datasets",
              [
                (
                  "sklearn.datasets._samples_generator",
                  [
                    "make_blobs", "make_circles", "make_classification", "make_friedman1",
                    "make_gaussian_quantiles", "make_hastie_10_2", "make_moons", "make_regression",
                  ]
                )
              ]))
        ]),
      KernelTypes.module, DatasetsModule.module,
    ] + aliases + EstimatorTypes.modules(EstimatorTables.all, extra: [
      ("sklearn.preprocessing", [.script(SklearnScripts.lazy("sklearn.preprocessing", preprocessing))]),
      (
        "sklearn.ensemble",
        [
          .script(
            SklearnScripts.lazy(
              "sklearn.ensemble",
              [
                ("sklearn.ensemble._voting", ["VotingClassifier", "VotingRegressor"]),
                ("sklearn.ensemble._stacking", ["StackingClassifier", "StackingRegressor"]),
              ]))
        ]
      ),
      ("sklearn.tree", [.type(TreeObject.hostType), TreeText.export]),
    ])
  }

  private static let preprocessing: [(part: String, names: [String])] = [
    (
      "sklearn.preprocessing._data",
      [
        "Binarizer", "MaxAbsScaler", "MinMaxScaler", "Normalizer", "PowerTransformer", "QuantileTransformer",
        "RobustScaler", "StandardScaler", "add_dummy_feature", "binarize", "maxabs_scale", "minmax_scale", "normalize", "power_transform", "quantile_transform", "robust_scale", "scale",
      ]
    ),
    (
      "sklearn.preprocessing._label",
      ["LabelBinarizer", "LabelEncoder", "MultiLabelBinarizer", "label_binarize"]
    ),
    ("sklearn.preprocessing._polynomial", ["PolynomialFeatures"]),
    ("sklearn.preprocessing._discretization", ["KBinsDiscretizer"]),
    ("sklearn.preprocessing._encoders", ["OneHotEncoder", "OrdinalEncoder"]),
    ("sklearn.preprocessing._target_encoder", ["TargetEncoder"]),
    ("sklearn.preprocessing._function_transformer", ["FunctionTransformer"]),
  ]

  /// The modules that classes name as theirs and that older scripts import from.
  private static let aliases: [NativeModule] = [
    ("sklearn.frozen._frozen", "sklearn.frozen", "FrozenEstimator"),
    ("sklearn.compose._column_transformer", "sklearn.compose", "ColumnTransformer, make_column_selector"),
    ("sklearn.compose._target", "sklearn.compose", "TransformedTargetRegressor"),
    ("sklearn.impute._base", "sklearn.impute", "MissingIndicator, SimpleImputer"),
    ("sklearn.impute._knn", "sklearn.impute", "KNNImputer"),
    ("sklearn.decomposition._pca", "sklearn.decomposition", "PCA"),
    ("sklearn.decomposition._truncated_svd", "sklearn.decomposition", "TruncatedSVD"),
    ("sklearn.feature_selection._variance_threshold", "sklearn.feature_selection", "VarianceThreshold"),
    ("sklearn.feature_selection._from_model", "sklearn.feature_selection", "SelectFromModel"),
    ("sklearn.feature_selection._rfe", "sklearn.feature_selection", "RFE, RFECV"),
    ("sklearn.feature_selection._sequential", "sklearn.feature_selection", "SequentialFeatureSelector"),
  ].map { name, home, names in script(name, "Where \(home) has it from.", "from \(home) import \(names)\n") }

  private static func script(_ name: String, _ doc: String, _ source: String) -> NativeModule {
    NativeModule(name: name, doc: doc, members: [.script(source)])
  }

  private static let metrics: [(part: String, names: [String])] = [
    (
      "sklearn.metrics._classification",
      [
        "accuracy_score", "balanced_accuracy_score", "brier_score_loss", "class_likelihood_ratios",
        "classification_report", "cohen_kappa_score", "confusion_matrix", "f1_score", "fbeta_score", "hamming_loss",
        "hinge_loss", "jaccard_score", "log_loss", "matthews_corrcoef", "multilabel_confusion_matrix",
        "precision_recall_fscore_support", "precision_score", "recall_score", "zero_one_loss",
      ]
    ),
    (
      "sklearn.metrics._ranking",
      [
        "auc", "average_precision_score", "dcg_score", "det_curve", "ndcg_score", "precision_recall_curve",
        "roc_auc_score", "roc_curve", "top_k_accuracy_score", "confusion_matrix_at_thresholds",
      ]
    ),
    (
      "sklearn.metrics._regression",
      [
        "d2_absolute_error_score", "d2_pinball_score", "d2_tweedie_score", "explained_variance_score", "max_error",
        "mean_absolute_error", "mean_absolute_percentage_error", "mean_gamma_deviance", "mean_pinball_loss",
        "mean_poisson_deviance", "mean_squared_error", "mean_squared_log_error", "mean_tweedie_deviance",
        "median_absolute_error", "r2_score", "root_mean_squared_error", "root_mean_squared_log_error",
      ]
    ),
    (
      "sklearn.metrics.cluster",
      [
        "adjusted_mutual_info_score", "adjusted_rand_score", "calinski_harabasz_score", "completeness_score", "davies_bouldin_score",
        "euclidean_distances", "fowlkes_mallows_score", "homogeneity_completeness_v_measure", "homogeneity_score",
        "mutual_info_score", "normalized_mutual_info_score", "pair_confusion_matrix", "pairwise_distances",
        "rand_score", "silhouette_samples", "silhouette_score", "v_measure_score",
      ]
    ),
    (
      "sklearn.metrics._plot",
      ["ConfusionMatrixDisplay", "PrecisionRecallDisplay", "PredictionErrorDisplay", "RocCurveDisplay"]
    ),
    ("sklearn.metrics._scorer", ["check_scoring", "get_scorer", "get_scorer_names", "make_scorer"]),
  ]
}

/// The host types of estimator classes, one each, and the modules they stand in.
enum EstimatorTypes {
  static let all: [(owner: EstimatorClass, type: HostType)] =
    (EstimatorTables.all + BoostingTables.all).map { ($0, make($0)) }

  static func type(named name: String) -> (owner: EstimatorClass, type: HostType)? {
    all.first { $0.owner.name == name }
  }

  /// One module for each path that the classes name.
  static func modules(
    _ classes: [EstimatorClass], extra: [(module: String, members: [ModuleMember])] = []
  ) -> [NativeModule] {
    var paths: [String] = []
    for path in classes.flatMap({ $0.modules }) + extra.map({ $0.module }) where !paths.contains(path) {
      paths.append(path)
    }
    return paths.map { path in
      let types = all.filter { entry in
        entry.owner.modules.first == path && classes.contains { $0.name == entry.owner.name }
      }
      return NativeModule(
        name: path, doc: "Estimators.",
        members: types.map { .type($0.type) } + extra.filter { $0.module == path }.flatMap { $0.members })
    }
  }

  /// Classifiers that answer by scores of each class, or of the second of two.
  private static let deciding: Set<String> = [
    "LogisticRegression", "LogisticRegressionCV", "RidgeClassifier", "RidgeClassifierCV", "SGDClassifier",
    "Perceptron", "PassiveAggressiveClassifier", "LinearSVC", "SVC", "NuSVC", "LinearDiscriminantAnalysis",
    "QuadraticDiscriminantAnalysis", "AdaBoostClassifier", "GradientBoostingClassifier",
    "HistGradientBoostingClassifier",
  ]
  /// Classifiers without probabilities.
  private static let withoutProbabilities: Set<String> = [
    "RidgeClassifier", "RidgeClassifierCV", "Perceptron", "PassiveAggressiveClassifier", "LinearSVC",
  ]

  /// What `is_classifier` and `isinstance` with the classes of `sklearn.base` ask for.
  static func kindMembers(_ kinds: [String]) -> [Member] {
    let learning = kinds.first { $0 != "transformer" }
    var members: [Member] = []
    if let learning {
      members.append(.classConstant("_estimator_type", "What it learns.") { $0.string(learning) })
    }
    members.append(
      .classConstant("_native_kinds", "The kinds of estimators it counts as.") { vm in
        vm.tuple((["estimator"] + kinds).map { vm.string($0) })
      })
    return members
  }

  private static func make(_ owner: EstimatorClass) -> HostType {
    if BoostingTables.has(owner) { return BoostingTypes.make(owner) }
    var members = ModelMembers.fitting()
    let kinds: [String]
    switch owner.role {
    case .classifier:
      members += ModelMembers.predicting()
      if !withoutProbabilities.contains(owner.name) { members += ModelMembers.probabilities() }
      if deciding.contains(owner.name) { members += ModelMembers.deciding() }
      kinds = ["classifier"]
    case .regressor:
      members += ModelMembers.predicting()
      kinds = ["regressor"]
    case .clusterer:
      members += ModelMembers.transforming() + featureNames
      kinds = ["clusterer", "transformer"]
    case .search: kinds = []
    }
    members += owner.members + kindMembers(kinds)
    return HostType(
      name: owner.name, module: owner.modules.first ?? "sklearn", doc: owner.doc, importPaths: owner.modules,
      initializer: NativeFunction(owner.signature, owner.doc) { call in
        guard let type = EstimatorTypes.type(named: owner.name)?.type else { return .none }
        return call.vm.host(EstimatorObject(owner, EstimatorValues(call, owner), type: type))
      },
      members: members)
  }

  private static let featureNames: [Member] = [
    .method("get_feature_names_out(input_features=None)", "The names of the columns it gives.") {
      (object: EstimatorObject, call) in
      ArrayBridge.names(try object.requireTransformer().outputNames, call.vm)
    }
  ]
}
