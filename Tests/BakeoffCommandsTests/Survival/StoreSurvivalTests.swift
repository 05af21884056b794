import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// What becomes of a store when the disk, the folder or the file fails.
@Suite("The store survives", .waits, .timeLimit(.minutes(30)))
struct StoreSurvivalTests {
  private static let isRoot = getuid() == 0
  /// Whether a file system of a test's own may be mounted, as in a user namespace.
  private static let mayMount = shell("unshare -Urm mount -t tmpfs none /mnt")
  private static let hasCompiler = shell("command -v cc")

  private static func shell(_ line: String) -> Bool {
    guard let program = try? BuiltProgram() else { return false }
    defer { program.remove() }
    return (try? program.shell(line).status) == 0
  }

  private func command(_ paid: PaidRun, store: String = PaidRun.store) -> String {
    "bakeoff " + paid.arguments(store: store).joined(separator: " ")
  }

  /// An error that says what to do, from a program that ended by itself.
  private func expectAdvice(_ outcome: BuiltProgram.Outcome, _ words: String = "--store") {
    #expect(outcome.status == 1, "\(outcome.talk)")
    #expect(outcome.talk.contains("error: "))
    #expect(outcome.talk.contains(words), "\(outcome.talk)")
  }

  // MARK: The disk is full

  /// Limits on the size of a file in KiB, from too small for the tables to almost enough.
  private static let limits = [
    4, 24, 90, 150, 190, 220, 240, 260, 290, 330, 380, 440, 520, 640, 800,
  ]

  @Test(
    "A file may not grow further: what was recorded is kept, and the command goes on",
    arguments: limits
  )
  func limited(_ kibibytes: Int) throws {
    let paid = try PaidRun(samples: 200, delay: 0)
    defer { paid.remove() }
    let outcome = try paid.program.shell("ulimit -f \(kibibytes * 2); exec \(command(paid))")
    if outcome.status != 0 { expectAdvice(outcome) }
    if !paid.server.received.isEmpty { try paid.expectSound() }
    try paid.finish(afterEnds: 1)
  }

  @Test(
    "The disk is full: what was recorded is kept, and the command goes on elsewhere",
    .enabled(if: mayMount, "a file system can be mounted"),
    arguments: [4, 24, 90, 150, 220, 290, 350, 430, 520, 640, 800]
  )
  func full(_ kibibytes: Int) throws {
    let paid = try PaidRun(samples: 200, delay: 0)
    defer { paid.remove() }
    try paid.program.write(
      """
      mkdir full kept
      mount -t tmpfs -o size=\(kibibytes)k none full
      \(command(paid, store: "full/b.sqlite"))
      status=$?
      cp full/b.sqlite* kept/
      exit $status
      """,
      to: "fill.sh"
    )
    let outcome = try paid.program.shell("unshare -Urm sh fill.sh")
    if outcome.status != 0 { expectAdvice(outcome) }
    if !paid.server.received.isEmpty { try paid.expectSound("kept/b.sqlite") }
    try paid.finish(afterEnds: 1, store: "kept/b.sqlite")
  }

  // MARK: The folder or the file may not be written

  @Test(
    "A folder or a store that may not be written is named, and nothing is sent",
    arguments: ["folder", "store"]
  )
  func readOnly(_ what: String) throws {
    let paid = try PaidRun(samples: 5)
    defer { paid.remove() }
    // Root may write everywhere.
    let user = Self.isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let owner = Self.isRoot ? "chown -R 65534:65534 . && " : ""
    #expect(try paid.program.shell("mkdir here && chmod 777 . && \(owner)true").status == 0)
    if what == "store" {
      #expect(try paid.program.shell(user + command(paid, store: "here/b.sqlite")).status == 0)
    }
    let sent = paid.server.received.count
    let mode = what == "store" ? "chmod 400 here/b.sqlite && chmod 500 here" : "chmod 500 here"
    #expect(try paid.program.shell(mode).status == 0)
    expectAdvice(
      try paid.program.shell(user + command(paid, store: "here/b.sqlite") + " --no-cache")
    )
    #expect(paid.server.received.count == sent)
    #expect(try paid.program.shell("chmod 700 here").status == 0)
  }

