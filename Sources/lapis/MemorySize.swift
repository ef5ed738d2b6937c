public import ArgumentParser

/// A number of bytes as it is written on a command line: `512M`, `1.5G`, `100000000`.
struct MemorySize: ExpressibleByArgument, Equatable {
  let bytes: Int

  init?(argument: String) {
    let units: [Character: Double] = ["K": 0x1p10, "M": 0x1p20, "G": 0x1p30, "T": 0x1p40]
    var digits = Substring(argument)
    if digits.uppercased().hasSuffix("B") { digits.removeLast() }
    var unit = 1.0
    if let last = digits.last, let known = units[Character(last.uppercased())] {
      unit = known
      digits.removeLast()
    }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let number = Double(digits), let bytes = Int(exactly: (number * unit).rounded()), bytes > 0
    else { return nil }
    self.bytes = bytes
  }
}
