import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A key that can be found wherever it leaks.
let testKey = "sk-test-0123456789abcdef"

/// Variables for every provider that the tests use.
let testEnvironment = Environment(process: [
  "OPENAI_API_KEY": testKey, "ANTHROPIC_API_KEY": testKey, "GEMINI_API_KEY": testKey,
  "GROQ_API_KEY": testKey, "COHERE_API_KEY": testKey,
  "AZURE_API_KEY": testKey, "CLOUDFLARE_API_KEY": testKey, "DATABRICKS_API_KEY": testKey,
  "AWS_BEARER_TOKEN_BEDROCK": testKey, "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
  "AWS_SECRET_ACCESS_KEY": testKey, "AWS_REGION": "us-east-1",
  "HF_TOKEN": testKey, "SNOWFLAKE_JWT": testKey,
  "BYTEZ_API_KEY": testKey, "NLP_CLOUD_API_KEY": testKey, "CODESTRAL_API_KEY": testKey,
  "PREDIBASE_API_KEY": testKey, "PREDIBASE_TENANT_ID": "t1",
  "OCI_USER": "ocid1.user.oc1..u", "OCI_TENANCY": "ocid1.tenancy.oc1..t",
  "OCI_FINGERPRINT": "12:34", "OCI_KEY": Planted.pem,
  "AICORE_TOKEN": testKey, "AICORE_DEPLOYMENT_ID": "d1",
  "WATSONX_TOKEN": testKey, "WATSONX_SPACE_ID": "space-1", "REPLICATE_API_TOKEN": testKey,
])

extension ClientOptions {
  /// Options with keys and a clock that does not wait.
  static func test(
    clock: Clock = .instant,
    retry: RetryPolicy = RetryPolicy(),
    timeouts: Timeouts = Timeouts(connect: 5, attempt: 20),
    transport: (any Transport)? = nil
  ) -> ClientOptions {
    ClientOptions(
      retry: retry,
      timeouts: timeouts,
      environment: testEnvironment,
      credentials: CredentialStore(),
      transport: transport,
      clock: clock
    )
  }
}

/// A wire protocol with a model that speaks it, a path and a good reply.
struct ProtocolCase: Sendable, CustomTestStringConvertible {
  let id: String
  let model: String
  let basePath: String
  let reply: String

  var testDescription: String { id }

