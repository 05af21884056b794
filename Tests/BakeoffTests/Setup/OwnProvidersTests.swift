import Bakeoff
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Providers of one's own")
struct OwnProvidersTests {
  private static let row =
    #"{"prefix":"acme","name":"Acme","protocol":"openai-chat","auth":"bearer","#
    + #""base_url":"http://h:1/v1","key_env":["ACME_KEY"]}"#

  /// A folder of settings with a file of own rows; nil for none.
  private func environment(_ rows: [UInt8]?) throws -> Environment {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-\(UUID().uuidString)", isDirectory: true)
    let own = folder.appendingPathComponent("bakeoff", isDirectory: true)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    if let rows { try Data(rows).write(to: own.appendingPathComponent("providers.json")) }
    return Environment(process: ["XDG_CONFIG_HOME": folder.path, "ACME_KEY": "k"])
  }

  @Test("A row in the file is asked like a built-in one")
  func asked() throws {
    let environment = try environment(Array("[\(Self.row)]\n".utf8))
    let table = try ProviderTable.load(environment)
    #expect(table.ownPrefixes == ["acme"])
    let lm = try LM(
      "acme/m",
      options: ClientOptions(environment: environment, providers: table)
    )
    #expect(try lm.prepare(ModelRequest("Hi")).cached.url == "http://h:1/v1/chat/completions")
  }

  @Test("Without the file the built-in rows stand alone")
  func none() throws {
    let table = try ProviderTable.load(environment(nil))
    #expect(table.providers == ProviderTable.builtIn.providers)
    #expect(table.ownPrefixes.isEmpty)
  }

  @Test("A file that cannot be used is an error with its path")
  func wrong() throws {
    let unfit = try environment([0xFF, 0xFE])
    let path = ProviderTable.ownFile(unfit)
    #expect(
      throws: InputError("\(path) cannot be read: check that it is UTF-8 text and may be read")
    ) { try ProviderTable.load(unfit) }
    let twice = try environment(Array("[\(Self.row), \(Self.row)]".utf8))
    #expect(
      throws: InputError(
        "\(ProviderTable.ownFile(twice)): row 2: the prefix \"acme\" stands on row 1 already; leave "
          + "one of them out"
      )
    ) { try ProviderTable.load(twice) }
  }
}
