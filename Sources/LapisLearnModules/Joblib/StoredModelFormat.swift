package import LapisInterpreter

/// A model file of a layer above that `joblib.load` reads and `joblib.dump` writes as it is.
package struct StoredModelFormat {
  let recognizes: ([UInt8]) -> Bool
  let decode: ([UInt8], Interpreter) throws -> Ref

  package init(
    recognizes: @escaping ([UInt8]) -> Bool,
    decode: @escaping ([UInt8], Interpreter) throws -> Ref
  ) {
    self.recognizes = recognizes
    self.decode = decode
  }
}