  static let all: [ProtocolCase] = [
    ProtocolCase(
      id: "openai-chat",
      model: "openai/gpt-4o-mini",
      basePath: "/v1",
      reply: """
        {"id":"chatcmpl-1","object":"chat.completion","created":1790000000,"model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant","content":"Four.","refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1200,"completion_tokens":40,"total_tokens":1240,"prompt_tokens_details":{"cached_tokens":1024,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":16}},"system_fingerprint":"fp_x"}
        """
    ),
    ProtocolCase(
      id: "anthropic-messages",
      model: "anthropic/claude-sonnet-4-5",
      basePath: "",
      reply: """
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[{"type":"thinking","thinking":"Short work.","signature":"c2ln"},{"type":"text","text":"Four."}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":500,"cache_read_input_tokens":20000,"cache_creation_input_tokens":8000,"cache_creation":{"ephemeral_5m_input_tokens":6000,"ephemeral_1h_input_tokens":2000},"output_tokens":900,"service_tier":"standard"}}
        """
    ),
    ProtocolCase(
      id: "gemini-generate-content",
      model: "gemini/gemini-2.5-flash",
      basePath: "/v1beta",
      reply: """
        {"candidates":[{"content":{"role":"model","parts":[{"text":"Thinking about it","thought":true},{"text":"Four."}]},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":120,"cachedContentTokenCount":100,"candidatesTokenCount":9,"thoughtsTokenCount":40,"totalTokenCount":169},"modelVersion":"gemini-2.5-flash","responseId":"r1"}
        """
    ),
    ProtocolCase(
      id: "ollama-chat",
      model: "ollama/llama3.1",
      basePath: "",
      reply: """
        {"model":"llama3.1","created_at":"2026-10-21T10:00:00.000000Z","message":{"role":"assistant","content":"Four.","thinking":"greet"},"done":true,"done_reason":"stop","total_duration":900000000,"prompt_eval_count":11,"eval_count":4}
        """
    ),
    ProtocolCase(
      id: "openai-responses",
      model: "openai/responses/gpt-4o-mini",
      basePath: "/v1",
      reply: """
        {"id":"resp_1","object":"response","created_at":1790000000,"status":"completed","error":null,"incomplete_details":null,"instructions":"Be brief.","metadata":{},"model":"gpt-4o-mini-2024-07-18","output":[{"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"Simple sum."}]},{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","text":"Four.","annotations":[]}]}],"parallel_tool_calls":true,"temperature":1.0,"tool_choice":"auto","tools":[],"top_p":1.0,"usage":{"input_tokens":20,"input_tokens_details":{"cached_tokens":8,"cache_write_tokens":4},"output_tokens":70,"output_tokens_details":{"reasoning_tokens":64},"total_tokens":90}}
        """
    ),
    ProtocolCase(
      id: "cohere-v2",
      model: "cohere/command-a-03-2025",
      basePath: "/v2",
      reply: """
        {"id":"c1","finish_reason":"COMPLETE","message":{"role":"assistant","content":[{"type":"thinking","thinking":"greet back"},{"type":"text","text":"Four."}]},"usage":{"billed_units":{"input_tokens":2,"output_tokens":3},"tokens":{"input_tokens":70,"output_tokens":5},"cached_tokens":0}}
        """
    ),
    ProtocolCase(
      id: "openai-completions",
      model: "text-completion-openai/babbage-002",
      basePath: "/v1",
      reply: """
        {"id":"cmpl-1","object":"text_completion","created":1790000000,"model":"babbage-002","choices":[{"index":0,"text":" Four.","logprobs":null,"finish_reason":"length"}],"usage":{"prompt_tokens":5,"completion_tokens":3,"total_tokens":8}}
        """
    ),
    ProtocolCase(
      id: "watsonx-text",
      model: "watsonx_text/ibm/granite-13b-instruct-v2",
      basePath: "",
      reply: """
        {"model_id":"ibm/granite-13b-instruct-v2","model_version":"2.0.0","created_at":"2026-10-21T10:00:00.000Z","results":[{"generated_text":"Four.","generated_token_count":3,"input_token_count":5,"stop_reason":"max_tokens"}]}
        """
    ),
    ProtocolCase(
      id: "replicate-predictions",
      model: "replicate/meta/meta-llama-3-8b-instruct",
      basePath: "",
      reply: """
        {"id":"p1","model":"meta/meta-llama-3-8b-instruct","version":"v","input":{"prompt":"Say hi"},"status":"succeeded","output":["Fo","ur."],"error":null,"logs":"","metrics":{"predict_time":0.8},"urls":{"get":"https://api.replicate.com/v1/predictions/p1","cancel":"https://api.replicate.com/v1/predictions/p1/cancel","stream":"https://stream.replicate.com/v1/x"},"created_at":"2026-10-21T10:00:00Z"}
        """
    ),
    ProtocolCase(
      id: "bedrock-converse",
      model: "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0",
      basePath: "",
      reply: """
        {"output":{"message":{"role":"assistant","content":[{"reasoningContent":{"reasoningText":{"text":"easy","signature":"c2ln"}}},{"text":"Four."}]}},"stopReason":"end_turn","usage":{"inputTokens":30,"outputTokens":12,"totalTokens":3042,"cacheReadInputTokens":3000,"cacheWriteInputTokens":0},"metrics":{"latencyMs":420}}
        """
    ),
    ProtocolCase(
      id: "sagemaker",
      model: "sagemaker/my-endpoint",
      basePath: "",
      reply: """
        {"generated_text":"Four.","details":{"finish_reason":"eos_token","generated_tokens":3}}
        """
    ),
    ProtocolCase(
      id: "sagemaker-chat",
      model: "sagemaker_chat/my-endpoint",
      basePath: "",
      reply: """
        {"id":"s1","object":"chat.completion","created":1790000000,"model":"llama","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}
        """
    ),
    ProtocolCase(
      id: "sagemaker-nova",
      model: "sagemaker_nova/my-endpoint",
      basePath: "",
      reply: """
        {"id":"s1","object":"chat.completion","created":1790000000,"model":"nova","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}
        """
    ),
    ProtocolCase(
      id: "anthropic-complete",
      model: "anthropic_text/claude-2.1",
      basePath: "",
      reply: """
        {"type":"completion","id":"compl_1","completion":" Four.","stop_reason":"stop_sequence","model":"claude-2.1","stop":"\\n\\nHuman:","log_id":"compl_1"}
        """
    ),
    ProtocolCase(
      id: "bytez",
      model: "bytez/google/gemma-3-4b-it",
      basePath: "/models/v2",
      reply: """
        {"error":null,"output":{"role":"assistant","content":[{"type":"text","text":"Four."}]}}
        """
    ),
    ProtocolCase(
      id: "nlpcloud-generation",
      model: "nlp_cloud/dolphin",
      basePath: "",
      reply: #"{"generated_text":"Four.","nb_input_tokens":11,"nb_generated_tokens":2}"#
    ),
    ProtocolCase(
      id: "oci-generic",
      model: "oci/meta.llama-3.3-70b-instruct",
      basePath: "",
      reply: """
        {"modelId":"meta.llama-3.3-70b-instruct","modelVersion":"1.0.0","chatResponse":{"apiFormat":"GENERIC","timeCreated":"2026-10-21T10:00:00.000Z","choices":[{"index":0,"message":{"role":"ASSISTANT","content":[{"type":"TEXT","text":"Four."}]},"finishReason":"stop","logprobs":{}}],"usage":{"completionTokens":4,"promptTokens":23,"totalTokens":27,"completionTokensDetails":{"reasoningTokens":1},"promptTokensDetails":{"cachedTokens":16}}}}
        """
    ),
    ProtocolCase(
      id: "oci-cohere",
      model: "oci/cohere.command-a-03-2025",
      basePath: "",
      reply: """
        {"modelId":"cohere.command-a-03-2025","modelVersion":"1.0","chatResponse":{"apiFormat":"COHERE","text":"Four.","chatHistory":[{"role":"USER","message":"2 + 2?"},{"role":"CHATBOT","message":"Four."}],"finishReason":"COMPLETE","usage":{"completionTokens":3,"promptTokens":6,"totalTokens":9}}}
        """
    ),
    ProtocolCase(
      id: "sap-orchestration",
      model: "sap/gpt-4o",
      basePath: "",
      reply: """
        {"request_id":"r1","intermediate_results":{"templating":[{"role":"user","content":"2 + 2?"}]},"final_result":{"id":"c1","object":"chat.completion","created":1790000000,"model":"gpt-4o-2024-08-06","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}}
        """
    ),
    ProtocolCase(
      id: "openai-fim",
      model: "text-completion-codestral/codestral-latest",
      basePath: "/v1",
      reply: """
        {"id":"f1","object":"chat.completion","created":1790000000,"model":"codestral-latest","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}
        """
    ),
    ProtocolCase(
      id: "predibase-generate",
      model: "predibase/llama-3-1-8b-instruct",
      basePath: "",
      reply: """
        {"generated_text":"Four.","details":{"finish_reason":"eos_token","prompt_tokens":11,"generated_tokens":3}}
        """
    ),
    ProtocolCase(
      id: "triton",
      model: "triton/llama",
      basePath: "/v2/models/llama/generate",
      reply: #"{"model_name":"llama","model_version":"1","text_output":"Four."}"#
    ),
    ProtocolCase(
      id: "triton-infer",
      model: "triton/llama",
      basePath: "/v2/models/llama/infer",
      reply: """
        {"model_name":"llama","outputs":[{"name":"text_output","datatype":"BYTES","shape":[1],"data":["Four."]}]}
        """
    ),
  ]

