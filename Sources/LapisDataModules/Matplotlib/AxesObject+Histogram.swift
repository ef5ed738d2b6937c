import LapisInterpreter
import LapisPlot

/// Bars of how often values occur.
extension AxesObject {
  /// `hist`: of one list of values, or of several side by side.
  func histogram(_ call: Call) throws -> Ref {
    let vm = call.vm
    let items = call["x"].host(as: NDArray.self).map { $0.rank == 2 ? $0.transposed() : $0 }
    let parts = try items.map { array in
      try array.rank == 2 ? (0..<array.shape[0]).map { try array.row($0).doubles() } : [array.doubles()]
    } ?? {
      let elements = try vm.elements(of: call["x"])
      let isNested = elements.first.map { $0.asDouble == nil && !$0.isString && !$0.isNone } ?? false
      return isNested ? try elements.map { try PlotArguments.numbers($0, vm) } : [try PlotArguments.numbers(call["x"], vm)]
    }()
    let all = parts.flatMap { $0 }
    let whole: Histogram
    if let bins = call["bins"].asInt {
      guard bins > 0 else { throw ScriptError(.valueError, "`bins` must be positive, when an integer") }
      whole = Histogram(all, bins: bins, range: try PlotArguments.limits(call["range"], .none, vm))
    } else if call["bins"].isNone {
      whole = Histogram(all, bins: 10, range: try PlotArguments.limits(call["range"], .none, vm))
    } else {
      // A rule's name, or edges, which must ascend: as NumPy sees them.
      let found = try vm.callMethod(
        vm.imported("numpy"), "histogram_bin_edges", [vm.host(NDArray(all)), call["bins"], call["range"]])
      whole = Histogram(all, edges: try ArrayConversion.array(found, vm).doubles())
    }
    let names = try vm.listElements(keyword("label", call)).map { try $0.map { try vm.str($0) } } ?? [label(call)]
    let colours = parts.count > 1 ? (vm.listElements(keyword("color", call)) ?? []).map { PlotArguments.colour($0, vm) } : [try PlotArguments.colour(in: call)]
    let isDensity = try vm.isTrue(keyword("density", call))
    let isStacked = try vm.isTrue(keyword("stacked", call)) || keyword("histtype", call).asString == "barstacked"
    let given = keyword("weights", call)
    let weights: [[Double]]? =
      given.isNone ? nil
      : parts.count == 1 ? [try PlotArguments.numbers(given, vm)] : try vm.elements(of: given).map { try PlotArguments.numbers($0, vm) }
    if let weights, zip(weights, parts).contains(where: { $0.count != $1.count }) || weights.count != parts.count {
      throw ScriptError(.valueError, "weights should have the same shape as x")
    }
    if keyword("log", call).asBool == true {
      if keyword("orientation", call).asString == "horizontal" { chart.xScale = .log } else { chart.yScale = .log }
    }
    var below = [Double](repeating: 0, count: whole.counts.count)
    var results: [[Double]] = []
    var containers: [Ref] = []
    for (place, values) in parts.enumerated() {
      let histogram = Histogram(values, edges: whole.edges)
      var counts = histogram.counts.map { Double($0) }
      if let weights {
        let found = try vm.callMethod(
          vm.imported("numpy"), "_weighted_counts", [vm.host(NDArray(values)), vm.host(NDArray(whole.edges)), vm.host(NDArray(weights[place]))])
        counts = try ArrayConversion.array(found, vm).doubles()
      }
      let total = counts.reduce(0, +)
      if isDensity {
        counts = counts.indices.map { i in total > 0 ? counts[i] / (whole.edges[i + 1] - whole.edges[i]) / total : 0 }
      }
      let cumulative = keyword("cumulative", call)
      if try vm.isTrue(cumulative) {
        // The density is that of the whole, so that the last bar is 1.
        if isDensity { counts = counts.indices.map { counts[$0] * (whole.edges[$0 + 1] - whole.edges[$0]) } }
        if let way = cumulative.asDouble, way < 0 {
          for i in counts.indices.reversed().dropFirst() { counts[i] += counts[i + 1] }
        } else {
          for i in counts.indices.dropFirst() { counts[i] += counts[i - 1] }
        }
      }
      var mark = histogram.mark(names.indices.contains(place) ? names[place] : "")
      mark.values = counts
      if colours.indices.contains(place) { mark.colour = colours[place] }
      mark.edge = PlotArguments.edge(in: call)
      if let alpha = keyword("alpha", call).asDouble { mark.opacity = min(max(alpha, 0), 1) }
      if keyword("orientation", call).asString == "horizontal" { mark.direction = .horizontal }
      if isStacked {
        mark.starts = below
        below = zip(below, counts).map { $0 + $1 }
      } else if parts.count > 1 {
        let slot = mark.thickness * 0.9 / Double(parts.count)
        mark.positions = mark.positions.map { $0 + slot * (Double(place) - Double(parts.count - 1) / 2) }
        mark.thickness = slot
      }
      if keyword("histtype", call).asString?.hasPrefix("step") == true, mark.direction == .vertical {
        chart.marks.append(outline(mark, whole.edges))
      } else {
        chart.marks.append(.bars(mark))
      }
      containers.append(vm.host(BarContainerObject(mark, [], vm)))
      results.append(isStacked ? below : counts)
    }
    let heights = results.count == 1 ? NDArray(results[0]) : NDArray(results.flatMap { $0 }, shape: [results.count, whole.counts.count])
    return vm.tuple([
      vm.host(heights), vm.host(NDArray(whole.edges)), containers.count == 1 ? containers[0] : vm.list(containers),
    ])
  }

  /// The outline of a histogram: `histtype='step'`.
  private func outline(_ mark: BarMark, _ edges: [Double]) -> Mark {
    var (x, y) = ([edges[0]], [0.0])
    for (i, value) in mark.values.enumerated() {
      let base = mark.starts.indices.contains(i) ? mark.starts[i] : 0
      x += [edges[i], edges[i + 1]]
      y += [base + value, base + value]
    }
    x.append(edges[edges.count - 1])
    y.append(0)
    var line = LineMark(mark.name, x: x, y: y)
    line.colour = mark.colour
    return .line(line)
  }
}
