import LapisInterpreter
import LapisPlot

/// Areas, images, boxes, texts and rules on axes.
extension AxesObject {
  private func range(of values: [Double], _ call: Call) -> ClosedRange<Double> {
    func given(_ name: String) -> Double? { keyword(name, call).asDouble.flatMap { $0.isFinite ? $0 : nil } }
    let finite = values.filter { $0.isFinite }
    let low = given("vmin") ?? finite.min() ?? 0
    let high = given("vmax") ?? finite.max() ?? 1
    return low < high ? low...high : low...low + 1
  }

  /// `c=`, `s=` and `alpha=` of points.
  func colour(_ mark: inout PointMark, _ call: Call) throws {
    let vm = call.vm
    let given = call["c"].isNone ? keyword("color", call) : call["c"]
    if let alpha = keyword("alpha", call).asDouble { mark.opacity = min(max(alpha, 0), 1) }
    if !call["s"].isNone {
      let sizes = try PlotArguments.numbers(call["s"], vm)
      mark.radii = sizes.map { min(max($0.isFinite ? $0 : 0, 0.5), 10_000).squareRoot() / 2 * 1.33 }
    }
    guard !given.isNone else { return }
    if let single = PlotArguments.colour(given, vm) {
      mark.colour = single
      return
    }
    let elements = try vm.elements(of: given)
    if elements.first?.isString == true || elements.first.flatMap({ vm.listElements($0) }) != nil {
      mark.colours = elements.map { PlotArguments.colour($0, vm) ?? "#000000" }
      return
    }
    let values = try PlotArguments.numbers(given, vm)
    guard values.count == mark.x.count else {
      throw ScriptError(
        .valueError, "'c' argument has \(values.count) elements, which is inconsistent with 'x' and 'y' with size \(mark.x.count).")
    }
    let map = try ColourMapObject.map(keyword("cmap", call), vm)
    let range = range(of: values, call)
    mark.colours = values.map { map.hex(($0 - range.lowerBound) / (range.upperBound - range.lowerBound)) }
    colours = ColourBar(map: map, range: range)
  }

  /// Colours, transparency and where the bars start.
  func colour(_ mark: inout BarMark, _ call: Call, start: Ref) throws {
    let vm = call.vm
    let given = keyword("color", call)
    if let single = PlotArguments.colour(given, vm) {
      mark.colour = single
    } else if !given.isNone {
      mark.colours = try vm.elements(of: given).map { PlotArguments.colour($0, vm) ?? "#000000" }
    }
    if let alpha = keyword("alpha", call).asDouble { mark.opacity = min(max(alpha, 0), 1) }
    mark.edge = PlotArguments.edge(in: call)
    if !start.isNone {
      let starts = try PlotArguments.numbers(start, vm)
      mark.starts = starts.count == 1 ? [Double](repeating: starts[0], count: mark.values.count) : starts
    }
    let ticks = keyword("tick_label", call)
    if !ticks.isNone {
      let texts = try vm.elements(of: ticks).map { try vm.str($0) }
      let places = zip(mark.positions, texts).map { Tick($0, $1) }
      if mark.direction == .vertical { chart.xTicks = places } else { chart.yTicks = places }
    }
  }

  func rule(_ call: Call, isHorizontal: Bool) throws -> Ref {
    let place = try call.double(isHorizontal ? "y" : "x")
    let style = keyword("linestyle", call).asString ?? keyword("ls", call).asString ?? "-"
    chart.marks.append(
      .rule(
        RuleMark(
          try label(call), place: place, isHorizontal: isHorizontal, isDashed: !["-", "solid"].contains(style),
          colour: try PlotArguments.colour(in: call))))
    return call.vm.host(ArtistObject("Line2D"))
  }

