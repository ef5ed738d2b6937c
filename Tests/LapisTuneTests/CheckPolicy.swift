import LapisDiagnostics
import LapisParams
import LapisTune
import Testing

/// Parameters with which each policy can be made; those that need none are absent.
let policyArguments: [String: [String: ParamValue]] = [
  "bandit": ["slack_factor": .double(0.1)],
  "truncation_selection": ["truncation_percentage": .int(50)],
]

/// The laws every policy keeps: no peers, ties, NaN, delay, the best is never stopped, for both goals.
func checkPolicy(_ type: any EarlyTerminationPolicy.Type) throws {
  let arguments = policyArguments[type.name] ?? [:]
  let policy = try PolicyRegistry.make(type.name, arguments)
  let curves: [[Double]] = [
    [0.1, 0.2, 0.3], [0.5, 0.4, 0.9], [-0.5, -0.1, -0.2], [0, 0, 0], [.nan, 0.4, .nan],
    [.infinity, 1, 2], [-.infinity, 0.2, 0.3], [0.5, 0.4, 0.9],
  ]
  let peers = curves.enumerated().map { TrialCurve(trial: $0.offset, values: $0.element) }
  for goal in [Goal.maximize, .minimize] {
    for curve in peers {
      for interval in 1...3 {
        let cut = TrialCurve(trial: 99, values: Array(curve.values.prefix(interval)))
        #expect(!policy.shouldStop(cut, peers: [], goal: goal, interval: interval), "nobody to compare with")
        let same = [TrialCurve](repeating: curve, count: 5)
        if cut.best(goal, upTo: interval) != nil {
          #expect(!policy.shouldStop(cut, peers: same, goal: goal, interval: interval), "a tie stops nobody")
        }
        let once = policy.shouldStop(cut, peers: peers, goal: goal, interval: interval)
        #expect(policy.shouldStop(cut, peers: peers, goal: goal, interval: interval) == once, "pure")
      }
    }
    // The best at every interval is never stopped, negative or positive.
    for (best, others) in [(0.9, [0.1, 0.5, 0.89]), (-0.1, [-0.2, -0.5, -3]), (0, [-1, -2, -3])] {
      let sign = goal == .maximize ? 1.0 : -1.0
      let rest = others.enumerated().map { TrialCurve(trial: $0.offset, values: [sign * $0.element]) }
      let top = TrialCurve(trial: 9, values: [sign * best])
      #expect(!policy.shouldStop(top, peers: rest, goal: goal, interval: 1), "\(type.name) stopped the best")
    }
    guard type.comparesTrials else { continue }
    // The worst by far is stopped, and not before the delay.
    let sign = goal == .maximize ? 1.0 : -1.0
    let good = (0..<4).map { TrialCurve(trial: $0, values: [Double](repeating: sign, count: 6)) }
    let bad = TrialCurve(trial: 9, values: [Double](repeating: -5 * sign, count: 6))
    #expect(policy.shouldStop(bad, peers: good, goal: goal, interval: 1))
    var delayed = arguments
    delayed["delay_evaluation"] = .int(4)
    delayed["evaluation_interval"] = .int(2)
    let late = try PolicyRegistry.make(type.name, delayed)
    let stops = (1...6).map { late.shouldStop(bad, peers: good, goal: goal, interval: $0) }
    #expect(stops == [false, false, false, true, false, true])
  }
}
