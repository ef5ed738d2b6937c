import LapisFrame
import LapisInterpreter
import LapisLearn

/// `sklearn.tree.export_text`: the rules of a tree, one line a condition.
enum TreeText {
  static let export = ModuleMember.function(
    "export_text(decision_tree, *, feature_names=None, class_names=None, max_depth=10, spacing=3, decimals=2, show_weights=False)",
    "The rules of a tree as text."
  ) { call in
    let vm = call.vm
    guard let object = call["decision_tree"].host(as: EstimatorObject.self), object.owner.engine == "DecisionTree"
    else {
      throw ScriptError(
        .valueError,
        "The 'decision_tree' parameter of export_text must be an instance of 'sklearn.tree._classes.DecisionTreeClassifier' or an instance of 'sklearn.tree._classes.DecisionTreeRegressor'. Got \(try vm.repr(call["decision_tree"])) instead.")
    }
    let model = try object.ensemble()
    let tree = try object.singleTree()
    let columns = model.featureCount
    var names = (0..<columns).map { "feature_\($0)" }
    if !call["feature_names"].isNone {
      names = try ArrayBridge.strings(call["feature_names"], vm).values
      guard names.count == columns else {
        throw ScriptError(.valueError, "feature_names must contain \(columns) elements, got \(names.count)")
      }
    }
    var classNames = (model.labels ?? []).map { $0.description }
    if !call["class_names"].isNone, object.isClassifier {
      let given = try ArrayBridge.strings(call["class_names"], vm).values
      guard given.count == classNames.count else {
        throw ScriptError(
          .valueError,
          "When `class_names` is an array, it should contain as many items as `decision_tree.classes_`. Got \(given.count) while the tree was fitted with \(classNames.count) classes.")
      }
      classNames = given
    }
    let writer = Writer(
      tree: tree, values: tree.nodeValues, names: names, classNames: object.isClassifier ? classNames : nil,
      maxDepth: call["max_depth"].isNone ? Int.max - 1 : try least(call, "max_depth", 0),
      spacing: try least(call, "spacing", 1), decimals: try least(call, "decimals", 0),
      showsWeights: try call.bool("show_weights"), vm: vm)
    return vm.string(try writer.text())
  }

  private static func least(_ call: Call, _ name: String, _ bound: Int) throws -> Int {
    let value = try call.int(name)
    guard value >= bound, value < 1 << 20 else {
      throw ScriptError(
        .valueError,
        "The '\(name)' parameter of export_text must be an int in the range [\(bound), inf)\(name == "max_depth" ? " or None" : ""). Got \(value) instead.")
    }
    return value
  }

  private struct Writer {
    let tree: Tree
    let values: [Double]
    let names: [String]
    /// nil for numbers.
    let classNames: [String]?
    let maxDepth: Int
    let spacing: Int
    let decimals: Int
    let showsWeights: Bool
    let vm: Interpreter

    private enum Step {
      case node(Int, depth: Int)
      case line(String)
    }

    func text() throws -> String {
      var result = ""
      // What is still to be written, the next one last: a tree may be deeper than the stack of calls.
      var steps = [Step.node(0, depth: 1)]
      while let step = steps.popLast() {
        switch step {
        case .line(let line): result += line
        case .node(let index, let depth):
          let indent = self.indent(depth)
          let node = tree.nodes[index]
          if depth > maxDepth + 1 {
            let rest = depthBelow(index)
            result += rest == 1 ? try leaf(index, indent) : "\(indent) truncated branch of depth \(rest)\n"
          } else if node.isLeaf {
            result += try leaf(index, indent)
          } else {
            let name = names[Int(node.feature)]
            let threshold = try number(Double(node.threshold))
            result += "\(indent) \(name) <= \(threshold)\n"
            steps.append(.node(Int(node.right), depth: depth + 1))
            steps.append(.line("\(indent) \(name) >  \(threshold)\n"))
            steps.append(.node(Int(node.left), depth: depth + 1))
          }
        }
      }
      return result
    }

    private func indent(_ depth: Int) -> String {
      let step = "|" + String(repeating: " ", count: spacing)
      return String(repeating: step, count: depth - 1) + "|" + String(repeating: "-", count: spacing)
    }

    private func number(_ value: Double) throws -> String { try vm.format(Ref(value), spec: ".\(decimals)f") }

    private func leaf(_ index: Int, _ indent: String) throws -> String {
      let own = Array(values[index * tree.width..<(index + 1) * tree.width])
      guard let classNames else { return "\(indent) value: [\(try number(own[0]))]\n" }
      var best = 0
      for code in own.indices where own[code] > own[best] { best = code }
      let label = classNames.indices.contains(best) ? classNames[best] : ""
      guard showsWeights else { return "\(indent) class: \(label)\n" }
      let weights = try own.map { try number($0 * tree.nodes[index].cover) }
      return "\(indent) weights: [\(weights.joined(separator: ", "))] class: \(label)\n"
    }

    /// Levels of the subtree, the node itself counted.
    private func depthBelow(_ root: Int) -> Int {
      var deepest = 1
      var stack = [(root, 1)]
      while let (index, depth) = stack.popLast() {
        deepest = max(deepest, depth)
        let node = tree.nodes[index]
        if !node.isLeaf {
          stack.append((Int(node.left), depth + 1))
          stack.append((Int(node.right), depth + 1))
        }
      }
      return deepest
    }
  }
}
