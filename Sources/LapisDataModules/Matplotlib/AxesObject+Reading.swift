import LapisInterpreter
import LapisPlot

/// Limits, scales and ticks of axes, set and read.
extension AxesObject {
  /// The ends of an axis as a pair, the first at the left or bottom.
  func limits(isX: Bool, _ vm: Interpreter) -> Ref {
    let ranges = wholeChart.shownRanges
    let range = isX ? ranges.x : ranges.y
    let isTurned = !isX && chart.flipsY
    return vm.tuple([Ref(isTurned ? range.upperBound : range.lowerBound), Ref(isTurned ? range.lowerBound : range.upperBound)])
  }

  /// Sets both ends, given singly or as a pair; an end that is None stays. A first end above the second
  /// turns the y axis.
  func setLimits(_ low: Ref, _ high: Ref, isX: Bool, _ vm: Interpreter) throws {
    var ends = [low, high]
    if let pair = try vm.listElements(low) ?? (low.host(as: NDArray.self) == nil ? nil : vm.elements(of: low)), pair.count == 2 {
      ends = pair
    }
    if ends.allSatisfy({ $0.isNone }) { return }
    let ranges = wholeChart.shownRanges
    let shown = isX ? ranges.x : ranges.y
    let isTurned = !isX && chart.flipsY
    let a = ends[0].asDouble ?? (isTurned ? shown.upperBound : shown.lowerBound)
    let b = ends[1].asDouble ?? (isTurned ? shown.lowerBound : shown.upperBound)
    guard a.isFinite, b.isFinite else { throw ScriptError(.valueError, "Axis limits cannot be NaN or Inf") }
    guard a != b else { return }
    if isX {
      setXLimits(min(a, b)...max(a, b))
    } else {
      setYLimits(min(a, b)...max(a, b))
      chart.flipsY = a > b
    }
  }

  func setScale(_ value: Ref, isX: Bool, _ vm: Interpreter) throws {
    let name = try vm.str(value)
    guard let scale = AxisScale(rawValue: name) else {
      if ["symlog", "asinh", "logit", "function", "functionlog"].contains(name) {
        throw ScriptError(.notImplementedError, "axes of scale '\(name)' are not here", hint: "Use 'linear' or 'log'.")
      }
      throw ScriptError(
        .valueError,
        "'\(name)' is not a valid value for scale; supported values are 'linear', 'log', 'symlog', 'asinh', 'logit', 'function', 'functionlog'")
    }
    if isX { chart.xScale = scale } else { chart.yScale = scale }
  }

  static func checkLegendPlace(_ place: String) throws {
    let known = [
      "best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center",
      "upper center", "center",
    ]
    guard known.contains(place) else {
      throw ScriptError(
        .valueError,
        "'\(place)' is not a valid value for loc; supported values are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    }
  }

  private func tickPlaces(isX: Bool, _ vm: Interpreter) -> Ref {
    let values = wholeChart.shownTicks(isX: isX).map { $0.value }
    let given = isX ? chart.xTicks : chart.yTicks
    if given != nil, values.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e15 }) { return vm.host(NDArray(values.map { Int($0) })) }
    return vm.host(NDArray(values))
  }

