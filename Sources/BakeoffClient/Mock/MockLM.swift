public import BakeoffCore
internal import Foundation
internal import Synchronization

/// A model for your own tests: it answers as you script it, fails as you script it, and remembers
/// what it was asked.
///
/// Only the connection is made up: requests are written, retried, cached, priced and reported as
/// those of any model, so that what is tested is what will run.
///
///     let mock = MockLM("openai/gpt-4o-mini")
///     mock.on("What is 2 + 2?", .status(429, retryAfter: 2), "Four.")
///     let lm = try mock.lm()
///     print(try lm("What is 2 + 2?"), mock.calls.count)
///
/// Rules are asked in the order in which they were added, and the first that fits replies. A prompt
/// that none fits is an error with the code `not_found`, so a test cannot pass by chance.
///
/// Time is simulated unless a clock is given: latencies and waits between attempts are over at once,
/// and are measured as if they had passed. It may be used by many threads at once, which share that
/// time.
public final class MockLM: Sendable {
  private enum Condition {
    case prompt(String)
    case pattern(NSRegularExpression)
    case always
  }

  private struct Rule {
    let condition: Condition
    let reply: @Sendable (Call, _ count: Int) -> Reply
    /// How many calls it has replied to.
    var count = 0

    func fits(_ prompt: String) -> Bool {
      switch condition {
      case .always: return true
      case .prompt(let text): return text == prompt
      case .pattern(let expression):
        let whole = NSRange(prompt.startIndex..., in: prompt)
        return expression.firstMatch(in: prompt, range: whole) != nil
      }
    }
  }

  private struct State {
    var rules: [Rule] = []
    var calls: [Call] = []
    var asked: [String: Int] = [:]
  }

  /// The model's name, by which it is asked, priced and recorded.
  public let name: String
  fileprivate let clock: Clock
  private let state = Mutex(State())

  /// Creates a model that has nothing to say yet.
  ///
  /// - Parameters:
  ///   - name: What it is called, `provider/model`; the name of a real model brings that one's prices.
  ///   - clock: What latencies and waits pass by; nil for simulated time.
  public init(_ name: String = "mock/test", clock: Clock? = nil) {
    self.name = name
    self.clock = clock ?? SimulatedTime().clock
  }

  /// Adds a rule for one prompt.
  ///
  /// - Parameters:
  ///   - prompt: The text of the last user turn, to the letter.
  ///   - replies: What is replied, call by call; the last goes on for ever.
  /// - Returns: The same model, to be told more.
  @discardableResult
  public func on(_ prompt: String, _ replies: Reply...) -> MockLM {
    add(.prompt(prompt), replies)
  }

  /// Adds a rule for every prompt in which a regular expression is found.
  ///
  /// - Parameters:
  ///   - pattern: The regular expression.
  ///   - replies: What is replied, call by call; the last goes on for ever.
  /// - Returns: The same model, to be told more.
  /// - Throws: `ModelError` with `.configuration` when the pattern is not one.
  @discardableResult
  public func on(pattern: String, _ replies: Reply...) throws(ModelError) -> MockLM {
    guard let expression = try? NSRegularExpression(pattern: pattern) else {
      throw ModelError(.configuration, "\"\(pattern)\" is not a regular expression")
    }
    return add(.pattern(expression), replies)
  }

  /// Adds a rule for all prompts that no earlier rule fits.
  ///
  /// - Parameter replies: What is replied, call by call; the last goes on for ever.
  /// - Returns: The same model, to be told more.
  @discardableResult
  public func always(_ replies: Reply...) -> MockLM { add(.always, replies) }

  /// Adds a rule for all prompts that no earlier rule fits.
  ///
  /// - Parameter reply: Makes the reply to a call; it may be called by several threads at once.
  /// - Returns: The same model, to be told more.
  @discardableResult
  public func always(_ reply: @escaping @Sendable (Call) -> Reply) -> MockLM {
    state.withLock { $0.rules.append(Rule(condition: .always) { call, _ in reply(call) }) }
    return self
  }

  /// Every attempt so far, in the order in which they came.
  public var calls: [Call] { state.withLock { $0.calls } }

  /// The texts of the last user turns of all attempts so far, in their order.
  public var prompts: [String] { calls.map(\.prompt) }

  /// Forgets the calls so far; rules go on where they are.
  public func forgetCalls() {
    state.withLock { state in
      state.calls = []
      state.asked = [:]
    }
  }

  /// The model, ready to be asked wherever an `LM` is.
  ///
  /// - Parameter options: Settings as of any model. Its transport, clock, providers and environment
  ///   are replaced, so that no key is needed and no variable changes a test.
  /// - Returns: The model; those of several calls share their rules and the calls that they record.
  /// - Throws: `ModelError` with `.configuration` when the name is not one.
  public func lm(_ options: ClientOptions = ClientOptions()) throws(ModelError) -> LM {
    var options = options
    options.transport = MockLMTransport(mock: self)
    options.clock = clock
    options.environment = Environment(process: [:])
    options.keyVariable = nil
    if let provider = ModelName(name)?.provider, provider != "mock" {
      options.providers = try options.providers.speakingChat(provider)
    }
    return try LM(name, options: options)
  }

  private func add(_ condition: Condition, _ replies: [Reply]) -> MockLM {
    precondition(!replies.isEmpty, "a rule of a MockLM needs a reply")
    state.withLock { state in
      state.rules.append(
        Rule(condition: condition) { _, count in replies[min(count, replies.count) - 1] }
      )
    }
    return self
  }

  /// Notes a call and finds the reply to it; nil when no rule fits.
  fileprivate func reply(to exchange: MockExchange) -> Reply? {
    let (call, rule) = state.withLock { state -> (Call, Rule?) in
      state.asked[exchange.prompt, default: 0] += 1
      let call = Call(
        exchange,
        number: state.calls.count + 1,
        attempt: state.asked[exchange.prompt] ?? 1
      )
      state.calls.append(call)
      guard let index = state.rules.firstIndex(where: { $0.fits(exchange.prompt) }) else {
        return (call, nil)
      }
      state.rules[index].count += 1
      return (call, state.rules[index])
    }
    return rule.map { $0.reply(call, $0.count) }
  }
}

/// The connection to a `MockLM`.
private struct MockLMTransport: Transport {
  let mock: MockLM

  func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    guard let exchange = MockExchange(request) else {
      throw ModelError(.configuration, "a MockLM only reads requests of the chat protocol")
    }
    guard let reply = mock.reply(to: exchange) else {
      throw ModelError(
        .notFound,
        "the MockLM has no rule for the prompt \"\(exchange.prompt.prefix(200))\""
      )
    }
    return try reply.play(exchange, mock.clock, limits: limits, cancellation: cancellation)
  }
}

extension ProviderTable {
  /// The same table with a provider whose models are asked in the chat protocol and without a key.
  fileprivate func speakingChat(_ prefix: String) throws(ModelError) -> ProviderTable {
    let row: JSON = [
      "prefix": .string(prefix), "name": .string("Mock of \(prefix)"), "protocol": "openai-chat",
      "base_url": "mock:", "auth": "none",
    ]
    do throws(ProviderTableError) {
      return overridden(by: try ProviderTable(parsing: row.text, source: "MockLM"))
    } catch {
      throw ModelError(.configuration, "\(error)")
    }
  }
}
