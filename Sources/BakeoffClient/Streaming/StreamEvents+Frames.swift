internal import BakeoffCore

extension StreamEvents {
  /// The events of binary frames with JSON in them.
  static func frames(of response: HTTPResponse) -> [(event: Event, seconds: Double?)] {
    decoded(response).map { frame, seconds in
      switch frame {
      case .failure(let fault): return (.fault(fault), seconds)
      case .success(let frame):
        guard case .json(let json) = event(frame.payload) else {
          return (event(frame.payload), seconds)
        }
        return (.json(.object([frame.eventType: json])), seconds)
      }
    }
  }

  /// The server-sent events in the payloads of binary frames, which may cut them anywhere.
  static func framedEvents(of response: HTTPResponse) -> [(event: Event, seconds: Double?)] {
    var inner = response
    (inner.body, inner.arrivals) = ([], [])
    var end: (event: Event, seconds: Double?)?
    for (frame, seconds) in decoded(response) {
      switch frame {
      case .failure(let fault): end = (.fault(fault), seconds)
      case .success(let frame):
        inner.body += frame.payload
        guard let seconds else { continue }
        inner.arrivals.append(.init(offset: inner.body.count, seconds: seconds))
      }
    }
    return lines(of: inner, framing: .framedEvents) + (end.map { [$0] } ?? [])
  }

  /// The frames of a body, each with when its last byte arrived, up to the first error.
  private static func decoded(
    _ response: HTTPResponse
  ) -> [(frame: Result<EventStreamFrame, ProviderFault>, seconds: Double?)] {
    var frames: [(frame: Result<EventStreamFrame, ProviderFault>, seconds: Double?)] = []
    var arrivals = response.arrivals[...]
    var rest = response.body[...]
    while !rest.isEmpty {
      do throws(ProviderFault) {
        guard let frame = try EventStreamFrame(rest) else { throw .brokenStream }
        rest = rest.dropFirst(frame.length)
        while let first = arrivals.first, first.offset < rest.startIndex {
          arrivals = arrivals.dropFirst()
        }
        if let fault = frame.fault { throw fault }
        frames.append((.success(frame), arrivals.first?.seconds))
      } catch {
        frames.append((.failure(error), nil))
        return frames
      }
    }
    return frames
  }
}