  static let readingMembers: [Member] = [
    .method("get_xlim()", "The ends of the x axis.") { (axes: AxesObject, call) in axes.limits(isX: true, call.vm) },
    .method("get_ylim()", "The ends of the y axis.") { (axes: AxesObject, call) in axes.limits(isX: false, call.vm) },
    .method("get_xbound()", "The ends of the x axis.") { (axes: AxesObject, call) in axes.limits(isX: true, call.vm) },
    .method("get_ybound()", "The ends of the y axis.") { (axes: AxesObject, call) in axes.limits(isX: false, call.vm) },
    .method("get_xticks()", "The places of ticks on the x axis.") { (axes: AxesObject, call) in axes.tickPlaces(isX: true, call.vm) },
    .method("get_yticks()", "The places of ticks on the y axis.") { (axes: AxesObject, call) in axes.tickPlaces(isX: false, call.vm) },
    .method("get_xticklabels()", "The texts of the x axis.") { (axes: AxesObject, call) in
      call.vm.list(axes.wholeChart.shownTicks(isX: true).map { ArtistObject.text($0.text, call.vm) })
    },
    .method("get_yticklabels()", "The texts of the y axis.") { (axes: AxesObject, call) in
      call.vm.list(axes.wholeChart.shownTicks(isX: false).map { ArtistObject.text($0.text, call.vm) })
    },
    .method("get_xscale()", "How the x axis is spaced.") { (axes: AxesObject, call) in call.vm.string(axes.chart.xScale.rawValue) },
    .method("get_yscale()", "How the y axis is spaced.") { (axes: AxesObject, call) in call.vm.string(axes.chart.yScale.rawValue) },
    .method("yaxis_inverted()", "Does the y axis run down?") { (axes: AxesObject, _) in Ref(axes.chart.flipsY) },
    .method("get_lines()", "The lines that were drawn.") { (axes: AxesObject, call) in call.vm.list(axes.lines) },
    .method("get_figure()", "The figure.") { (axes: AxesObject, call) in axes.figure.map { call.vm.host($0) } ?? .none },
    .method("twinx()", "Axes over the same x axis, with a y axis on the right.") { (axes: AxesObject, call) in
      call.vm.host(axes.twin())
    },
    .method("twiny()", "Not here.") { (_: AxesObject, _) in
      throw ScriptError(.notImplementedError, "a second x axis is not here", hint: "twinx() gives a second y axis.")
    },
    .property("lines", "The lines that were drawn.") { (axes: AxesObject, vm) in vm.list(axes.lines) },
    .property("figure", "The figure.") { (axes: AxesObject, vm) in axes.figure.map { vm.host($0) } ?? .none },
  ]
}

extension AxesMembers {
  private static func scaled(_ name: String, _ doc: String, x: Bool, y: Bool) -> Entry {
    Entry("\(name)(*args, **kwargs)", doc) { axes, call in
      let lines = try axes.plot(call)
      if x { axes.chart.xScale = .log }
      if y { axes.chart.yScale = .log }
      return lines
    }
  }

  private static func missing(_ name: String, _ what: String, _ instead: String) -> Entry {
    Entry("\(name)(*args, **kwargs)", "Not here.") { _, _ in
      throw ScriptError(.notImplementedError, "\(what) are not here", hint: instead)
    }
  }

  static let scales: [Entry] = [
    Entry("xscale(value, **kwargs)", "How the x axis is spaced.", as: "set_xscale(value, **kwargs)") { axes, call in
      try axes.setScale(call["value"], isX: true, call.vm)
      return .none
    },
    Entry("yscale(value, **kwargs)", "How the y axis is spaced.", as: "set_yscale(value, **kwargs)") { axes, call in
      try axes.setScale(call["value"], isX: false, call.vm)
      return .none
    },
    scaled("semilogx", "Draws lines over a logarithmic x axis.", x: true, y: false),
    scaled("semilogy", "Draws lines over a logarithmic y axis.", x: false, y: true),
    scaled("loglog", "Draws lines over logarithmic axes.", x: true, y: true),
    Entry("bar_label(container, labels=None, *, fmt='%g', label_type='edge', padding=0, **kwargs)", "Writes the values at bars.") {
      axes, call in try axes.labelBars(call)
    },
    Entry("stem(*args, **kwargs)", "Draws a stalk with a point for each value.") { try $0.stems($1) },
    Entry("stackplot(x, *args, **kwargs)", "Draws areas one on top of the other.") { try $0.stack($1) },
    missing("violinplot", "violins", "boxplot() shows quartiles, hist() the shape."),
    missing("hexbin", "hexagons", "np.histogram2d() with imshow() shows counts in cells."),
    missing("contour", "contours", "imshow() shows a grid of values."),
    missing("contourf", "contours", "imshow() shows a grid of values."),
    missing("quiver", "fields of arrows", "annotate() draws one arrow."),
    missing("streamplot", "streamlines", "plot() draws lines."),
    missing("polar", "polar axes", "plot() draws over straight axes."),
  ]
}
