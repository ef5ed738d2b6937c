// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

/// A library target whose sources stand in `Sources/<name>`.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// A test target whose sources stand in `Tests/<name>`; its `Fixtures` are read from the source tree.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["LapisTestSupport"], exclude: fixtures,
    swiftSettings: settings)
}

let package = Package(
  name: "lapis",
  products: [.executable(name: "lapis", targets: ["lapis"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Layer 0: system libraries and C kernels.
    .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLapisKernels"),
    // Layer 1.
    library("LapisDiagnostics"),
    library("LapisNumerics", ["CLapisKernels"]),
    // Layer 2.
    library("LapisSyntax", ["LapisDiagnostics"]),
    library("LapisParams", ["LapisDiagnostics"]),
    library("LapisFrame", ["LapisDiagnostics", "LapisNumerics"]),
    library("LapisONNX", ["LapisDiagnostics", "LapisNumerics"]),
    library("LapisStore", ["LapisDiagnostics", grdb, crypto]),
    library("LapisPlot", ["LapisDiagnostics"]),
    // Layer 3.
    library("LapisInterpreter", ["LapisDiagnostics", "LapisSyntax", bigInt]),
    library(
      "LapisLearn",
      [
        "CLapisKernels", "LapisDiagnostics", "LapisNumerics", "LapisParams", "LapisFrame", "LapisONNX",
      ]),
    library("LapisTune", ["LapisDiagnostics", "LapisNumerics", "LapisParams"]),
    // Layer 4.
    library(
      "LapisAutoML",
      [
        "LapisDiagnostics", "LapisNumerics", "LapisParams", "LapisFrame", "LapisONNX", "LapisLearn",
        "LapisTune",
      ]),
    library("LapisExplain", ["LapisDiagnostics", "LapisNumerics", "LapisFrame", "LapisLearn"]),
    library("LapisCompute", ["LapisDiagnostics", "LapisNumerics", "LapisStore", "LapisTune"]),
    // Layer 5.
    library(
      "LapisDataModules",
      ["LapisDiagnostics", "LapisSyntax", "LapisNumerics", "LapisInterpreter", "LapisFrame", "LapisPlot"]),
    library(
      "LapisLearnModules",
      [
        "LapisDiagnostics", "LapisSyntax", "LapisNumerics", "LapisInterpreter", "LapisFrame", "LapisParams",
        "LapisLearn", "LapisONNX", "LapisExplain", "LapisPlot", "LapisDataModules",
      ]),
    library(
      "LapisAzureML",
      [
        "LapisDiagnostics", "LapisNumerics", "LapisSyntax", "LapisInterpreter", "LapisFrame",
        "LapisParams", "LapisLearn", "LapisONNX", "LapisTune", "LapisAutoML", "LapisExplain", "LapisCompute",
        "LapisStore", "LapisPlot", "LapisDataModules", "LapisLearnModules",
      ]),
    // Layer 6 to 8.
    library(
      "LapisNotebook",
      [
        "LapisDiagnostics", "LapisSyntax", "LapisInterpreter", "LapisStore", "LapisFrame",
        "LapisDataModules", "LapisLearnModules", "LapisAzureML",
      ]),
    library(
      "LapisREPL",
      ["LapisDiagnostics", "LapisSyntax", "LapisInterpreter", "LapisNotebook", "CLibEdit"]),
    .executableTarget(
      name: "lapis",
      dependencies: [
        "LapisDiagnostics", "LapisNumerics", "LapisInterpreter", "LapisStore", "LapisCompute",
        "LapisAzureML", "LapisNotebook", "LapisREPL", argumentParser,
      ],
      swiftSettings: settings),
    // What `scripts/benchmark samplers` talks to.
    .executableTarget(
      name: "benchmark-samplers",
      dependencies: ["LapisDiagnostics", "LapisNumerics", "LapisParams", "LapisTune"],
      path: "scripts/benchmarks/samplers/engine", swiftSettings: settings),
    // Tests.
    .target(
      name: "LapisTestSupport", dependencies: ["LapisDiagnostics"],
      path: "Tests/LapisTestSupport", swiftSettings: settings),
    tests("LapisDiagnosticsTests", ["LapisDiagnostics"]),
    tests(
      "LapisLibraryTests", ["LapisDiagnostics", "LapisInterpreter", bigInt], fixtures: ["Fixtures"]),
    tests(
      "LapisInterpreterTests", ["LapisInterpreter", "LapisSyntax", "LapisDiagnostics"],
      fixtures: ["Fixtures"]),
    tests("LapisSyntaxTests", ["LapisSyntax", "LapisDiagnostics"], fixtures: ["Fixtures"]),
    tests("LapisNumericsTests", ["LapisNumerics", "CLapisKernels"], fixtures: ["Fixtures"]),
    tests(
      "LapisDataModulesTests", ["LapisDataModules", "LapisInterpreter", "LapisDiagnostics"],
      fixtures: ["Fixtures", "Idioms", "Mistakes"]),
    tests(
      "LapisFrameTests", ["LapisFrame", "LapisDiagnostics", "LapisNumerics"], fixtures: ["Fixtures"]),
    tests(
      "LapisNotebookTests",
      [
        "LapisNotebook", "LapisREPL", "LapisInterpreter", "LapisSyntax", "LapisStore",
        "LapisDiagnostics",
      ], fixtures: ["Fixtures"]),
    tests("CommandTests", ["lapis", "LapisStore"]),
    tests(
      "TranscriptTests",
      ["LapisREPL", "LapisNotebook", "LapisInterpreter", "LapisStore"], fixtures: ["Transcripts"]),
    tests(
      "LapisREPLTests",
      ["LapisREPL", "LapisNotebook", "LapisInterpreter", "LapisStore", "LapisDiagnostics"]),
    tests("LapisStoreTests", ["LapisStore", "LapisDiagnostics", grdb], fixtures: ["Fixtures"]),
    tests("LapisONNXTests", ["LapisONNX", "LapisDiagnostics"], fixtures: ["Fixtures"]),
    tests(
      "LapisLearnModulesTests",
      ["LapisLearnModules", "LapisDataModules", "LapisInterpreter", "LapisDiagnostics"],
      fixtures: ["Scripts"]),
    tests("LapisPlotTests", ["LapisPlot"], fixtures: ["Goldens"]),
    tests(
      "ONNXExportTests",
      ["LapisLearn", "LapisONNX", "LapisFrame", "LapisParams", "LapisDiagnostics"], fixtures: ["Fixtures"]),
    tests(
      "LapisExplainTests",
      ["LapisExplain", "LapisLearn", "LapisFrame", "LapisNumerics", "LapisParams", "LapisDiagnostics"],
      fixtures: ["Fixtures"]),
    tests(
      "LapisLearnTests",
      ["CLapisKernels", "LapisLearn", "LapisDiagnostics", "LapisFrame", "LapisNumerics", "LapisONNX", "LapisParams"]),
    tests(
      "LapisAutoMLTests",
      [
        "LapisAutoML", "LapisLearn", "LapisDiagnostics", "LapisFrame", "LapisNumerics", "LapisONNX",
        "LapisParams",
      ]),
    tests(
      "ParityTests",
      ["LapisLearn", "LapisDiagnostics", "LapisFrame", "LapisNumerics", "LapisParams"],
      fixtures: ["Fixtures"]),
    tests(
      "LapisTuneTests", ["LapisTune", "LapisParams", "LapisNumerics", "LapisDiagnostics"],
      fixtures: ["Fixtures"]),
    tests("LapisComputeTests", ["LapisCompute", "LapisDiagnostics", "LapisNumerics", "LapisStore"]),
    tests(
      "LapisAzureMLTests",
      [
        "LapisAzureML", "LapisCompute", "LapisDataModules", "LapisDiagnostics", "LapisInterpreter",
        "LapisLearnModules", "LapisNumerics", "LapisParams", "LapisStore", "LapisTune",
      ]),
    tests("LessonTests", ["LapisNotebook", "lapis"]),
    tests("ConformanceTests", ["lapis"], fixtures: ["Scripts"]),
  ],
  swiftLanguageModes: [.v6]
)
