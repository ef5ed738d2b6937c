import LapisInterpreter
import LapisPlot

/// Labels of bars, stalks and stacked areas.
extension AxesObject {
  func labelBars(_ call: Call) throws -> Ref {
    let vm = call.vm
    guard let container = call["container"].host(as: BarContainerObject.self) else {
      throw ScriptError(.attributeError, "'\(vm.typeName(call["container"]))' object has no attribute 'patches'")
    }
    let mark = container.mark
    let given = call["labels"].isNone ? nil : try vm.elements(of: call["labels"])
    let format = call["fmt"]
    let isCentred = try call.string("label_type") == "center"
    let texts = try mark.values.enumerated().map { i, value -> String in
      if let given { return given.indices.contains(i) ? try vm.str(given[i]) : "" }
      guard let template = format.asString else { return try vm.str(vm.call(format, [Ref(value)])) }
      if template.contains("{") { return try vm.str(vm.callMethod(format, "format", [Ref(value)])) }
      return try vm.str(vm.callMethod(format, "__mod__", [Ref(value)]))
    }
    for (i, text) in texts.enumerated() where mark.positions.indices.contains(i) && mark.values[i].isFinite {
      let start = mark.starts.indices.contains(i) ? mark.starts[i] : 0
      let end = isCentred ? start + mark.values[i] / 2 : start + mark.values[i]
      let isVertical = mark.direction == .vertical
      let isBelow = mark.values[i] < 0
      chart.marks.append(
        .text(
          TextMark(
            text, x: isVertical ? mark.positions[i] : end, y: isVertical ? end : mark.positions[i],
            anchor: isVertical || isCentred ? "middle" : isBelow ? "end" : "start", rise: isCentred || !isVertical ? 0 : isBelow ? -1 : 2,
            size: 11, colour: try PlotArguments.colour(in: call) ?? "#222222", turn: 0, isRelative: false)))
    }
    return vm.list(texts.map { ArtistObject.text($0, vm) })
  }

  func stems(_ call: Call) throws -> Ref {
    let vm = call.vm
    let arguments = call.varargs.filter { !$0.isString }
    guard let last = arguments.last, arguments.count <= 2 else {
      throw ScriptError(.typeError, "stem expected between 1 and 5 positional arguments, got \(call.varargs.count)")
    }
    let y = try PlotArguments.numbers(last, vm)
    let x = arguments.count == 2 ? try PlotArguments.positions(arguments[0], vm).values : y.indices.map { Double($0) }
    guard x.count == y.count else {
      throw ScriptError(
        .valueError, "x and y must have same first dimension, but have shapes (\(x.count),) and (\(y.count),)")
    }
    let base = keyword("bottom", call).asDouble ?? 0
    var points = PointMark(try label(call), x: x, y: y)
    points.colour = try PlotArguments.colour(in: call)
    chart.marks.append(.points(points))
    let colour = chart.shownColour(of: chart.marks.count - 1)
    chart.marks.removeLast()
    for i in x.indices {
      var stalk = LineMark(x: [x[i], x[i]], y: [base, y[i]])
      stalk.colour = colour
      stalk.width = 1.5
      chart.marks.append(.line(stalk))
    }
    points.colour = colour
    chart.marks.append(.points(points))
    return vm.host(ArtistObject("StemContainer"))
  }

  func stack(_ call: Call) throws -> Ref {
    let vm = call.vm
    let (x, _) = try PlotArguments.positions(call["x"], vm)
    var layers: [[Double]] = []
    for argument in call.varargs {
      let array = try ArrayConversion.array(argument, vm)
      if array.rank == 2 { layers += try (0..<array.shape[0]).map { try array.row($0).doubles() } } else { layers.append(try array.doubles()) }
    }
    let names = try vm.listElements(keyword("labels", call))?.map { try vm.str($0) } ?? []
    let colours = (vm.listElements(keyword("colors", call)) ?? []).map { PlotArguments.colour($0, vm) }
    let alpha = keyword("alpha", call).asDouble ?? 1
    var below = [Double](repeating: 0, count: x.count)
    for (i, layer) in layers.enumerated() {
      guard layer.count == x.count else {
        throw ScriptError(.valueError, "'x' has size \(x.count), but 'y1' has an unequal size of \(layer.count)")
      }
      let above = zip(below, layer).map { $0 + $1 }
      chart.marks.append(
        .area(
          AreaMark(
            names.indices.contains(i) ? names[i] : "", x: x, low: below, high: above,
            colour: colours.isEmpty ? nil : colours[i % colours.count], opacity: min(max(alpha, 0), 1))))
      below = above
    }
    return vm.list(layers.map { _ in vm.host(ArtistObject("PolyCollection")) })
  }
}
