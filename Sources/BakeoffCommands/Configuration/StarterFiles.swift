/// The files that `bakeoff init` writes.
enum StarterFiles {
  /// One file.
  struct File: Sendable {
    var name: String
    var text: String
    /// Whether it is to hold keys, so that only its owner may read it.
    var isSecret = false
  }

  static let all = [
    File(name: "bakeoff.yaml", text: configuration), File(name: "tasks.jsonl", text: tasks),
    File(name: ".env", text: settings, isSecret: true),
  ]

  private static let configuration = """
    # What "bakeoff run" asks, and how: any of its options can stand here, by its name. Options of
    # the command line win over BAKEOFF_ variables, and those over this file. "bakeoff config schema"
    # describes every key, "bakeoff config show" says which values hold.

    # Which models are asked. The built-in mock models need no key and no network; put your own in
    # their place, as PROVIDER/MODEL or with settings of their own.
    models:
      - mock/oak
      - mock/birch
      # - openai/gpt-4o-mini
      # - model: anthropic/claude-sonnet-4-5
      #   temperature: 0
      #   max-tokens: 500
      # - model: vllm/my-model
      #   base-url: ${VLLM_URL:-http://localhost:8000/v1}

    # What they are asked: one JSON object a line.
    tasks:
      - tasks.jsonl
      # - path: other.jsonl
      #   fields: {input: question, target: gold}

    # How often each sample is asked of each model.
    epochs: 1
    # How many requests may be in flight at once to one endpoint.
    max-connections: 10
    # Stop when so many dollars are spent.
    budget-usd: 1.00

    # Several prompts and values make samples of their own: prompts × values.
    # prompts:
    #   - {name: plain, text: "{{input}}"}
    #   - {name: careful, text: "Think it over in a {{style}} way. {{input}}"}
    # vars:
    #   style: [short, thorough]

    outputs: results/report.md

    # What "bakeoff gate BASE CANDIDATE" asks of a model that shall take another's place.
    # gate:
    #   checks:
    #     - {metric: accuracy, max_drop: 0.02}
    #     - {metric: cost, max_ratio: 1.2}
    #     - {metric: latency_p95, max_ratio: 1.5, tier: advisory}

    """

  private static let tasks = #"""
    {"id": "sum", "input": "What is 17 + 25? Answer with the number.", "target": "42"}
    {"id": "capital", "input": "What is the capital of Australia? Answer with the name of the city.", "target": "Canberra"}
    {"id": "weekday", "input": "Today is Wednesday. Which day of the week is it in ten days? Answer with the day.", "target": "Saturday"}

    """#

  private static let settings = """
    # Keys and other settings; a variable of the environment wins over the line here. Keep this file
    # out of version control.

    # OPENAI_API_KEY=
    # ANTHROPIC_API_KEY=
    # GOOGLE_API_KEY=
    # OLLAMA_BASE_URL=http://localhost:11434

    """
}
