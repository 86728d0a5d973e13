// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzing of everything that reads bytes from outside, with libFuzzer. A package of
// its own, because its programs have libFuzzer's main instead of one of theirs.
let fuzzed: [SwiftSetting] = [
  .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])
]
let linked: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]

/// A program that fuzzes what is in a library.
func program(_ name: String, of library: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzSupport", .product(name: library, package: "whom")],
    swiftSettings: fuzzed, linkerSettings: linked)
}

let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "whom", path: "..")],
  targets: [
    .target(name: "FuzzSupport", swiftSettings: fuzzed),
    program("fuzz-snapshot", of: "ReferralGraph"),
    program("fuzz-lists", of: "ContactLists"),
  ]
)
