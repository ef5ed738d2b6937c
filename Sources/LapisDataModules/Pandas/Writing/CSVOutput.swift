import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// `to_csv` of frames and series.
enum CSVOutput {
  static let signature =
    "to_csv(path_or_buf=None, sep=',', na_rep='', float_format=None, columns=None, header=True, index=True, "
    + "index_label=None, mode='w', encoding=None, compression='infer', quoting=0, quotechar='\"', lineterminator=None, "
    + "chunksize=None, date_format=None, doublequote=True, escapechar=None, decimal='.', errors='strict', "
    + "storage_options=None)"

  static func write(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    var frame = frame
    if !call["columns"].isNone {
      let wanted = call["columns"].isString ? [ScalarConversion.scalar(call["columns"], vm)] : try Labels.labels(call["columns"], vm)
      try refuseAbsent(wanted, frame)
      frame = try frame.selecting(wanted)
    }
    let failure = FormatFailure()
    var style = try style(call, failure)
    if !call["header"].isString, call["header"].asBool == nil, let names = try? vm.elements(of: call["header"]) {
      guard names.count == frame.columnCount else {
        throw ScriptError(.valueError, "Writing \(frame.columnCount) cols but got \(names.count) aliases")
      }
      style.columnLabels = try names.map { try vm.str($0) }
    } else {
      style.includesHeader = try call.bool("header")
    }
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try CSVWriter.bytes(frame, style)
    } catch {
      throw ScriptError(.csvError, error.message)
    }
    if let error = failure.error { throw error }
    return try TableTarget.put(bytes, call)
  }

  /// What went wrong in a script's own format of floats.
  private final class FormatFailure {
    var error: (any Error)?
  }

  private static func refuseAbsent(_ wanted: [Scalar], _ frame: DataFrame) throws {
    let absent = wanted.filter { frame.position(of: $0) == nil }
    guard !absent.isEmpty else { return }
    let list = absent.map { Labels.spelled($0) }.joined(separator: ", ")
    throw ScriptError(
      .keyError, absent.count == wanted.count
        ? "None of [Index([\(list)], dtype='\(Column(absent).dtype.rawValue)')] are in the [columns]" : "[\(list)] not in index")
  }

  private static func style(_ call: Call, _ failure: FormatFailure) throws -> CSVStyle {
    let vm = call.vm
    var style = CSVStyle()
    func byte(_ name: String, _ title: String) throws -> UInt8 {
      let text = try call.string(name)
      guard let byte = text.utf8.first, text.utf8.count == 1 else {
        throw ScriptError(.typeError, "\"\(title)\" must be a 1-character string")
      }
      return byte
    }
    style.separator = try byte("sep", "delimiter")
    style.decimal = try byte("decimal", "decimal")
    switch call["quoting"].isNone ? 0 : try call.int("quoting") {
    case 0: style.quoting = .minimal
    case 1: style.quoting = .all
    case 2: style.quoting = .nonNumeric
    case 3: style.quoting = .none
    default: throw ScriptError(.typeError, "bad \"quoting\" value")
    }
    if style.quoting != .none { style.quote = try byte("quotechar", "quotechar") }
    style.doublesQuotes = try call.bool("doublequote")
    if !call["escapechar"].isNone { style.escape = try byte("escapechar", "escapechar") }
    style.lineEnd = try call.optionalString("lineterminator") ?? "\n"
    style.includesIndex = try call.bool("index")
    style.missing = try call.string("na_rep")
    style.dateFormat = try call.optionalString("date_format")
    let label = call["index_label"]
    if label.asBool == false {
      style.indexLabels = []
    } else if !label.isNone {
      style.indexLabels = try vm.listElements(label)?.map { try vm.str($0) } ?? [vm.str(label)]
    }
    let format = call["float_format"]
    func caught(_ body: () throws -> String) -> String {
      do { return try body() } catch {
        failure.error = failure.error ?? error
        return ""
      }
    }
    if let pattern = format.asString {
      style.floatFormat = native(pattern) ?? { number in
        caught { try vm.str(vm.callMethod(format, "__mod__", [Ref(number)])) }
      }
    } else if !format.isNone {
      guard format.isCallable else { throw ScriptError(.typeError, "'\(vm.typeName(format))' object is not callable") }
      style.floatFormat = { number in caught { try vm.str(vm.call(format, [Ref(number)])) } }
    }
    return style
  }

  /// The usual patterns, such as `%.3f`, without the language.
  private static func native(_ pattern: String) -> ((Double) -> String)? {
    guard pattern.hasPrefix("%."), let kind = pattern.last, let digits = Int(pattern.dropFirst(2).dropLast()),
      (0...50).contains(digits)
    else { return nil }
    switch kind {
    case "f": return { NumberText.fixed($0, digits) }
    case "e": return { NumberText.exponential($0, digits) }
    case "g": return { NumberText.general($0, digits) }
    default: return nil
    }
  }
}
