import BakeoffCore
import Testing

@Suite struct ModelErrorTests {
  @Test("Only failures that may pass by themselves are tried again")
  func retryable() {
    let retryable = ModelError.Code.allCases.filter(\.isRetryable)
    #expect(
      Set(retryable) == [
        .rateLimited, .overloaded, .serverError, .timeout, .connection, .malformedResponse,
      ]
    )
  }

  @Test("The provider's word on trying again overrides the code's")
  func advice() {
    #expect(!ModelError(.rateLimited, "", retryAdvice: false).isRetryable)
    #expect(ModelError(.badRequest, "", retryAdvice: true).isRetryable)
    #expect(ModelError(.rateLimited, "").isRetryable)
  }

  @Test("An error is shown as its sentence, without its attempts")
  func description() {
    let attempt = Attempt(number: 1, startedAt: 0, duration: 1, errorMessage: "inner")
    #expect(
      "\(ModelError(.timeout, "no answer in 5 s", attempts: [attempt]))" == "no answer in 5 s"
    )
  }
}
