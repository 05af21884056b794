"""Talks to `bakeoff mock-server` with the vendors' SDKs; see .ci/test-sdks."""

import json
import os
import subprocess
import sys
import tempfile

import anthropic
import httpx
import ollama
import openai
from google import genai
from google.genai import errors as genai_errors
from google.genai import types

SCRIPT = [
    {
        "model": "oak",
        "match": "What is 2 + 2?",
        "text": "The answer is four.",
        "usage": {"input_tokens": 30, "cached_input_tokens": 10, "output_tokens": 7},
    },
    {
        "model": "oak",
        "match": "Weather in Oslo?",
        "tool_calls": [{"name": "weather", "arguments": {"city": "Oslo"}}],
    },
    {"model": "oak", "match": "On and on", "text": "It goes on and", "stop_reason": "length"},
    {
        "model": "oak",
        "match": "Flaky",
        "text": "At last.",
        "failures": [{"status": 503}, {"kind": "reset"}],
    },
    {"model": "oak", "default": True, "text": "?"},
]
QUESTION = "What is 2 + 2?"
ANSWER = "The answer is four."
SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


class Server:
    """A mock server on a free port."""

    def __init__(self, *options):
        self.process = subprocess.Popen(
            [sys.argv[1], "mock-server", "--port", "0", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.url = self.process.stdout.readline().split()[4].rstrip(";")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        assert self.process.wait(10) == 0, self.process.returncode


def expect_raises(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


def check_openai(url, limited):
    client = openai.OpenAI(base_url=url + "/v1", api_key="any")

    def create(prompt, client=client, **more):
        messages = [{"role": "user", "content": prompt}]
        return client.chat.completions.create(model="oak", messages=messages, **more)

    reply = create(QUESTION)
    assert reply.choices[0].message.content == ANSWER
    assert reply.choices[0].finish_reason == "stop"
    assert (reply.usage.prompt_tokens, reply.usage.completion_tokens) == (30, 7)
    assert reply.usage.prompt_tokens_details.cached_tokens == 10
    chunks = list(create(QUESTION, stream=True, stream_options={"include_usage": True}))
    words = [c.choices[0].delta.content or "" for c in chunks if c.choices]
    assert "".join(words) == ANSWER and len(words) > 3
    assert chunks[-1].usage.completion_tokens == 7
    tools = [{"type": "function", "function": {"name": "weather", "parameters": SCHEMA}}]
    call = create("Weather in Oslo?", tools=tools).choices[0].message.tool_calls[0]
    assert json.loads(call.function.arguments) == {"city": "Oslo"}
    with client.chat.completions.stream(
        model="oak", messages=[{"role": "user", "content": "Weather in Oslo?"}], tools=tools
    ) as stream:
        final = stream.get_final_completion()
    assert final.choices[0].finish_reason == "tool_calls"
    assert final.choices[0].message.tool_calls[0].function.name == "weather"
    assert create("On and on").choices[0].finish_reason == "length"
    assert create("Flaky").choices[0].message.content == "At last."
    assert [model.id for model in client.models.list()] == ["oak"]
    assert client.models.retrieve("oak").id == "oak"
    vectors = client.embeddings.create(model="vectors", input=["a b", "a b", "c"]).data
    assert vectors[0].embedding == vectors[1].embedding != vectors[2].embedding
    assert len(vectors[0].embedding) == 1536
    plain = client.embeddings.create(model="vectors", input="a b", encoding_format="float")
    assert plain.data[0].embedding == vectors[0].embedding
    messages = [{"role": "user", "content": "Hi"}]
    expect_raises(
        openai.NotFoundError,
        lambda: client.chat.completions.create(model="elm", messages=messages),
    )
    strict = openai.OpenAI(base_url=limited + "/v1", api_key="any", max_retries=0)
    raw = strict.chat.completions.with_raw_response.create(model="a", messages=messages)
    assert raw.headers["x-ratelimit-limit-requests"] == "1"
    error = expect_raises(
        openai.RateLimitError,
        lambda: strict.chat.completions.create(model="a", messages=messages),
    )
    assert error.code == "rate_limit_exceeded" and int(error.response.headers["retry-after"]) > 0


def check_anthropic(url, limited):
    client = anthropic.Anthropic(base_url=url, api_key="any")

    def create(prompt, client=client, model="oak", **more):
        messages = [{"role": "user", "content": prompt}]
        return client.messages.create(model=model, max_tokens=100, messages=messages, **more)

    reply = create(QUESTION)
    assert reply.content[0].text == ANSWER and reply.stop_reason == "end_turn"
    assert (reply.usage.input_tokens, reply.usage.cache_read_input_tokens) == (20, 10)
    assert reply.usage.output_tokens == 7
    messages = [{"role": "user", "content": QUESTION}]
    with client.messages.stream(model="oak", max_tokens=100, messages=messages) as stream:
        words = list(stream.text_stream)
        final = stream.get_final_message()
    assert "".join(words) == ANSWER and len(words) > 3
    assert final.usage.output_tokens == 7 and final.stop_reason == "end_turn"
    tools = [{"name": "weather", "input_schema": SCHEMA}]
    use = create("Weather in Oslo?", tools=tools)
    assert use.stop_reason == "tool_use" and use.content[0].input == {"city": "Oslo"}
    messages = [{"role": "user", "content": "Weather in Oslo?"}]
    with client.messages.stream(
        model="oak", max_tokens=100, messages=messages, tools=tools
    ) as stream:
        assert stream.get_final_message().content[0].input == {"city": "Oslo"}
    assert create("On and on").stop_reason == "max_tokens"
    assert create("Flaky").content[0].text == "At last."
    assert [model.id for model in client.models.list()] == ["oak"]
    counted = client.messages.count_tokens(model="oak", messages=messages)
    assert counted.input_tokens == 4
    expect_raises(anthropic.NotFoundError, lambda: create("Hi", model="elm"))
    strict = anthropic.Anthropic(base_url=limited, api_key="any", max_retries=0)
    raw = strict.messages.with_raw_response.create(
        model="b", max_tokens=9, messages=[{"role": "user", "content": "Hi"}]
    )
    assert raw.headers["anthropic-ratelimit-requests-limit"] == "1"
    error = expect_raises(anthropic.RateLimitError, lambda: create("Hi", strict, "b"))
    assert error.body["error"]["type"] == "rate_limit_error"
    assert int(error.response.headers["retry-after"]) > 0


def check_gemini(url, limited):
    client = genai.Client(api_key="any", http_options=types.HttpOptions(base_url=url))
    reply = client.models.generate_content(model="oak", contents=QUESTION)
    assert reply.text == ANSWER
    assert reply.candidates[0].finish_reason == types.FinishReason.STOP
    assert reply.usage_metadata.prompt_token_count == 30
    assert reply.usage_metadata.cached_content_token_count == 10
    chunks = list(client.models.generate_content_stream(model="oak", contents=QUESTION))
    assert "".join(chunk.text for chunk in chunks) == ANSWER and len(chunks) > 3
    tool = types.Tool(
        function_declarations=[
            types.FunctionDeclaration(name="weather", parameters_json_schema=SCHEMA)
        ]
    )
    config = types.GenerateContentConfig(
        tools=[tool],
        automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
    )
    called = client.models.generate_content(
        model="oak", contents="Weather in Oslo?", config=config
    )
    assert called.function_calls[0].args == {"city": "Oslo"}
    cut = client.models.generate_content(model="oak", contents="On and on")
    assert cut.candidates[0].finish_reason == types.FinishReason.MAX_TOKENS
    assert [model.name for model in client.models.list()] == ["models/oak"]
    assert client.models.count_tokens(model="oak", contents="12345678").total_tokens == 2
    error = expect_raises(
        genai_errors.ClientError,
        lambda: client.models.generate_content(model="elm", contents="Hi"),
    )
    assert error.code == 404 and error.status == "NOT_FOUND"
    strict = genai.Client(api_key="any", http_options=types.HttpOptions(base_url=limited))
    strict.models.generate_content(model="c", contents="Hi")
    error = expect_raises(
        genai_errors.ClientError,
        lambda: strict.models.generate_content(model="c", contents="Hi"),
    )
    assert error.code == 429 and error.status == "RESOURCE_EXHAUSTED"


def check_ollama(url, limited):
    client = ollama.Client(host=url)

    def chat(prompt, model="oak", **more):
        return client.chat(model=model, messages=[{"role": "user", "content": prompt}], **more)

    reply = chat(QUESTION)
    assert reply.message.content == ANSWER and reply.done_reason == "stop"
    assert (reply.prompt_eval_count, reply.eval_count) == (30, 7)
    parts = list(chat(QUESTION, stream=True))
    assert "".join(part.message.content for part in parts) == ANSWER and len(parts) > 3
    assert parts[-1].done and parts[-1].eval_count == 7
    call = chat("Weather in Oslo?").message.tool_calls[0].function
    assert call.name == "weather" and dict(call.arguments) == {"city": "Oslo"}
    assert chat("On and on").done_reason == "length"
    assert [model.model for model in client.list().models] == ["oak"]
    error = expect_raises(ollama.ResponseError, lambda: chat("Hi", model="elm"))
    assert error.status_code == 404
    strict = ollama.Client(host=limited)
    messages = [{"role": "user", "content": "Hi"}]
    strict.chat(model="d", messages=messages)
    error = expect_raises(
        ollama.ResponseError, lambda: strict.chat(model="d", messages=messages)
    )
    assert error.status_code == 429


def check_faults():
    """Each fault is what an HTTP client that is not ours takes it for."""
    body = {"model": "m", "messages": [{"role": "user", "content": "one two three four"}]}
    kinds = {
        "reset": httpx.TransportError,
        "truncate": httpx.RemoteProtocolError,
        "stall": httpx.ReadTimeout,
        "malformed": json.JSONDecodeError,
    }
    for kind, error in kinds.items():
        with Server("--fault", f"{kind}:#1") as server:
            def ask():
                path = server.url + "/v1/chat/completions"
                return httpx.post(path, json=body, timeout=1).json()

            expect_raises(error, ask)
            assert ask()["choices"][0]["message"]["content"] == "one two three four"


def main():
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "ANTHROPIC_", "GOOGLE_", "GEMINI_", "OLLAMA_")):
            del os.environ[name]
    checks = [check_openai, check_anthropic, check_gemini, check_ollama]
    for check in checks:
        # Failures of a script are met once, so that each SDK has a server of its own.
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as script:
            script.write("".join(json.dumps(line) + "\n" for line in SCRIPT))
            script.flush()
            with Server("--script", script.name) as server:
                with Server("--requests-per-minute", "1") as limited:
                    check(server.url, limited.url)
        print(f"{check.__name__.removeprefix('check_')}: as its SDK expects")
    check_faults()
    print("passed: the SDKs of all four vendors talk to the mock server")


main()
