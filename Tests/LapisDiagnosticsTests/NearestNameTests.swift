import LapisDiagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("lenght", "length"), ("AUC_weigthed", "AUC_weighted"), ("Acuracy", "accuracy"),
  ])
  func findsTheNearest(name: String, expected: String) {
    #expect(NearestName.nearest(to: name, among: ["length", "AUC_weighted", "accuracy"]) == expected)
  }

  @Test func givesNothingFarAway() {
    #expect(NearestName.nearest(to: "banana", among: ["length", "accuracy"]) == nil)
    #expect(NearestName.nearest(to: "x", among: [String]()) == nil)
  }

  @Test func doesNotNameItself() {
    #expect(NearestName.nearest(to: "length", among: ["length"]) == nil)
  }
}
