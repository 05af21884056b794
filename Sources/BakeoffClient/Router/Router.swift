public import BakeoffCore

/// Several models, or several ways to one, that stand in for each other.
///
///     let router = try Router(primary: [east, west], fallback: [other], strategy: .leastBusy)
///     print(try router("What is 2 + 2?"))
///
/// A request goes to one deployment, which sends it again as its own `RetryPolicy` says. When it has
/// failed for good, the next deployment is asked, and after all of the primary ones those of the
/// fallback, in their order. A deployment that keeps failing is left alone for a while. Every call
/// waits for its answer; a router may be used by many threads at once.
public final class Router: Sendable {
  /// How many requests in a row may fail at a deployment where nothing else is said.
  public static let usualAllowedFails = 3
  /// For how many seconds a deployment is left alone where nothing else is said.
  public static let usualCooldown = 60.0

  /// Which deployments are used, and what for.
  package enum Group: Sendable { case primary, fallback, context, content }

  /// A model, and what it is there for.
  struct Deployment {
    let lm: LM
    let group: Group
    var weight = 1.0
  }

  /// How the primary deployment that is asked first is chosen.
  public let strategy: RouterStrategy
  let deployments: [Deployment]
  /// The models of all deployments: the primary ones, then those of the fallback, of the one for long
  /// prompts, and of the one for refused prompts.
  public var models: [LM] { deployments.map(\.lm) }
  /// How many of them are primary; they come first.
  public var primaryCount: Int { deployments.count { $0.group == .primary } }
  let health: RouterHealth
  private let clock: Clock

  /// What the deployment at a place of `models` is there for.
  package func group(of index: Int) -> Group { deployments[index].group }

  /// Puts deployments together; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - primary: The deployments that share the requests, at least one.
  ///   - fallback: Those that are asked, in their order, when no primary one answers.
  ///   - contextFallback: Those that are asked instead when a prompt is too long for a model; without
  ///     any, such a request fails.
  ///   - contentFallback: Those that are asked instead when a prompt was refused by a policy or
  ///     filter; without any, such a request fails.
  ///   - strategy: How the primary deployment that is asked first is chosen.
  ///   - weights: The share of the requests that each primary deployment gets by `.weighted`, from 0;
  ///     none for equal shares.
  ///   - allowedFails: How many requests in a row may fail at a deployment before it cools down, from 1.
  ///   - cooldown: For how many seconds such a deployment is then not asked while others can be.
  ///   - clock: Time and chance.
  /// - Throws: `ModelError` with `.configuration` when there is no primary deployment, or weights or
  ///   numbers make no sense.
  public init(
    primary: [LM],
    fallback: [LM] = [],
    contextFallback: [LM] = [],
    contentFallback: [LM] = [],
    strategy: RouterStrategy = .inOrder,
    weights: [Double] = [],
    allowedFails: Int = Router.usualAllowedFails,
    cooldown: Double = Router.usualCooldown,
    clock: Clock = .system
  ) throws(ModelError) {
    guard !primary.isEmpty else {
      throw ModelError(.configuration, "a router needs a primary deployment")
    }
    guard allowedFails >= 1, cooldown >= 0, cooldown.isFinite else {
      throw ModelError(
        .configuration,
        "a router's allowed fails begin at 1, and its cooldown at 0 seconds"
      )
    }
    guard weights.isEmpty || weights.count == primary.count,
      weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
      weights.isEmpty || weights.contains(where: { $0 > 0 })
    else {
      throw ModelError(
        .configuration,
        "a router's weights are one for each primary deployment, from 0, and not all of them 0"
      )
    }
    let shares = weights.isEmpty ? primary.map { _ in 1 } : weights
    deployments =
      zip(primary, shares).map { Deployment(lm: $0, group: .primary, weight: $1) }
      + fallback.map { Deployment(lm: $0, group: .fallback) }
      + contextFallback.map { Deployment(lm: $0, group: .context) }
      + contentFallback.map { Deployment(lm: $0, group: .content) }
    self.strategy = strategy
    self.clock = clock
    health = RouterHealth(
      count: deployments.count,
      allowedFails: allowedFails,
      cooldown: cooldown,
      clock: clock
    )
  }

