/// How a file separates and quotes, out of the tuple that the script hands over:
/// (delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict).
struct CSVSettings {
  enum Quoting: Int { case minimal, all, nonNumeric, none }

  let delimiter: UInt32
  /// Beyond Unicode where there is none.
  let quote: UInt32
  let escape: UInt32
  let doublesQuotes: Bool
  let skipsInitialSpace: Bool
  let terminator: [UInt32]
  let quoting: Quoting
  let isStrict: Bool
  static let absent = UInt32.max

  init(_ vm: Interpreter, _ value: Value) throws {
    guard value.isTuple, value.tuple.pointee.count == 8 else { throw vm.typeError("expected a dialect") }
    let items = value.tuple.items
    func character(_ value: Value) -> UInt32 {
      value.isString ? TextIndex.scalars(value.string.buffer).first ?? Self.absent : Self.absent
    }
    delimiter = character(items[0])
    quote = character(items[1])
    escape = character(items[2])
    doublesQuotes = try vm.isTrue(items[3])
    skipsInitialSpace = try vm.isTrue(items[4])
    terminator = items[5].isString ? TextIndex.scalars(items[5].string.buffer) : []
    quoting = Quoting(rawValue: try vm.index(items[6])) ?? .minimal
    isStrict = try vm.isTrue(items[7])
  }
}
