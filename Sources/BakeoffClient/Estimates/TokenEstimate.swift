internal import BakeoffCore

/// How many tokens a request will come to, as far as that can be told before it is sent.
struct TokenEstimate: Hashable, Sendable {
  /// What goes in.
  var input: Int
  /// What comes out.
  var output: Int
  /// Both together.
  var total: Int { input + output }

  /// Nothing.
  static let zero = TokenEstimate(input: 0, output: 0)

  /// What is supposed of the length of an answer before any was seen.
  private static let firstOutput = 256

  init(input: Int, output: Int) {
    self.input = input
    self.output = output
  }

  /// Estimates a request.
  ///
  /// - Parameters:
  ///   - request: What is asked, with the model's own parameters filled in.
  ///   - model: The model that is asked.
  ///   - usualOutput: How many tokens its answers have had; nil when none was seen.
  init(of request: ModelRequest, to model: LM, usualOutput: Int?) {
    var text = request.messages.reduce(0) { $0 + $1.text.utf8.count }
    for tool in request.tools { text += (tool.parameters ?? .null).bytes.count }
    input = max(1, text / LM.bytesPerToken)
    for attachment in request.messages.flatMap(\.attachments) {
      input += model.estimatedTokens(of: attachment) ?? 0
    }
    output = min(usualOutput ?? Self.firstOutput, request.parameters.maxTokens ?? .max)
  }
}

extension LM {
  /// How many bytes of text count as a token where nothing counts them: the usual of English.
  public static let bytesPerToken = 4
}
