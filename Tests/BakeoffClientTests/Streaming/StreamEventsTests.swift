import BakeoffCore
import Testing

@testable import BakeoffClient

@Suite("The framing of streams")
struct StreamEventsTests {
  private typealias Event = StreamEvents.Event

  private func events(
    _ parts: [[UInt8]],
    _ framing: Streaming.Framing = .events
  ) -> [StreamEvents.Event] {
    var stream = StreamEvents(framing: framing)
    var events = parts.flatMap { stream.receive($0) }
    if let last = stream.finish() { events.append(last) }
    return events
  }

  private func events(_ text: String, _ framing: Streaming.Framing = .events) -> [Event] {
    events([Array(text.utf8)], framing)
  }

  @Test(
    "A stream that is split at any byte has the same events",
    arguments: StreamCase.all.flatMap { example in
      // Frames have no lines.
      let isFramed = [.frames, .framedEvents].contains(example.framing)
      return (isFramed ? ["\n"] : ["\n", "\r", "\r\n"]).map { (example, $0) }
    }
  )
  func everySplit(_ example: StreamCase, lineEnd: String) {
    let framing = example.framing
    let body = Array(example.events(lineEnd: lineEnd).joined())
    let expected = events([body], framing)
    #expect(expected.count == example.data.count)
    for offset in body.indices {
      #expect(events([Array(body[..<offset]), Array(body[offset...])], framing) == expected)
    }
    #expect(events(body.map { [$0] }, framing) == expected)
  }

  @Test("Data that is text is told with the event's name")
  func namedTexts() {
    let body =
      "event: output\nid: 1\ndata: 12\n\nevent: output\ndata: a\ndata:  b\n\ndata: [DONE]\n\n"
    let expected: [JSON] = [["output": "12"], ["output": "a\n b"], ["message": "[DONE]"]]
    #expect(events(body, .namedTexts) == expected.map { Event(content: .json($0)) })
  }

  @Test("A character of several bytes may be split anywhere")
  func characters() {
    let body = Array("data: {\"a\":\"🇬🇧é\"}\r\n\r\n".utf8)
    for offset in body.indices {
      let found = events([Array(body[..<offset]), Array(body[offset...])])
      #expect(found == [Event(content: .json(["a": "🇬🇧é"]))])
    }
  }

  @Test(
    "Every form that an event may have is read",
    arguments: [
      ("data: {}\n\n", [Event(content: .json([:]))]),
      ("data:{}\n\n", [Event(content: .json([:]))]),
      ("data:  {}\n\n", [Event(content: .json([:]))]),
      ("\u{FEFF}data: {}\n\n", [Event(content: .json([:]))]),
      (": hello\n\ndata: {}\n\n: bye\n\n", [Event(content: .json([:]))]),
      ("event: a\nid: 7\nretry: 3\ndata: {}\n\n", [Event(name: "a", content: .json([:]))]),
      ("data: {}\nevent: a\n\n", [Event(name: "a", content: .json([:]))]),
      ("event: a\n\ndata: {}\n\n", [Event(content: .json([:]))]),
      ("data: {\ndata: \"a\":\ndata:1}\n\n", [Event(content: .json(["a": 1]))]),
      ("data\ndata: {}\n\n", [Event(content: .json([:]))]),
      ("data:\n\n", []), ("event: a\n\n", []), ("\n\n\n", []), ("", []),
      ("data: [DONE]\n\n", [Event(content: .end)]),
      ("data: oops\n\n", [Event(content: .text("oops"))]),
      // What ends with the stream is an event when it is whole.
      ("data: {}", [Event(content: .json([:]))]), ("data: {}\n", [Event(content: .json([:]))]),
      ("data: [DONE]", [Event(content: .end)]), ("dat", []),
      ("data: {\"a", [Event(content: .fault(.brokenStream))]),
    ] as [(String, [StreamEvents.Event])]
  )
  func forms(text: String, expected: [StreamEvents.Event]) {
    #expect(events(text) == expected)
  }

  @Test(
    "Lines of JSON are read",
    arguments: [
      ("{\"a\":1}\n{}\r\n", [Event(content: .json(["a": 1])), Event(content: .json([:]))]),
      ("{}\r{}\r", [Event(content: .json([:])), Event(content: .json([:]))]),
      ("\u{FEFF}{}\n  \n\n", [Event(content: .json([:]))]), ("{}", [Event(content: .json([:]))]),
      ("{}\n{\"a", [Event(content: .json([:])), Event(content: .fault(.brokenStream))]),
      ("oops\n", [Event(content: .text("oops"))]),
    ] as [(String, [StreamEvents.Event])]
  )
  func lines(text: String, expected: [StreamEvents.Event]) {
    #expect(events(text, .lines) == expected)
  }

  @Test("Bytes that are no UTF-8 are no event of JSON")
  func notUTF8() {
    let found = events([Array("data: {\"a\":\"".utf8) + [0xFF] + Array("\"}\n\n".utf8)])
    guard case .text? = found.first?.content else {
      Issue.record("\(found)")
      return
    }
  }
}
