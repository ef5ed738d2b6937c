package import LapisInterpreter
package import LapisPlot

/// `matplotlib.axes.Axes`: one chart that grows with each call.
package final class AxesObject: HostObject {
  package var chart = Chart()
  /// What the colours of the last image or coloured points mean.
  var colours: ColourBar?
  weak var figure: FigureObject?
  /// Axes over the same x axis, with a y axis on the right.
  private(set) var twins: [AxesObject] = []
  /// What drawing calls gave, in order.
  private(set) var lines: [Ref] = []

  /// The chart with those that lie over it.
  package var wholeChart: Chart {
    var whole = chart
    whole.twins = twins.map { $0.chart }
    return whole
  }

  func twin() -> AxesObject {
    let twin = AxesObject()
    twin.figure = figure
    twins.append(twin)
    return twin
  }

  init() { super.init(type: AxesObject.hostType) }

  private static func keep(_ name: String) -> String? { name.hasPrefix("_") || name.isEmpty ? nil : name }

  func label(_ call: Call) throws -> String {
    let given = call.keywords.first { $0.0 == "label" }?.1 ?? .none
    return AxesObject.keep(try PlotArguments.text(given, call.vm)) ?? ""
  }

  func keyword(_ name: String, _ call: Call) -> Ref { call.keywords.first { $0.0 == name }?.1 ?? .none }

  // MARK: Drawing

  /// `plot([x], y, [format])`, several triples in one call included.
  func plot(_ call: Call) throws -> Ref {
    let vm = call.vm
    var rest = call.varargs[...]
    var drawn: [Ref] = []
    while let first = rest.popFirst() {
      var x: Ref?
      var y = first
      if let second = rest.first, !second.isString {
        x = first
        y = second
        rest.removeFirst()
      }
      var format = ""
      if let text = rest.first?.asString {
        format = text
        rest.removeFirst()
        try PlotArguments.checkFormat(format)
      }
      let values = try PlotArguments.numbers(y, vm)
      let (positions, labels) = try x.map { try PlotArguments.positions($0, vm) } ?? (values.indices.map { Double($0) }, nil)
      guard positions.count == values.count else {
        throw ScriptError(
          .valueError,
          "x and y must have same first dimension, but have shapes (\(positions.count),) and (\(values.count),)")
      }
      if let labels { chart.xTicks = labels.enumerated().map { Tick(Double($0.offset), $0.element) } }
      let style = keyword("linestyle", call).asString ?? keyword("ls", call).asString ?? format
      let marker = keyword("marker", call).asString ?? ""
      let hasPoints = !marker.isEmpty || format.contains(where: { "o.sx*+^vD".contains($0) })
      let isLine = style.contains("-") || style.contains(":") || !hasPoints
      let name = try label(call)
      let colour = try PlotArguments.colour(in: call) ?? PlotArguments.formatColour(format)
      if isLine {
        var mark = LineMark(
          name, x: positions, y: values, isDashed: style.contains("--") || style.contains(":"), showsPoints: hasPoints)
        mark.colour = colour
        if let width = PlotArguments.width(in: call) { mark.width = width }
        chart.marks.append(.line(mark))
      } else {
        var mark = PointMark(name, x: positions, y: values)
        mark.colour = colour
        chart.marks.append(.points(mark))
      }
      func data(_ value: Ref) throws -> Ref {
        let array = try ArrayConversion.array(value, vm)
        return vm.host(array.rank == 0 ? try array.reshaped([1]) : array)
      }
      let line = ArtistObject.line(
        try x.map { try data($0) } ?? vm.host(NDArray(values.indices.map { Double($0) })), try data(y), label: name.isEmpty ? "_child\(lines.count)" : name, vm)
      lines.append(line)
      drawn.append(line)
    }
    return vm.list(drawn)
  }

  func scatter(_ call: Call) throws -> Ref {
    let (x, labels) = try PlotArguments.positions(call["x"], call.vm)
    let y = try PlotArguments.numbers(call["y"], call.vm)
    guard x.count == y.count else { throw ScriptError(.valueError, "x and y must be the same size") }
    if let labels { chart.xTicks = labels.enumerated().map { Tick(Double($0.offset), $0.element) } }
    var mark = PointMark(try label(call), x: x, y: y)
    try colour(&mark, call)
    chart.marks.append(.points(mark))
    return call.vm.host(MappableObject("PathCollection", self))
  }

  func bars(_ call: Call, _ direction: BarMark.Direction) throws -> Ref {
    let vm = call.vm
    let isVertical = direction == .vertical
    let (places, labels) = try PlotArguments.positions(call[isVertical ? "x" : "y"], vm)
    let given = call[isVertical ? "height" : "width"]
    let sizes = given.asDouble == nil ? try vm.elements(of: given) : [given]
    var values = try PlotArguments.numbers(given, vm)
    if values.count == 1, places.count > 1 { values = [Double](repeating: values[0], count: places.count) }
    guard places.count == values.count else {
      throw ScriptError(
        .valueError, "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (\(places.count),) and arg 1 with shape (\(values.count),).")
    }
    let thickness = call[isVertical ? "width" : "height"].asDouble ?? 0.8
    let errors = keyword(isVertical ? "yerr" : "xerr", call)
    let named = labels ?? []
    let texts = labels.map { _ in places.map { named.indices.contains(Int($0)) ? named[Int($0)] : "" } }
    var mark = BarMark(
      try label(call), labels: texts ?? [], values: values, errors: errors.isNone ? [] : try PlotArguments.numbers(errors, vm),
      direction: direction, positions: places, thickness: thickness.isFinite ? abs(thickness) : 0.8)
    try colour(&mark, call, start: call[isVertical ? "bottom" : "left"])
    chart.marks.append(.bars(mark))
    return vm.host(BarContainerObject(mark, sizes, vm))
  }

  // MARK: Texts and axes

  func setTitle(_ text: String) { chart.title = text }
  func setXLabel(_ text: String) { chart.xLabel = text }
  func setYLabel(_ text: String) { chart.yLabel = text }
  func setXLimits(_ limits: ClosedRange<Double>?) { chart.xLimits = limits ?? chart.xLimits }
  func setYLimits(_ limits: ClosedRange<Double>?) { chart.yLimits = limits ?? chart.yLimits }

  func legend(_ names: [String]?) {
    chart.showsLegend = true
    guard let names else { return }
    for (index, name) in zip(chart.marks.indices, names) {
      switch chart.marks[index] {
      case .line(var mark):
        mark.name = name
        chart.marks[index] = .line(mark)
      case .points(var mark):
        mark.name = name
        chart.marks[index] = .points(mark)
      case .bars(var mark):
        mark.name = name
        chart.marks[index] = .bars(mark)
      case .area(var mark):
        mark.name = name
        chart.marks[index] = .area(mark)
      case .rule, .image, .boxes, .text, .pie: continue
      }
    }
  }

  func grid(_ isOn: Bool) { chart.showsGrid = isOn }

  func setTicks(_ call: Call, isX: Bool) throws {
    let vm = call.vm
    if isX, call["ticks"].isNone, let turn = keyword("rotation", call).asDouble, turn != 0 { chart.turnsXTicks = true }
    guard !call["ticks"].isNone else { return }
    let places = try PlotArguments.numbers(call["ticks"], vm)
    let texts = call["labels"].isNone
      ? try vm.elements(of: call["ticks"]).map { try vm.str($0) }
      : try vm.elements(of: call["labels"]).map { try vm.str($0) }
    guard places.count == texts.count else {
      throw ScriptError(
        .valueError,
        "The number of FixedLocator locations (\(places.count)), usually from a call to set_ticks, does not match the number of labels (\(texts.count)).")
    }
    let turn = keyword("rotation", call)
    if isX, turn.asDouble.map({ $0 != 0 }) ?? (turn.asString == "vertical") { chart.turnsXTicks = true }
    let ticks = zip(places, texts).filter { $0.0.isFinite }.map { Tick($0, $1) }
    if isX { chart.xTicks = ticks } else { chart.yTicks = ticks }
  }

  func clear() {
    chart = Chart()
    lines = []
    twins = []
  }

  package override func visit(_ visit: (Ref) -> Void) { lines.forEach(visit) }

  package override func repr(_ vm: Interpreter) throws -> String {
    chart.title.isEmpty ? "<Axes: >" : "<Axes: title={'center': '\(chart.title)'}>"
  }
}
