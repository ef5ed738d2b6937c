import LapisDiagnostics
import LapisONNX
import Testing

/// What users read when a model or its input is wrong.
struct RefusalTests {
  private func scaler(opsets: [Opset] = Opset.written, opType: String = "Scaler") -> Model {
    var builder = GraphBuilder(reserved: ["input"])
    let scaled = builder.node(
      opType, ["input"], as: "scaled",
      attributes: ["offset": .floats([1, 2]), "scale": .floats([2, 2])], domain: Opset.learning)
    let graph = builder.build(
      inputs: [.rows("input", .float, 2)], outputs: [.rows(scaled, .float, 2)])
    return Model(graph: graph, opsets: opsets)
  }

  private func message(_ body: () throws(Diagnostic) -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return error.description
    }
  }

  private func run(_ feeds: [String: Tensor], of names: [String]? = nil) -> String {
    message { () throws(Diagnostic) in
      _ = try InferenceSession(model: scaler()).values(of: names, feeds)
    }
  }

  @Test func runs() throws {
    let session = try InferenceSession(bytes: ModelCodec.encode(scaler()))
    let answer = try session.run(["input": try Tensor(shape: [1, 2], .float([3, 4]))])
    #expect(answer == ["scaled": try Tensor(shape: [1, 2], .float([4, 4]))])
    #expect(session.inputs.map { $0.type.name } == ["tensor(float)"])
  }

  @Test func wrongNames() throws {
    let tensor = try Tensor(shape: [1, 2], .float([3, 4]))
    #expect(
      run(["inputs": tensor])
        == "Required inputs (['input']) are missing from input feed (['inputs']). Did you mean 'inputs' for it?")
    #expect(
      run(["input": tensor, "more": tensor]) == "Invalid Feed Input Name:more. The model has 'input'.")
    #expect(
      run(["input": tensor], of: ["scale"])
        == "Invalid Output Name:scale. The model has 'scaled'. Did you mean 'scaled'?")
  }

  @Test func wrongTypesAndShapes() throws {
    #expect(
      run(["input": try Tensor(shape: [1, 2], .double([3, 4]))])
        == "Unexpected input data type. Actual: (tensor(double)) , expected: (tensor(float)) Convert 'input' first, for example with .astype().")
    #expect(
      run(["input": Tensor(.float([3, 4]))])
        == "Invalid rank for input: input Got: 1 Expected: 2 Please fix either the inputs/outputs or the model.")
    #expect(
      run(["input": try Tensor(shape: [1, 3], .float([3, 4, 5]))])
        == """
        Got invalid dimensions for input: input for the following indices
         index: 1 Got: 3 Expected: 2
         Please fix either the inputs/outputs or the model.
        """)
    #expect(
      message { () throws(Diagnostic) in _ = try Tensor(shape: [2, 2], .float([1])) }
        == "a tensor of shape {2,2} cannot hold 1 elements")
  }

  @Test func unknownOperatorsAndVersions() {
    #expect(
      message { () throws(Diagnostic) in _ = try InferenceSession(model: scaler(opType: "Scalar")) }
        == "Fatal error: ai.onnx.ml:Scalar(3) is not a registered function/op Did you mean 'Scaler'?")
    #expect(
      message { () throws(Diagnostic) in
        _ = try InferenceSession(model: scaler(opsets: [Opset(domain: "", version: 99)]))
      } == "Opset 99 of domain 'ai.onnx' is not supported: the newest known is 28.")
    #expect(
      message { () throws(Diagnostic) in
        var model = scaler()
        model.irVersion = 99
        _ = try InferenceSession(model: model)
      } == "Unsupported model IR version: 99, supported versions are 3 to 14")
    #expect(
      message { () throws(Diagnostic) in _ = try InferenceSession(bytes: Array("no model".utf8)) }
        .hasPrefix("Protobuf parsing failed: "))
    #expect(
      message { () throws(Diagnostic) in _ = try InferenceSession(bytes: []) }
        == "Protobuf parsing failed: the file holds no graph. The file is damaged, cut short, or no ONNX model.")
  }

  @Test func brokenGraphs() throws {
    func graph(_ nodes: [Node]) -> Model {
      Model(
        graph: Graph(
          name: "g", nodes: nodes, inputs: [.rows("x", .float, 1)], outputs: [.rows("y", .float, 1)]))
    }
    let circle = graph([
      Node(opType: "Add", inputs: ["x", "b"], outputs: ["a"]),
      Node(opType: "Add", inputs: ["a", "x"], outputs: ["b"]),
      Node(opType: "Identity", inputs: ["a"], outputs: ["y"]),
    ])
    #expect(
      message { () throws(Diagnostic) in _ = try InferenceSession(model: circle) }
        == "This is an invalid model. Error: the graph is not acyclic.")
    let missing = graph([Node(name: "n", opType: "Identity", inputs: ["z"], outputs: ["y"])])
    #expect(
      message { () throws(Diagnostic) in _ = try InferenceSession(model: missing) }
        == "Node (n) Op (Identity) input 'z' is not a graph input, initializer, or output of a previous node.")
    let twice = graph([
      Node(opType: "Identity", inputs: ["x"], outputs: ["y"]),
      Node(opType: "Identity", inputs: ["x"], outputs: ["y"]),
    ])
    #expect(
      message { () throws(Diagnostic) in _ = try InferenceSession(model: twice) }
        == "Duplicate definition of name (y): a graph must be in single static assignment (SSA) form.")
    // Nodes may stand in any order.
    let unsorted = graph([
      Node(opType: "Neg", inputs: ["a"], outputs: ["y"]),
      Node(opType: "Abs", inputs: ["x"], outputs: ["a"]),
    ])
    let answer = try InferenceSession(model: unsorted).run(["x": try Tensor(shape: [1, 1], .float([-2]))])
    #expect(answer["y"]?.floats == [-2])
  }
}
