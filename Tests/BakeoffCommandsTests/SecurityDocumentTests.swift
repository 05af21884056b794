import BakeoffTestSupport
import Foundation
import Testing

@Suite("The page on security")
struct SecurityDocumentTests {
  @Test("Each promise names what shows it, and all suites and commands that it names are there")
  func suites() throws {
    let package = BuiltProgram.package
    let page = try String(
      contentsOf: package.appendingPathComponent("SECURITY.md"),
      encoding: .utf8
    )
    let makefile = try String(
      contentsOf: package.appendingPathComponent("Makefile"),
      encoding: .utf8
    )
    let files = try #require(
      FileManager.default.enumerator(atPath: package.appendingPathComponent("Tests").path)
    )
    let suites = Set(
      files.compactMap { ($0 as? String)?.split(separator: "/").last.map(String.init) }
    )
    let promises = page.split(separator: "\n").filter { $0.hasPrefix("| **") }
    #expect(promises.count >= 10)
    for promise in promises {
      let shown = promise.split(separator: "|").last ?? ""
      let names = shown.matches(of: /`(make )?([A-Za-z-]+)`/)
      #expect(!names.isEmpty, "\(promise)")
      for name in names {
        let word = String(name.output.2)
        if name.output.1 == nil {
          #expect(suites.contains("\(word).swift"), "\(word)")
        } else {
          #expect(makefile.contains("\n\(word):"), "make \(word)")
        }
      }
    }
  }
}
