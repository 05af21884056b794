import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct StructureScorerTests {
  @Test(
    "A structure passes and fails as it documents",
    arguments: [
      ("is-json", #" {"a": 1} "#, true), ("is-json", "7", true), ("is-json", "{a: 1}", false),
      ("is-json", "```json\n{}\n```", false), ("is-json", "", false),
      (#"is-json:{"required": ["a"]}"#, #"{"a": 1}"#, true),
      (#"is-json:{"required": ["a"]}"#, #"{"b": 1}"#, false),
      ("contains-json", #"Here: {"a": [1]}."#, true), ("contains-json", "see [1] {", true),
      ("contains-json", "no {json} [here", false),
      ("contains-json", "So\n```json\n\"x\"\n```", true),
      (#"contains-json:{"type": "object"}"#, #"[1] and {"a": 1}"#, false),
      (#"contains-json:{"type": "array"}"#, #"[1] and {"a": 1}"#, true),
      (#"json-schema:{"type": "integer"}"#, "7", true),
      (#"json-schema:{"type": "integer"}"#, "7.0", true),
      (#"json-schema:{"type": "integer"}"#, "\"7\"", false),
      (#"json-schema:{"type": "integer"}"#, "```\n7\n```", true),
      (#"json-schema:{"type": "integer"}"#, "It is 7", false), ("json-schema:true", "[]", true),
      ("json-schema:false", "[]", false),

      (#"json-path:$.a == 1"#, #"{"a": 1.0}"#, true),
      (#"json-path:$.a == "x""#, #"{"a": " x "}"#, true),
      (#"json-path:$.a == x"#, #"{"a": "x"}"#, true),
      (#"json-path:$.a == 1"#, #"{"a": "1"}"#, false),
      (#"json-path:$.a[-1] == 3"#, #"so {"a": [1, 2, 3]}"#, true),
      (#"json-path:$['a b']["c"] == null"#, #"{"a b": {"c": null}}"#, true),
      (#"json-path:$.a[0:2] == [1, 2]"#, #"{"a": [1, 2, 3]}"#, true),
      (#"json-path:$.a[::-2] == [3, 1]"#, #"{"a": [1, 2, 3]}"#, true),
      (#"json-path:$..b == [1, 2]"#, #"{"b": 1, "c": [{"b": 2}]}"#, true),
      (#"json-path:$.*['x', 0] == [5, 6]"#, #"{"a": {"x": 5}, "b": [6]}"#, true),
      (#"json-path:$.z == 1"#, #"{"a": 1}"#, false), (#"json-path:$.z == 1"#, "none", false),
      (#"json-path:$[*] == []"#, "[]", true),

      ("is-xml", "<a/>", true),
      ("is-xml", "<?xml version=\"1.0\"?>\n<a b='1'>x<!-- c --><c/></a>\n", true),
      ("is-xml", "<a>&amp;&#65;&#x42;</a>", true), ("is-xml", "<a><![CDATA[<&]]></a>", true),
      ("is-xml", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>", true),
      ("is-xml", "<é:ü>ß</é:ü>", true),
      ("is-xml", "<a><b></a></b>", false), ("is-xml", "<a>", false), ("is-xml", "<a/><b/>", false),
      ("is-xml", "<a b=1/>", false), ("is-xml", "<a b='1' b='2'/>", false),
      ("is-xml", "<a>&nbsp;</a>", false), ("is-xml", "<a>1 & 2</a>", false),
      ("is-xml", "<a b='<'/>", false), ("is-xml", "text <a/>", false),
      ("is-xml", "<a>]]></a>", false),
      ("is-xml", "<a><!-- -- --></a>", false), ("is-xml", "<a>\u{1}</a>", false),
      ("is-xml", "<1a/>", false), ("is-xml", "<a b='1'c='2'/>", false), ("is-xml", "", false),
      ("is-xml", " <?xml encoding='x'?><a/>", false), ("is-xml", "<a></a >", true),
      ("is-xml:a.b,a.c", "<a><b/><c/></a>", true), ("is-xml:a.b.c", "<a><b/><c/></a>", false),
      ("contains-xml", "Here <x is y> and <a>1</a>.", true), ("contains-xml", "a < b > c", false),
      ("contains-xml:b.c", "<a/> or <b><c/></b>", true),

      ("is-html", "<!DOCTYPE html>\n<html><body><p>Hi<br><img src=x></body></html>", true),
      ("is-html", "<ul><li>a<li>b</ul>", true), ("is-html", "<div><p>x</div>", true),
      ("is-html", "<div><b>x</div></b>", false), ("is-html", "<div>", false),
      ("is-html", "text <b>x</b>", false), ("is-html", "<note>x</note>", false),
      ("is-html", "<p>1 < 2</p>", false), ("is-html", "<script>if (a < b) {}</script>", true),
      ("is-html", "<my-tag><b>x</b></my-tag>", true), ("is-html", "Hi", false),
      ("is-html", "<a title='>'>x</a>", true), ("is-html", "</b>", false),
      ("contains-html", "This is <b>bold", true), ("contains-html", "a <note> b", false),
      ("contains-html", "1 < 2", false),

      ("is-csv", "a,b\n1,2\n", true), ("is-csv", "a,b\r\n\"x, \"\"y\"\"\",2", true),
      ("is-csv", "a,b\n1,2,3", false), ("is-csv", "a\nb", false),
      ("is-csv", "a,b\n\"x\"y,2", false),
      ("is-csv", "a,\"b", false), ("is-csv", "", false), ("is-csv:a,b", "a, b\n1,2", true),
      ("is-csv:a,b", "b,a\n1,2", false), ("is-csv", "a,b\n\n1,\"line\nbreak\"", true),

      ("is-sql", "SELECT 1", true), ("is-sql", "SELEKT 1", false), ("is-sql", " ", false),
      ("contains-sql", "Use\n```sql\nSELECT 1\n```\nand not SELEKT", true),
      ("contains-sql", "Use SELEKT", false),
    ] as [(String, String, Bool)]
  )
  func verdict(spec: String, answer: String, isRight: Bool) throws {
    let score = try score(spec, answer: answer)
    #expect(score.value == (isRight ? 1 : 0), "\(score.explanation ?? "")")
  }

  @Test("What does not fit the schema is said")
  func explained() throws {
    let spec = #"json-schema:{"properties": {"a": {"items": {"type": "integer"}}}}"#
    let score = try score(spec, answer: #"{"a": [1, "x"]}"#)
    #expect(score.explanation == "In the JSON, /a/1 is a string, not of type integer.")
  }

  @Test("A schema may come with the documents that it refers to")
  func documents() throws {
    let assertion = Assertion(
      type: "json-schema",
      value: ["schema": ["$ref": "http://x.org/y"], "documents": ["http://x.org/y": ["const": 1]]]
    )
    let scorer = try Scorers.make(assertion: assertion)
    #expect(scorer.score(ModelResponse(text: "1"), for: sample()).isPassed)
    #expect(!scorer.score(ModelResponse(text: "2"), for: sample()).isPassed)
  }

  @Test(
    "A path without a value is compared with the targets",
    arguments: [("Ada", true), ("7", true), ("{\"x\": 1}", true), ("8", false)]
  )
  func pathTargets(target: String, isRight: Bool) throws {
    let answers = ["{\"a\": \"Ada\"}", "{\"a\": 7}", "{\"a\": \"7\"}", "{\"a\": {\"x\": 1.0}}"]
    let verdicts = try answers.map {
      try score("json-path:$.a", answer: $0, targets: [target]).isPassed
    }
    #expect(verdicts.contains(true) == isRight)
    #expect(try score("json-path:$.a", answer: "{\"a\": 1}").value == nil)
  }

  @Test("A path and its value may be an object")
  func pathObject() throws {
    let assertion = Assertion(type: "json-path", value: ["path": "$.a", "equals": ["x", 1]])
    let scorer = try Scorers.make(assertion: assertion)
    #expect(scorer.score(ModelResponse(text: #"{"a": ["x", 1.0]}"#), for: sample()).isPassed)
    #expect(!scorer.score(ModelResponse(text: #"{"a": ["x"]}"#), for: sample()).isPassed)
  }

  @Test(
    "What cannot be used is refused with a sentence",
    arguments: [
      ("json-schema", "needs a JSON Schema"), ("json-schema:{", "it is not JSON"),
      (#"json-schema:{"type": "strin"}"#, "it is not a JSON Schema: /type fits none of"),
      (#"json-schema:{"$ref": "http://x.org/y"}"#, "refers to http://x.org/y, and nothing is"),
      (##"json-schema:{"$ref": "#/$defs/x"}"##, "refers to \"#/$defs/x\", which it does not have"),
      (#"json-schema:{"pattern": "("}"#, "\"(\" is not a regular expression"),
      (
        #"json-schema:{"$schema": "http://json-schema.org/draft-04/schema#"}"#,
        "2020-12 and draft 7 are supported"
      ),
      ("json-path", "needs a path"), ("json-path:a.b", "\"a.b\" is not a path"),
      ("json-path:$.a[?(@.b)]", "is not a path"),
    ] as [(String, String)]
  )
  func refused(spec: String, sentence: String) throws {
    let error = #expect(throws: ScorerError.self) { try Scorers.make(spec: spec) }
    let description = try #require(error).description
    #expect(description.contains(sentence), "\(description)")
  }

  @Test("Without SQLite at hand SQL cannot be judged", arguments: ["is-sql", "contains-sql"])
  func withoutSQLite(spec: String) {
    #expect(throws: ScorerError.withoutTool(scorer: spec)) { try Scorers.make(spec: spec) }
  }

  @Test("Nesting without end exhausts no stack")
  func nesting() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try !score("is-xml", answer: deep).isPassed)
    #expect(try !score("is-html", answer: deep).isPassed)
    #expect(try !score("contains-xml", answer: String(repeating: "<", count: 100_000)).isPassed)
  }
}
