// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is held to; dependencies are built as they come.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "whom",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "whom", targets: ["whom"]),
    .library(name: "ReferralGraph", targets: ["ReferralGraph"]),
    .library(name: "ContactLists", targets: ["ContactLists"]),
    .library(name: "Identity", targets: ["Identity"]),
    .library(name: "NetworkStore", targets: ["NetworkStore"]),
    .library(name: "Introductions", targets: ["Introductions"]),
    .library(name: "NetworkExports", targets: ["NetworkExports"]),
    .library(name: "NetworkMaps", targets: ["NetworkMaps"]),
    .library(name: "Reports", targets: ["Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // One instruction that Swift has no word for.
    .target(name: "CPrefetch"),
    .target(
      name: "ReferralGraph",
      dependencies: ["CPrefetch", .product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: strict),
    // The processor's own SHA-256, where it has one.
    .target(name: "CSHA256"),
    // What reads mail, calendars, archives, XML and DOT.
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0",
      providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),
    .systemLibrary(
      name: "CLibical", pkgConfig: "libical",
      providers: [.apt(["libical-dev"]), .brew(["libical"])]),
    .systemLibrary(
      name: "CLibarchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CCgraph", pkgConfig: "libcgraph",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "ContactLists",
      dependencies: ["CCgraph", "CExpat", "CGMime", "CLibarchive", "CLibical", "CSHA256"],
      swiftSettings: strict),
    .target(
      name: "Identity",
      dependencies: ["ContactLists"],
      resources: [.embedInCode("Data")],
      swiftSettings: strict),
    .target(
      name: "NetworkStore",
      dependencies: [
        "ContactLists", "Identity", "ReferralGraph",
        .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite itself, where rows are read by the million.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      resources: [.embedInCode("Data/settings.toml")],
      swiftSettings: strict),
    .target(
      name: "Introductions",
      dependencies: ["ContactLists", "Identity", "NetworkStore", "ReferralGraph"],
      swiftSettings: strict),
    .target(
      name: "NetworkExports",
      dependencies: ["ContactLists", "Identity", "NetworkStore", "ReferralGraph"],
      swiftSettings: strict),
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "NetworkMaps",
      dependencies: ["CGraphviz", "ContactLists", "Introductions"],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "ContactLists", "Introductions", "NetworkMaps", "NetworkStore",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates")],
      swiftSettings: strict),
    .executableTarget(
      name: "whom",
      dependencies: [
        "ContactLists", "Identity", "Introductions", "NetworkExports", "NetworkMaps",
        "NetworkStore", "ReferralGraph", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "generate-datasets",
      path: "Datasets/Generator",
      swiftSettings: strict),
    .testTarget(
      name: "ReferralGraphTests", dependencies: ["ReferralGraph"], swiftSettings: strict),
    .testTarget(
      name: "ContactListsTests", dependencies: ["ContactLists"], swiftSettings: strict),
    .testTarget(
      name: "IdentityTests", dependencies: ["ContactLists", "Identity"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NetworkStoreTests",
      dependencies: [
        "ContactLists", "Identity", "NetworkStore", "ReferralGraph",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "IntroductionsTests",
      dependencies: ["ContactLists", "Identity", "Introductions", "NetworkStore", "ReferralGraph"],
      swiftSettings: strict),
    .testTarget(
      name: "NetworkExportsTests",
      dependencies: [
        "ContactLists", "Identity", "NetworkExports", "NetworkStore", "ReferralGraph",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "NetworkMapsTests",
      dependencies: ["ContactLists", "Introductions", "NetworkMaps"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["ContactLists", "Introductions", "NetworkMaps", "NetworkStore", "Reports"],
      swiftSettings: strict),
    // Runs the built programs as a user does.
    .testTarget(
      name: "WhomTests",
      dependencies: [
        "whom", "generate-datasets", "Introductions", "NetworkMaps",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ]
)
