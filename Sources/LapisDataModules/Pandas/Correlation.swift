import LapisFrame
import LapisInterpreter
import LapisNumerics

/// How columns go together: correlations and covariances over the rows in which both have a value.
enum Correlation {
  enum Method {
    case pearson, spearman, kendall
    case function(Ref)
  }

  static func method(_ value: Ref, _ vm: Interpreter) throws -> Method {
    switch value.asString {
    case "pearson": return .pearson
    case "spearman": return .spearman
    case "kendall": return .kendall
    default:
      if value.isCallable { return .function(value) }
      throw ScriptError(
        .valueError,
        "method must be either 'pearson', 'spearman', 'kendall', or a callable, '\(try vm.str(value))' was supplied")
    }
  }

  /// The correlation of two columns of one length.
  static func value(_ a: [Double], _ b: [Double], _ method: Method, least: Int = 1, _ vm: Interpreter) throws -> Double {
    let (x, y) = present(a, b)
    guard x.count >= max(least, 1) else { return .nan }
    switch method {
    case .pearson: return DataFrame.correlation(x, y)
    case .spearman: return DataFrame.correlation(ranks(x), ranks(y))
    case .kendall: return PairStatistics.kendall(x, y)
    case .function(let function):
      return try vm.call(function, [vm.host(NDArray(x)), vm.host(NDArray(y))]).asDouble ?? .nan
    }
  }

  private static func ranks(_ values: [Double]) -> [Double] { Ranking.ranks(.double(values), method: .average, ascending: true) }

  /// The values of the rows in which both have one.
  private static func present(_ a: [Double], _ b: [Double]) -> ([Double], [Double]) {
    guard zip(a, b).contains(where: { $0.isNaN || $1.isNaN }) else { return (a, b) }
    let rows = a.indices.filter { !a[$0].isNaN && !b[$0].isNaN }
    return (rows.map { a[$0] }, rows.map { b[$0] })
  }

  /// The columns of numbers, or all of them where text is to be an error.
  private static func columns(_ f: FrameObject, _ call: Call) throws -> (frame: DataFrame, values: [[Double]]) {
    let frame = try call.bool("numeric_only")
      ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype.isNumeric }) : f.frame
    let values = try frame.columns.map { column -> [Double] in
      guard let numbers = column.doubles else {
        let sample = column.scalars.first { !$0.isMissing && $0.number == nil }
        throw ScriptError(.valueError, "could not convert string to float: '\(sample?.description ?? "")'")
      }
      return numbers
    }
    return (frame, values)
  }

  private static func square(_ frame: DataFrame, _ matrix: [[Double]], _ vm: Interpreter) throws -> Ref {
    var result = try DataFrame(
      names: frame.names, columns: matrix.indices.map { j in .double(matrix.map { $0[j] }) }, index: FrameObject.columnIndex(frame))
    result.columnsNames = frame.columnsNames
    return vm.host(FrameObject(result))
  }

  static func matrix(_ f: FrameObject, _ call: Call) throws -> Ref {
    var method = try method(call["method"], call.vm)
    var (frame, values) = try columns(f, call)
    let least = try call.optionalInt("min_periods") ?? 1
    if case .spearman = method, !values.contains(where: { $0.contains { $0.isNaN } }) {
      // Where nothing is missing a column has the same ranks beside each other one.
      (method, values) = (.pearson, values.map(ranks))
    }
    // Each pair once, so that the matrix is symmetric to the last bit.
    var matrix: [[Double]] = []
    for (i, a) in values.enumerated() {
      var row: [Double] = []
      for j in values.indices {
        if j < i {
          row.append(matrix[j][i])
        } else if case .function = method, i == j {
          row.append(1)
        } else {
          row.append(try value(values[j], a, method, least: least, call.vm))
        }
      }
      matrix.append(row)
    }
    return try square(frame, matrix, call.vm)
  }

  static func covariances(_ f: FrameObject, _ call: Call) throws -> Ref {
    let (frame, values) = try columns(f, call)
    let ddof = try call.isPresent("ddof") ? call.double("ddof") : 1
    let least = try call.optionalInt("min_periods") ?? 1
    let isComplete = values.allSatisfy { !$0.contains { $0.isNaN } }
    let means = values.map { Statistics.mean($0) }
    var matrix: [[Double]] = []
    for (i, a) in values.enumerated() {
      var row: [Double] = []
      for (j, b) in values.enumerated() {
        if j < i {
          row.append(matrix[j][i])
          continue
        }
        let (x, y) = present(a, b)
        guard x.count >= max(least, 1) else {
          row.append(.nan)
          continue
        }
        let (meanX, meanY) = isComplete ? (means[i], means[j]) : (Statistics.mean(x), Statistics.mean(y))
        let sum = x.indices.reduce(0) { $0 + (x[$1] - meanX) * (y[$1] - meanY) }
        // With gaps the divisor is that of the sample, whatever is asked for.
        row.append(sum / (Double(x.count) - (isComplete ? ddof : 1)))
      }
      matrix.append(row)
    }
    return try square(frame, matrix, call.vm)
  }

  static func with(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let method = try method(call["method"], vm)
    let alongRows = try FrameObject.axis(call["axis"], vm) == 1
    let own = try alongRows ? FrameObject(FrameObject.transposed(f.frame)) : f
    let (frame, values) = try columns(own, call)
    if let series = call["other"].host(as: SeriesObject.self) {
      let other = try SeriesFunctions.numbers(series.column.taking(orMissing: Labels.positions(of: frame.index, in: series.index)), "corrwith")
      return vm.host(
        SeriesObject(.double(try values.map { try value($0, other, method, vm) }), index: FrameObject.columnIndex(frame), name: nil))
    }
    var theirs = try call.host("other", as: FrameObject.self).frame
    if alongRows { theirs = try FrameObject.transposed(theirs) }
    let matched = try Alignment.rows(theirs, frame.index)
    var names: [Scalar] = []
    var result: [Double] = []
    for (place, name) in frame.names.enumerated() {
      guard let column = matched.column(name) else { continue }
      names.append(name)
      result.append(try value(values[place], SeriesFunctions.numbers(column, "corrwith"), method, vm))
    }
    if try !call.bool("drop") {
      let all = Alignment.joined(Alignment.axis(frame.names), Alignment.axis(theirs.names), .outer).labels.scalars
      for name in all where !names.contains(name) {
        names.append(name)
        result.append(.nan)
      }
    }
    return vm.host(SeriesObject(.double(result), index: Alignment.axis(names), name: nil))
  }
}
