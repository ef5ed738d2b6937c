import LapisParams
import LapisTune
import Testing

/// Decisions worked out by hand from the documented rules.
@Suite struct PolicyTableTests {
  struct Row: Sendable {
    var policy: String
    var arguments: [String: ParamValue]
    var goal: Goal
    var curve: [Double]
    var peers: [[Double]]
    var stops: Bool
  }

  static let rows: [Row] = [
    // Best 0.8, factor 0.2: below 0.8 / 1.2 = 0.667 stops.
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.2)], goal: .maximize, curve: [0.66],
      peers: [[0.8], [0.3]], stops: true),
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.2)], goal: .maximize, curve: [0.67],
      peers: [[0.8], [0.3]], stops: false),
    // Best 0.8, amount 0.2: below 0.6 stops.
    Row(
      policy: "bandit", arguments: ["slack_amount": .double(0.2)], goal: .maximize, curve: [0.59],
      peers: [[0.8]], stops: true),
    Row(
      policy: "bandit", arguments: ["slack_amount": .double(0.2)], goal: .maximize, curve: [0.61],
      peers: [[0.8]], stops: false),
    // Minimising, best 0.5, factor 0.1: above 0.55 stops.
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.1)], goal: .minimize, curve: [0.56],
      peers: [[0.5], [2]], stops: true),
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.1)], goal: .minimize, curve: [0.54],
      peers: [[0.5], [2]], stops: false),
    Row(
      policy: "bandit", arguments: ["slack_amount": .double(0.1)], goal: .minimize, curve: [0.61],
      peers: [[0.5]], stops: true),
    // The trial's own best counts, not its last value.
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.1)], goal: .maximize, curve: [0.8, 0.1],
      peers: [[0.7, 0.82]], stops: false),
    // What the peer reaches later than this interval does not count.
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.1)], goal: .maximize, curve: [0.5],
      peers: [[0.5, 0.99]], stops: false),
    // A slack of zero stops whatever is behind.
    Row(
      policy: "bandit", arguments: ["slack_factor": .int(0)], goal: .maximize, curve: [0.79],
      peers: [[0.8]], stops: true),
    // A trial that logged only NaN, beside one that has a number.
    Row(
      policy: "bandit", arguments: ["slack_factor": .double(0.1)], goal: .maximize, curve: [.nan],
      peers: [[0.1]], stops: true),
    // Averages of the peers over 1…2: 0.3, 0.5, 0.7; median 0.5.
    Row(
      policy: "median_stopping", arguments: [:], goal: .maximize, curve: [0.1, 0.49],
      peers: [[0.2, 0.4], [0.5, 0.5], [0.6, 0.8]], stops: true),
    Row(
      policy: "median_stopping", arguments: [:], goal: .maximize, curve: [0.51, 0.1],
      peers: [[0.2, 0.4], [0.5, 0.5], [0.6, 0.8]], stops: false),
    // An even number of peers: between 0.4 and 0.6.
    Row(
      policy: "median_stopping", arguments: [:], goal: .minimize, curve: [0.51], peers: [[0.4], [0.6]],
      stops: true),
    Row(
      policy: "median_stopping", arguments: [:], goal: .minimize, curve: [0.49], peers: [[0.4], [0.6]],
      stops: false),
    // Ten trials with this one, 20 %: the two lowest stop.
    Row(
      policy: "truncation_selection", arguments: ["truncation_percentage": .int(20)], goal: .maximize,
      curve: [0.15], peers: (1...9).map { [Double($0) / 10] }, stops: true),
    Row(
      policy: "truncation_selection", arguments: ["truncation_percentage": .int(20)], goal: .maximize,
      curve: [0.25], peers: (1...9).map { [Double($0) / 10] }, stops: false),
    Row(
      policy: "truncation_selection", arguments: ["truncation_percentage": .int(20)], goal: .minimize,
      curve: [0.85], peers: (1...9).map { [Double($0) / 10] }, stops: true),
    // Two trials, 40 %: floor(0.8) = 0 stop.
    Row(
      policy: "truncation_selection", arguments: ["truncation_percentage": .int(40)], goal: .maximize,
      curve: [0.1], peers: [[0.9]], stops: false),
    Row(
      policy: "none", arguments: [:], goal: .maximize, curve: [-1e9], peers: [[1], [2]], stops: false),
  ]

  @Test(arguments: rows.indices) func decides(_ index: Int) throws {
    let row = Self.rows[index]
    let policy = try PolicyRegistry.make(row.policy, row.arguments)
    let peers = row.peers.enumerated().map { TrialCurve(trial: $0.offset, values: $0.element) }
    let stops = policy.shouldStop(
      TrialCurve(trial: 99, values: row.curve), peers: peers, goal: row.goal, interval: row.curve.count)
    #expect(stops == row.stops, "\(row)")
  }
}
