// swift-tools-version: 6.2
import PackageDescription

/// As in the package that is measured.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "whom-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Named, because a checkout may have any name.
    .package(name: "whom", path: "..")
  ],
  targets: [
    .executableTarget(name: "generate-network", swiftSettings: strict),
    .executableTarget(
      name: "engine-worker",
      dependencies: [.product(name: "ReferralGraph", package: "whom")],
      swiftSettings: strict),
    .executableTarget(
      name: "lists-worker",
      dependencies: [.product(name: "ContactLists", package: "whom")],
      swiftSettings: strict),
    .executableTarget(
      name: "linkage-worker",
      dependencies: [
        .product(name: "ContactLists", package: "whom"),
        .product(name: "Identity", package: "whom"),
      ], swiftSettings: strict),
  ]
)
