import LapisDiagnostics

/// An order of the nodes in which every tensor is made before it is read.
enum TopologicalOrder {
  /// Of all such orders the one nearest to the file's.
  ///
  /// - Parameter known: the names that are there before the first node runs.
  /// - Throws: `onnx.graph` for a name that nothing makes, that two nodes make, or a circle.
  static func sort(_ nodes: [Node], known: Set<String>) throws(Diagnostic) -> [Int] {
    var maker: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
      for output in node.outputs where !output.isEmpty {
        guard !known.contains(output), maker.updateValue(index, forKey: output) == nil else {
          throw Diagnostic(
            "onnx.graph", .value,
            "Duplicate definition of name (\(output)): a graph must be in single static assignment (SSA) form.")
        }
      }
    }
    var waitsFor = [Int](repeating: 0, count: nodes.count)
    var readers = [[Int]](repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for input in node.inputs where !input.isEmpty && !known.contains(input) {
        guard let source = maker[input] else {
          throw Diagnostic(
            "onnx.graph", .value,
            "Node (\(node.name)) Op (\(node.opType)) input '\(input)' is not a graph input, initializer, or output of a previous node.")
        }
        readers[source].append(index)
        waitsFor[index] += 1
      }
    }
    // A heap would be faster for wide graphs; files come sorted, so the first pass nearly always ends it.
    var order: [Int] = []
    var ready = nodes.indices.filter { waitsFor[$0] == 0 }
    var next = 0
    while next < ready.count {
      let index = ready[next]
      next += 1
      order.append(index)
      for reader in readers[index] {
        waitsFor[reader] -= 1
        if waitsFor[reader] == 0 { ready.append(reader) }
      }
    }
    guard order.count == nodes.count else {
      throw Diagnostic("onnx.graph", .value, "This is an invalid model. Error: the graph is not acyclic.")
    }
    return order
  }
}
