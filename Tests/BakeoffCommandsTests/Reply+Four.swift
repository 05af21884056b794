import BakeoffTestSupport

extension Reply {
  /// The smallest answer of a provider in the format of OpenAI: "4", without counts of tokens.
  static let four = Reply.json(
    #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}]}"#
  )
}
