// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzing of everything that reads bytes from outside, with libFuzzer. A package of
// its own, because its programs have libFuzzer's main instead of one of theirs.
let fuzzed: [SwiftSetting] = [
  .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])
]
let linked: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]

let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "whom", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz-snapshot",
      dependencies: [.product(name: "ReferralGraph", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
    .executableTarget(
      name: "fuzz-contact-lists",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
    .executableTarget(
      name: "fuzz-graph-files",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
    .executableTarget(
      name: "fuzz-dot",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
    .executableTarget(
      name: "fuzz-archive",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
    .executableTarget(
      name: "fuzz-mail",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
    .executableTarget(
      name: "fuzz-calendar",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: fuzzed, linkerSettings: linked),
  ]
)
