"""Runs the same tasks against one static server with Bakeoff and with its peers, each a process of its own.

Usage: bench-peers.py [FILE.json], or, as the peers' own processes, bench-peers.py PEER TASKS OUT.
"""

import asyncio
import importlib.metadata
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile

PORT = 18083
BASE = f"http://127.0.0.1:{PORT}/v1"
CONNECTIONS = 64
ROUNDS = 3
# A peer gets as many samples as it takes to run for some seconds; start and end are measured apart.
SAMPLES = {"bakeoff": 20_000, "aiohttp": 10_000, "openai": 3_000, "inspect": 1_000}
WORDS = {
    "bakeoff": "Bakeoff: asked, scored and recorded",
    "aiohttp": "aiohttp: a loop that writes JSON lines",
    "openai": "openai: its own client, the same loop",
    "inspect": "Inspect AI: asked, scored and logged",
}


LEGEND = f"""Medians of {ROUNDS} rounds in one run, {CONNECTIONS} connections, one static server on loopback.
samples/s: by the clock, of the whole process; per core: samples per second of processor time, user and system, as
wait4 tells it of the finished process; µs each: processor time of a further sample, without start and end; MB: the
most memory resident; times: Bakeoff's samples per core second over the peer's."""


def tasks(path, count):
    with open(path, "w") as file:
        for i in range(1, count + 1):
            line = {"id": f"s{i}", "input": f"What is {i} + {i}?", "target": str(2 * i)}
            file.write(json.dumps(line) + "\n")


def command(peer, tasks, out):
    """The command line that runs a peer, and the variables that it is given."""
    if peer == "bakeoff":
        binary = os.environ.get("BAKEOFF", ".build/release/bakeoff")
        return [os.path.abspath(binary), "run", tasks, "-m", "openai/static", "-j", str(CONNECTIONS),
                "--display", "none", "--store", out + ".sqlite"]
    return [sys.executable, os.path.abspath(__file__), peer, tasks, out]


def measure(peer, count, folder):
    """Seconds by the clock, seconds of the processor, and most memory in megabytes of one run."""
    name = tempfile.mktemp(prefix=f"{peer}-{count}-", dir=folder)
    tasks(name + ".jsonl", count)
    environment = os.environ | {"OPENAI_API_KEY": "none", "OPENAI_API_BASE": BASE, "OPENAI_BASE_URL": BASE,
                                "INSPECT_LOG_DIR": name + ".logs", "INSPECT_DISPLAY": "none"}
    line = command(peer, name + ".jsonl", name + ".out")
    with open(name + ".err", "w") as err:
        start = os.times().elapsed
        child = subprocess.Popen(line, cwd=folder, env=environment, stdout=err, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        elapsed = os.times().elapsed - start
    if child.returncode != 0:
        sys.exit(f"{peer} ended with {child.returncode}:\n{pathlib.Path(name + '.err').read_text()[-2000:]}")
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def one(peer, folder):
    """What each sample more takes, from a run of few and a run of many."""
    many = SAMPLES[peer]
    few = many // 10
    few_elapsed, few_processor, _ = measure(peer, few, folder)
    elapsed, processor, memory = measure(peer, many, folder)
    return {"samples": many, "seconds": elapsed, "processor_seconds": processor, "memory_mb": memory,
            "samples_per_second": many / elapsed, "samples_per_core_second": many / processor,
            "processor_us_per_further_sample": (processor - few_processor) / (many - few) * 1e6,
            "start_processor_seconds": few_processor}


def median(rounds):
    """Each figure's median over the rounds."""
    return {key: sorted(r[key] for r in rounds)[len(rounds) // 2] for key in rounds[0]}


def main(path):
    server = subprocess.Popen([".build/static-server", str(PORT)])
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", PORT), 0.1).close()
                break
            except OSError:
                pass
        with tempfile.TemporaryDirectory() as folder:
            rounds = [{peer: one(peer, folder) for peer in SAMPLES} for _ in range(ROUNDS)]
    finally:
        server.kill()
    table = {peer: median([r[peer] for r in rounds]) for peer in SAMPLES}
    ours = table["bakeoff"]["samples_per_core_second"]
    print(f"{'':42}{'samples/s':>10}{'per core':>10}{'µs each':>9}{'MB':>6}{'times':>7}")
    for peer, row in table.items():
        row["ratio_per_core"] = ours / row["samples_per_core_second"]
        print(f"{WORDS[peer]:42}{row['samples_per_second']:10,.0f}{row['samples_per_core_second']:10,.0f}"
              f"{row['processor_us_per_further_sample']:9,.0f}{row['memory_mb']:6,.0f}"
              f"{row['ratio_per_core']:7.1f}")
    print(LEGEND)
    if path:
        found = {
            "peers": WORDS, "versions": versions(), "connections": CONNECTIONS, "processors": os.cpu_count(),
            "load": round(os.getloadavg()[0], 1), "legend": LEGEND, "median": table, "rounds": rounds,
        }
        pathlib.Path(path).write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
        print(f"written to {path}")


def versions():
    """What is compared."""
    def of(package):
        return importlib.metadata.version(package)
    binary = os.environ.get("BAKEOFF", ".build/release/bakeoff")
    ours = subprocess.run([binary, "--version"], capture_output=True, text=True).stdout.strip()
    return {"bakeoff": ours, "aiohttp": of("aiohttp"), "openai": of("openai"), "inspect": of("inspect-ai"),
            "python": sys.version.split()[0]}


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


async def loop(ask, path, out):
    """Asks for every task, so many at a time, and writes and scores each answer as a line."""
    lines = iter(read(path))
    with open(out, "w") as file:
        async def work():
            for task in lines:
                text, usage = await ask(task["input"])
                line = {"id": task["id"], "output": text, "correct": task["target"] in text, "usage": usage}
                file.write(json.dumps(line) + "\n")
        await asyncio.gather(*[work() for _ in range(CONNECTIONS)])


async def with_aiohttp(path, out):
    import aiohttp
    headers = {"Authorization": "Bearer none"}
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector, headers=headers) as session:
        async def ask(text):
            body = {"model": "static", "messages": [{"role": "user", "content": text}]}
            async with session.post(BASE + "/chat/completions", json=body) as reply:
                answer = await reply.json()
                return answer["choices"][0]["message"]["content"], answer["usage"]
        await loop(ask, path, out)


async def with_openai(path, out):
    import openai
    client = openai.AsyncOpenAI(base_url=BASE, api_key="none")

    async def ask(text):
        answer = await client.chat.completions.create(
            model="static", messages=[{"role": "user", "content": text}])
        return answer.choices[0].message.content, answer.usage.model_dump()
    await loop(ask, path, out)


def with_inspect(path):
    import inspect_ai
    from inspect_ai.dataset import json_dataset
    from inspect_ai.scorer import includes
    task = inspect_ai.Task(dataset=json_dataset(path), scorer=includes())
    logs = inspect_ai.eval(task, model="openai/static", max_connections=CONNECTIONS, max_samples=CONNECTIONS,
                           display="none", model_args={"responses_api": False})
    log = logs[0]
    if log.status != "success" or log.results.completed_samples != len(read(path)):
        sys.exit(f"{log.status}: {log.error}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["aiohttp", path, out]:
            asyncio.run(with_aiohttp(path, out))
        case ["openai", path, out]:
            asyncio.run(with_openai(path, out))
        case ["inspect", path, _]:
            with_inspect(path)
        case []:
            main(None)
        case [path]:
            main(path)
        case _:
            sys.exit(__doc__)
