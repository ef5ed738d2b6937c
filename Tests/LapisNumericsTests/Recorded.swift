import FoundationEssentials
import LapisTestSupport

/// The lines of `numpy.txt` and `decompositions.txt`: what NumPy and CPython answered.
enum Recorded {
  static let values: [String: [Double]] = {
    let texts = ["numpy.txt", "decompositions.txt"].map { name in
      (try? String(contentsOf: Fixtures.folder("Fixtures").appendingPathComponent(name), encoding: .utf8)) ?? ""
    }
    let text = texts.joined(separator: "\n")
    var values: [String: [Double]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[String(parts[0])] = parts[1].split(separator: " ").compactMap { Double($0) }
    }
    return values
  }()

  static subscript(name: String) -> [Double] { values[name] ?? [] }
}
