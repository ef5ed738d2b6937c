// swift-tools-version:6.2
import PackageDescription

// The interpreter alone, with what looks for memory errors in it: `scripts/check-memory` and
// `scripts/fuzz` build it with the sanitizers on. Not part of the program's own package.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let interpreter: [Target.Dependency] = ["LapisInterpreter", "LapisSyntax", "LapisDiagnostics"]

let package = Package(
  name: "sanitize",
  dependencies: [.package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1")],
  targets: [
    .target(name: "LapisDiagnostics", swiftSettings: settings),
    .target(name: "LapisSyntax", dependencies: ["LapisDiagnostics"], swiftSettings: settings),
    .target(
      name: "LapisInterpreter",
      dependencies: [
        "LapisDiagnostics", "LapisSyntax", .product(name: "BigInt", package: "BigInt"),
      ], swiftSettings: settings),
    .executableTarget(name: "memory", dependencies: interpreter, swiftSettings: settings),
    .executableTarget(name: "fuzz", dependencies: interpreter, swiftSettings: settings),
  ], swiftLanguageModes: [.v6])
