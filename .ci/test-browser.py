"""Opens HTML reports in a browser and looks at them; see .ci/test-browser."""

import glob
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from browser import Browser

BAKEOFF, CHROMIUM, PICTURES = sys.argv[1:4]
TOOLS = os.path.dirname(os.path.dirname(os.path.abspath(sys.executable)))
failures = []


def check(is_right, words):
    if not is_right:
        failures.append(words)
        print(f"FAILED {words}")


def bakeoff(folder, *arguments):
    done = subprocess.run([os.path.abspath(BAKEOFF), *arguments], cwd=folder, text=True,
                          capture_output=True, timeout=300)
    if done.returncode not in (0, 1):
        raise SystemExit(f"failed: bakeoff {' '.join(arguments)}\n{done.stderr}")


def tool(pattern):
    found = glob.glob(f"{TOOLS}/lib/python*/site-packages/{pattern}", recursive=True)
    return found[0] if found else None


AXE = tool("axe_playwright_python/axe.min.js")
VNU = tool("**/vnu.jar")

# Text that tries to be markup, to run, to load, to reorder itself or to end what it stands in.
ATTACKS = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "<!--<script>",
    "</textarea></title></style></script><img src=x onerror=alert(3)>",
    "<img src=http://127.0.0.1:9/p.png onerror=alert(4)>", "<svg onload=alert(5)><circle r=9>",
    "<svg><script>alert(6)</script></svg>", "<iframe srcdoc='<script>parent.pwned=1</script>'>",
    "<a href='javascript:alert(7)'>x</a>", "<body onload=alert(8)>", "<details open ontoggle=alert(9)>",
    "<object data='data:text/html,<script>alert(10)</script>'>", "<embed src=//127.0.0.1:9/e>",
    "<link rel=stylesheet href=http://127.0.0.1:9/s.css>", "<style>@import 'http://127.0.0.1:9/i'</style>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>", "<base href=http://127.0.0.1:9/>",
    "<form action=http://127.0.0.1:9/><button autofocus onfocus=alert(11)>", "\"><img src=x onerror=alert(12)>",
    "' onmouseover='alert(13)", "{{constructor.constructor('alert(14)')()}}", "${alert(15)}",
    "\x1b[2J\x1b[31mred\x1b[0m", "\x1b]0;title\x07\x1b]8;;http://127.0.0.1:9/\x1b\\link\x1b]8;;\x1b\\",
    "\u202egnirts desrever\u202c \u2066isolate\u2069", "a\u0000b\u0008c\u007f\u009b31m",
    "line\u2028separator\u2029paragraph", "\ufeffbom \u200bzero \U000e0041tag",
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "x" * 1_000_000,
    "a" + "\u0301" * 50_000, "&lt;script&gt;alert(16)&lt;/script&gt;", "\\u003cscript\\u003e",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(17)>", "]]><script>alert(18)</script>",
    "<template><script>alert(19)</script></template>", "<video src=http://127.0.0.1:9/v><source onerror=alert(20)>",
    "<marquee onstart=alert(21)>", "<input autofocus onfocus=alert(22)>", "<isindex action=javascript:alert(23)>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "`${alert(24)}`", "\ud83d\ude00 emoji 日本語",
    "<noscript><p title='</noscript><img src=x onerror=alert(25)>'>", "</pre></p></div></main></body></html>",
    "<p id=data>[1]</p><p id=browser>clobbered</p><form name=filters>",
]


def large(folder):
    """A run of 1,280 trials, answers that look like those of models: more than a page shows."""
    draw = random.Random(7)
    models = [("acme/large-2", 0.86, 0.0042, 900), ("acme/small-2", 0.82, 0.0006, 420),
              ("nova/pro", 0.79, 0.0021, 1300), ("local/gemma-9b", 0.61, None, 2100)]
    tags = [("facts", 1.0), ("extraction", 0.97), ("arithmetic", 0.9), ("reasoning", 0.72),
            ("long context", 0.6)]
    words = "the answer follows from what is said in the second paragraph of the letter".split()
    samples, answers = [], []
    for number in range(320):
        tag, ease = tags[number % len(tags)]
        target = str(draw.randrange(10, 9999))
        samples.append({"id": f"{tag}-{number:03}", "tags": [tag], "target": target, "input":
                        f"Letter {number}: {' '.join(draw.choices(words, k=40))}. Which number is meant?"})
        skill = draw.gauss(0, 0.18)
        for model, share, cost, latency in models:
            line = {"id": f"{tag}-{number:03}", "model": model,
                    "latency_ms": round(latency * draw.lognormvariate(0, 0.45), 1),
                    "usage": {"input_tokens": 70 + number % 9, "output_tokens": draw.randrange(12, 90)}}
            said = " ".join(draw.choices(words, k=14))
            is_right = draw.random() < share * ease + skill
            line["output"] = f"As {said}, it is {target if is_right else draw.randrange(10, 9999)}."
            if not is_right and draw.random() < 0.2:
                line["stop_reason"] = "length"
                line["output"] = f"As {said} and"
            if cost:
                line["cost_usd"] = round(cost * draw.uniform(0.7, 1.4), 7)
            answers.append(line)
    write(folder, "letters", samples)
    write(folder, "letters-answers", answers)
    bakeoff(folder, "import", "letters-answers.jsonl", "--tasks", "letters.jsonl", "--scorer", "includes",
            "--store", "s.sqlite", "--name", "letters, four models", "-o", "large.html", "-o", "large.json")


