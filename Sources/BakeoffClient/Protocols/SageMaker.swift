/// Where endpoints of one's own at Amazon SageMaker are asked.
enum SageMaker {
  /// The base with the endpoint's path, which the base may already end in.
  static func url(base: String, endpoint: String) -> String {
    let path = "/endpoints/\(BaseURL.segmentEscaped(endpoint))/invocations"
    return BaseURL.trimmed(base, of: [path]) + path
  }

  /// The URL for a streamed reply, made from the usual one.
  @Sendable
  static func streamURL(_ url: String) -> String {
    let path = url.prefix { $0 != "?" }
    return "\(path)-response-stream\(url.dropFirst(path.count))"
  }
}