  fileprivate func band(_ call: Call, isHorizontal: Bool) throws -> Ref {
    let axis = isHorizontal ? "y" : "x"
    chart.marks.append(
      .rule(
        RuleMark(
          try label(call), place: try call.double(axis + "min"), end: try call.double(axis + "max"), isHorizontal: isHorizontal,
          colour: try PlotArguments.colour(in: call))))
    return call.vm.host(ArtistObject("Polygon"))
  }

  /// `hlines` and `vlines`: lines between two ends each.
  fileprivate func lines(_ call: Call, isHorizontal: Bool) throws -> Ref {
    let vm = call.vm
    let axis = isHorizontal ? "x" : "y"
    let at = try PlotArguments.numbers(call[isHorizontal ? "y" : "x"], vm)
    let (from, to) = (try PlotArguments.numbers(call[axis + "min"], vm), try PlotArguments.numbers(call[axis + "max"], vm))
    let given = call["colors"]
    let single = try PlotArguments.colour(given, vm) ?? PlotArguments.colour(in: call)
    let each = given.isNone || given.isString || single != nil ? [] : try vm.elements(of: given).map { PlotArguments.colour($0, vm) }
    let style = keyword("linestyle", call).asString ?? keyword("ls", call).asString ?? call["linestyles"].asString ?? "solid"
    for (i, place) in at.enumerated() where !from.isEmpty && !to.isEmpty {
      let (along, across) = ([from[i % from.count], to[i % to.count]], [place, place])
      var mark = LineMark(
        i == 0 ? try label(call) : "", x: isHorizontal ? along : across, y: isHorizontal ? across : along,
        isDashed: !["-", "solid"].contains(style))
      mark.colour = single ?? (each.isEmpty ? nil : each[i % each.count]) ?? "#555555"
      chart.marks.append(.line(mark))
    }
    return vm.host(ArtistObject("LineCollection"))
  }

  func fillBetween(_ call: Call) throws -> Ref {
    let vm = call.vm
    let (x, _) = try PlotArguments.positions(call["x"], vm)
    func side(_ value: Ref) throws -> [Double] {
      let values = try PlotArguments.numbers(value, vm)
      return values.count == 1 ? [Double](repeating: values[0], count: x.count) : values
    }
    var (low, high) = (try side(call["y1"]), try side(call["y2"]))
    guard low.count == x.count, high.count == x.count else {
      let (name, count) = low.count == x.count ? ("y2", high.count) : ("y1", low.count)
      throw ScriptError(.valueError, "'x' has size \(x.count), but '\(name)' has an unequal size of \(count)")
    }
    if call.isPresent("where") {
      let flags = try vm.elements(of: call["where"]).map { try vm.isTrue($0) }
      for i in x.indices where i >= flags.count || !flags[i] { low[i] = .nan }
    }
    let alpha = keyword("alpha", call).asDouble ?? 0.6
    chart.marks.append(
      .area(AreaMark(try label(call), x: x, low: low, high: high, colour: try PlotArguments.colour(in: call), opacity: min(max(alpha, 0), 1))))
    return vm.host(ArtistObject("PolyCollection"))
  }

