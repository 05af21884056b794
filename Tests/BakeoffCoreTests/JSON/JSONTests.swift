import BakeoffCore
import Testing

@Suite struct JSONTests {
  @Test(
    "Whole numbers are whole however they are written",
    arguments: [
      ("3", 3), ("3.0", 3), ("3e2", 300), ("-0", 0), ("3.5", nil), ("1e400", nil),
      ("9223372036854775807", 9_223_372_036_854_775_807), ("9223372036854775808", nil),
      ("-9223372036854775808", -9_223_372_036_854_775_808),
    ] as [(String, Int?)]
  )
  func whole(digits: String, value: Int?) {
    #expect(JSON.number(digits).intValue == value)
  }

  @Test("A value is only read as what it is")
  func kinds() {
    let values: [JSON] = [nil, true, 1, "1", [1], ["a": 1]]
    #expect(values.map(\.boolValue) == [nil, true, nil, nil, nil, nil])
    #expect(values.map(\.intValue) == [nil, nil, 1, nil, nil, nil])
    #expect(values.map(\.doubleValue) == [nil, nil, 1, nil, nil, nil])
    #expect(values.map(\.stringValue) == [nil, nil, nil, "1", nil, nil])
    #expect(values.map(\.arrayValue) == [nil, nil, nil, nil, [1], nil])
    #expect(values.map(\.objectValue) == [nil, nil, nil, nil, nil, ["a": 1]])
    #expect(values.map(\.isNull) == [true, false, false, false, false, false])
    #expect(
      values.map(\.kind)
        == ["null", "a boolean", "a number", "a string", "a list", "an object"]
    )
  }

  @Test("What is not there, or null, is nil, through any number of steps")
  func subscripts() {
    let value: JSON = ["list": [10, nil], "null": nil, "text": "x"]
    #expect(value["list"]?[0] == 10)
    #expect(value["list"]?[1] == .null)
    #expect(value["list"]?[2] == nil)
    #expect(value["list"]?[-1] == nil)
    #expect(value["null"] == nil)
    #expect(value["text"]?["x"]?["y"] == nil)
    #expect(value["none"] == nil)
    #expect(value[0] == nil)
  }

  @Test("Objects are equal in any order of their members, and hash alike")
  func objectEquality() {
    let one: JSON = ["a": 1, "b": ["x": true, "y": nil]]
    let other: JSON = ["b": ["y": nil, "x": true], "a": 1]
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(one != ["a": 1])
    #expect(one != ["a": 1, "b": ["x": true, "z": nil]])
    #expect(one != ["a": 2, "b": ["x": true, "y": nil]])
  }

  @Test("Setting nil removes a member, setting a value keeps its place")
  func members() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = 5
    object["a"] = nil
    object["none"] = nil
    object["d"] = 4
    #expect(object.keys == ["b", "c", "d"])
    #expect(object["b"] == 5)
    #expect(object["a"] == nil)
    #expect(!object.isEmpty)
    #expect(JSONObject().isEmpty)
  }
}