  /// Rows that speak a protocol in ways of their own.
  static let rows: [ProtocolCase] = [
    ProtocolCase(
      id: "row-azure",
      model: "azure/my-deployment",
      basePath: "",
      reply: """
        {"id":"chatcmpl-1","object":"chat.completion","created":1790000000,"model":"gpt-4o-2024-08-06","prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}],"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Four."},"content_filter_results":{}}],"usage":{"prompt_tokens":8,"completion_tokens":1,"total_tokens":9}}
        """
    ),
    ProtocolCase(
      id: "row-cloudflare",
      model: "cloudflare/@cf/meta/llama-3.1-8b-instruct",
      basePath: "/client/v4/accounts/a/ai/run/",
      reply: """
        {"id":"f1","object":"chat.completion","created":1790000000,"model":"@cf/meta/llama-3.1-8b-instruct","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}
        """
    ),
    ProtocolCase(
      id: "row-databricks",
      model: "databricks/databricks-claude-sonnet-4",
      basePath: "/serving-endpoints",
      reply: """
        {"id":"d1","object":"chat.completion","created":1790000000,"model":"claude-sonnet-4","choices":[{"index":0,"message":{"role":"assistant","content":[{"type":"reasoning","summary":[{"type":"summary_text","text":"greet","signature":"c2ln"}]},{"type":"text","text":"Four."}]},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":20,"total_tokens":30}}
        """
    ),
    ProtocolCase(
      id: "row-huggingface",
      model: "huggingface/groq/meta-llama/Llama-3.3-70B-Instruct",
      basePath: "/v1",
      reply: """
        {"id":"h1","object":"chat.completion","created":1790000000,"model":"llama-3.3-70b-versatile","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":36,"completion_tokens":2,"total_tokens":38}}
        """
    ),
    ProtocolCase(
      id: "row-watsonx",
      model: "watsonx/ibm/granite-3-3-8b-instruct",
      basePath: "",
      reply: """
        {"id":"chat-1","model_id":"ibm/granite-3-3-8b-instruct","model":"ibm/granite-3-3-8b-instruct","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"created":1790000000,"model_version":"3.3.0","created_at":"2026-10-21T10:00:00Z","usage":{"completion_tokens":2,"prompt_tokens":60,"total_tokens":62}}
        """
    ),
    ProtocolCase(
      id: "row-snowflake",
      model: "snowflake/llama3.1-70b",
      basePath: "/api/v2",
      reply: """
        {"id":"s1","object":"chat.completion","created":1790000000,"model":"llama3.1-70b","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}
        """
    ),
  ]

  static func named(_ id: String) -> ProtocolCase? { all.first { $0.id == id } }
}

/// A reply in OpenAI's protocol with one text.
func chatReply(_ text: String = "Four.") -> Reply {
  .json(#"{"model":"m","choices":[{"message":{"content":"\#(text)"},"finish_reason":"stop"}]}"#)
}
