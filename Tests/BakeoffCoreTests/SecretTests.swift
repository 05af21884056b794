import BakeoffCore
import Testing

@Suite struct SecretTests {
  private struct Holder {
    let name = "key"
    let secret = Secret("sk-very-secret")
    let optional: Secret? = Secret("sk-very-secret")
    let list = [Secret("sk-very-secret")]
  }

  @Test("However a secret is shown, it is not shown")
  func shown() {
    let secret = Secret("sk-very-secret")
    var dumped = ""
    dump(secret, to: &dumped)
    var printed = ""
    print(secret, to: &printed)
    #expect(printed == "<redacted>\n")
    #expect("\(secret)" == "<redacted>")
    #expect(String(describing: secret) == "<redacted>")
    #expect(String(reflecting: secret) == "<redacted>")
    #expect(!dumped.contains("sk-") && dumped.contains("<redacted>"))
    #expect(Mirror(reflecting: secret).children.isEmpty)
  }

  @Test("A secret inside other values is not shown either")
  func nested() {
    let holder = Holder()
    var dumped = ""
    dump(holder, to: &dumped)
    let shown = ["\(holder)", String(reflecting: holder), dumped, "\([1: holder.secret])"]
    for text in shown {
      #expect(!text.contains("sk-"))
      #expect(text.contains("<redacted>"))
    }
  }

  @Test("The value itself is there for the one place that needs it")
  func revealed() {
    #expect(Secret("sk-very-secret").revealed == "sk-very-secret")
  }
}