  func image(_ call: Call) throws -> Ref {
    let vm = call.vm
    var array = try ArrayConversion.array(call["X"], vm)
    if array.rank == 3, array.shape[2] == 1 { array = try array.reshaped(Array(array.shape.prefix(2))) }
    let isColoured = array.rank == 3 && (3...4).contains(array.shape[2])
    guard array.rank == 2 || isColoured, array.count > 0 else {
      throw ScriptError(.typeError, "Invalid shape \(Shape.text(array.shape)) for image data")
    }
    // More cells than pixels would only make the file large.
    let step = max(1, (max(array.shape[0], array.shape[1]) + 399) / 400)
    if step > 1 {
      array = ArrayManipulation.rowsTaken(array, Array(stride(from: 0, to: array.shape[0], by: step)), axis: 0)
      array = ArrayManipulation.rowsTaken(array, Array(stride(from: 0, to: array.shape[1], by: step)), axis: 1)
    }
    let (rows, columns) = (array.shape[0], array.shape[1])
    let values = try array.doubles()
    var texts: [String] = []
    var levels: [Double] = []
    if isColoured {
      let depth = array.shape[2]
      let scale = array.element.kind == .int ? 1.0 / 255 : 1
      for cell in 0..<rows * columns {
        let (r, g, b) = (values[cell * depth] * scale, values[cell * depth + 1] * scale, values[cell * depth + 2] * scale)
        texts.append(ColourMap.hex(r, g, b))
        levels.append(1 - (0.3 * r + 0.59 * g + 0.11 * b))
      }
    } else {
      let map = try ColourMapObject.map(call["cmap"], vm)
      let range = range(of: values, call)
      for value in values {
        let place = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        texts.append(value.isNaN ? "#FFFFFF" : map.hex(place))
        levels.append(place)
      }
      colours = ColourBar(map: map, range: range)
    }
    let isFromBottom = keyword("origin", call).asString == "lower"
    var (x, y) = (-0.5...Double(columns * step) - 0.5, -0.5...Double(rows * step) - 0.5)
    if let ends = vm.listElements(keyword("extent", call))?.compactMap({ $0.asDouble }), ends.count == 4,
      ends.allSatisfy({ $0.isFinite }), ends[0] != ends[1], ends[2] != ends[3]
    {
      x = min(ends[0], ends[1])...max(ends[0], ends[1])
      y = min(ends[2], ends[3])...max(ends[2], ends[3])
      chart.flipsY = ends[2] > ends[3]
    } else {
      chart.flipsY = !isFromBottom
    }
    chart.marks.append(
      .image(
        ImageMark(
          rows: rows, columns: columns, colours: texts, levels: levels, x: x, y: y, startsAtBottom: isFromBottom,
          keepsSquare: keyword("aspect", call).asString != "auto")))
    return vm.host(MappableObject("AxesImage", self))
  }

  func boxes(_ call: Call) throws -> Ref {
    let vm = call.vm
    var parts: [[Double]]
    if let array = call["x"].host(as: NDArray.self), array.rank == 2 {
      parts = try (0..<array.shape[1]).map { try array.transposed().row($0).doubles() }
    } else {
      let elements = try vm.elements(of: call["x"])
      parts = elements.first.map { $0.asDouble == nil && !$0.isNone } ?? false
        ? try elements.map { try PlotArguments.numbers($0, vm) } : [try PlotArguments.numbers(call["x"], vm)]
    }
    let given = [call["labels"], keyword("tick_labels", call)].first { !$0.isNone } ?? .none
    let names = given.isNone ? parts.indices.map { String($0 + 1) } : try vm.elements(of: given).map { try vm.str($0) }
    let positions = keyword("positions", call).isNone ? nil : try PlotArguments.numbers(keyword("positions", call), vm)
    let boxes = parts.enumerated().map { i, values in
      BoxMark.Box(
        position: positions.flatMap { $0.indices.contains(i) ? $0[i] : nil } ?? Double(i + 1), label: names.indices.contains(i) ? names[i] : "",
        values: values, reach: keyword("whis", call).asDouble ?? 1.5)
    }
    let isUpright = keyword("vert", call).isNone ? true : try vm.isTrue(keyword("vert", call))
    chart.marks.append(.boxes(BoxMark(boxes, isVertical: isUpright)))
    func drawn(_ values: [[Double]]) -> Ref {
      vm.list(values.map { ArtistObject.line(.none, vm.host(NDArray($0)), label: "", vm) })
    }
    return vm.dict([
      ("whiskers", drawn(boxes.flatMap { [[$0.first, $0.low], [$0.third, $0.high]] })),
      ("caps", drawn(boxes.flatMap { [[$0.low, $0.low], [$0.high, $0.high]] })),
      ("boxes", drawn(boxes.map { [$0.first, $0.first, $0.third, $0.third, $0.first] })),
      ("medians", drawn(boxes.map { [$0.median, $0.median] })), ("fliers", drawn(boxes.map { $0.outliers })),
      ("means", vm.list([])),
    ])
  }

