import Foundation
import LapisPlot
import Testing

/// The charts that goldens show.
struct ChartSample: CustomTestStringConvertible, Sendable {
  let name: String
  let chart: Chart

  var testDescription: String { name }

  static let all: [ChartSample] = [
    ChartSample(
      name: "importances",
      chart: .bars(
        labels: [
          "worst concave points", "worst perimeter", "mean texture", "worst fractal dimension error of all cells",
          "radius error", "smoothness",
        ],
        values: [0.0712, 0.0433, 0.0121, 0.0042, 0.0006, 0], errors: [0.0104, 0.0081, 0.0033, 0.0021, 0.0004, 0],
        title: "Permutation importances", valueLabel: "decrease of AUC_weighted")),
    ChartSample(
      name: "signed-bars",
      chart: .bars(
        labels: ["年齢", "bmi", "sex", "s5"], values: [-120, 325.5, -11.4, 210], valueLabel: "coefficient")),
    // Upwards along the axis, as plain charts count, with edges.
    ChartSample(
      name: "edged-bars",
      chart: {
        var mark = BarMark(labels: ["low", "middle", "high"], values: [2, -1, 4])
        mark.edge = "#000000"
        return Chart(marks: [.bars(mark)])
      }()),
    ChartSample(
      name: "learning-curve",
      chart: .lines(
        [LineMark(x: (0..<40).map { Double($0) }, y: (0..<40).map { 1 - exp(-Double($0) / 9) })],
        title: "Accuracy", xLabel: "epoch", yLabel: "accuracy")),
    ChartSample(
      name: "two-series",
      chart: .lines(
        [
          LineMark("train", y: [0.71, 0.82, 0.88, 0.91, 0.93, 0.94]),
          LineMark("test", y: [0.70, 0.79, .nan, 0.85, 0.84, 0.84], isDashed: true, showsPoints: true),
        ], xLabel: "epoch", yLabel: "accuracy")),
    ChartSample(
      name: "scatter",
      chart: .scatter(
        [
          PointMark("setosa", x: [1.4, 1.3, 1.5, 1.7, 1.6], y: [0.2, 0.2, 0.1, 0.4, 0.6]),
          PointMark("versicolor", x: [4.7, 4.5, 4.0, 3.5, 4.9], y: [1.4, 1.5, 1.3, 1.0, 1.5]),
          PointMark("virginica", x: [6.0, 5.1, 5.9, 6.6, 5.6], y: [2.5, 1.9, 2.1, 2.2, 1.8]),
        ], title: "Iris", xLabel: "petal length (cm)", yLabel: "petal width (cm)")),
    ChartSample(
      name: "histogram",
      chart: .histogram(
        (0..<200).map { sin(Double($0) * 1.7) + sin(Double($0) * 0.37) }, bins: 12, title: "Residuals",
        xLabel: "residual")),
    ChartSample(
      name: "vertical-bars",
      chart: .bars(
        labels: [
          "LightGBM", "RandomForest", "LogisticRegression", "GradientBoosting", "DecisionTree", "VotingEnsemble",
          "ExtremeRandomTrees", "KNN",
        ],
        values: [0.991, 0.987, 0.994, 0.992, 0.921, 0.996, 0.988, 0.953], title: "Best by algorithm",
        valueLabel: "AUC_weighted", direction: .vertical)),
    ChartSample(
      name: "large-numbers",
      chart: .lines([LineMark(x: [0, 1e6, 2.5e6, 4e6], y: [2.1e8, 4.7e8, 9.9e8, 8.2e8])], xLabel: "rows")),
    ChartSample(
      name: "odd-values",
      chart: Chart(
        title: "a < b & \"c\"",
        marks: [
          .line(LineMark("one point", x: [3], y: [3])), .points(PointMark("none", x: [.nan], y: [.infinity])),
        ])),
  ]
}
