package import LapisInterpreter

/// The exception classes of `sklearn.exceptions`.
package enum SklearnExceptions {
  package static let notFitted = ExceptionType(
    "NotFittedError", bases: (.valueError, .attributeError), importPaths: ["sklearn.exceptions", "sklearn.utils.validation"],
    doc: "A model was asked before it was fitted.")
  static let invalidParameter = ExceptionType(
    "InvalidParameterError", bases: (.valueError, .typeError), importPaths: ["sklearn.utils._param_validation"],
    doc: "A parameter has a value that it cannot have.")
  static let convergenceWarning = ExceptionType(
    "ConvergenceWarning", base: .userWarning, importPaths: ["sklearn.exceptions"],
    doc: "A solver stopped before it was done.")
  static let undefinedMetricWarning = ExceptionType(
    "UndefinedMetricWarning", base: .userWarning, importPaths: ["sklearn.exceptions"],
    doc: "A metric is not defined for these rows.")
  static let dataConversionWarning = ExceptionType(
    "DataConversionWarning", base: .userWarning, importPaths: ["sklearn.exceptions"],
    doc: "Data was converted on its way in.")
  static let fitFailedWarning = ExceptionType(
    "FitFailedWarning", base: .runtimeWarning, importPaths: ["sklearn.exceptions"],
    doc: "A fit of a cross-validation failed.")
}
