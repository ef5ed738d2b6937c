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
    let rows = a.indices.filter { !a[$0].isNaN && !b[$0].isNaN }
    guard rows.count >= max(least, 1) else { return .nan }
    let (x, y) = (rows.map { a[$0] }, rows.map { b[$0] })
    switch method {
    case .pearson: return DataFrame.correlation(x, y)
    case .spearman: return DataFrame.correlation(ranks(x), ranks(y))
    case .kendall: return kendall(x, y)
    case .function(let function):
      return try vm.call(function, [vm.host(NDArray(x)), vm.host(NDArray(y))]).asDouble ?? .nan
    }
  }

  /// Places in the order of the values; equal values share the mean of theirs.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = Column.double(values).order()
    var result = values
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { result[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return result
  }

  /// Kendall's tau-b: concordant less discordant pairs, over those that are no ties on either side.
  private static func kendall(_ x: [Double], _ y: [Double]) -> Double {
    var (score, left, right) = (0.0, 0.0, 0.0)
    for i in x.indices {
      for j in 0..<i {
        let a = x[i] == x[j] ? 0.0 : x[i] > x[j] ? 1 : -1
        let b = y[i] == y[j] ? 0.0 : y[i] > y[j] ? 1 : -1
        score += a * b
        left += a * a
        right += b * b
      }
    }
    return score / (left * right).squareRoot()
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
    let method = try method(call["method"], call.vm)
    let (frame, values) = try columns(f, call)
    let least = try call.optionalInt("min_periods") ?? 1
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
    let matrix = values.map { a in
      values.map { b -> Double in
        let rows = a.indices.filter { !a[$0].isNaN && !b[$0].isNaN }
        guard rows.count >= max(least, 1) else { return .nan }
        let (x, y) = (Statistics.mean(rows.map { a[$0] }), Statistics.mean(rows.map { b[$0] }))
        // With gaps the divisor is that of the sample, whatever is asked for.
        return rows.reduce(0) { $0 + (a[$1] - x) * (b[$1] - y) } / (Double(rows.count) - (isComplete ? ddof : 1))
      }
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
