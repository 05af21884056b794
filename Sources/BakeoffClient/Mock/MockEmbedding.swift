internal import BakeoffCore

/// Embeddings of mock models: texts of the same words are near each other.
enum MockEmbedding {
  private static let dimensions = 64

  /// A reply of status 200 with the embedding of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - model: The name of the model that answers.
  ///   - price: The price of an input token in picodollars; nil when unknown.
  /// - Returns: The reply.
  static func reply(to text: String, model: String, price: Int?) -> HTTPResponse {
    let tokens = max(1, text.utf8.count / 4)
    var usage: JSONObject = ["prompt_tokens": .number(tokens), "total_tokens": .number(tokens)]
    if let price { usage["cost"] = .number(Cost(picodollars: tokens * price).usd) }
    let body: JSON = [
      "object": "list", "model": .string(model),
      "data": [["index": 0, "embedding": .array(vector(of: text).map { .number($0) })]],
      "usage": .object(usage),
    ]
    return HTTPResponse(
      status: 200,
      headerBytes: Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".utf8),
      body: body.bytes,
      timing: Timing(latency: 0, firstByte: 0, connect: 0)
    )
  }

  /// How often each word occurs, words in places that their letters choose.
  private static func vector(of text: String) -> [Int] {
    var vector = [Int](repeating: 0, count: dimensions)
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let hash = word.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      vector[Int((hash >> 32) % UInt64(dimensions))] += 1
    }
    return vector
  }
}