  func pie(_ call: Call) throws -> Ref {
    let vm = call.vm
    let values = try PlotArguments.numbers(call["x"], vm)
    let labels = call["labels"].isNone ? [] : try vm.elements(of: call["labels"]).map { try vm.str($0) }
    guard values.allSatisfy({ !($0 < 0) }) else { throw ScriptError(.valueError, "Wedge sizes 'x' must be non negative values") }
    guard labels.isEmpty || labels.count == values.count else {
      throw ScriptError(.valueError, "'labels' must be of length 'x', not \(labels.count)")
    }
    let total = values.reduce(0, +)
    var texts: [String] = []
    let format = keyword("autopct", call)
    if let template = format.asString {
      texts = try values.map { try vm.str(vm.callMethod(vm.string(template), "__mod__", [Ref($0 / total * 100)])) }
    } else if !format.isNone {
      texts = try values.map { try vm.str(vm.call(format, [Ref($0 / total * 100)])) }
    }
    let colours = call["colors"].isNone ? [] : try vm.elements(of: call["colors"]).map { PlotArguments.colour($0, vm) ?? "#000000" }
    chart.marks.append(
      .pie(
        PieMark(
          values, labels: labels, texts: texts, colours: colours, startAngle: keyword("startangle", call).asDouble ?? 0,
          runsClockwise: keyword("counterclock", call).asBool == false)))
    let wedges = vm.list(values.map { _ in vm.host(ArtistObject("Wedge")) })
    let names = vm.list(values.indices.map { ArtistObject.text(labels.indices.contains($0) ? labels[$0] : "", vm) })
    return vm.tuple(format.isNone ? [wedges, names] : [wedges, names, vm.list(texts.map { ArtistObject.text($0, vm) })])
  }

  func addText(_ call: Call, isRelative: Bool = false) throws -> Ref {
    let vm = call.vm
    let places = [keyword("ha", call), keyword("horizontalalignment", call)].first { !$0.isNone }?.asString ?? "left"
    let heights = [keyword("va", call), keyword("verticalalignment", call)].first { !$0.isNone }?.asString ?? "baseline"
    let size = [keyword("fontsize", call), keyword("size", call)].first { !$0.isNone }?.asDouble ?? 10
    let turn = keyword("rotation", call)
    let (x, _) = try PlotArguments.positions(vm.list([call["x"]]), vm)
    let (y, _) = try PlotArguments.positions(vm.list([call["y"]]), vm)
    chart.marks.append(
      .text(
        TextMark(
          try vm.str(call["s"]), x: x[0], y: y[0], anchor: places == "center" ? "middle" : places == "right" ? "end" : "start",
          rise: heights == "center" ? 0 : heights == "top" ? -1 : 1, size: min(max(size * 1.1, 5), 80),
          colour: try PlotArguments.colour(in: call) ?? "#222222", turn: turn.asDouble ?? (turn.asString == "vertical" ? 90 : 0),
          isRelative: isRelative || !keyword("transform", call).isNone)))
    return vm.host(ArtistObject("Text"))
  }

  fileprivate func annotate(_ call: Call) throws -> Ref {
    let vm = call.vm
    let target = try PlotArguments.numbers(call["xy"], vm)
    guard target.count == 2 else { throw ScriptError(.valueError, "xy must be a pair") }
    let place = call["xytext"].isNone || keyword("textcoords", call).asString != nil ? target : try PlotArguments.numbers(call["xytext"], vm)
    let hasArrow = !keyword("arrowprops", call).isNone && place != target
    let places = [keyword("ha", call), keyword("horizontalalignment", call)].first { !$0.isNone }?.asString ?? "left"
    chart.marks.append(
      .text(
        TextMark(
          try vm.str(call["text"]), x: place.first ?? 0, y: place.last ?? 0, anchor: places == "center" ? "middle" : places == "right" ? "end" : "start",
          colour: try PlotArguments.colour(in: call) ?? "#222222", arrow: hasArrow ? target : [])))
    return vm.host(ArtistObject("Annotation"))
  }

