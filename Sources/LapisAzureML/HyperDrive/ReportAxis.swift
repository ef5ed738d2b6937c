import Glibc
import LapisParams
import LapisPlot
import LapisTune

/// How the values of one parameter lie along an axis of a report.
struct ReportAxis {
  private let options: [ParamValue]?
  let scale: AxisScale

  init(_ parameter: SearchSpace.Parameter) {
    switch parameter.expression {
    case .choice(let values):
      options = values
      scale = .linear
    case .loguniform, .qloguniform, .lognormal, .qlognormal:
      options = nil
      scale = .log
    default:
      options = nil
      scale = .linear
    }
  }

  /// One tick an option; nil where the axis is one of numbers.
  var ticks: [Tick]? { options?.enumerated().map { Tick(Double($0.offset), SearchChild.text($0.element)) } }

  /// Where a value stands: a number, or the place of an option.
  func place(_ value: ParamValue) -> Double {
    guard let options else { return value.number ?? .nan }
    return options.firstIndex(of: value).map { Double($0) } ?? .nan
  }

  /// Places from 0 to 1 along an axis of parallel coordinates.
  func coordinates(_ values: [ParamValue], _ name: String) -> Chart.CoordinateAxis {
    if let options {
      let last = Double(max(1, options.count - 1))
      return Chart.CoordinateAxis(
        name, places: values.map { place($0) / last }, low: options.first.map { SearchChild.text($0) } ?? "",
        high: options.last.map { SearchChild.text($0) } ?? "")
    }
    let numbers = values.map { value -> Double in
      let number = value.number ?? .nan
      return scale == .log ? log(number) : number
    }
    let finite = numbers.filter { $0.isFinite }
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    func shown(_ number: Double) -> String { TrialTable.number(scale == .log ? exp(number) : number) }
    return Chart.CoordinateAxis(
      name, places: numbers.map { high > low ? ($0 - low) / (high - low) : 0.5 }, low: shown(low), high: shown(high))
  }
}
