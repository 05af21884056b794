"""Exchanges logs with Inspect AI and OpenAI's evals; see .ci/test-logs."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

BAKEOFF = os.path.abspath(sys.argv[1])
TASKS = os.path.abspath("datasets/quickstart.jsonl")
MODELS = ["mock/oak", "mock/birch", "mock/twig"]
FOLDER = Path(tempfile.mkdtemp())
# What the packages keep stays in the folder, and nothing is sent.
os.environ.update(HOME=str(FOLDER), OPENAI_API_KEY="none", EVALS_SEQUENTIAL="1", EVALS_SHOW_EVAL_PROGRESS="")
os.chdir(FOLDER)


def bakeoff(*arguments):
    result = subprocess.run([BAKEOFF, *arguments], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return result.stdout


def sql(query):
    return json.loads(bakeoff("sql", query, "--json"))


def trials(run):
    rows = sql(f"SELECT * FROM v_results WHERE run = '{run}' ORDER BY position, model, epoch")
    return {(row["sample_id"], row["model"], row["epoch"]): row for row in rows}


def same(value, other):
    assert value == other, f"{value!r} is not {other!r}"


def close(value, other):
    assert abs(value - other) < 1e-12, f"{value!r} is not {other!r}"


def inspect_reads():
    from inspect_ai.log import read_eval_log, read_eval_log_sample_summaries

    bakeoff("export", "mine", "--format", "inspect", "-o", "inspect/{model}.json")
    mine = trials("mine")
    read = 0
    for model in MODELS:
        rows = {key: row for key, row in mine.items() if key[1] == model}
        path = f"inspect/{model.replace('/', '-')}.json"
        log = read_eval_log(path)
        same(log.version, 2)
        same(log.status, "success")
        same(log.eval.model, model)
        same(log.eval.task, "quickstart")
        same(log.eval.config.epochs, 2)
        same(log.eval.model_generate_config.temperature, 0.5)
        same(log.results.total_samples, len(rows))
        scored = [row for row in rows.values() if row["outcome"] != "unscored"]
        correct = sum(row["outcome"] == "correct" for row in scored) / len(scored)
        scores = {score.name: score for score in log.results.scores}
        close(scores["outcome"].metrics["accuracy"].value, correct)
        usage = log.stats.model_usage[model]
        same(usage.output_tokens, sum(row["output_tokens"] for row in rows.values()))
        close(usage.total_cost, sum(row["cost_usd"] for row in rows.values()))
        same(read_eval_log(path, header_only=True).results, log.results)
        same(len(read_eval_log_sample_summaries(path)), len(rows))
        for sample in log.samples:
            row = rows[(sample.id, model, sample.epoch)]
            same(sample.output.completion, row["output"])
            same(sample.messages[-1].text, row["output"])
            same(sample.output.usage.input_tokens, row["input_tokens"])
            close(sample.output.usage.total_cost, row["cost_usd"])
            same(sample.scores["outcome"].value, "C" if row["outcome"] == "correct" else "I")
            close(sample.output.time, row["latency_ms"] / 1000)
            word = {"length": "max_tokens", "refusal": "content_filter"}
            same(
                sample.output.stop_reason, word.get(row["stop_reason"], row["stop_reason"])
            )
            read += 1
    print(f"Inspect AI reads {read} samples in {len(MODELS)} logs")


def evals_reads():
    import evals.metrics
    import evals.record
    from evals.utils import log_utils

    bakeoff("export", "mine", "--format", "openai-evals", "-o", "evals/{model}.jsonl")
    for model in MODELS:
        path = Path(f"evals/{model.replace('/', '-')}.jsonl")
        rows = [row for key, row in trials("mine").items() if key[1] == model]
        same(log_utils.extract_spec(path)["completion_fns"], [model])
        final = log_utils.extract_final_results(path)
        matches = [
            evals.record.Event(**event)
            for event in map(json.loads, path.read_text().splitlines())
            if event.get("type") == "match"
        ]
        correct = sum(row["outcome"] == "correct" for row in rows) / len(rows)
        close(evals.metrics.get_accuracy(matches), correct)
        close(final["accuracy"], correct)
        same(final["usage_completion_tokens"], sum(row["output_tokens"] for row in rows))
        results = log_utils.extract_individual_results(path, "sampling")
        same([result["sampled"][0] for result in results], [row["output"] for row in rows])
    print(f"evals reads {len(MODELS)} logs")


def inspect_writes():
    from inspect_ai import Task, eval as evaluate
    from inspect_ai.dataset import Sample
    from inspect_ai.model import ModelOutput, ModelUsage, get_model
    from inspect_ai.scorer import includes, match
    from inspect_ai.solver import generate

    def output(text, stop_reason="stop"):
        output = ModelOutput.from_content("mockllm/model", text, stop_reason=stop_reason)
        output.usage = ModelUsage(
            input_tokens=7,
            output_tokens=3,
            total_tokens=12,
            input_tokens_cache_read=2,
            reasoning_tokens=1,
            total_cost=0.000125,
        )
        return output

    task = Task(
        dataset=[
            Sample(input="What is 2 + 2?", target="4", id="sum", metadata={"page": 7}),
            Sample(input="A letter", target=["A", "B"], id=2),
        ],
        solver=generate(),
        scorer=[match(), includes()],
        epochs=2,
    )
    outputs = [output("4"), output("It is 4, no 5"), output("B"), output("Wait", "max_tokens")]
    log = evaluate(
        task,
        model=get_model("mockllm/model", custom_outputs=outputs),
        log_format="json",
        log_dir="genuine",
        display="none",
        max_samples=1,
    )[0]
    same(log.status, "success")
    bakeoff("import", log.location, "--name", "inspect")
    rows = trials("inspect")
    same(len(rows), 4)
    for sample in log.samples:
        row = rows[(str(sample.id), "mockllm/model", sample.epoch)]
        same(row["output"], sample.output.completion)
        right = all(score.value == "C" for score in sample.scores.values())
        same(row["outcome"] == "correct", right)
        same((row["input_tokens"], row["cached_input_tokens"]), (9, 2))
        close(row["cost_usd"], 0.000125)
        same(row["scorer"], "match,includes")
    same(sum(row["outcome"] == "truncated" for row in rows.values()), 1)
    print("bakeoff reads a log of Inspect AI")


def evals_writes():
    import evals.base
    import evals.record
    from evals.elsuite.basic.match import Match

    class Completion:
        def __init__(self, text):
            self.text = text

        def get_completions(self):
            return [self.text]

    def complete(prompt, **_):
        text = "Paris" if "France" in str(prompt) else "Lisbon"
        usage = {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}
        evals.record.record_sampling(prompt=prompt, sampled=[text], model="served", usage=usage)
        return Completion(text)

    questions = [("France", "Paris"), ("Spain", ["Madrid", "madrid"])]
    samples = [
        {"input": [{"role": "user", "content": f"Capital of {country}?"}], "ideal": ideal}
        for country, ideal in questions
    ]
    Path("capitals.jsonl").write_text("\n".join(json.dumps(sample) for sample in samples))
    spec = evals.base.RunSpec(
        completion_fns=["openai/gpt-4o-mini"],
        eval_name="capitals.test.v0",
        base_eval="capitals",
        split="test",
        run_config={},
        created_by="tests",
    )
    recorder = evals.record.LocalRecorder("capitals-log.jsonl", spec)
    result = Match(
        completion_fns=[complete],
        samples_jsonl=os.path.abspath("capitals.jsonl"),
        eval_registry_path=None,
        name="capitals.test.v0",
    ).run(recorder)
    recorder.flush_events()
    recorder.record_final_report(result)
    bakeoff("import", "capitals-log.jsonl", "--name", "evals")
    rows = list(trials("evals").values())
    same(sorted(row["outcome"] for row in rows), ["correct", "incorrect"])
    same(sorted(row["output"] for row in rows), ["Lisbon", "Paris"])
    same({row["model"] for row in rows}, {"openai/gpt-4o-mini"})
    same(sum(row["input_tokens"] for row in rows), 18)
    print("bakeoff reads a log of evals")


bakeoff(
    "run", TASKS, "-m", ",".join(MODELS), "--epochs", "2", "--temperature", "0.5",
    "--display", "none", "--name", "mine",
)
inspect_reads()
evals_reads()
inspect_writes()
evals_writes()