  fileprivate func errorBars(_ call: Call) throws -> Ref {
    let vm = call.vm
    let (x, y) = (try PlotArguments.positions(call["x"], vm).values, try PlotArguments.numbers(call["y"], vm))
    guard x.count == y.count else { throw ScriptError(.valueError, "'x' and 'y' must have the same size") }
    let format = call["fmt"].asString ?? ""
    let colour = try PlotArguments.colour(in: call) ?? PlotArguments.formatColour(format)
    let hasPoints = format.contains { "o.sx*+^vD".contains($0) } || !keyword("marker", call).isNone
    let style = keyword("linestyle", call).asString ?? keyword("ls", call).asString ?? format
    let isLine = format.isEmpty && style.isEmpty || style.contains("-") || style.contains(":")
    if !isLine || style == "none" {
      var mark = PointMark(try label(call), x: x, y: y)
      mark.colour = colour
      chart.marks.append(.points(mark))
    } else {
      var mark = LineMark(try label(call), x: x, y: y, isDashed: style.contains("--") || style.contains(":"), showsPoints: hasPoints)
      mark.colour = colour
      chart.marks.append(.line(mark))
    }
    let shown = chart.marks.count - 1
    let errorColour = chart.shownColour(of: shown)
    for (argument, isVertical) in [("yerr", true), ("xerr", false)] where !call[argument].isNone {
      // One size for both sides, or a row for each.
      let given = try ArrayConversion.array(call[argument], vm)
      let rows = given.rank == 2 && given.shape[0] == 2 ? [try given.row(0).doubles(), try given.row(1).doubles()] : [try given.doubles()]
      guard let below = rows.first, let above = rows.last, !below.isEmpty else { continue }
      guard below.count == 1 || below.count == x.count else {
        throw ScriptError(
          .valueError,
          "'\(argument)' (shape: \(Shape.text(given.shape))) must be a scalar or a 1D or (2, n) array-like whose shape matches '\(isVertical ? "y" : "x")' (shape: (\(x.count),))")
      }
      guard (below + above).allSatisfy({ !($0 < 0) }) else {
        throw ScriptError(.valueError, "'\(argument)' must not contain negative values")
      }
      for i in x.indices {
        let (low, high) = (below[i % below.count], above[i % above.count])
        var line = LineMark(
          x: isVertical ? [x[i], x[i]] : [x[i] - low, x[i] + high], y: isVertical ? [y[i] - low, y[i] + high] : [y[i], y[i]])
        line.colour = errorColour
        line.width = 1.2
        chart.marks.append(.line(line))
      }
    }
    return vm.host(ArtistObject("ErrorbarContainer"))
  }

  fileprivate func steps(_ call: Call) throws -> Ref {
    let (x, y) = (try PlotArguments.positions(call["x"], call.vm).values, try PlotArguments.numbers(call["y"], call.vm))
    guard x.count == y.count, !x.isEmpty else { throw ScriptError(.valueError, "x and y must have same first dimension") }
    let place = keyword("where", call).asString ?? "pre"
    guard ["pre", "post", "mid"].contains(place) else {
      throw ScriptError(.valueError, "'\(place)' is not a valid value for where; supported values are 'pre', 'post', 'mid'")
    }
    var (px, py) = ([x[0]], [y[0]])
    for i in x.indices.dropFirst() {
      switch place {
      case "post":
        px += [x[i], x[i]]
        py += [y[i - 1], y[i]]
      case "mid":
        let middle = (x[i - 1] + x[i]) / 2
        px += [middle, middle]
        py += [y[i - 1], y[i]]
      default:
        px += [x[i - 1], x[i]]
        py += [y[i], y[i]]
      }
    }
    if place == "mid" {
      px.append(x[x.count - 1])
      py.append(y[y.count - 1])
    }
    var mark = LineMark(try label(call), x: px, y: py)
    mark.colour = try PlotArguments.colour(in: call)
    chart.marks.append(.line(mark))
    return call.vm.list([call.vm.host(ArtistObject("Line2D"))])
  }

