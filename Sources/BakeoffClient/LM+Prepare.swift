public import BakeoffCore

extension LM {
  /// Writes a request as it will be sent.
  ///
  /// - Throws: `ModelError` with `.configuration` for what the model cannot be sent.
  public func prepare(_ request: ModelRequest) throws(ModelError) -> PreparedRequest {
    let asked = completed(request)
    try check(asked)
    let audit = audited(asked)
    guard audit.refused.isEmpty || options.dropsRefusedParameters else {
      throw refusal(of: audit.refused)
    }
    try checkInputs(of: audit.accepted)
    let body = try body(of: audit.accepted)
    return PreparedRequest(
      request: audit.accepted,
      dropped: audit.refused,
      cached: CachedRequest(
        key: identity(of: audit.accepted, body: body),
        model: name,
        url: route.shownURL,
        body: body,
        epoch: request.epoch
      ),
      way: way
    )
  }

  /// The hash of everything that shapes the answer to a request with a body.
  func identity(of request: ModelRequest, body: [UInt8]) -> ContentHash {
    let extra = request.parameters.extraHeaders
    var hasher = way.identity
    hasher.add(body)
    hasher.add(String(request.epoch))
    // A secret has no part in the answer's identity, but that there is one has.
    if !extra.isEmpty { hasher.add(extra.json.bytes) }
    return hasher.digest
  }

  /// What becomes of each parameter of a request: it is sent, renamed, mapped or dropped.
  ///
  /// It is found out from the bodies themselves: from how the one with the parameter differs from the
  /// one without.
  ///
  /// - Throws: `ModelError` with `.configuration` for what the model cannot be sent.
  public func audit(_ request: ModelRequest) throws(ModelError) -> [ParameterUse] {
    var asked = completed(request)
    // Some parameters only matter where there are tools.
    if asked.parameters.parallelToolCalls != nil, asked.tools.isEmpty {
      asked.tools = [ToolDefinition(name: "tool")]
    }
    let audit = audited(asked)
    var uses: [ParameterUse] = []
    for parameter in CommonParameter.all {
      guard let value = parameter.value(asked), parameter.value(completed(request)) != nil else {
        continue
      }
      if let reason = audit.reasons[parameter.name] {
        uses.append(ParameterUse(parameter.name, value, .dropped(because: reason)))
        continue
      }
      uses.append(ParameterUse(parameter.name, value, try fate(of: parameter, in: audit.accepted)))
    }
    let extra = asked.parameters
    if !extra.extra.isEmpty { uses.append(ParameterUse("extra_body", .object(extra.extra), .sent)) }
    if !extra.extraHeaders.isEmpty {
      uses.append(ParameterUse("extra_headers", extra.extraHeaders.json, .sent))
    }
    return uses
  }

  /// What becomes of one parameter, looked at without those that only matter beside it.
  private func fate(
    of parameter: CommonParameter,
    in request: ModelRequest
  ) throws(ModelError) -> ParameterUse.Fate {
    var request = request
    for dependent in CommonParameter.dependents(of: parameter.name) { dependent.clear(&request) }
    let value = parameter.value(request) ?? .null
    let whole = BodyMembers(try body(of: request))
    parameter.clear(&request)
    let rest = (try? body(of: request)).map { BodyMembers($0) }
    let fate = whole.fate(of: parameter.name, value, without: rest)
    guard case .dropped = fate, value == parameter.usual else { return fate }
    return .dropped(because: ParameterUse.usualReason)
  }

  /// A request with the model's own parameters and instructions filled in.
  private func completed(_ request: ModelRequest) -> ModelRequest {
    var request = request
    request.parameters = parameters.overridden(by: request.parameters)
    if let system, !request.messages.contains(where: { $0.role == .system }) {
      request.messages.insert(.system(system), at: 0)
    }
    return request
  }

  private func audited(_ request: ModelRequest) -> ParameterAudit {
    ParameterAudit(request, against: way.refusals)
  }

  /// What does not go together, whoever is asked.
  private func check(_ request: ModelRequest) throws(ModelError) {
    let parameters = request.parameters
    if parameters.reasoningEffort != nil, parameters.reasoningBudget != nil {
      throw ModelError(
        .configuration,
        "\(name): \"reasoning_effort\" and \"reasoning_tokens\" say the same: give one of the two"
      )
    }
    if let choice = request.toolChoice, choice != ToolChoice.none, request.tools.isEmpty {
      throw ModelError(.configuration, "\(name): there is a \"tool_choice\" but no \"tools\"")
    }
    if case .named(let tool)? = request.toolChoice,
      !request.tools.contains(where: { $0.name == tool })
    {
      throw ModelError(
        .configuration,
        "\(name): \"tool_choice\" names \"\(tool)\", which is not among the tools"
      )
    }
  }

  private func checkInputs(of request: ModelRequest) throws(ModelError) {
    let refused = route.wire.refusedInputs
    guard !refused.isEmpty else { return }
    for kind in InputKind.all(in: request.messages) where refused.contains(kind) {
      throw ModelError(.configuration, "\(name) cannot take \(kind.rawValue)")
    }
  }

  func body(of request: ModelRequest) throws(ModelError) -> [UInt8] {
    let body = try way.encode(request)
    let fixed = way.bodyMembers
    let extra = request.parameters.extra
    guard !extra.isEmpty || !fixed.isEmpty else { return body }
    if request.parameters.extra["stream"] != nil {
      throw ModelError(
        .configuration,
        "\(name): \"stream\" cannot be set as a further parameter: use --stream"
      )
    }
    if let count = request.parameters.extra["n"], count != 1 {
      throw ModelError(
        .configuration,
        "\(name): \"n\" cannot be set as a further parameter: have each sample asked several times "
          + "with --epochs \(count.text)"
      )
    }
    guard case .object(var object)? = try? JSON(parsing: body) else { return body }
    object = object.merged(with: fixed)
    for (key, value) in fixed.members where value.isNull { object[key] = nil }
    return JSON.object(object.merged(with: extra)).bytes
  }

  private func refusal(of parameters: [String]) -> ModelError {
    let names = parameters.map { "\"\($0)\"" }.joined(separator: ", ")
    return ModelError(
      .configuration,
      "\(name) does not take \(names): leave \(parameters.count == 1 ? "it" : "them") out, or have "
        + "it done with --drop-params"
    )
  }
}
