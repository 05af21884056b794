"""What the benchmarks in Python share: tasks, servers, processes measured by the operating system, and a
table that is printed and kept as JSON. The binary is .build/release/bakeoff, or what BAKEOFF names."""

import functools
import json
import os
import socket
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BAKEOFF = os.path.abspath(os.environ.get("BAKEOFF", f"{ROOT}/.build/release/bakeoff"))
MEGABYTE = 1e6 if sys.platform == "darwin" else 1e3


def arguments(*defaults):
    """The numbers of the command line, or those that stand for them."""
    given = sys.argv[1:]
    return [int(text) for text in given] + list(defaults[len(given) :])


def write_tasks(path, count):
    with open(path, "w") as file:
        for n in range(1, count + 1):
            file.write(f'{{"id": "s{n}", "input": "What is {n} + {n}?", "target": {2 * n}}}\n')


def load():
    """How many processes want the processors: it tells how much the clock's figures are worth."""
    return os.getloadavg()[0]


class Measured:
    """A finished process: seconds of the clock and of processors, and the most memory in megabytes."""

    def __init__(self, *command, output=os.devnull, allows=(0,)):
        self.start = time.monotonic()
        child = os.fork()
        if child == 0:
            out = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            os.dup2(out, 1)
            os.dup2(out, 2)
            os.execvp(command[0], list(command))
        _, status, usage = os.wait4(child, 0)
        self.seconds = time.monotonic() - self.start
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / MEGABYTE
        if os.waitstatus_to_exitcode(status) not in allows:
            if output != os.devnull:
                sys.stderr.write(open(output, errors="replace").read()[-2000:])
            sys.exit(f"{' '.join(command)} failed")


class DelayServer:
    """A server of .ci/delay-server.c while the block runs; then `requests` holds for each request its
    number, and when it was read, its first part written and its last, in seconds of time.monotonic(); and by how
    many seconds the server was late with the last, for which it had to wait for a processor."""

    def __init__(self, folder, least, most):
        if not sys.platform.startswith("linux"):
            sys.exit("the server with delays needs Linux, for its epoll")
        self.notes = f"{folder}/notes.txt"
        program = f"{folder}/delay-server"
        if not os.path.exists(program):
            compiler = os.environ.get("CC", "clang")
            source = f"{ROOT}/.ci/delay-server.c"
            subprocess.run([compiler, "-O2", "-w", "-o", program, source, "-lm"], check=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.command = [program, str(self.port), self.notes, str(least), str(most)]

    def __enter__(self):
        self.__dict__.pop("requests", None)  # those of an earlier block
        self.process = subprocess.Popen(self.command)
        os.environ["OPENAI_API_KEY"] = "none"
        os.environ["OPENAI_API_BASE"] = f"http://127.0.0.1:{self.port}/v1"
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        sys.exit("the server with delays did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    @functools.cached_property
    def requests(self):
        with open(self.notes) as file:
            lines = [line.split() for line in file]
        return [(int(number), *map(float, times)) for number, *times in lines]


class Table:
    """Figures beside their targets, printed as they come and written to .build/bench-NAME.json."""

    def __init__(self, name):
        self.name, self.rows = name, []
        if not os.access(BAKEOFF, os.X_OK):
            sys.exit(f"there is no {BAKEOFF}: make build")

    def add(self, what, figure, unit, most=None, least=None):
        """A figure; None is one that was never reached, and so misses its target."""
        is_met = None
        if most is not None or least is not None:
            is_met = figure is not None and bool(figure <= most if most is not None else figure >= least)
        figure = None if figure is None else round(figure, 4)
        row = {"what": what, "figure": figure, "unit": unit, "at_most": most, "at_least": least}
        self.rows.append(row | {"is_met": is_met, "load": round(load(), 1)})
        print(line(self.rows[-1]), flush=True)

    def write(self):
        path = f".build/bench-{self.name}.json"
        with open(f"{ROOT}/{path}", "w") as file:
            json.dump({"benchmark": self.name, "processors": os.cpu_count(), "figures": self.rows}, file, indent=2)
            file.write("\n")
        print(f"written to {path}")


def line(row):
    """A row of a table: what, its figure, its target, whether that is met, and who else wanted processors."""
    figure = row["figure"]
    if figure is None:
        shown = "never"
    else:
        shown = f"{figure:,.{0 if abs(figure) >= 1000 else 1 if abs(figure) >= 1 else 3}f}"
    target = ""
    if row["is_met"] is not None:
        bound = row["at_most"] if row["at_most"] is not None else row["at_least"]
        target = f"{'≤' if row['at_most'] is not None else '≥'} {bound:,}"
    mark = {True: "met", False: "MISSED", None: ""}[row["is_met"]]
    return f"{row['what']:58} {shown:>10} {row['unit']:10} {target:>12} {mark:7} load {row['load']:.1f}"


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
