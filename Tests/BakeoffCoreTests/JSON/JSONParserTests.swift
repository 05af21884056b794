import BakeoffCore
import Testing

@Suite struct JSONParserTests {
  @Test(
    "Text that RFC 8259 allows is read, and its digits and characters are kept",
    arguments: [
      ("null", .null),
      (" \t\r\n true \n", .bool(true)),
      ("false", .bool(false)),
      ("0", .number("0")),
      ("-0", .number("-0")),
      ("-0.0", .number("-0.0")),
      ("123456789012345678901234567890", .number("123456789012345678901234567890")),
      ("0.1000", .number("0.1000")),
      ("1E400", .number("1E400")),
      ("1e-2", .number("1e-2")),
      ("20e+1", .number("20e+1")),
      ("\"\"", .string("")),
      ("\"\\u0060\\u012a\\u12AB\"", .string("\u{60}\u{12A}\u{12AB}")),
      ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("\"\\/\u{8}\u{C}\n\r\t")),
      ("\"\\\\u0000\"", .string("\\u0000")),
      ("\"\\u0000\"", .string("\0")),
      ("\"\\uD834\\uDd1e\"", .string("\u{1D11E}")),
      ("\"\\uDBFF\\uDFFF\"", .string("\u{10FFFF}")),
      ("\"€𝄞\u{2028}\u{7F}\"", .string("€𝄞\u{2028}\u{7F}")),
      ("\"e\u{301}\"", .string("e\u{301}")),
      ("[]", .array([])),
      ("[ ]", .array([])),
      ("[1,null , \"1\",{}]", .array([.number("1"), .null, .string("1"), .object(JSONObject())])),
      ("{\"\":0}", .object(["": .number("0")])),
      ("{\"a\":{\"b\":[true]}}", .object(["a": ["b": [true]]])),
    ] as [(String, JSON)]
  )
  func accepted(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  @Test(
    "Text that is not JSON is refused at the first byte that does not fit",
    arguments: [
      ("", 0, "the text ends where a value should stand"),
      ("  ", 2, "the text ends where a value should stand"),
      ("nul", 3, "a word that is not true, false or null"),
      ("TRUE", 0, "unexpected \"T\""),
      ("NaN", 0, "unexpected \"N\""),
      ("-Infinity", 1, "expected a digit"),
      ("+1", 0, "unexpected \"+\""),
      ("01", 1, "text after the end of the value"),
      ("-", 1, "expected a digit"),
      ("1.", 2, "expected a digit"),
      (".5", 0, "unexpected \".\""),
      ("1e", 2, "expected a digit"),
      ("1e+-1", 3, "expected a digit"),
      ("0x1F", 1, "text after the end of the value"),
      ("[1,]", 3, "unexpected \"]\""),
      ("[,1]", 1, "unexpected \",\""),
      ("[1 2]", 3, "expected \",\" or \"]\" in a list"),
      ("[1", 2, "expected \",\" or \"]\" in a list"),
      ("[", 1, "the text ends where a value should stand"),
      ("{\"a\":1,}", 7, "expected a key in double quotes"),
      ("{a:1}", 1, "expected a key in double quotes"),
      ("{'a':1}", 1, "expected a key in double quotes"),
      ("{1:1}", 1, "expected a key in double quotes"),
      ("{\"a\" 1}", 5, "expected \":\" after a key"),
      ("{\"a\":}", 5, "unexpected \"}\""),
      ("{\"a\":1 \"b\":2}", 7, "expected \",\" or \"}\" in an object"),
      ("{\"a\":1", 6, "expected \",\" or \"}\" in an object"),
      ("{}}", 2, "text after the end of the value"),
      ("1 // one", 2, "text after the end of the value"),
      ("/* one */ 1", 0, "unexpected \"/\""),
      ("\"a", 2, "a string that is not closed"),
      ("\"a\\", 3, "a string that is not closed"),
      ("\"a\\\"", 4, "a string that is not closed"),
      ("\"\\x41\"", 2, "an unknown escape in a string"),
      ("\"\\u12\"", 5, "expected four hexadecimal digits after \\u"),
      ("\"\\u00G0\"", 5, "expected four hexadecimal digits after \\u"),
      ("\"a\nb\"", 2, "an unescaped control character in a string"),
      ("\"\\n\u{1}\"", 3, "an unescaped control character in a string"),
      ("\u{FEFF}1", 0, "unexpected byte 0xef"),
      ("\u{A0}1", 0, "unexpected byte 0xc2"),
      ("\u{C}1", 0, "unexpected byte 0xc"),
    ]
  )
  func refused(text: String, offset: Int, reason: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(error.offset == offset)
    #expect(error.reason == reason)
  }

  @Test(
    "Strings that are not UTF-8 are refused",
    arguments: [
      [0x22, 0xFF, 0x22],
      [0x22, 0xC0, 0xAF, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xE2, 0x82, 0x22],
      [0x22, 0x5C, 0x6E, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    ] as [[UInt8]]
  )
  func notUTF8(bytes: [UInt8]) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: bytes) }
    #expect(error.reason == "a string that is not valid UTF-8")
  }

  @Test(
    "Half a surrogate pair becomes the replacement character and swallows nothing",
    arguments: [
      ("\"\\uD800\"", "\u{FFFD}"),
      ("\"\\uDC00\"", "\u{FFFD}"),
      ("\"\\uD800x\"", "\u{FFFD}x"),
      ("\"\\uD800\\n\"", "\u{FFFD}\n"),
      ("\"\\uD800\\u0041\"", "\u{FFFD}A"),
      ("\"\\uDC00\\uD800\"", "\u{FFFD}\u{FFFD}"),
      ("\"\\uD83D\\uD83D\\uDE00\"", "\u{FFFD}\u{1F600}"),
    ]
  )
  func loneSurrogates(text: String, value: String) throws {
    #expect(try JSON(parsing: text) == .string(value))
  }

  @Test("A broken escape after half a surrogate pair is still an error")
  func brokenEscapeAfterSurrogate() {
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "\"\\uD800\\uZZZZ\"") }
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: "\"\\uD800\\") }
  }

  @Test("Of a repeated key the last value counts, at the place of the first")
  func repeatedKeys() throws {
    let json = try JSON(parsing: #"{"a":1,"b":2,"a":3}"#)
    #expect(json.text == #"{"a":3,"b":2}"#)
  }

  @Test("Keys that only look alike are told apart")
  func keysByCharacters() throws {
    let json = try JSON(parsing: #"{"b":1,"B":2," b":3,"\u0062 ":4}"#)
    #expect(json.objectValue?.keys == ["b", "B", " b", "b "])
  }

  @Test("Nesting is read down to the limit and refused past it", arguments: ["[", "{\"a\":"])
  func depth(opening: String) throws {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ levels: Int) -> String {
      String(repeating: opening, count: levels) + "0" + String(repeating: closing, count: levels)
    }
    // The innermost number is a level of its own.
    let deepest = JSON.maximumDepth - 1
    #expect(try JSON(parsing: nested(deepest)).text == nested(deepest))
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSON(parsing: nested(deepest + 1))
    }
    #expect(error.reason == "nesting deeper than 256 levels")
    #expect(error.offset == opening.utf8.count * JSON.maximumDepth)
  }

  @Test("A hundred thousand open brackets are an error, not a crash")
  func hostileDepth() {
    #expect(throws: JSONSyntaxError.self) {
      try JSON(parsing: String(repeating: "[", count: 100_000))
    }
  }

  @Test("Bytes that do not lie side by side are read alike")
  func scatteredBytes() throws {
    let bytes = Array(#"{"a":[1,"é"]}"#.utf8)
    #expect(try JSON(parsing: bytes.reversed().reversed() as [UInt8]) == ["a": [1, "é"]])
    #expect(try JSON(parsing: bytes.lazy.map { $0 }) == ["a": [1, "é"]])
  }

  @Test("Every value that is written is read back the same", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let value = JSON.random(depth: 5, using: &generator)
    #expect(try JSON(parsing: value.bytes) == value)
    #expect(try JSON(parsing: value.prettyText()) == value)
    #expect(try JSON(parsing: value.bytes).bytes == value.bytes)
  }

  @Test("Damaged text is read or refused, never worse", arguments: 0..<200 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = JSON.random(depth: 4, using: &generator).bytes
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
        in: 0...255,
        using: &generator
      )
    }
    do throws(JSONSyntaxError) {
      let value = try JSON(parsing: bytes)
      #expect(try JSON(parsing: value.bytes) == value)
    } catch {
      #expect((0...bytes.count).contains(error.offset))
    }
  }

  @Test(
    "A key that an object has twice is refused where it is asked for, at the second one",
    arguments: [
      (#"{"a":1,"a":2}"#, 7, "a"),
      (#" { "a" : {"b":[1,{"c":"}","c" :null}]} }"#, 26, "c"),
      (#"{"a":1,"\u0061":2}"#, 7, "a"),
      (#"{"a":{"a":1},"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0,"i":0,"e":0}"#, 61, "e"),
    ]
  )
  func repeatedKeys(text: String, offset: Int, key: String) throws {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSON(parsing: Array(text.utf8), refusingRepeatedKeys: true)
    }
    #expect(error?.offset == offset)
    #expect(error?.repeatedKey == key)
    #expect(error?.reason == "the key \"\(key)\" is there twice")
    #expect(throws: Never.self) { try JSON(parsing: text) }
    let alone = Array(#"[{"a":{"a":1}},{"a":2}]"#.utf8)
    #expect(throws: Never.self) { try JSON(parsing: alone, refusingRepeatedKeys: true) }
  }
}