def write(folder, name, lines):
    with open(f"{folder}/{name}.jsonl", "w", encoding="utf-8") as file:
        file.write("".join(json.dumps(line) + "\n" for line in lines))


def reports(folder):
    """The files that are looked at, by name."""
    data = os.path.abspath("datasets")
    common = ["-m", "mock/oak,mock/birch,mock/twig", "--no-cache", "--store", "s.sqlite"]
    bakeoff(folder, "run", f"{data}/quickstart.jsonl", *common, "--temperature", "0",
            "-o", "demo.html", "-o", "demo.json")
    large(folder)
    bakeoff(folder, "run", f"{data}/quickstart.jsonl", *common, "--epochs", "2", "--stream",
            "-o", "epochs.html", "-o", "epochs.json")
    samples, answers = [], []
    for number in range(50):
        attack = ATTACKS[number % len(ATTACKS)]
        # What is a sample's own may not hold a million characters in every place.
        short = attack[:2000]
        samples.append({"id": f"{number} {short[:200]}", "input": f"{short} {number}", "target": "yes",
                        "tags": [short[:60]]})
        for model in ("mock/oak", "mock/<b>twig"):
            answers.append({"id": f"{number} {short[:200]}", "model": model, "output": attack})
    write(folder, "tasks", samples)
    write(folder, "answers", answers)
    bakeoff(folder, "import", "answers.jsonl", "--tasks", "tasks.jsonl", "--store", "s.sqlite",
            "--name", "hostile <script>alert(0)</script>", "-o", "hostile.html", "-o", "hostile.json")
    bakeoff(folder, "compare", "mock/oak", "mock/birch", "--run", "1", "--store", "s.sqlite",
            "-o", "compare.html")
    bakeoff(folder, "cost", "--store", "s.sqlite", "-o", "cost.html")
    return ["demo", "large", "epochs", "hostile", "compare", "cost"]


def looks(browser, folder, names):
    """Errors, requests, overflow and accessibility at both widths, in light and dark."""
    axe = open(AXE, encoding="utf-8").read() if AXE else None
    for name in names:
        address = pathlib.Path(f"{folder}/{name}.html").as_uri()
        for width in (1280, 390):
            for dark in (False, True):
                place = f"{name} at {width}, {'dark' if dark else 'light'}"
                browser.open(address, width, dark=dark)
                overflow = browser.run(f"document.documentElement.scrollWidth - {width}")
                check(overflow <= 0, f"{place}: {overflow} pixels too wide")
                browser.picture(f"{PICTURES}/{name}-{width}-{'dark' if dark else 'light'}.png")
                check(not browser.trouble(address), f"{place}: {browser.trouble(address)[:3]}")
                if axe:
                    browser.run(axe + ";0")
                    found = browser.run(
                        "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa',"
                        " 'best-practice']}).then((result) => result.violations.map((v) =>"
                        " v.id + ' ' + v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.any.map("
                        "(a) => a.message)).join(' | ')))")
                    check(not found, f"{place}: axe: {found}")
        check(browser.pdf(f"{PICTURES}/{name}.pdf") > 10_000, f"{name}: prints nothing")


