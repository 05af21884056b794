internal import BakeoffCore
internal import Foundation

/// OpenAI's embeddings, of vectors that follow from the words of a text: the same text has the same
/// vector everywhere, and texts that share words have vectors that are near.
struct MockEmbeddings {
  private static let usualDimensions = 1536
  private static let maximumDimensions = 4096

  /// Writes the vectors of a request.
  ///
  /// - Returns: The reply, the model and the tokens that were counted.
  /// - Throws: `MockRefusal` for a request without texts.
  static func reply(
    to body: JSON
  ) throws(MockRefusal) -> (json: JSON, model: String, tokens: Int) {
    guard let model = body["model"]?.stringValue else {
      throw MockRefusal("you must provide a model parameter")
    }
    let texts = Self.texts(body["input"])
    guard !texts.isEmpty else { throw MockRefusal("'input' is a required property") }
    let dimensions = body["dimensions"]?.intValue ?? usualDimensions
    guard (1...maximumDimensions).contains(dimensions) else {
      throw MockRefusal("'dimensions' must be from 1 to \(maximumDimensions)")
    }
    let isBase64 = body["encoding_format"]?.stringValue == "base64"
    let data = texts.enumerated().map { index, text -> JSON in
      let vector = vector(of: text, dimensions: dimensions)
      return [
        "object": "embedding", "index": .number(index),
        "embedding": isBase64
          ? .string(base64(vector)) : .array(vector.map { .number(Double($0)) }),
      ]
    }
    let tokens = texts.reduce(0) { $0 + max(1, $1.utf8.count / 4) }
    let reply: JSON = [
      "object": "list", "data": .array(data), "model": .string(model),
      "usage": ["prompt_tokens": .number(tokens), "total_tokens": .number(tokens)],
    ]
    return (reply, model, tokens)
  }

  /// The vector of a text, of length 1: the sum of one direction for each of its words.
  static func vector(of text: String, dimensions: Int) -> [Float] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var sum = [Double](repeating: 0, count: dimensions)
    for word in words.isEmpty ? [text] : words {
      // FNV-1a.
      let seed = word.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      var generator = SplitMix64(seed: seed)
      for index in sum.indices { sum[index] += generator.uniform() - 0.5 }
    }
    let length = max(sum.reduce(0) { $0 + $1 * $1 }.squareRoot(), .leastNormalMagnitude)
    return sum.map { Float($0 / length) }
  }

  /// The texts of an input: one, a list, or tokens, of which one list is one text.
  private static func texts(_ input: JSON?) -> [String] {
    if let text = input?.stringValue { return [text] }
    let elements = input?.arrayValue ?? []
    if !elements.isEmpty, elements.allSatisfy({ $0.intValue != nil }) {
      return [elements.map(\.text).joined(separator: " ")]
    }
    return elements.map { $0.stringValue ?? $0.text }
  }

  /// The numbers as 32-bit floats, least byte first, in Base64.
  private static func base64(_ vector: [Float]) -> String {
    var data = Data(capacity: vector.count * 4)
    for number in vector {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data.base64EncodedString()
  }
}
