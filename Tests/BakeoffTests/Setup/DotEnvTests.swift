import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("DotEnv")
struct DotEnvTests {
  static let lines = [
    ("A=b", "b"),
    ("A=", ""),
    ("  A = b  ", "b"),
    ("export A=b", "b"),
    ("export   A=b", "b"),
    ("A=https://x.org/?a=1&b=2==", "https://x.org/?a=1&b=2=="),
    ("A=b c", "b c"),
    ("A=b # a comment", "b"),
    ("A=b#c", "b#c"),
    ("A=# nothing", ""),
    ("A='b # c'", "b # c"),
    ("A=\"b # c\" # d", "b # c"),
    ("A='b' # d", "b"),
    (#"A="one\ntwo\tthree \"q\" \\ \x $B""#, "one\ntwo\tthree \"q\" \\ \\x $B"),
    (#"A='one\ntwo "q" $B'"#, #"one\ntwo "q" $B"#),
    ("A=\"\"", ""),
    ("A=it's", "it's"),
    ("A=größe ✓", "größe ✓"),
    ("\u{FEFF}A=b", "b"),
    ("# A=x\n\n   \n  # more\nA=b\n#A=y", "b"),
    ("A=first\nA=last", "last"),
    ("A=b\r\nB=c\r\n", "b"),
  ]

  @Test("A setting is read", arguments: lines)
  func setting(_ text: String, _ expected: String) throws {
    #expect(try DotEnv(parsing: text, path: ".env").values["A"] == expected)
  }

  @Test("Every line is a setting of its own, whatever ends it")
  func severalLines() throws {
    let text = "A=1\r\nexport B='2'\r\n# C=3\r\n_D2=\"4\"\nexporter=5"
    let values = try DotEnv(parsing: text, path: ".env").values
    #expect(values == ["A": "1", "B": "2", "_D2": "4", "exporter": "5"])
  }

  static let badLines = [
    "A", "=b", "1A=b", "A B=c", "A-B=c", "Ä=c", "export", "A='b", "A=\"b", "A=\"b\\\"", "A='b'c",
    "- A=b",
  ]

  @Test("A line that is no setting is named, and its value is not told", arguments: badLines)
  func badLine(_ line: String) throws {
    #expect(
      throws: InputError("/x/.env:3: expected NAME=value, as in OPENAI_API_KEY=…")
    ) { try DotEnv(parsing: "OK=1\n\n\(line)\nOK=2", path: "/x/.env") }
  }

  @Test("The nearest file is found in the folder or above it, and a folder of its name is passed")
  func nearest() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let top = try folder.write("A=top\n", to: ".env")
    let inner = try folder.write("A=inner\n", to: "a/b/.env")
    try folder.write("", to: "a/b/c/d/file")
    try folder.write("", to: "a/e/.env/file")
    #expect(DotEnv.nearest(from: folder.path) == top)
    #expect(DotEnv.nearest(from: folder.path("a")) == top)
    #expect(DotEnv.nearest(from: folder.path("a/b")) == inner)
    #expect(DotEnv.nearest(from: folder.path("a/b/c/d")) == inner)
    #expect(DotEnv.nearest(from: folder.path("a/b/c/../..")) == top)
    #expect(DotEnv.nearest(from: folder.path("a/e")) == top)
    let settings = try Environment.load(from: folder.path("a/b/c/d"))
    #expect(settings["A"] == "inner")
    #expect(settings.filePath == inner)
  }

  @Test("A named file is read instead of the nearest, and the process wins over both")
  func named() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("BAKEOFF_TEST_A=near\n", to: ".env")
    let other = try folder.write("BAKEOFF_TEST_B=named\nPATH=planted\n", to: "other.env")
    let settings = try Environment.load(file: other, from: folder.path)
    #expect(settings["BAKEOFF_TEST_A"] == nil)
    #expect(settings.find("BAKEOFF_TEST_B")?.source == .file(other))
    #expect(settings.find("PATH")?.source == .process)
  }

  @Test("A named file that is missing, and one that is no text, are told apart")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let missing = folder.path("none.env")
    #expect(
      throws: InputError(
        "no settings file at \(missing): check the path given with --env-file"
      )
    ) { try Environment.load(file: missing) }
    let path = folder.path(".env")
    try Data([0x41, 0x3D, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
    let unreadable = InputError(
      "\(path) cannot be read: check that it is UTF-8 text and may be read"
    )
    #expect(throws: unreadable) { try Environment.load(file: path) }
    #expect(throws: unreadable) { try Environment.load(from: folder.path) }
  }
}
