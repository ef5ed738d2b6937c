import Glibc
public import LapisDiagnostics
public import LapisFrame

public import LapisParams
import LapisNumerics

/// The covariance of a Gaussian process: kernels, their sums and products (Rasmussen and Williams, 2006).
public indirect enum GaussianKernel: Sendable, Hashable {
  /// Bounds of a parameter that is searched; nil leaves it as it is.
  public struct Bounds: Sendable, Hashable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  case constant(Double, Bounds?)
  case white(Double, Bounds?)
  /// One length for all columns, or one each.
  case rbf([Double], Bounds?)
  case matern([Double], Bounds?, nu: Double)
  case rationalQuadratic(alpha: Double, Bounds?, length: Double, Bounds?)
  case dotProduct(Double, Bounds?)
  case sum(GaussianKernel, GaussianKernel)
  case product(GaussianKernel, GaussianKernel)

  /// A searched parameter: where it stands in the kernel, its logarithm, and the logarithms of its bounds.
  struct Parameter {
    let name: String
    let logarithm: Double
    let low: Double
    let high: Double
  }

  /// In the order of their values in `with(logarithms:)`.
  var parameters: [Parameter] {
    func own(_ name: String, _ values: [Double], _ bounds: Bounds?) -> [Parameter] {
      guard let bounds else { return [] }
      return values.map {
        Parameter(name: name, logarithm: log($0), low: log(bounds.low), high: log(bounds.high))
      }
    }
    switch self {
    case .constant(let value, let bounds): return own("constant_value", [value], bounds)
    case .white(let value, let bounds): return own("noise_level", [value], bounds)
    case .rbf(let lengths, let bounds): return own("length_scale", lengths, bounds)
    case .matern(let lengths, let bounds, _): return own("length_scale", lengths, bounds)
    case .rationalQuadratic(let alpha, let alphaBounds, let length, let lengthBounds):
      return own("alpha", [alpha], alphaBounds) + own("length_scale", [length], lengthBounds)
    case .dotProduct(let value, let bounds): return own("sigma_0", [value], bounds)
    case .sum(let a, let b), .product(let a, let b):
      func prefixed(_ part: GaussianKernel, _ name: String) -> [Parameter] {
        part.parameters.map {
          Parameter(name: "\(name)__\($0.name)", logarithm: $0.logarithm, low: $0.low, high: $0.high)
        }
      }
      return prefixed(a, "k1") + prefixed(b, "k2")
    }
  }

  /// The same kernel with other values of its searched parameters.
  func with(logarithms: [Double]) -> GaussianKernel {
    var rest = logarithms[...]
    return taking(&rest)
  }

  private func taking(_ rest: inout ArraySlice<Double>) -> GaussianKernel {
    func next(_ value: Double, _ bounds: Bounds?) -> Double {
      bounds == nil ? value : rest.popFirst().map { exp($0) } ?? value
    }
    switch self {
    case .constant(let value, let bounds): return .constant(next(value, bounds), bounds)
    case .white(let value, let bounds): return .white(next(value, bounds), bounds)
    case .rbf(let lengths, let bounds): return .rbf(lengths.map { next($0, bounds) }, bounds)
    case .matern(let lengths, let bounds, let nu): return .matern(lengths.map { next($0, bounds) }, bounds, nu: nu)
    case .rationalQuadratic(let alpha, let alphaBounds, let length, let lengthBounds):
      let newAlpha = next(alpha, alphaBounds)
      return .rationalQuadratic(alpha: newAlpha, alphaBounds, length: next(length, lengthBounds), lengthBounds)
    case .dotProduct(let value, let bounds): return .dotProduct(next(value, bounds), bounds)
    case .sum(let a, let b):
      let first = a.taking(&rest)
      return .sum(first, b.taking(&rest))
    case .product(let a, let b):
      let first = a.taking(&rest)
      return .product(first, b.taking(&rest))
    }
  }

  // MARK: Values

  /// Rows of samples, `columns` values each.
  struct Samples {
    let values: [Double]
    let rows: Int
    let columns: Int
  }

  /// `a.rows × b.rows`; `isSame` says that both are the same rows, which noise needs to know.
  func matrix(_ a: Samples, _ b: Samples, isSame: Bool) -> [Double] {
    switch self {
    case .constant(let value, _): return [Double](repeating: value, count: a.rows * b.rows)
    case .white(let value, _):
      var result = [Double](repeating: 0, count: a.rows * b.rows)
      if isSame { for row in 0..<a.rows { result[row * b.rows + row] = value } }
      return result
    case .rbf(let lengths, _): return GaussianKernel.squares(a, b, lengths).map { exp(-0.5 * $0) }
    case .matern(let lengths, _, let nu):
      return GaussianKernel.squares(a, b, lengths).map { GaussianKernel.matern($0, nu) }
    case .rationalQuadratic(let alpha, _, let length, _):
      return GaussianKernel.squares(a, b, [length]).map { pow(1 + $0 / (2 * alpha), -alpha) }
    case .dotProduct(let value, _):
      var result = GEMM.product(a.values, b.values, transposeB: true, m: a.rows, n: b.rows, k: a.columns)
      for index in result.indices { result[index] += value * value }
      return result
    case .sum(let first, let second):
      var result = first.matrix(a, b, isSame: isSame)
      let other = second.matrix(a, b, isSame: isSame)
      for index in result.indices { result[index] += other[index] }
      return result
    case .product(let first, let second):
      var result = first.matrix(a, b, isSame: isSame)
      let other = second.matrix(a, b, isSame: isSame)
      for index in result.indices { result[index] *= other[index] }
      return result
    }
  }

  /// The kernel of each row with itself.
  func diagonal(_ a: Samples) -> [Double] {
    switch self {
    case .constant(let value, _), .white(let value, _): return [Double](repeating: value, count: a.rows)
    case .rbf, .matern, .rationalQuadratic: return [Double](repeating: 1, count: a.rows)
    case .dotProduct(let value, _):
      return (0..<a.rows).map { row in
        var sum = value * value
        for column in 0..<a.columns { sum += a.values[row * a.columns + column] * a.values[row * a.columns + column] }
        return sum
      }
    case .sum(let first, let second): return zip(first.diagonal(a), second.diagonal(a)).map { $0 + $1 }
    case .product(let first, let second): return zip(first.diagonal(a), second.diagonal(a)).map { $0 * $1 }
    }
  }

  /// The matrix of the rows with themselves, and its derivative by the logarithm of each searched parameter.
  func matrixWithGradients(_ a: Samples) -> (matrix: [Double], gradients: [[Double]]) {
    switch self {
    case .constant(_, let bounds), .white(_, let bounds):
      let values = matrix(a, a, isSame: true)
      return (values, bounds == nil ? [] : [values])
    case .dotProduct(let value, let bounds):
      return (
        matrix(a, a, isSame: true),
        bounds == nil ? [] : [[Double](repeating: 2 * value * value, count: a.rows * a.rows)]
      )
    case .rbf(let lengths, let bounds):
      let squares = GaussianKernel.squares(a, a, lengths)
      let values = squares.map { exp(-0.5 * $0) }
      guard bounds != nil else { return (values, []) }
      return (values, GaussianKernel.perLength(a, lengths, squares) { values[$0] * $1 })
    case .matern(let lengths, let bounds, let nu):
      let squares = GaussianKernel.squares(a, a, lengths)
      let values = squares.map { GaussianKernel.matern($0, nu) }
      guard bounds != nil else { return (values, []) }
      return (
        values,
        GaussianKernel.perLength(a, lengths, squares) { GaussianKernel.maternFactor(squares[$0], nu) * $1 }
      )
    case .rationalQuadratic(let alpha, let alphaBounds, let length, let lengthBounds):
      let squares = GaussianKernel.squares(a, a, [length])
      let values = squares.map { pow(1 + $0 / (2 * alpha), -alpha) }
      var gradients: [[Double]] = []
      if alphaBounds != nil {
        gradients.append(
          zip(squares, values).map { square, value in
            let base = 1 + square / (2 * alpha)
            return value * (-alpha * log(base) + square / (2 * base))
          })
      }
      if lengthBounds != nil {
        gradients.append(zip(squares, values).map { $0 * $1 / (1 + $0 / (2 * alpha)) })
      }
      return (values, gradients)
    case .sum(let first, let second):
      let (values, gradients) = first.matrixWithGradients(a)
      let (others, otherGradients) = second.matrixWithGradients(a)
      return (zip(values, others).map { $0 + $1 }, gradients + otherGradients)
    case .product(let first, let second):
      let (values, gradients) = first.matrixWithGradients(a)
      let (others, otherGradients) = second.matrixWithGradients(a)
      return (
        zip(values, others).map { $0 * $1 },
        gradients.map { zip($0, others).map { $0 * $1 } } + otherGradients.map { zip($0, values).map { $0 * $1 } }
      )
    }
  }

  /// Squared distances of rows divided by the lengths.
  private static func squares(_ a: Samples, _ b: Samples, _ lengths: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: a.rows * b.rows)
    for i in 0..<a.rows {
      for j in 0..<b.rows {
        var sum = 0.0
        for column in 0..<a.columns {
          let length = lengths.count == 1 ? lengths[0] : lengths[column]
          let distance = (a.values[i * a.columns + column] - b.values[j * b.columns + column]) / length
          sum += distance * distance
        }
        result[i * b.rows + j] = sum
      }
    }
    return result
  }

  /// One matrix a length: `factor` of the element's index and its squared distance along the columns of the length.
  private static func perLength(
    _ a: Samples, _ lengths: [Double], _ squares: [Double], _ factor: (Int, Double) -> Double
  ) -> [[Double]] {
    if lengths.count == 1 { return [squares.enumerated().map { factor($0.offset, $0.element) }] }
    return lengths.indices.map { column in
      var result = [Double](repeating: 0, count: a.rows * a.rows)
      for i in 0..<a.rows {
        for j in 0..<a.rows {
          let distance =
            (a.values[i * a.columns + column] - a.values[j * a.columns + column]) / lengths[column]
          result[i * a.rows + j] = factor(i * a.rows + j, distance * distance)
        }
      }
      return result
    }
  }

  private static func matern(_ square: Double, _ nu: Double) -> Double {
    let distance = square.squareRoot()
    switch nu {
    case 0.5: return exp(-distance)
    case 1.5:
      let scaled = distance * 3.0.squareRoot()
      return (1 + scaled) * exp(-scaled)
    case 2.5:
      let scaled = distance * 5.0.squareRoot()
      return (1 + scaled + scaled * scaled / 3) * exp(-scaled)
    default: return exp(-0.5 * square)
    }
  }

  /// d matern / d log length is this times the squared distance along the length's columns.
  private static func maternFactor(_ square: Double, _ nu: Double) -> Double {
    let distance = square.squareRoot()
    switch nu {
    case 0.5: return distance > 0 ? exp(-distance) / distance : 0
    case 1.5: return 3 * exp(-distance * 3.0.squareRoot())
    case 2.5:
      let scaled = distance * 5.0.squareRoot()
      return 5.0 / 3 * (1 + scaled) * exp(-scaled)
    default: return exp(-0.5 * square)
    }
  }

  // MARK: As a parameter

  /// As lists: a name, its values, its bounds ([] where fixed).
  public var paramValue: ParamValue {
    func numbers(_ values: [Double]) -> ParamValue { .list(values.map { .double($0) }) }
    func limits(_ bounds: Bounds?) -> ParamValue { .list(bounds.map { [.double($0.low), .double($0.high)] } ?? []) }
    switch self {
    case .constant(let value, let bounds): return .list([.string("constant"), numbers([value]), limits(bounds)])
    case .white(let value, let bounds): return .list([.string("white"), numbers([value]), limits(bounds)])
    case .rbf(let lengths, let bounds): return .list([.string("rbf"), numbers(lengths), limits(bounds)])
    case .matern(let lengths, let bounds, let nu):
      return .list([.string("matern"), numbers(lengths), limits(bounds), .double(nu)])
    case .rationalQuadratic(let alpha, let alphaBounds, let length, let lengthBounds):
      return .list(
        [.string("rational"), numbers([alpha]), limits(alphaBounds), numbers([length]), limits(lengthBounds)])
    case .dotProduct(let value, let bounds): return .list([.string("dot"), numbers([value]), limits(bounds)])
    case .sum(let a, let b): return .list([.string("sum"), a.paramValue, b.paramValue])
    case .product(let a, let b): return .list([.string("product"), a.paramValue, b.paramValue])
    }
  }

  /// Nil for anything that `paramValue` does not give.
  public init?(_ value: ParamValue, depth: Int = 0) {
    guard depth < 64, case .list(let parts) = value, let name = parts.first?.text, parts.count >= 3 else { return nil }
    func numbers(_ value: ParamValue) -> [Double]? {
      guard case .list(let items) = value else { return nil }
      let values = items.compactMap { $0.number }
      return values.count == items.count && values.allSatisfy { $0.isFinite && $0 > 0 } ? values : nil
    }
    func limits(_ value: ParamValue) -> Bounds?? {
      guard let values = numbers(value) else { return nil }
      if values.isEmpty { return .some(nil) }
      guard values.count == 2, values[0] <= values[1] else { return nil }
      return .some(Bounds(low: values[0], high: values[1]))
    }
    if name == "sum" || name == "product" {
      guard let a = GaussianKernel(parts[1], depth: depth + 1), let b = GaussianKernel(parts[2], depth: depth + 1)
      else { return nil }
      self = name == "sum" ? .sum(a, b) : .product(a, b)
      return
    }
    guard let values = numbers(parts[1]), let first = values.first, let bounds = limits(parts[2]) else { return nil }
    switch name {
    case "constant": self = .constant(first, bounds)
    case "white": self = .white(first, bounds)
    case "rbf": self = .rbf(values, bounds)
    case "matern":
      guard parts.count == 4, let nu = parts[3].number, [0.5, 1.5, 2.5, .infinity].contains(nu) else { return nil }
      self = .matern(values, bounds, nu: nu)
    case "rational":
      guard parts.count == 5, let length = numbers(parts[3])?.first, let other = limits(parts[4]) else { return nil }
      self = .rationalQuadratic(alpha: first, bounds, length: length, other)
    case "dot": self = .dotProduct(first, bounds)
    default: return nil
    }
  }

  /// How many columns its lengths are for; nil where it takes any number.
  var columns: Int? {
    switch self {
    case .rbf(let lengths, _), .matern(let lengths, _, _): lengths.count > 1 ? lengths.count : nil
    case .sum(let a, let b), .product(let a, let b): a.columns ?? b.columns
    default: nil
    }
  }
}