  @Test(
    "Locks that are refused are an error that says so",
    .enabled(if: hasCompiler, "there is a C compiler")
  )
  func noLocks() throws {
    let paid = try PaidRun(samples: 5)
    defer { paid.remove() }
    try paid.program.write(
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <errno.h>
      #include <fcntl.h>
      #include <stdarg.h>
      static int pass(const char *name, int file, int command, void *value) {
        if (command == F_SETLK || command == F_SETLKW || command == F_GETLK) {
          errno = ENOLCK;
          return -1;
        }
        return ((int (*)(int, int, ...))dlsym(RTLD_NEXT, name))(file, command, value);
      }
      #define PASS(name) \\
        int name(int file, int command, ...) { \\
          va_list list; \\
          va_start(list, command); \\
          void *value = va_arg(list, void *); \\
          va_end(list); \\
          return pass(#name, file, command, value); \\
        }
      PASS(fcntl)
      PASS(fcntl64)
      int flock(int file, int operation) { errno = ENOLCK; return -1; }
      """,
      to: "locks.c"
    )
    #expect(try paid.program.shell("cc -shared -fPIC -o locks.so locks.c -ldl").status == 0)
    let outcome = try paid.program.shell("LD_PRELOAD=./locks.so \(command(paid))")
    expectAdvice(outcome, "has no locks")
    #expect(paid.server.received.isEmpty)
  }

  // MARK: The file goes away

  @Test(
    "A store that is removed or replaced under a run is kept beside its place",
    arguments: [
      "rm results/bakeoff.sqlite*", "rm -r results", "mv results gone",
      "cp results/bakeoff.sqlite other && mv other results/bakeoff.sqlite",
    ]
  )
  func removed(_ line: String) throws {
    let paid = try PaidRun(samples: 600)
    defer { paid.remove() }
    let (process, _, talk) = try paid.program.start(paid.arguments())
    paid.wait(for: 200, of: process)
    #expect(try paid.program.shell(line).status == 0)
    process.waitUntilExit()
    let said = try String(contentsOf: talk, encoding: .utf8)
    #expect(process.terminationStatus == 1)
    #expect(said.contains("was removed or replaced while it was in use"), "\(said)")
    #expect(said.contains("bakeoff.rescued.sqlite"))
    #expect(paid.server.received.count < paid.samples)
    try paid.finish(afterEnds: 1, store: "results/bakeoff.rescued.sqlite")
  }

  @Test("The write-ahead log of a killed program is part of its store, however much of it there is")
  func log() throws {
    let paid = try PaidRun(samples: 400)
    defer { paid.remove() }
    let (process, _, _) = try paid.program.start(paid.arguments())
    paid.wait(for: 250, of: process)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let log = try Data(
      contentsOf: paid.program.folder.appendingPathComponent(PaidRun.store + "-wal")
    )
    var chance = SplitMix64(seed: 1)
    var counts: [Int] = []
    for share in [1, 0.9, 0.5, 0] + (0..<4).map({ _ in chance.uniform() }) {
      let name = "copy-\(share).sqlite"
      let copy = paid.program.folder.appendingPathComponent(name).path
      try FileManager.default.copyItem(
        atPath: paid.program.folder.appendingPathComponent(PaidRun.store).path,
        toPath: copy
      )
      try log.prefix(Int(share * Double(log.count))).write(to: URL(fileURLWithPath: copy + "-wal"))
      let check = try paid.program.run("store", "check", "--store", name, "--json")
      // Without its log there may be no tables yet.
      guard share > 0 || check.status == 0 else { continue }
      #expect(check.status == 0, "\(share): \(check.output)\(check.talk)")
      let json = try JSON(parsing: check.output)
      counts.append(json["trials"]?.intValue ?? -1)
    }
    let whole = try #require(counts.first)
    #expect(whole >= 250 - 2 * paid.connections)
    #expect(counts.allSatisfy { $0 <= whole })
    try paid.finish(afterEnds: 1)
  }

  // MARK: The file is damaged

  @Test(
    "A damaged store never crashes a command, and what can be read can be gone on with",
    arguments: 1...16
  )
  func damaged(_ seed: Int) throws {
    let paid = try PaidRun(samples: 300, delay: 0)
    defer { paid.remove() }
    #expect(try paid.program.run(paid.arguments()).status == 0)
    let url = paid.program.folder.appendingPathComponent(PaidRun.store)
    var bytes = try Data(contentsOf: url)
    var chance = SplitMix64(seed: UInt64(seed))
    switch seed % 4 {
    case 0: bytes = bytes.prefix(chance.index(below: bytes.count))
    case 1:
      let start = chance.index(below: bytes.count - 8192)
      for offset in start..<start + 8192 {
        bytes[offset] = UInt8(truncatingIfNeeded: chance.next())
      }
    case 2:
      for _ in 0..<40 {
        bytes[chance.index(below: bytes.count)] = UInt8(truncatingIfNeeded: chance.next())
      }
    default: for offset in 0..<min(bytes.count, 1 << chance.index(below: 17)) { bytes[offset] = 0 }
    }
    try bytes.write(to: url)
    for command in [["report"], ["runs"], ["cost"], ["cache", "stats"], paid.arguments()] {
      let outcome = try paid.program.run(command)
      #expect([0, 1].contains(outcome.status), "\(command) \(outcome.talk)")
      #expect(outcome.status == 0 || outcome.talk.contains("error: "), "\(command)")
    }
    let check = try paid.program.run("store", "check")
    let repair = try paid.program.run("store", "repair")
    #expect([0, 1].contains(check.status))
    if repair.status == 0 {
      try paid.expectSound()
      let again = try paid.program.run(paid.arguments())
      #expect(again.status == 0, "\(again.talk)")
      #expect(try paid.program.read("trials.csv").split(separator: "\n").count == 301)
    } else {
      #expect(repair.talk.contains("error: "))
      #expect(repair.talk.contains("--store") || repair.talk.contains("restore"), "\(repair.talk)")
    }
  }
}
