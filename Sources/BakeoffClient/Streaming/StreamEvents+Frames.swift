internal import BakeoffCore

extension StreamEvents {
  /// Takes the next bytes of binary frames, and gives the events that they complete; the first error
  /// is the last of them.
  mutating func receiveFrames(_ bytes: [UInt8]) -> [Event] {
    frameBytes += bytes
    var rest = frameBytes[...]
    var events: [Event] = []
    do throws(ProviderFault) {
      while let frame = try EventStreamFrame(rest) {
        rest = rest.dropFirst(frame.length)
        if let fault = frame.fault { throw fault }
        events += take(frame)
      }
    } catch {
      events.append(Event(content: .fault(error)))
    }
    frameBytes.removeFirst(rest.startIndex)
    return events
  }

  /// The events in a frame's payload: one of JSON, which becomes an object with the event's name as its
  /// only key, or server-sent events, which the frames may cut anywhere.
  private mutating func take(_ frame: EventStreamFrame) -> [Event] {
    if framing == .framedEvents { return receiveLines(Array(frame.payload)) }
    let content = Self.content(Array(frame.payload))
    guard case .json(let json) = content else { return [Event(content: content)] }
    return [Event(content: .json(.object([frame.eventType: json])))]
  }
}
