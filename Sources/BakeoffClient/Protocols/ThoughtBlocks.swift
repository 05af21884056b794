internal import BakeoffCore

/// The blocks of reasoning before a tool's call, for protocols that want to see them again.
///
/// They travel as the signature of the call, in JSON.
enum ThoughtBlocks {
  /// Puts the reasoning of a reply into the signatures of its calls.
  ///
  /// - Parameters:
  ///   - blocks: The blocks, in their order.
  ///   - isThought: Whether a block is reasoning.
  ///   - isCall: Whether a block is a call.
  /// - Returns: The signature of each call; nil for one without reasoning right before it.
  static func signatures(
    in blocks: [JSON],
    isThought: (JSON) -> Bool,
    isCall: (JSON) -> Bool
  ) -> [String?] {
    var signatures: [String?] = []
    var thoughts: [JSON] = []
    for block in blocks {
      if isThought(block) { thoughts.append(block) }
      guard isCall(block) else { continue }
      signatures.append(thoughts.isEmpty ? nil : JSON.array(thoughts).text)
      thoughts = []
    }
    return signatures
  }

  /// Writes a turn that calls tools.
  ///
  /// - Parameters:
  ///   - message: The turn.
  ///   - said: The blocks of what it says.
  ///   - block: The block of a call.
  /// - Returns: Reasoning first, then what is said, then the calls.
  /// - Throws: What `block` throws.
  static func blocks(
    of message: Message,
    said: [JSON],
    block: (ToolCall) throws(ModelError) -> JSON
  ) throws(ModelError) -> [JSON] {
    var blocks = message.toolCalls.first.map { thoughts(of: $0) } ?? []
    blocks += said
    for (index, call) in message.toolCalls.enumerated() {
      if index > 0 { blocks += thoughts(of: call) }
      blocks.append(try block(call))
    }
    return blocks
  }

  /// The reasoning before a call; none for a signature of another protocol.
  private static func thoughts(of call: ToolCall) -> [JSON] {
    let json = call.signature.flatMap { try? JSON(parsing: $0) }
    return json?.arrayValue ?? []
  }
}