  /// `axis('off')`, `axis('equal')`, `axis([left, right, bottom, top])`.
  fileprivate func axis(_ call: Call) throws {
    let given = call["arg"]
    if let text = given.asString { chart.hidesAxes = text == "off" || text != "on" && chart.hidesAxes }
    if let flag = given.asBool { chart.hidesAxes = !flag }
    guard let ends = call.vm.listElements(given), ends.count == 4 else { return }
    setXLimits(try PlotArguments.limits(ends[0], ends[1], call.vm))
    setYLimits(try PlotArguments.limits(ends[2], ends[3], call.vm))
  }

  fileprivate static func tickTexts(_ axes: AxesObject, _ call: Call, isX: Bool) throws {
    let texts = try call.vm.elements(of: call["labels"]).map { try call.vm.str($0) }
    let known = (isX ? axes.chart.xTicks : axes.chart.yTicks)?.map { $0.value }
    let ticks = texts.enumerated().map { i, text in Tick(known.flatMap { $0.indices.contains(i) ? $0[i] : nil } ?? Double(i), text) }
    if isX { axes.chart.xTicks = ticks } else { axes.chart.yTicks = ticks }
  }

  static let moreMembers: [Member] = [
    .method("set_xticklabels(labels, **kwargs)", "The texts of the x axis.") { (axes: AxesObject, call) in
      try tickTexts(axes, call, isX: true)
      return .none
    },
    .method("set_yticklabels(labels, **kwargs)", "The texts of the y axis.") { (axes: AxesObject, call) in
      try tickTexts(axes, call, isX: false)
      return .none
    },
    .method("set_axis_off()", "Leaves out the axes.") { (axes: AxesObject, _) in
      axes.chart.hidesAxes = true
      return .none
    },
    .method("set_axis_on()", "Shows the axes.") { (axes: AxesObject, _) in
      axes.chart.hidesAxes = false
      return .none
    },
    .method("invert_yaxis()", "Turns the y axis.") { (axes: AxesObject, _) in
      axes.chart.flipsY.toggle()
      return .none
    },
    .method("set_aspect(aspect, **kwargs)", "Accepted; charts fill their place.") { (_: AxesObject, _) in .none },
    .method("set_facecolor(color)", "Accepted; the background is white.") { (_: AxesObject, _) in .none },
    .method("autoscale(*args, **kwargs)", "Accepted; axes fit what is drawn.") { (_: AxesObject, _) in .none },
    .method("set_box_aspect(*args)", "Accepted; charts fill their place.") { (_: AxesObject, _) in .none },
    .method("get_legend_handles_labels()", "What the legend shows.") { (axes: AxesObject, call) in
      let names = axes.chart.marks.map { $0.name }.filter { !$0.isEmpty }
      return call.vm.tuple([
        call.vm.list(names.map { _ in call.vm.host(ArtistObject("Line2D")) }), call.vm.list(names.map { call.vm.string($0) }),
      ])
    },
    .method("get_title()", "The chart's title.") { (axes: AxesObject, call) in call.vm.string(axes.chart.title) },
    .method("get_xlabel()", "What the x axis shows.") { (axes: AxesObject, call) in call.vm.string(axes.chart.xLabel) },
    .method("get_ylabel()", "What the y axis shows.") { (axes: AxesObject, call) in call.vm.string(axes.chart.yLabel) },
    .property("spines", "The edges of the chart; their look is fixed.") { (_: AxesObject, vm) in
      vm.dict(["left", "right", "top", "bottom"].map { ($0, vm.host(ArtistObject("Spine"))) })
    },
    .property("xaxis", "The x axis; its look is fixed.") { (_: AxesObject, vm) in vm.host(ArtistObject("XAxis")) },
    .property("yaxis", "The y axis; its look is fixed.") { (_: AxesObject, vm) in vm.host(ArtistObject("YAxis")) },
    .property("transAxes", "Places as parts of the chart.") { (_: AxesObject, vm) in vm.host(ArtistObject("BboxTransformTo")) },
  ]
}