extension GaussianKernel: CustomStringConvertible {
  /// As scikit-learn prints it.
  public var description: String {
    func short(_ value: Double) -> String { Scientific.short(value) }
    func lengths(_ values: [Double]) -> String {
      values.count == 1 ? short(values[0]) : "[" + values.map { short($0) }.joined(separator: ", ") + "]"
    }
    switch self {
    case .constant(let value, _): return "\(short(value.squareRoot()))**2"
    case .white(let value, _): return "WhiteKernel(noise_level=\(short(value)))"
    case .rbf(let values, _): return "RBF(length_scale=\(lengths(values)))"
    case .matern(let values, _, let nu): return "Matern(length_scale=\(lengths(values)), nu=\(short(nu)))"
    case .rationalQuadratic(let alpha, _, let length, _):
      return "RationalQuadratic(alpha=\(short(alpha)), length_scale=\(short(length)))"
    case .dotProduct(let value, _): return "DotProduct(sigma_0=\(short(value)))"
    case .sum(let a, let b): return "\(a) + \(b)"
    case .product(let a, let b): return "\(a) * \(b)"
    }
  }
}

extension GaussianKernel {
  /// The logarithms of the searched parameters.
  public var theta: [Double] { parameters.map { $0.logarithm } }

  /// Two for each of them.
  public var logarithmicBounds: [Double] { parameters.flatMap { [$0.low, $0.high] } }

  /// The kernel of the rows of two tables, `x.rows × y.rows`.
  ///
  /// - Throws: `data.features` where its lengths are for another number of columns.
  public func values(_ x: FeatureMatrix, _ y: FeatureMatrix, isSame: Bool) throws(Diagnostic) -> [Double] {
    if let wanted = columns, wanted != x.columns {
      throw Diagnostic(
        "data.features", .value,
        "Anisotropic kernel must have the same number of dimensions as data (\(wanted)!=\(x.columns))")
    }
    return matrix(
      Samples(values: x.values, rows: x.rows, columns: x.columns),
      Samples(values: y.values, rows: y.rows, columns: y.columns), isSame: isSame)
  }
}
