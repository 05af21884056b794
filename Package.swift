// swift-tools-version: 6.1
import PackageDescription

/// Settings of every Swift target: names are imported where they are used, and what leaks is marked.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "bakeoff",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bakeoff", targets: ["BakeoffCLI"]),
    .library(name: "Bakeoff", targets: ["Bakeoff"]),
    .library(name: "BakeoffClient", targets: ["BakeoffClient"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird",
      from: "2.28.1",
      traits: []
    ),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The values and seams that every room shares.
    .target(
      name: "BakeoffCore",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),

    // The four siblings; none imports another.
    .target(name: "CLibcurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(
      name: "BakeoffClient",
      dependencies: ["BakeoffCore", "CLibcurl"],
      swiftSettings: settings
    ),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "BakeoffStore",
      dependencies: [
        "BakeoffCore",
        "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .target(name: "BakeoffScoring", dependencies: ["BakeoffCore"], swiftSettings: settings),
    .target(
      name: "BakeoffReports",
      dependencies: ["BakeoffCore"],
      resources: [.embedInCode("HTML/report.css"), .embedInCode("HTML/report.js")],
      swiftSettings: settings
    ),

    // Where they meet: plan, loop, report.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "Bakeoff",
      dependencies: [
        "BakeoffCore", "BakeoffClient", "BakeoffStore", "BakeoffScoring", "BakeoffReports",
        "CZlib", .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    // Servers: what Hummingbird is for.
    .target(
      name: "BakeoffServers",
      dependencies: [
        "BakeoffCore", "BakeoffClient",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "BakeoffCommands",
      dependencies: [
        "Bakeoff", "BakeoffCore", "BakeoffClient", "BakeoffStore", "BakeoffScoring",
        "BakeoffReports", "BakeoffServers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "BakeoffCLI",
      dependencies: ["BakeoffCommands"],
      swiftSettings: settings
    ),

    // What is measured rather than tested: see `make bench-statistics` and `make bench-compare`.
    .executableTarget(
      name: "BakeoffBenchmarks",
      dependencies: ["Bakeoff", "BakeoffCore", "BakeoffReports", "BakeoffScoring", "BakeoffStore"],
      swiftSettings: settings
    ),

    .target(
      name: "BakeoffTestSupport",
      dependencies: ["BakeoffCore"],
      path: "Tests/BakeoffTestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffCoreTests",
      dependencies: ["BakeoffCore", "BakeoffTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffClientTests",
      dependencies: [
        "BakeoffCore", "BakeoffClient", "BakeoffTestSupport",
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      exclude: ["Errors/Golden", "Golden", "Tokens/Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffStoreTests",
      dependencies: [
        "BakeoffCore", "BakeoffStore", "BakeoffTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffScoringTests",
      dependencies: ["BakeoffCore", "BakeoffScoring", "BakeoffTestSupport"],
      exclude: ["Reference", "Statistics/References"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffReportsTests",
      dependencies: ["BakeoffCore", "BakeoffReports", "BakeoffTestSupport"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffTests",
      dependencies: [
        "Bakeoff", "BakeoffCore", "BakeoffClient", "BakeoffStore", "BakeoffScoring",
        "BakeoffReports", "BakeoffTestSupport",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffServersTests",
      dependencies: ["BakeoffCore", "BakeoffClient", "BakeoffServers", "BakeoffTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BakeoffCommandsTests",
      dependencies: [
        "Bakeoff", "BakeoffCore", "BakeoffCommands", "BakeoffCLI", "BakeoffStore",
        "BakeoffTestSupport",
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

// What is fuzzed is one folder with two uses: a test target that tries a few thousand inputs, and, for
// `make fuzz`, a program around libFuzzer, which not every toolchain has.
let fuzzed: [Target.Dependency] = [
  "Bakeoff", "BakeoffCore", "BakeoffClient", "BakeoffScoring", "BakeoffTestSupport",
]
if Context.environment["BAKEOFF_FUZZ"] == nil {
  package.targets.append(
    .testTarget(
      name: "BakeoffFuzzTests",
      dependencies: fuzzed,
      exclude: ["Corpus", "Program"],
      swiftSettings: settings
    )
  )
} else {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
      name: "BakeoffFuzz",
      dependencies: fuzzed + ["CLibFuzzer"],
      path: "Tests/BakeoffFuzzTests",
      exclude: ["Corpus", "FuzzTests.swift"],
      swiftSettings: settings
    ),
  ]
}
