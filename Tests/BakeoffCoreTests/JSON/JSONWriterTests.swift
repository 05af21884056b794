import BakeoffCore
import Testing

@Suite struct JSONWriterTests {
  @Test("Members are written in the order of the calls, without spaces, and nil ones not at all")
  func members() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("z", "last first")
      writer.member("none", nil as String?)
      writer.member("count", 3 as Int?)
      writer.member("nothing", nil as Int?)
      writer.member("share", 0.7 as Double?)
      writer.member("yes", true as Bool?)
      writer.key("list")
      writer.array { writer in
        writer.string("a")
        writer.value(.null)
        writer.array { _ in }
        writer.object { _ in }
      }
      writer.member("any", ["k": [1, 2]] as JSON?)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"z":"last first","count":3,"share":0.7,"yes":true,"list":["a",null,[],{}],"#
        + #""any":{"k":[1,2]}}"#
    )
  }

  @Test(
    "Only the escapes that JSON demands are written",
    arguments: [
      ("plain", #""plain""#),
      ("", #""""#),
      ("\"", #""\"""#),
      ("\\", #""\\""#),
      ("a/b", #""a/b""#),
      ("\n\r\t", #""\n\r\t""#),
      ("\0\u{1}\u{8}\u{C}\u{1F}", #""\u0000\u0001\u0008\u000c\u001f""#),
      ("\u{7F}é€𝄞\u{2028}", "\"\u{7F}é€𝄞\u{2028}\""),
    ]
  )
  func escapes(text: String, written: String) {
    #expect(JSON.string(text).text == written)
  }

  @Test("A comma inside a string is not taken for one between values")
  func commas() {
    let value: JSON = ["a,", "{", "[", ":", ["b,": ["c:"]]]
    #expect(value.text == #"["a,","{","[",":",{"b,":["c:"]}]"#)
  }

  @Test(
    "Doubles are written in their shortest exact digits",
    arguments: [
      (0.7, "0.7"), (1, "1"), (-0.0, "0"), (1e14, "100000000000000"), (1e300, "1e+300"),
      (.leastNonzeroMagnitude, "5e-324"), (0.1 + 0.2, "0.30000000000000004"), (.nan, "null"),
      (.infinity, "null"),
      (-.infinity, "null"),
    ] as [(Double, String)]
  )
  func doubles(value: Double, written: String) {
    #expect(JSON.number(value).text == written)
  }

  @Test("The same value gives the same bytes, whatever it is built from")
  func deterministic() throws {
    let text = #"{"b":[1.0,{"x":"é"}],"a":null}"#
    let first = try JSON(parsing: text)
    let second: JSON = ["b": [.number("1.0"), ["x": "é"]], "a": nil]
    #expect(first.bytes == Array(text.utf8))
    #expect(second.bytes == first.bytes)
  }

  @Test("Text for people has one member per line and keeps empty values short")
  func pretty() {
    let value: JSON = ["a": [1, ["b": []]], "c": [:]]
    #expect(
      value.prettyText() == """
        {
          "a": [
            1,
            {
              "b": []
            }
          ],
          "c": {}
        }
        """
    )
  }
}