def numbers(browser, folder, name):
    """The figures of the page are those of the JSON."""
    report = json.load(open(f"{folder}/{name}.json", encoding="utf-8"))
    browser.open(pathlib.Path(f"{folder}/{name}.html").as_uri(), 1280)
    rows = browser.run("[...document.querySelectorAll('#models > .scroll tbody tr')]"
                       ".map((row) => [...row.cells].map((cell) => cell.textContent))")
    check(len(rows) == len(report["models"]), f"{name}: {len(rows)} rows of models")
    labels = browser.run("[...document.querySelectorAll('.wide .mark')]"
                         ".map((mark) => mark.getAttribute('aria-label'))")
    for row, model in zip(rows, report["models"]):
        check(row[0].endswith(model["model"]), f"{name}: {row[0]} is not {model['model']}")
        share = f"{model['accuracy']['value'] * 100:.1f} %"
        check(row[1] == share, f"{name}: {model['model']} has {row[1]}, not {share}")
        check(not model["cost_usd"]
              or any(label.startswith(f"{model['model']}: {share} correct") for label in labels),
              f"{name}: {model['model']} is not on the frontier's chart at {share}")
        for outcome, count in model["outcomes"].items():
            words = f"{model['model']}: {count} {outcome.replace('_', ' ')},"
            check((count > 0) == any(label.startswith(words) for label in labels),
                  f"{name}: no bar for \"{words}\"")
        latency = [label for label in labels
                   if label.startswith(f"{model['model']}: 50 % of answers within")]
        check(len(latency) == 1, f"{name}: {model['model']} has {len(latency)} medians of latency")
    for title in ("Quality and cost", "Outcomes", "Latency", "Cost by provider", "Accuracy per tag"):
        tables = browser.run(
            f"[...document.querySelectorAll('figure')].filter((f) => f.querySelector('strong')"
            f".textContent === {json.dumps(title)}).map((f) => [f.querySelectorAll('svg').length,"
            f" f.querySelectorAll('details tbody tr').length])")
        check(len(tables) == 1 and tables[0][0] == 2 and tables[0][1] > 0,
              f"{name}: \"{title}\" has no picture or no table: {tables}")
    right = {}
    for trial in report["trials"]:
        right.setdefault((trial["task_file"], trial["sample_id"]), set()).add(
            trial["outcome"] == "correct")
    split = sum(len(verdicts) == 2 for verdicts in right.values())
    text = browser.run("document.querySelector('#disagreements p').textContent")
    if all(model["trials"] == report["run"]["samples"] for model in report["models"]):
        check(text.startswith(f"On {split} sample"), f"{name}: \"{text}\", not {split}")


def keyboard(browser, folder):
    """Charts, filters and answers without a mouse."""
    browser.open(pathlib.Path(f"{folder}/demo.html").as_uri(), 1280)
    focus = "document.activeElement"

    def tab_to(condition, limit=90):
        for _ in range(limit):
            browser.press("Tab")
            if browser.run(f"(() => {{ const node = {focus}; return Boolean({condition}); }})()"):
                return True
        return False

    check(tab_to("node.classList.contains('mark')"), "keyboard: no chart is reached")
    labels = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        browser.press(key)
        labels.append(browser.run(f"{focus}.getAttribute('aria-label')"))
        check(browser.run("!document.getElementById('tip').hidden && "
                          "document.getElementById('tip').textContent") == labels[-1],
              "keyboard: a chart's mark does not say what it shows")
    check(labels[0] == labels[2] != labels[1], f"keyboard: arrows lead nowhere: {labels}")
    browser.press("Escape")
    check(browser.run("document.getElementById('tip').hidden"), "keyboard: Escape hides no tip")

    check(tab_to("node.name === 'text'"), "keyboard: the search is not reached")
    everything = browser.run("document.querySelectorAll('#list button').length")
    browser.type("australia")
    found = browser.run("document.querySelectorAll('#list button').length")
    check(0 < found < everything, f"keyboard: the text leaves {found} of {everything}")
    check(browser.run("document.getElementById('count').textContent")
          == f"{found} of {everything} samples", "keyboard: the count is wrong")
    browser.run("document.getElementById('filters').reset();"
                "document.getElementById('filters').dispatchEvent(new Event('input'))")
    check(tab_to("node.name === 'outcome'"), "keyboard: the outcomes are not reached")
    browser.type("i")
    check(browser.run(f"{focus}.value") == "incorrect", "keyboard: no outcome is chosen")
    wrong = browser.run("[...document.querySelectorAll('#list button')].map((b) => b.textContent)")
    check(wrong and all(" incorrect" in text for text in wrong), "keyboard: the outcome does not filter")
    check(tab_to("node.matches('#list button')"), "keyboard: the list is not reached")
    browser.press("Home")
    first = browser.run("document.querySelector('#sample h3').textContent")
    browser.press("ArrowDown")
    second = browser.run("document.querySelector('#sample h3').textContent")
    check(first != second, "keyboard: arrows do not lead through the samples")
    check(tab_to("node.matches('.answer select')"), "keyboard: the answers are not reached")
    before = browser.run("document.querySelector('.answer .text').textContent")
    chosen = browser.run(f"{focus}.value")
    browser.press("ArrowDown" if chosen == "0" else "ArrowUp")
    check(browser.run(f"{focus}.matches('.answer select') && {focus}.value") not in (False, chosen),
          "keyboard: no other answer is chosen")
    after = browser.run("document.querySelector('.answer .text').textContent")
    check(before is not None and after is not None, "keyboard: an answer is missing")
    browser.run("""(() => {
      const buttons = [...document.querySelectorAll('#list button')];
      window.marks = 0;
      for (const button of buttons) {
        button.click();
        const [one, other] = [...document.querySelectorAll('.answer')]
          .map((node) => node.querySelector('.text').textContent);
        const marked = document.querySelectorAll('.answer mark').length;
        if ((one !== other) !== (marked > 0)) window.marks = -1e9;
        window.marks += marked;
      }
    })()""")
    check(browser.run("window.marks") > 0, "keyboard: words that differ are not marked")
    browser.run("document.querySelector('[data-sample]').focus()")
    name = browser.run(f"{focus}.textContent")
    browser.press("Enter")
    check(browser.run("document.querySelector('#sample h3').textContent") == name,
          "keyboard: the link to a sample does not open it")
    browser.picture(f"{PICTURES}/demo-sample.png")


