/// What is wrong with one row, and what is expected instead.
struct ProviderRowProblem: Error {
  /// The sentence.
  let reason: String

  /// A problem of the whole row.
  init(reason: String) { self.reason = reason }

  /// A problem of one key.
  init(_ key: String, _ problem: String) {
    let expected = Self.expected[key].map { "; expected \($0)" } ?? ""
    reason = "\"\(key)\" \(problem)\(expected)"
  }

  /// The keys of a row, and what each takes.
  static let expected: [String: String] = {
    let names = CommonParameter.all.map(\.name).joined(separator: ", ")
    let parameters = "some of \(names)"
    return [
      "prefix": "what model names begin with, such as \"acme\"",
      "name": "the provider's own name, such as \"Acme\"",
      "protocol": "one of \(WireProtocols.all.map(\.id).joined(separator: ", "))",
      "base_url": "where its URLs start, such as \"https://api.acme.example/v1\"",
      "base_url_env": "a list of variables, such as [\"ACME_URL\"]",
      "key_env": "a list of variables, such as [\"ACME_API_KEY\"]",
      "auth": "bearer, optional-bearer, none, \"header:NAME\", \"header:NAME SCHEME\", "
        + "\"sigv4:SERVICE\" or oci-signature",
      "headers": "an object of strings, such as {\"x-team\": \"blue\"}",
      "rename": "an object such as {\"max_tokens\": \"max_completion_tokens\"} of \(parameters)",
      "refuses": "a list of \(parameters)",
      "refuses_when_reasoning": "a list of \(parameters)",
      "takes": "a list of \(parameters)",
      "path": "what stands between the base URL and what the protocol adds, such as \"/openai\"",
      "query": "what follows the question mark, such as \"api-version=1\"",
      "base_drops": "a list of endings of base URLs that are taken off",
      "effort": "word or thinking",
      "token": "one of \(TokenSources.all.map(\.id).joined(separator: ", "))",
      "settings":
        "an object of lists of strings, such as {\"ACME_REGION\": [\"ACME_ZONE\", \"eu-1\"]}",
      "endpoint":
        "what follows the base URL instead of what the protocol adds, such as \"/ask/{MODEL}\"",
      "stream_endpoint": "the same for streamed replies",
      "body": "an object of what each body holds besides, such as {\"team\": \"blue\"}",
      "discover":
        "an object such as {\"variable\": \"ACME_ID\", \"path\": \"/list\", \"list\": \"items\", "
        + "\"member\": \"id\", \"newest\": \"created\"}",
      "model_forms": "an object such as {\"3\": \"{2}/{3}:{1}\"}",
      "prices_served_model": "true or false",
      "variants": "a list such as [{\"when\": [{\"mode\": \"responses\"}], \"protocol\": "
        + "\"openai-responses\"}]",
      "note": "a sentence for users",
    ]
  }()
}
