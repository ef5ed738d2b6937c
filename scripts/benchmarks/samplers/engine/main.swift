/// The other end of `scripts/benchmark samplers`: runs one search with a sampler of LapisTune.
///
/// Reads a line {"sampler": …, "seed": …, "trials": …, "space": [[name, kind, arguments], …]}; then prints an
/// assignment a line, as JSON, and reads the value to be minimised. The last line is the time that the
/// proposals took, in milliseconds: the whole of it and the longest.
import Foundation
import LapisDiagnostics
import LapisNumerics
import LapisParams
import LapisTune

struct Search {
  var sampler: String
  var seed: UInt64
  var trials: Int
  var space: SearchSpace

  init?(_ line: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let sampler = object["sampler"] as? String, let seed = object["seed"] as? Int,
      let trials = object["trials"] as? Int, let space = object["space"] as? [[Any]]
    else { return nil }
    self.sampler = sampler
    self.seed = UInt64(seed)
    self.trials = trials
    self.space = SearchSpace(space.compactMap(Self.parameter))
  }

  private static func parameter(_ item: [Any]) -> SearchSpace.Parameter? {
    guard item.count == 3, let name = item[0] as? String, let kind = item[1] as? String,
      let arguments = item[2] as? [Any]
    else { return nil }
    let numbers = arguments.compactMap { $0 as? Double }
    let expression: ParameterExpression? =
      switch (kind, numbers.count) {
      case ("choice", _):
        .choice(
          arguments.map { option in
            if let text = option as? String { return .string(text) }
            if let number = option as? Int { return .int(number) }
            return .double(option as? Double ?? .nan)
          })
      case ("uniform", 2): .uniform(numbers[0], numbers[1])
      case ("loguniform", 2): .loguniform(log(numbers[0]), log(numbers[1]))
      case ("quniform", 3): .quniform(numbers[0], numbers[1], q: numbers[2])
      case ("randint", 1): .randint(upper: Int(numbers[0]))
      default: nil
      }
    return expression.map { SearchSpace.Parameter(name, $0) }
  }
}

func json(_ assignment: Assignment) -> String {
  let entries = assignment.entries.map { entry in
    let value =
      switch entry.value {
      case .string(let text): "\"\(text)\""
      case .int(let number): "\(number)"
      default: "\(entry.value.number ?? .nan)"
      }
    return "\"\(entry.name)\": \(value)"
  }
  return "{\(entries.joined(separator: ", "))}"
}

guard let line = readLine(), let search = Search(line) else { fatalError("no search was given") }
let params: [String: ParamValue] = search.sampler == "bayesian" ? ["goal": .string("minimize")] : [:]
let sampler = try SamplerRegistry.make(search.sampler, params, seed: search.seed)
var finished: [FinishedTrial] = []
var spent = Duration.zero
var longest = Duration.zero
for trial in 0..<search.trials {
  let start = ContinuousClock.now
  let proposed = sampler.propose(trial: trial, in: search.space, finished: finished, pending: [])
  let duration = ContinuousClock.now - start
  spent += duration
  longest = max(longest, duration)
  guard let assignment = proposed else { break }
  print(json(assignment))
  fflush(nil)
  guard let value = readLine().flatMap(Double.init) else { fatalError("no value was given") }
  finished.append(FinishedTrial(number: trial, assignment: assignment, best: value, curve: [value]))
}
print("done \(spent / .milliseconds(1)) \(longest / .milliseconds(1))")