  /// Asks one question and gives the text of the answer.
  ///
  /// - Throws: `RouterError` when no deployment answered.
  public func callAsFunction(_ prompt: String) throws(RouterError) -> String {
    try complete(ModelRequest(prompt)).response.text
  }

  /// Asks one deployment after another until one answers.
  ///
  /// A primary deployment whose cache has the answer needs no turn: it is taken from there.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - mode: How the caches of the deployments that have one are used.
  /// - Returns: The answer, and who gave it.
  /// - Throws: `RouterError` with the failure of each deployment that was asked.
  public func complete(
    _ request: ModelRequest,
    cache mode: CacheMode = .default
  ) throws(RouterError) -> RouterAnswer {
    if mode != .refresh, let answer = stored(request) { return answer }
    return try answer { lm, _ throws(ModelError) in try lm.complete(request, cache: mode) }
  }

  /// The answer to a request that the cache of a primary deployment has; nil when none has one.
  ///
  /// What is wrong with a cache or a request is told by the deployment once it is its turn.
  private func stored(_ request: ModelRequest) -> RouterAnswer? {
    for index in 0..<primaryCount {
      let lm = deployments[index].lm
      guard let response = try? lm.replayed(request) else { continue }
      return RouterAnswer(
        response: response,
        deployment: lm,
        index: index,
        isFallback: false,
        failures: []
      )
    }
    return nil
  }

  /// Has one deployment after another asked until one answers.
  ///
  /// - Parameters:
  ///   - cancellation: What ends the wait for a deployment; nil for that of its options.
  ///   - ask: Asks a deployment, which has its place in `models`.
  /// - Returns: The answer, and who gave it.
  /// - Throws: `RouterError` with the failure of each deployment that was asked.
  package func answer(
    cancellation: Cancellation? = nil,
    _ ask: (LM, Int) throws(ModelError) -> ModelResponse
  ) throws(RouterError) -> RouterAnswer {
    let ticket = health.ticket()
    var groups: [Group] = [.primary, .fallback]
    var tried: Set<Int> = []
    var failures: [RouterFailure] = []
    while let choice = choose(from: groups, besides: tried, ticket: ticket) {
      tried.insert(choice.index)
      let deployment = deployments[choice.index]
      do throws(ModelError) {
        let response = try self.ask(choice, cancellation, ask)
        return RouterAnswer(
          response: response,
          deployment: deployment.lm,
          index: choice.index,
          isFallback: deployment.group != .primary,
          failures: failures
        )
      } catch {
        failures.append(RouterFailure(deployment: deployment.lm, error: error))
        switch error.code {
        case .contextTooLong: groups = [.context]
        case .contentPolicy: groups = [.content]
        default: if !error.code.movesOn { groups = [] }
        }
      }
    }
    throw RouterError(failures: failures)
  }

  /// Asks one deployment and notes how that went.
  private func ask(
    _ choice: RouterChoice,
    _ cancellation: Cancellation?,
    _ ask: (LM, Int) throws(ModelError) -> ModelResponse
  ) throws(ModelError) -> ModelResponse {
    var lm = deployments[choice.index].lm
    defer { health.release(choice.index) }
    if choice.wait > 0 {
      let most = lm.options.retry.maximumHint
      guard choice.wait <= most else {
        throw ModelError(
          .rateLimited,
          "\(lm.recordedName): not asked: it wants to be left alone for \(choice.wait.secondsText)"
            + ", and at most \(most.secondsText) are waited",
          retryAfter: choice.wait
        )
      }
      clock.sleep(choice.wait, cancellation ?? lm.options.cancellation)
    }
    // While another can be asked at once, nobody waits as long as a provider wants.
    if choice.hasOthers { lm.options.retry.maximumHint = 0 }
    do throws(ModelError) {
      let response = try ask(lm, choice.index)
      if !response.isReplayed {
        health.succeeded(choice.index, latency: response.timing.latency)
      }
      return response
    } catch {
      // That nothing is stored or may be spent says nothing of the deployment.
      if error.code.movesOn, ![.notCached, .costLimit].contains(error.code) {
        health.failed(choice.index, retryAfter: error.retryAfter)
      }
      throw error
    }
  }
}
