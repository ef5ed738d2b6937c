import LapisFrame
import LapisInterpreter

/// `sklearn.preprocessing.LabelEncoder`: labels as their places in the sorted list of them.
final class LabelEncoderObject: HostObject {
  private(set) var classes: [Scalar]?

  static let hostType = HostType(
    name: "LabelEncoder", module: "sklearn.preprocessing._label",
    doc: "Labels as numbers from 0.", importPaths: ["sklearn.preprocessing"],
    initializer: NativeFunction("LabelEncoder()", "Makes one that is not fitted.") { call in
      call.vm.host(LabelEncoderObject())
    },
    members: [
      .method("fit(y)", "Learns the labels.") { (encoder: LabelEncoderObject, call) in
        try encoder.fit(call["y"], call.vm)
        return call.vm.host(encoder)
      },
      .method("transform(y)", "The numbers of the labels.") { (encoder: LabelEncoderObject, call) in
        try encoder.transform(call["y"], call.vm)
      },
      .method("fit_transform(y)", "Learns the labels and gives their numbers.") {
        (encoder: LabelEncoderObject, call) in
        try encoder.fit(call["y"], call.vm)
        return try encoder.transform(call["y"], call.vm)
      },
      .method("inverse_transform(y)", "The labels of the numbers.") { (encoder: LabelEncoderObject, call) in
        let classes = try encoder.requireClasses()
        let codes = try ArrayBridge.doubles(call["y"], call.vm)
        var result: [Scalar] = []
        for code in codes {
          guard let index = Int(exactly: code), classes.indices.contains(index) else {
            throw ScriptError(.valueError, "y contains previously unseen labels: [\(code)]")
          }
          result.append(classes[index])
        }
        return ArrayBridge.array(Column(result), call.vm)
      },
      .property("classes_", "The labels, ascending.") { (encoder: LabelEncoderObject, vm) in
        guard let classes = encoder.classes else {
          throw ScriptError(.attributeError, "'LabelEncoder' object has no attribute 'classes_'")
        }
        return ArrayBridge.array(Column(classes), vm)
      },
    ])

  init(classes: [Scalar]? = nil) {
    self.classes = classes
    super.init(type: LabelEncoderObject.hostType)
  }

  private func fit(_ y: Ref, _ vm: Interpreter) throws {
    classes = try ArrayBridge.column(y, vm).factorizedSorted().1.scalars
  }

  private func requireClasses() throws -> [Scalar] {
    guard let classes else {
      throw ScriptError(
        SklearnExceptions.notFitted,
        "This LabelEncoder instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")
    }
    return classes
  }

  private func transform(_ y: Ref, _ vm: Interpreter) throws -> Ref {
    let classes = try requireClasses()
    let places = Dictionary(zip(classes, classes.indices)) { first, _ in first }
    var codes: [Int] = []
    for label in try ArrayBridge.column(y, vm).scalars {
      guard let place = places[label] else {
        throw ScriptError(.valueError, "y contains previously unseen labels: ['\(label)']")
      }
      codes.append(place)
    }
    return ArrayBridge.array(codes, vm)
  }

  override func repr(_ vm: Interpreter) throws -> String { "LabelEncoder()" }
}
