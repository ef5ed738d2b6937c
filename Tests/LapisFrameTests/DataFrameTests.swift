import LapisDiagnostics
import LapisFrame
import Testing

@Suite struct DataFrameTests {
  static func people() throws -> DataFrame { try Recorded.table("people") }
  static func teams() throws -> DataFrame { try Recorded.table("teams") }

  /// The frame sorted by columns, the first one foremost.
  private static func sorted(_ frame: DataFrame, by keys: [(name: Scalar, ascending: Bool)]) throws -> DataFrame {
    var order = Array(0..<frame.rowCount)
    for key in keys.reversed() {
      let next = try frame.requireColumn(key.name).taking(order).order(ascending: key.ascending)
      order = next.map { order[$0] }
    }
    return frame.taking(order)
  }

  private static func grouping(_ frame: DataFrame, by names: [String]) throws -> Grouping {
    Grouping(keys: try names.map { try frame.requireColumn(.string($0)) }, names: names)
  }

  @Test func summaries() throws {
    let people = try Self.people()
    Recorded.check("describe", people.described(), index: true)
    Recorded.check("describe.all", try people.selecting(["team", "age"]).described(all: true), index: true)
    Recorded.check("describe.object", try people.selecting(["name", "team"]).described(), index: true)
    Recorded.check("corr", try people.selecting(["age", "score"]).correlations(), index: true)
    let (values, counts) = try people.requireColumn("team").valueCounts()
    Recorded.check("counts", try DataFrame([("team", values), ("count", .int(counts))]))
    Recorded.check("unique", try DataFrame([("u", people.requireColumn("age").unique())]))
  }

  @Test func missingValues() throws {
    let people = try Self.people()
    Recorded.check("dropna", try people.droppingMissing())
    Recorded.check("dropna.subset", try people.droppingMissing(in: ["name"]))
    var filled = people
    try filled.set("score", to: people.requireColumn("score").fillingMissing(.int(0)))
    Recorded.check("fillna", filled)
  }

  @Test func selection() throws {
    let people = try Self.people()
    Recorded.check("sort", try Self.sorted(people, by: [("team", true), ("age", false)]), index: true)
    Recorded.check("sort.missing", try Self.sorted(people, by: [("score", false)]), index: true)
    Recorded.check("drop", try people.dropping(columns: ["age", "ok"]))
    let ages = try people.requireColumn("age").doubles ?? []
    Recorded.check("mask", people.filtering(ages.map { $0 > 30 }), index: true)
    Recorded.check("duplicates", people.filtering(try people.duplicated(in: ["age"]).map { !$0 }), index: true)
  }

  @Test func dummies() throws {
    let frame = try Self.people().selecting(["team", "age"])
    Recorded.check("dummies", try frame.dummies())
    Recorded.check("dummies.first", try frame.dummies(prefixes: ["T"], dropFirst: true, as: .int))
  }

  @Test(arguments: ["mean", "sum", "min", "max", "count", "std", "median", "first", "nunique"])
  func grouping(how: String) throws {
    let people = try Self.people()
    let groups = try Self.grouping(people, by: ["team"])
    let aggregation = try #require(Grouping.Aggregation(rawValue: how))
    let columns: [(String, Column)] = try ["age", "score"].map {
      ($0, try groups.aggregate(people.requireColumn(.string($0)), by: aggregation))
    }
    Recorded.check("group.\(how)", try DataFrame(columns, index: groups.index), index: true)
  }

  @Test func groupingByTwoKeys() throws {
    let people = try Self.people()
    let groups = try Self.grouping(people, by: ["team", "ok"])
    let sums = try groups.aggregate(people.requireColumn("age"), by: .sum)
    Recorded.check("group.two", try DataFrame([("age", sums)], index: groups.index), index: true)
    let one = try Self.grouping(people, by: ["team"])
    let sizes = try one.aggregate(people.requireColumn("age"), by: .size)
    Recorded.check("group.size", try DataFrame([("n", sizes)], index: one.index).resettingIndex())
  }

  @Test func concatenation() throws {
    let (people, teams) = (try Self.people(), try Self.teams())
    Recorded.check(
      "concat.rows",
      DataFrame.concatenating(rows: [try people.selecting(["name", "age"]), try teams.selecting(["age", "boss"])]),
      index: true)
    Recorded.check(
      "concat.columns",
      DataFrame.concatenating(columns: [try people.selecting(["name"]), try teams.selecting(["boss"])]),
      index: true)
  }

  @Test func mistakesAreNamed() throws {
    var people = try Self.people()
    let absent = #expect(throws: Diagnostic.self) { try people.requireColumn("scor") }
    #expect(absent?.message == "scor")
    #expect(absent?.hint == "Did you mean 'score'?")
    let dropped = #expect(throws: Diagnostic.self) { try people.dropping(columns: ["agee"]) }
    #expect(dropped?.message == "['agee'] not found in axis")
    let length = #expect(throws: Diagnostic.self) { try people.set("n", to: .int([1])) }
    #expect(length?.message == "Length of values (1) does not match length of index (7)")
    let text = #expect(throws: Diagnostic.self) { try people.featureMatrix(["age", "team"]) }
    #expect(text?.message == "could not convert string to float: 'red' (column 'team')")
  }

  @Test func matricesAndTargets() throws {
    let people = try Self.people()
    let matrix = try people.featureMatrix(["age", "score", "ok"])
    #expect(matrix.rows == 7 && matrix.columns == 3 && matrix.names == ["age", "score", "ok"])
    #expect(Array(matrix.values[0..<3]) == [31, 0.5, 1] && matrix[1, 1].isNaN)
    guard case .classes(let codes, let labels) = try Target.classes(from: people.requireColumn("team"))
    else { Issue.record("no classes"); return }
    #expect(labels == [.string("blue"), .string("green"), .string("red")])
    #expect(codes == [2, 0, 2, 1, 0, 2, 0])
    #expect(throws: Diagnostic.self) { try Target.numbers(from: people.requireColumn("score")) }
    #expect(throws: Diagnostic.self) { try Target.classes(from: people.requireColumn("name")) }
  }

  @Test func changingACopyLeavesTheOriginal() throws {
    let people = try Self.people()
    var copy = people
    try copy.set("age", to: .int([Int](repeating: 0, count: 7)))
    #expect(people.column("age")?.doubles?.first == 31)
    #expect(copy.column("age")?.doubles?.first == 0)
  }

  @Test func settingWidens() {
    guard case .double(let doubles) = Column.int([1, 2]).setting(1, to: .double(2.5)) else {
      Issue.record("not widened")
      return
    }
    #expect(doubles == [1, 2.5])
    guard case .mixed = Column.int([1, 2]).setting(1, to: "x") else { Issue.record("not mixed"); return }
  }
}
