import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Tokens are kept and renewed", .timeLimit(.minutes(20)))
struct TokenCacheTests {
  private func lm(_ server: TokenServer, clock: Clock = .instant, retries: Int = 0) throws -> LM {
    try LM(
      "watsonx/m",
      baseURL: server.url,
      options: .tokens(
        [
          "WATSONX_APIKEY": Planted.password, "WATSONX_PROJECT_ID": "p",
          "WATSONX_IAM_URL": "\(server.url)/identity/token",
        ],
        clock: clock,
        retries: retries
      )
    )
  }

  /// Asks from many threads at once, and gives what became of each.
  private func ask(
    _ lm: LM,
    threads: Int,
    started: @escaping @Sendable () -> Void = {}
  ) -> [Result<String, ModelError>] {
    let results = Mutex<[Result<String, ModelError>]>([])
    let done = DispatchGroup()
    for number in 0..<threads {
      done.enter()
      let thread = Thread {
        started()
        let result = Result { () throws(ModelError) in try lm("Question \(number)") }
        results.withLock { $0.append(result) }
        done.leave()
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    done.wait()
    return results.withLock { $0 }
  }

  @Test("64 threads that need a token make one exchange")
  func singleFlight() throws {
    let started = Mutex(0)
    let server = try TokenServer(tokens: { number in
      // No thread has a token before all of them want one.
      while started.withLock({ $0 }) < 64 { usleep(1000) }
      return TokenServer.token(number)
    })
    defer { server.stop() }
    let results = ask(try lm(server), threads: 64) { started.withLock { $0 += 1 } }
    #expect(results.count == 64)
    #expect(results.allSatisfy { (try? $0.get()) == "Four." })
    #expect(server.exchanges.count == 1)
    #expect(Set(server.bearers) == [TokenServer.name(1)])
  }

  @Test("Threads that wait for an exchange share its failure, and make none of their own")
  func sharedFailure() throws {
    let started = Mutex(0)
    let server = try TokenServer(tokens: { _ in
      while started.withLock({ $0 }) < 16 { usleep(1000) }
      usleep(50_000)
      return .json("{}", status: 503)
    })
    defer { server.stop() }
    let results = ask(try lm(server), threads: 16) { started.withLock { $0 += 1 } }
    #expect(results.allSatisfy { $0.failure?.code == .overloaded })
    // A thread that was started but not yet waiting makes one of its own.
    #expect(server.exchanges.count < 16)
    #expect(server.questions.isEmpty)
  }

  @Test("A token is used until shortly before its end, and then replaced")
  func expiry() throws {
    let server = try TokenServer()
    defer { server.stop() }
    let clock = TestClock().clock
    let lm = try lm(server, clock: clock)
    _ = try lm("One")
    clock.sleep(3299, Cancellation())
    _ = try lm("Two")
    #expect(server.exchanges.count == 1)
    clock.sleep(1, Cancellation())
    _ = try lm("Three")
    #expect(server.exchanges.count == 2)
    #expect(server.bearers == [1, 1, 2].map(TokenServer.name))
  }

  @Test(
    "The end of a token is read in each spelling",
    arguments: [
      (#""expires_in":100"#, 50.0), (#""expires_in":"100""#, 50.0),
      (#""expiration":1800000100"#, 50.0), (#""expires_at":1800000100000"#, 50.0),
      ("\"x\":1", 3300),
    ]
  )
  func lifetimes(member: String, renewal: Double) throws {
    let server = try TokenServer(tokens: { .json(#"{"access_token":"t\#($0)",\#(member)}"#) })
    defer { server.stop() }
    let clock = TestClock().clock
    let lm = try lm(server, clock: clock)
    _ = try lm("One")
    clock.sleep(renewal - 1, Cancellation())
    _ = try lm("Two")
    #expect(server.exchanges.count == 1)
    clock.sleep(1, Cancellation())
    _ = try lm("Three")
    #expect(server.exchanges.count == 2)
  }

  @Test("A renewal that fails leaves the old token in use until its end")
  func failedRenewal() throws {
    let server = try TokenServer(tokens: { number in
      number == 2 ? .json("{}", status: 500) : TokenServer.token(number)
    })
    defer { server.stop() }
    let clock = TestClock().clock
    let lm = try lm(server, clock: clock)
    _ = try lm("One")
    clock.sleep(3400, Cancellation())
    _ = try lm("Two")
    _ = try lm("Three")
    #expect(server.exchanges.count == 2)
    clock.sleep(15, Cancellation())
    _ = try lm("Four")
    #expect(server.exchanges.count == 3)
    #expect(server.bearers == [1, 1, 1, 3].map(TokenServer.name))
  }

  @Test("A token that the model's server refuses is replaced once, and the request made once more")
  func renewedOnRefusal() throws {
    let server = try TokenServer(model: { request in
      request.header("authorization") == "Bearer \(TokenServer.name(1))"
        ? .json(#"{"errors":[{"code":"token_expired","message":"no"}]}"#, status: 401)
        : chatReply()
    })
    defer { server.stop() }
    let lm = try lm(server)
    let response = try lm.complete(ModelRequest("Hi"))
    #expect(response.text == "Four.")
    #expect(response.attempts.map(\.status) == [401, 200])
    #expect(response.attempts.first?.errorCode == .authentication)
    #expect(server.exchanges.count == 2)
    _ = try lm("Again")
    #expect(server.exchanges.count == 2)
  }

  @Test("Many threads whose token is refused make one exchange together")
  func refusedTogether() throws {
    let server = try TokenServer(model: { request in
      request.header("authorization") == "Bearer \(TokenServer.name(1))"
        ? .json("{}", status: 401) : chatReply()
    })
    defer { server.stop() }
    let results = ask(try lm(server), threads: 16)
    #expect(results.allSatisfy { (try? $0.get()) == "Four." })
    #expect(server.exchanges.count == 2)
  }

  @Test("A server that refuses every token is asked twice, and the error says what to check")
  func refusedForGood() throws {
    let server = try TokenServer(model: { request in
      .json(#"{"message":"bad \#(request.header("authorization") ?? "")"}"#, status: 401)
    })
    defer { server.stop() }
    let lm = try lm(server, retries: 3)
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == .authentication)
    #expect(server.questions.count == 2)
    #expect(server.exchanges.count == 2)
    #expect(
      error?.message == "watsonx/m at \(server.url): 401 key refused: \"bad Bearer <redacted>\"; "
        + "check WATSONX_APIKEY (after 2 attempts)"
    )
    #expect(error?.attempts.count == 2)
  }

  @Test(
    "What a token endpoint replies is mapped, names the endpoint and shows no secret",
    arguments: [
      (
        400, #"{"errorCode":"BXNIM0415E","errorMessage":"No key KEY."}"#,
        .authentication, #"400 key refused: "No key <redacted>."; check WATSONX_APIKEY"#
      ),
      (
        400, #"{"error":"invalid_grant","error_description":"Bad KEY"}"#,
        .authentication, #"400 key refused: "invalid_grant: Bad <redacted>"; check WATSONX_APIKEY"#
      ),
      (401, "", .authentication, "401 key refused; check WATSONX_APIKEY"),
      (
        403, #"{"error":{"message":"API off"}}"#, .permission,
        #"403 not permitted: "API off"; check WATSONX_APIKEY"#
      ),
      (404, "<html>KEY</html>", .notFound, #"404 not found: "<html><redacted></html>""#),
      (429, "", .rateLimited, "429 rate limited"),
      (
        503, #"{"error":"temporarily_unavailable"}"#, .overloaded,
        #"503 overloaded: "temporarily_unavailable""#
      ),
      (500, "", .serverError, "500 server error"),
      (200, #"{"token":"KEY"}"#, .malformedResponse, "the reply of status 200 holds none"),
      (200, "KEY", .malformedResponse, "the reply of status 200 holds none"),
    ] as [(Int, String, ModelError.Code, String)]
  )
  func refusals(status: Int, body: String, code: ModelError.Code, words: String) throws {
    let body = body.replacing("KEY", with: Planted.password)
    let server = try TokenServer(tokens: { _ in .json(body, status: status) })
    defer { server.stop() }
    let lm = try lm(server)
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == code)
    #expect(error?.message == "watsonx/m: no token from \(server.url)/identity/token: \(words)")
    #expect(error?.isRetryable == code.isRetryable)
    #expect(server.questions.isEmpty)
  }

  @Test("A passing failure of a token endpoint is retried after the wait that it asks for")
  func retried() throws {
    let server = try TokenServer(tokens: { number in
      number == 1 ? .json("{}", status: 429, headers: ["Retry-After": "7"]) : TokenServer.token(2)
    })
    defer { server.stop() }
    let clock = TestClock(random: 0)
    let lm = try lm(server, clock: clock.clock, retries: 1)
    #expect(try lm("Hi") == "Four.")
    #expect(clock.sleeps == [7])
  }

  @Test("Refused credentials are not tried again by every request")
  func refusedCredentials() throws {
    let server = try TokenServer(tokens: { _ in .json("{}", status: 401) })
    defer { server.stop() }
    let clock = TestClock().clock
    let lm = try lm(server, clock: clock)
    for _ in 1...5 { #expect(throws: ModelError.self) { try lm("Hi") } }
    #expect(server.exchanges.count == 1)
    clock.sleep(30, Cancellation())
    #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(server.exchanges.count == 2)
  }

  @Test("A token endpoint that cannot be reached is a failed connection, with its name")
  func unreachable() throws {
    let lm = try LM(
      "watsonx/m",
      baseURL: "http://127.0.0.1:1",
      options: .tokens([
        "WATSONX_APIKEY": "k", "WATSONX_PROJECT_ID": "p",
        "WATSONX_IAM_URL": "http://127.0.0.1:1/identity/token?x=secret",
      ])
    )
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == .connection)
    let start = "watsonx/m: no token from http://127.0.0.1:1/identity/token: "
    #expect(error?.message.hasPrefix(start) == true, "\(error?.message ?? "")")
  }

  @Test(
    "Credentials go by HTTPS, or stay on this machine",
    arguments: [
      ("https://iam.example/token", true), ("http://localhost:1/token", true),
      ("http://127.0.0.1:1/token", true), ("http://[::1]:1/token", true),
      ("http://iam.example/token", false), ("http://127.0.0.1.example/token", false),
      ("http://localhost.example/token", false), ("ftp://127.0.0.1/token", false),
      ("http://127.0.0.1:1@iam.example/token", false), ("iam.example/token", false),
      ("https://", false),
    ]
  )
  func endpoints(url: String, isTaken: Bool) {
    let variables = ["WATSONX_APIKEY": "k", "WATSONX_PROJECT_ID": "p", "WATSONX_IAM_URL": url]
    do throws(ModelError) {
      _ = try LM("watsonx/m", baseURL: "http://h", options: .tokens(variables))
      #expect(isTaken)
    } catch {
      #expect(!isTaken)
      #expect(error.code == .configuration)
      #expect(error.message.contains("WATSONX_IAM_URL cannot be used: it must begin with https://"))
    }
  }
}

extension Result {
  /// What it failed with; nil when it did not.
  fileprivate var failure: Failure? {
    guard case .failure(let error) = self else { return nil }
    return error
  }
}
