@testable import Bakeoff
@testable import BakeoffClient
@testable import BakeoffCore
import BakeoffTestSupport
import Foundation

extension FuzzTargets {
  /// What samples ask, as it would be sent: by every protocol that a built-in provider speaks.
  static let requests = FuzzTarget(
    "requests",
    words: [
      "\"max_tokens\":", "\"reasoning_tokens\":", "\"reasoning_effort\":\"high\"",
      "\"temperature\":",
      "\"seed\":", "\"stop\":", "\"extra_body\":", "\"extra_headers\":", "\"logprobs\":true",
      "\"top_k\":",
      "\"response_format\":{\"type\":\"json_object\"}", "\"tools\":",
      "\"tool_choice\":\"required\"",
      "\"role\":\"tool\"", "\"tool_calls\":", "\"image_url\":{\"url\":",
      "data:image/png;base64,iVBOR",
    ]
  ) { input in
    guard let line = try? TaskLine(parsing: input, attachments: TaskAttachments(ofFile: "/none/a"))
    else {
      return
    }
    let sample = line.sample
    let request = ModelRequest(
      messages: sample.messages,
      tools: sample.tools,
      toolChoice: sample.toolChoice,
      responseFormat: sample.responseFormat,
      parameters: sample.parameters
    )
    for lm in models {
      guard let prepared = try? lm.prepare(request) else { continue }
      try require(lm.maximumOutput(of: request) >= 0, "\(lm.name) may write \(request.parameters)")
      _ = lm.worstCost(of: prepared, at: 1_800_000_000)
      let limiter = RateLimiter(clock: .instant)
      _ = try? limiter.admit(prepared, to: lm, cancellation: Cancellation())
      let body = prepared.cached.body
      try require(
        (try? JSON(parsing: body)) != nil,
        "\(lm.name): \(String(decoding: body, as: UTF8.self))"
      )
    }
  }

  /// A model for each protocol, of the first provider that can be asked with what is set.
  private static let models: [LM] = WireProtocols.all.compactMap { wire in
    ProviderTable.builtIn.providers.lazy.filter { $0.wireProtocol == wire.id }.compactMap {
      provider in
      let keys = provider.keyVariables.map { ($0, "sk-planted-0123456789abcdef") }
      let variables = Dictionary(keys + settings, uniquingKeysWith: { first, _ in first })
      let options = ClientOptions(environment: Environment(process: variables))
      let model = wire.id == "anthropic-messages" ? "claude-sonnet-4-5" : "some-model"
      return try? LM("\(provider.prefix)/\(model)", options: options)
    }
    .first
  }

  private static let settings = [
    ("AWS_REGION", "us-east-1"), ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
    ("AWS_SECRET_ACCESS_KEY", "a"),
    ("WATSONX_SPACE_ID", "s"), ("AICORE_DEPLOYMENT_ID", "d"), ("PREDIBASE_TENANT_ID", "t"),
    ("TRITON_API_BASE", "http://127.0.0.1:1/v2/models/m/generate"),
  ]
}