def hostile(browser, folder):
    """A hundred hostile outputs are text: every one is shown, and nothing happens."""
    address = pathlib.Path(f"{folder}/hostile.html").as_uri()
    browser.open(address, 1280)
    result = browser.run("""(() => {
      const buttons = [...document.querySelectorAll('#list button')];
      const made = new Set();
      let answers = 0;
      for (const button of buttons) {
        button.click();
        for (const part of document.querySelectorAll('details')) part.open = true;
        answers += document.querySelectorAll('.answer .text').length;
        for (const node of document.querySelectorAll('#sample *, #list *')) made.add(node.localName);
      }
      const strange = [...document.querySelectorAll('*')].filter((node) =>
        ['img', 'iframe', 'object', 'embed', 'base', 'video', 'audio', 'math', 'template', 'marquee']
          .includes(node.localName) || [...node.attributes].some((a) => a.name.startsWith('on')));
      return {
        samples: buttons.length, answers, made: [...made].sort(), strange: strange.length,
        scripts: document.scripts.length, pwned: typeof window.pwned,
        styles: document.querySelectorAll('style, link').length,
      };
    })()""")
    check(result["samples"] == 50, f"hostile: {result['samples']} of 50 samples are listed")
    # A sample shows two answers, and the answer that a scorer took where it has one.
    check(result["answers"] >= 100, f"hostile: {result['answers']} answers are shown")
    allowed = {"button", "details", "div", "h3", "h4", "i", "li", "mark", "option", "p", "select",
               "span", "summary"}
    check(set(result["made"]) <= allowed, f"hostile: made {set(result['made']) - allowed}")
    check(result["strange"] == 0, f"hostile: {result['strange']} strange elements")
    check(result["scripts"] == 2 and result["styles"] == 1, f"hostile: {result}")
    check(result["pwned"] == "undefined", "hostile: a script has run")
    for control in "\u202e\u0000\u001b\u2066\u200b\u007f":
        check(not browser.run(f"document.body.innerText.includes({json.dumps(control)})"),
              f"hostile: U+{ord(control):04X} is shown as it is")
    check(not browser.trouble(address), f"hostile: {browser.trouble(address)[:3]}")
    size = os.path.getsize(f"{folder}/hostile.html")
    check(size < 600_000, f"hostile: {size} bytes, though long outputs are shortened")


def validate(folder, names):
    if not VNU or not shutil.which("java"):
        print("without the validator: there is no Java")
        return
    files = [f"{folder}/{name}.html" for name in names]
    done = subprocess.run(["java", "-jar", VNU, "--errors-only", "--format", "text",
                           # Its style checks are of 2018 and know neither colour schemes nor these weights.
                           "--filterpattern", "CSS: .*", *files],
                          text=True, capture_output=True, timeout=300)
    check(done.returncode == 0, f"validator: {done.stderr[:3000]}")


def main():
    os.makedirs(PICTURES, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="bakeoff-reports-")
    browser = Browser(CHROMIUM)
    try:
        names = reports(folder)
        for name in ("demo", "large", "epochs"):
            page = open(f"{folder}/{name}.html", encoding="utf-8").read()
            start = page.index('id="data">')
            size = len(page.encode()) - len(page[start:page.index("</script>", start)].encode())
            check(size < 300_000, f"{name}: {size} bytes besides its data")
            numbers(browser, folder, name)
        keyboard(browser, folder)
        hostile(browser, folder)
        looks(browser, folder, names)
        validate(folder, names)
        for name in names:
            shutil.copy(f"{folder}/{name}.html", f"{PICTURES}/{name}.html")
    finally:
        browser.close()
        shutil.rmtree(folder, ignore_errors=True)
    if failures:
        raise SystemExit(f"{len(failures)} checks of HTML reports failed")
    print(f"HTML reports: all checks passed; pictures are in {PICTURES}")


main()
