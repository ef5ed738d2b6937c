public import LapisDiagnostics
public import LapisFrame

extension ModelWriter {
  public mutating func write(_ labels: [ClassLabel]) {
    write(labels.count)
    for label in labels {
      switch label {
      case .int(let value):
        write(UInt8(0))
        write(value)
      case .double(let value):
        write(UInt8(1))
        write(value)
      case .bool(let value):
        write(UInt8(2))
        write(value)
      case .string(let value):
        write(UInt8(3))
        write(value)
      }
    }
  }
}

extension ModelReader {
  public mutating func labels() throws(Diagnostic) -> [ClassLabel] {
    let count = try count(ofWidth: 2)
    var labels: [ClassLabel] = []
    labels.reserveCapacity(count)
    for _ in 0..<count {
      switch try byte() {
      case 0: labels.append(.int(try int()))
      case 1: labels.append(.double(try double()))
      case 2: labels.append(.bool(try bool()))
      case 3: labels.append(.string(try string()))
      default: throw ModelReader.corrupt("a class label has an unknown type")
      }
    }
    return labels
  }
}
