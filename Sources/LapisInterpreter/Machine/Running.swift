public import LapisDiagnostics

extension Interpreter {
  func callScript(
    _ function: Value, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    throw error(.runtimeError, "")
  }
  func resume(_ generator: Value, sending value: Value) throws -> Value { .undefined }
  func resume(_ generator: Value, throwing raised: Raised) throws -> Value { throw raised }
  func closeGenerator(_ generator: Value) throws {}
  func executeModule(_ source: SourceFile, _ module: Value) throws {}
  /// Runs source text in a namespace (`__main__` where none is given). Never throws: what went wrong
  /// is in the result, and the traceback is not written anywhere.
  public func run(_ source: SourceFile, mode: RunMode, in namespace: Namespace? = nil) -> RunResult {
    RunResult()
  }
  func tearDown() {
    interned.removeAll()
    MachineState.destroy(state)
    types.deallocate()
  }
}
