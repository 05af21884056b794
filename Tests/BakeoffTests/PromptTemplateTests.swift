import BakeoffCore
import Testing

@testable import Bakeoff

@Suite("PromptTemplate")
struct PromptTemplateTests {
  private static let template = PromptTemplate(
    values: [
      "name": "Ada", "empty": "", "count": 3, "price": .number("1.50"), "yes": true,
      "list": ["a", 1], "user": ["first": "Ada", "address": ["town": "London"]],
      "nothing": nil, "again": "{{name}}", "größe": "XL", "with-dash": "d", "_x1": "u",
    ]
  )

  static let fillings = [
    ("Hi {{name}}!", "Hi Ada!"),
    ("{{name}}{{name}}", "AdaAda"),
    ("{{ name }} {{  name}} {{name }}", "Ada Ada Ada"),
    ("[{{empty}}]", "[]"),
    ("{{count}} × {{price}}, {{yes}}", "3 × 1.50, true"),
    ("{{list}}", #"["a",1]"#),
    ("{{user.first}} of {{ user.address.town }}", "Ada of London"),
    ("{{user.address}}", #"{"town":"London"}"#),
    ("{{größe}} {{with-dash}} {{_x1}}", "XL d u"),
    // A value is not filled again.
    ("{{again}}", "{{name}}"),
    // What is no name stays as it is.
    ("{name} {{}} {{ }} {{1}} {{a+b}} {{#if}}", "{name} {{}} {{ }} {{1}} {{a+b}} {{#if}}"),
    ("{{two words}} and {{ name | upper }}", "{{two words}} and {{ name | upper }}"),
    ("{{name", "{{name"),
    ("name}} {{", "name}} {{"),
    (#"{"a": {"b": {{count}}}}"#, #"{"a": {"b": 3}}"#),
    ("{{ {{name}} }}", "{{ Ada }}"),
    ("", ""),
  ]

  @Test("Placeholders are filled, and the rest stays", arguments: fillings)
  func filling(_ text: String, _ expected: String) throws {
    #expect(try Self.template.filled(text) == expected)
  }

  static let unknown = [
    ("{{nobody}}", "nobody"), ("{{ nobody }}", "nobody"), ("{{name}} {{user.last}}", "user.last"),
    ("{{name.first}}", "name.first"), ("{{Name}}", "Name"),
  ]

  @Test("A placeholder without a value is named, with the names there are", arguments: unknown)
  func unknownName(_ text: String, _ name: String) throws {
    let error = try #require(throws: TaskLineError.self) { try Self.template.filled(text) }
    #expect(
      error.reason.hasPrefix(
        "the prompt has {{\(name)}} but \"vars\" has no \"\(name)\" (it has: name, empty, count,"
      )
    )
  }

  @Test("A value of null is no value, and the error says that it is null")
  func null() throws {
    let error = try #require(throws: TaskLineError.self) {
      try Self.template.filled("{{nothing}}")
    }
    #expect(
      error.reason
        == "the prompt has {{nothing}} but \"nothing\" in \"vars\" is null: give it a value"
    )
  }

  @Test("With no values at all the error says so")
  func noValues() throws {
    let error = try #require(throws: TaskLineError.self) {
      try PromptTemplate(values: [:]).filled("{{x}}")
    }
    #expect(error.reason == "the prompt has {{x}} but \"vars\" has no \"x\" (it has: it is empty)")
  }

  @Test(
    "Only what could be filled counts as a placeholder",
    arguments: [
      ("{{x}}", true), ("a {{ x.y }} b", true), ("{{ {{x}}", true), ("{x}", false),
      ("{{}}", false), ("{{a b}}", false), ("", false),
    ]
  )
  func recognising(_ text: String, _ expected: Bool) {
    #expect(PromptTemplate.hasPlaceholder(text) == expected)
  }
}
