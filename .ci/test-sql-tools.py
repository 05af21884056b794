"""Runs the examples of the guide to the store; see .ci/test-sql-tools."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner

BAKEOFF = os.path.abspath(sys.argv[1])
GUIDE = Path("Sources/Bakeoff/Bakeoff.docc/TheStore.md").read_text()
TASKS = os.path.abspath("datasets")
FOLDER = Path(tempfile.mkdtemp())
# DuckDB looks for extensions in the home folder before it fetches them.
ENVIRONMENT = {
    "PATH": f"{os.path.dirname(sys.executable)}:{os.path.dirname(BAKEOFF)}:/usr/bin:/bin",
    "HOME": str(FOLDER),
}
SQL = "SELECT model, outcome, latency_ms, cost_usd FROM v_results"


def run(*command):
    result = subprocess.run(
        command, cwd=FOLDER, env=ENVIRONMENT, capture_output=True, text=True, timeout=300
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
    return result.stdout


def provide_extension():
    package = Path(duckdb_extension_sqlite_scanner.__file__).parent
    platform = duckdb.sql("PRAGMA platform").fetchone()[0]
    folder = FOLDER / ".duckdb" / "extensions" / f"v{duckdb.__version__}" / platform
    folder.mkdir(parents=True)
    shutil.copy(next(package.rglob("sqlite_scanner.duckdb_extension")), folder)


def expected():
    """What every example must print of each model, from `bakeoff sql`."""
    rows = json.loads(run(BAKEOFF, "sql", SQL, "--json"))
    models = {}
    for row in rows:
        models.setdefault(row["model"], []).append(row)
    return models


def shows(numbers, value):
    assert any(abs(number - value) <= 1e-6 for number in numbers), (numbers, value)


os.symlink(TASKS, FOLDER / "datasets")
provide_extension()
run(
    BAKEOFF, "run", "datasets/quickstart.jsonl", "-m", "mock/oak,mock/birch", "--display", "none",
    "--no-cache",
)
models = expected()
section = GUIDE.split("## Other programs\n")[1].split("\n## ")[0]
count = 0
for language, text in re.findall(r"^```(sh|python)\n(.*?)^```", section, re.MULTILINE | re.DOTALL):
    shell = ["sh", "-e", "-c"] if language == "sh" else [sys.executable, "-c"]
    printed = run(*shell, text)
    if "bakeoff export" in text:
        continue
    count += 1
    for model, rows in models.items():
        line = re.search(f"{model}.*", printed).group().replace(model, "")
        numbers = [float(number) for number in re.findall(r"[0-9.]+(?:e-?[0-9]+)?", line)]
        if "accuracy" in text:
            shows(numbers, sum(row["outcome"] == "correct" for row in rows) / len(rows))
        if re.search(r"as[ +]n\b", text, re.IGNORECASE):
            shows(numbers, len(rows))
        if "usd" in text:
            shows(numbers, sum(row["cost_usd"] for row in rows))
assert count == 4, f"{count} examples were found, not 4"
print(f"{count} examples of the guide to the store print what `bakeoff sql` says")
