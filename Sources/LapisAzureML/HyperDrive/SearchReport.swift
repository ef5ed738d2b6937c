package import LapisDiagnostics
import LapisParams
import LapisPlot
package import LapisStore
import LapisTune

/// One page about a search: the curve of the best so far, every parameter, who ran when, all children.
package struct SearchReport {
  private let parent: RunRecord
  private let metric: String
  private let goal: Goal
  private let space: SearchSpace
  private let children: [SearchChild]

  /// - Throws: `report.no-search` where the run is not a search, `run.unknown` where there is none.
  package init(ofRun id: String, in store: RunStore) throws(Diagnostic) {
    let parent = try RunDocuments(store: store).record(id)
    guard let settings = parent.parameters["primary_metric_config"], let name = settings["name"]?.asString else {
      throw Diagnostic(
        "report.no-search", .value, "The run \(id) is not a search: it has no primary metric and no space.",
        hint: "A report is made of a HyperDrive run; `lapis runs show \(id)` shows any run.")
    }
    self.parent = parent
    metric = name
    goal = Goal(rawValue: settings["goal"]?.asString ?? "") ?? .maximize
    space = SearchSpace(parent.parameters["generator_config"]?["parameter_space"] ?? [:])
    children = try SearchChild.all(
      of: id, metric: name, goal: goal, metrics: store.metrics(ofChildrenOf: id), in: store)
  }

  package var html: String {
    var blocks: [HTMLPage.Block] = [.facts(facts)]
    if best != nil {
      blocks += [.heading("Best so far"), .chart(bestSoFar, width: 960, height: 320)]
    } else {
      blocks.append(.paragraph("No child logged the metric '\(metric)', so there is nothing to compare."))
    }
    if let importance = ParameterImportance(of: space, trials: trials, goal: goal), importance.entries.count > 1 {
      blocks += [
        .heading("What decides"),
        .paragraph(
          "How much each parameter by itself decides whether a child is among the best tenth (PED-ANOVA), as shares of 1."
        ),
        .chart(importances(importance), width: 720, height: Double(importance.entries.count) * 28 + 70),
      ]
    }
    if best != nil, !searched.isEmpty {
      blocks += [.heading("Parameter by parameter"), .charts(searched.map { scatter($0) }, width: 440, height: 300)]
      if searched.count > 1 {
        blocks += [
          .heading("Together"),
          .paragraph("A line for each child; the darker, the better."),
          .chart(parallel, width: 960, height: 380),
        ]
      }
    }
    if let timeline { blocks += [.heading("Who ran when"), timeline] }
    blocks += [.heading("All children"), .table(table)]
    return HTMLPage(title: "Search \(parent.id)", blocks: blocks, footer: "Made by Lapis \(parent.version).").render()
  }

  // MARK: What is in it

  private var reached: [SearchChild] { children.filter { $0.best != nil && $0.counts } }

  private var best: SearchChild? {
    var best: SearchChild?
    for child in reached {
      guard let value = child.best else { continue }
      if best?.best.map({ goal.isBetter(value, than: $0) }) ?? true { best = child }
    }
    return best
  }

  private var trials: [FinishedTrial] {
    reached.map { FinishedTrial(number: $0.number, assignment: $0.assignment, best: $0.best, curve: $0.curve) }
  }

  /// The parameters that have more than one value.
  private var searched: [SearchSpace.Parameter] {
    space.parameters.filter { parameter in
      if case .fixed = parameter.expression { return false }
      return parameter.expression.levels?.count != 1
    }
  }

  private var facts: [HTMLPage.Fact] {
    var facts = [
      HTMLPage.Fact("Experiment", parent.experiment), HTMLPage.Fact("Status", parent.status.rawValue),
      HTMLPage.Fact(goal == .maximize ? "Maximised" : "Minimised", metric),
    ]
    if let best, let value = best.best {
      facts.append(HTMLPage.Fact("Best", TrialTable.number(value)))
      facts.append(HTMLPage.Fact("Reached by child", String(best.number)))
      facts += best.assignment.entries.map { HTMLPage.Fact($0.name, SearchChild.text($0.value)) }
    }
    for (name, count) in SearchChild.states(children) { facts.append(HTMLPage.Fact(name, String(count))) }
    if let started = parent.started, let ended = parent.ended {
      facts.append(HTMLPage.Fact("Took", SearchChild.duration(ended.seconds(since: started))))
    }
    if let seed = parent.parameters["seed"]?.asString { facts.append(HTMLPage.Fact("Seed", seed)) }
    return facts
  }

  private var bestSoFar: Chart {
    let values = reached.compactMap { child in child.best.map { (Double(child.number), $0) } }
    var steps: (x: [Double], y: [Double]) = ([], [])
    for (number, value) in values {
      let before = steps.y.last
      if let before {
        steps.x.append(number)
        steps.y.append(before)
      }
      steps.x.append(number)
      steps.y.append(before.map { goal.isBetter(value, than: $0) ? value : $0 } ?? value)
    }
    if let last = children.last?.number, let value = steps.y.last, Double(last) > (steps.x.last ?? 0) {
      steps.x.append(Double(last))
      steps.y.append(value)
    }
    var points = PointMark("each child", x: values.map { $0.0 }, y: values.map { $0.1 })
    points.colour = "#8A8A8A"
    var line = LineMark("best so far", x: steps.x, y: steps.y)
    line.colour = "#009E73"
    var chart = Chart(xLabel: "child", yLabel: metric, marks: [.points(points), .line(line)])
    chart.showsLegend = true
    return chart
  }

  private func importances(_ importance: ParameterImportance) -> Chart {
    let entries = Array(importance.entries.reversed())
    var bars = BarMark(labels: entries.map { $0.name }, values: entries.map { $0.share })
    bars.colour = "#0072B2"
    var chart = Chart(xLabel: "share", marks: [.bars(bars)])
    chart.xLimits = 0...max(0.1, (importance.entries.first?.share ?? 1) * 1.05)
    chart.yLimits = -0.6...(Double(entries.count) - 0.4)
    return chart
  }

  /// Colours from the worst to the best of the children that reached something, the darkest for the best.
  private var colours: [String] {
    let order = reached.indices.sorted { a, b in
      let (x, y) = (reached[a].best ?? 0, reached[b].best ?? 0)
      return x == y ? a < b : goal.isBetter(y, than: x)
    }
    var colours = [String](repeating: "#999999", count: reached.count)
    guard let map = ColourMap("YlGnBu") else { return colours }
    for (rank, index) in order.enumerated() {
      let (red, green, blue) = map.colour(0.25 + 0.75 * Double(rank) / Double(max(1, order.count - 1)))
      colours[index] = "#" + [red, green, blue].map { SearchChild.hexadecimal($0) }.joined()
    }
    return colours
  }

  private func scatter(_ parameter: SearchSpace.Parameter) -> Chart {
    let axis = ReportAxis(parameter)
    var points = PointMark(
      x: reached.map { axis.place($0.assignment[parameter.name] ?? .none) }, y: reached.map { $0.best ?? .nan })
    points.colours = colours
    var chart = Chart(title: parameter.name, yLabel: metric, marks: [.points(points)], showsLegend: false)
    chart.xScale = axis.scale
    chart.xTicks = axis.ticks
    if let ticks = axis.ticks { chart.xLimits = -0.5...(Double(ticks.count) - 0.5) }
    return chart
  }

  private var parallel: Chart {
    let reached = reached
    var axes = searched.map { parameter in
      ReportAxis(parameter).coordinates(reached.map { $0.assignment[parameter.name] ?? .none }, parameter.name)
    }
    let values = reached.map { $0.best ?? .nan }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    axes.append(
      Chart.CoordinateAxis(
        metric, places: values.map { high > low ? ($0 - low) / (high - low) : 0.5 }, low: TrialTable.number(low),
        high: TrialTable.number(high)))
    let order = reached.indices.sorted { a, b in
      values[a] == values[b] ? a < b : goal.isBetter(values[b], than: values[a])
    }
    return .parallelCoordinates(axes, colours: colours, order: order)
  }

  /// A lane for each child that ran beside others.
  private var timeline: HTMLPage.Block? {
    let spans = children.compactMap { child -> (child: SearchChild, start: Double, end: Double)? in
      guard let origin = parent.started, let started = child.started, let ended = child.ended else { return nil }
      return (child, started.seconds(since: origin), ended.seconds(since: origin))
    }.sorted { ($0.start, $0.child.number) < ($1.start, $1.child.number) }
    guard !spans.isEmpty else { return nil }
    var lanes: [Double] = []
    let placed = spans.map { span -> Int in
      if let free = lanes.firstIndex(where: { $0 <= span.start + 1e-3 }) {
        lanes[free] = span.end
        return free
      }
      lanes.append(span.end)
      return lanes.count - 1
    }
    let groups: [(state: String, colour: String)] = [
      ("Completed", "#0072B2"), ("Stopped by the policy", "#E69F00"), ("Failed", "#D55E00"), ("Canceled", "#999999"),
    ]
    let marks = groups.compactMap { group -> Mark? in
      let chosen = spans.indices.filter { spans[$0].child.state == group.state }
      guard !chosen.isEmpty else { return nil }
      var bars = BarMark(
        group.state, labels: [], values: chosen.map { spans[$0].end - spans[$0].start },
        positions: chosen.map { Double(placed[$0]) })
      bars.starts = chosen.map { spans[$0].start }
      bars.colour = group.colour
      bars.edge = "#FFFFFF"
      return .bars(bars)
    }
    var chart = Chart(xLabel: "seconds since the start", yLabel: "side by side", marks: marks, showsLegend: true)
    chart.yTicks = lanes.indices.map { Tick(Double($0), String($0 + 1)) }
    chart.yLimits = -0.6...(Double(lanes.count) - 0.4)
    return .chart(chart, width: 960, height: 110 + 30 * Double(lanes.count))
  }

  private var table: HTMLPage.Table {
    let ordered = SearchChild.ranked(children, goal)
    let names = space.parameters.map { $0.name }
    let rows = ordered.map { child in
      [String(child.number), child.state, child.best.map { TrialTable.number($0) } ?? ""]
        + names.map { name in child.assignment[name].map { SearchChild.text($0) } ?? "" }
        + [child.seconds.map { SearchChild.duration($0) } ?? "", child.reason]
    }
    return HTMLPage.Table(
      columns: ["child", "status", metric] + names + ["took", "reason"], rows: rows,
      numeric: Set([0, 2] + searchedNumbers.map { $0 + 3 } + [names.count + 3]),
      marked: ordered.firstIndex { $0.number == best?.number })
  }

  private var searchedNumbers: [Int] {
    space.parameters.indices.filter { index in
      children.allSatisfy { $0.assignment[space.parameters[index].name]?.number != nil }
    }
  }
}
