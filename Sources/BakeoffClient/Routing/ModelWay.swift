internal import BakeoffCore

/// The way to a model, and what is known of it: all that is the same for each of its requests.
///
/// A class, because models are copied from list to list and all of this would be copied with them.
final class ModelWay: Sendable {
  let route: Route
  let reader: ReplyReader
  let traits: ModelTraits
  let refusals: ParameterRefusals
  /// How answers are billed, as far as the URL tells.
  let billing: Billing
  /// What tokens cost; nil when that is not known.
  let price: Price?
  /// What each body holds besides what its request says; null takes a member away.
  let bodyMembers: JSONObject
  /// The beginning of the identity of each request.
  let identity: ContentHasher

  init(_ route: Route, price: Price?) {
    self.route = route
    self.price = price
    reader = ReplyReader(route: route)
    traits = ModelTraits(price)
    refusals = ParameterRefusals(wire: route.wire, provider: route.provider, traits: traits)
    billing = route.billing
    bodyMembers = (route.streaming?.members ?? [:]).merged(with: route.bodyMembers)
    var hasher = ContentHasher()
    hasher.add(route.identity)
    identity = hasher
  }

  /// Writes what the body of a request says, in the model's protocol.
  ///
  /// - Throws: `ModelError` with `.configuration` for parameters that do not go together.
  func encode(_ request: ModelRequest) throws(ModelError) -> [UInt8] {
    try route.wire.encode(
      request,
      model: route.sentName,
      provider: route.provider,
      traits: traits
    )
  }

  /// What is sent with a body, and with further headers, which take the place of those of the same name.
  func http(body: [UInt8], extra: [ExtraHeader]) -> HTTPRequest {
    guard !extra.isEmpty else {
      return HTTPRequest(
        url: route.url,
        headers: route.headers,
        secretHeaders: route.secretHeaders,
        body: body
      )
    }
    func isReplaced(_ name: String) -> Bool {
      extra.contains { $0.name.lowercased() == name.lowercased() }
    }
    let open = extra.filter { !$0.isSecret }.map { (name: $0.name, value: $0.value.revealed) }
    let secret = extra.filter(\.isSecret).map { (name: $0.name, value: $0.value) }
    return HTTPRequest(
      url: route.url,
      headers: route.headers.filter { !isReplaced($0.name) } + open,
      secretHeaders: route.secretHeaders.filter { !isReplaced($0.name) } + secret,
      body: body
    )
  }
}