extension AxesMembers {
  static let more: [Entry] = [
    Entry("hist(x, bins=None, range=None, **kwargs)", "Draws how often values occur.") { try $0.histogram($1) },
    Entry("axhline(y=0, xmin=0, xmax=1, **kwargs)", "Draws a line across.") { try $0.rule($1, isHorizontal: true) },
    Entry("axvline(x=0, ymin=0, ymax=1, **kwargs)", "Draws an upright line.") { try $0.rule($1, isHorizontal: false) },
    Entry("fill_between(x, y1, y2=0, where=None, **kwargs)", "Fills the space between two lines.") { try $0.fillBetween($1) },
    Entry("imshow(X, cmap=None, **kwargs)", "Draws a grid of values or colours as an image.") { try $0.image($1) },
    Entry("matshow(X, cmap=None, **kwargs)", "Draws a matrix as an image.") { try $0.image($1) },
    Entry("boxplot(x, labels=None, **kwargs)", "Draws medians, quartiles and whiskers.") { try $0.boxes($1) },
    Entry("pie(x, explode=None, labels=None, colors=None, **kwargs)", "Draws parts of a whole.") { try $0.pie($1) },
    Entry("text(x, y, s, fontdict=None, **kwargs)", "Draws a text at a place.") { try $0.addText($1) },
    Entry("annotate(text, xy, xytext=None, **kwargs)", "Draws a text with an arrow to a place.") { try $0.annotate($1) },
    Entry("errorbar(x, y, yerr=None, xerr=None, fmt='', **kwargs)", "Draws lines or points with their errors.") { try $0.errorBars($1) },
    Entry("step(x, y, *args, **kwargs)", "Draws a line in steps.") { try $0.steps($1) },
    Entry("axhspan(ymin, ymax, xmin=0, xmax=1, **kwargs)", "Draws a band across.") { try $0.band($1, isHorizontal: true) },
    Entry("axvspan(xmin, xmax, ymin=0, ymax=1, **kwargs)", "Draws an upright band.") { try $0.band($1, isHorizontal: false) },
    Entry("hlines(y, xmin, xmax, colors=None, linestyles='solid', **kwargs)", "Draws lines across between two ends.") { try $0.lines($1, isHorizontal: true) },
    Entry("vlines(x, ymin, ymax, colors=None, linestyles='solid', **kwargs)", "Draws upright lines between two ends.") { try $0.lines($1, isHorizontal: false) },
    Entry("axis(arg=None, **kwargs)", "Shows, hides or limits the axes.") { axes, call in
      try axes.axis(call)
      return .none
    },
    Entry("tick_params(axis='both', **kwargs)", "Turns the labels of the x axis; else ticks have one look.") { axes, call in
      let turn = call.keywords.first { $0.0 == "rotation" || $0.0 == "labelrotation" }?.1.asDouble ?? 0
      if turn != 0, try call.string("axis") != "y" { axes.chart.turnsXTicks = true }
      return .none
    },
    Entry("margins(*args, **kwargs)", "Accepted; axes fit what is drawn.") { _, _ in .none },
    Entry("minorticks_on()", "Accepted; ticks have one look.") { _, _ in .none },
  ]
}
