# Bakeoff's commands. `make demo` and `make test` need only a Swift toolchain (6.2 or newer); what
# else is missing is installed first.

.PHONY: help demo build test check check-threads check-memory fuzz lint imports licenses deps bench \
  bench-compare bench-connections bench-display bench-ingest bench-lanes bench-memory bench-merge bench-peers \
  bench-report bench-resume bench-start bench-statistics bench-table bench-timing test-kills \
  test-real test-sdks test-logs test-sql-tools test-slurm test-browser soak clean

SWIFT ?= swift
# Warnings are errors here and not in the manifest, where they would trouble those who depend on us.
STRICT = -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
# On Linux Swift's libraries are linked in: the binary then starts in half the time, and runs where no
# Swift is installed.
STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE = $(SWIFT) build -c release --product bakeoff $(STATIC)
# With the same flags, so that neither has the other built anew.
BENCHMARKS = $(SWIFT) build -c release --product BakeoffBenchmarks $(STATIC)

help: ## list these commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: build ## build, and compare three built-in models on the quickstart
	.build/release/bakeoff run datasets/quickstart.jsonl -m mock/oak,mock/birch,mock/twig \
	  --no-cache -o results/quickstart.md

build: deps ## build the release binary, .build/release/bakeoff
	$(RELEASE)

test: deps ## run all tests
	$(SWIFT) build --build-tests $(STRICT)
	$(SWIFT) test --skip-build

check: lint imports test ## what continuous integration runs
	@BAKEOFF=.build/debug/bakeoff .ci/test-browser

check-threads: deps ## run the tests of client, store and runs under the thread sanitizer
	.ci/check-threads

check-memory: deps ## run the same tests under the address sanitizer, and look for leaks
	.ci/check-memory

EXECUTIONS ?= 1000000

fuzz: deps ## fuzz all that reads what others write, with EXECUTIONS inputs in all (1000000)
	.ci/fuzz $(EXECUTIONS)

lint: ## check the format of all Swift code
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

imports: ## check that each dependency is imported by its one target
	.ci/check-imports

licenses: ## compare THIRD-PARTY.md with what the package depends on, and collect the licences
	.ci/licenses .build/THIRD-PARTY-LICENSES.txt

bench: deps ## measure samples per second against a server on loopback, and count their instructions
	.ci/bench
	.ci/check-instructions

bench-compare: build ## time comparisons: 2 models on 500,000 samples, 5 on 100,000, and their draws
	.ci/bench-compare
	$(BENCHMARKS)
	.build/release/BakeoffBenchmarks compare 100000 5 1 .build/compare.json
	.build/release/BakeoffBenchmarks compare 20000 5 4 .build/compare-epochs.json

bench-timing: build ## hold recorded times to those of a server with known delays, at 256 connections
	.ci/bench-timing

bench-connections: build ## measure how soon 2,000 connections are open, to an endpoint that takes 1 s
	.ci/bench-connections

bench-ingest: build ## measure how fast 1,000,000 lines of tasks are read and checked
	.ci/bench-ingest

bench-start: build ## time --version and --help
	.ci/bench-start

bench-memory: build ## measure the memory of runs over up to 1,000,000 samples with three mock models
	.ci/bench-memory

bench-table: ## run all benchmarks that have targets, and print one table of targets and figures
	.ci/bench-table

bench-display: build ## measure what drawing a run's progress costs
	.ci/bench-display

bench-report: build ## import 1,000,000 answers and time the reports of their run, with the most memory
	.ci/bench-report

bench-lanes: build ## compare a run of a rate-limited, a slow and a fast lane with its lower bound
	.ci/bench-lanes

bench-resume: build ## measure how soon a run with 1,000,000 finished trials that is taken up again sends a request
	.ci/bench-resume

bench-merge: build ## measure how fast shards are merged, and bytes per trial
	.ci/bench-merge

bench-peers: build ## run the same tasks with Inspect AI and Python clients, where they can be installed
	.ci/bench-peers .build/peers.json

bench-statistics: ## simulate how often intervals cover and tests err, and time the statistics
	$(BENCHMARKS)
	.build/release/BakeoffBenchmarks speed
	.build/release/BakeoffBenchmarks coverage 10000 1 .build/coverage.json

test-kills: deps ## kill two hundred runs at random instants, and see that nothing is lost or paid twice
	$(SWIFT) build --build-tests $(STRICT)
	BAKEOFF_KILLS=200 $(SWIFT) test --skip-build --filter KillTests

SOAK_SECONDS ?= 1800
soak: build ## ask a failing server for SOAK_SECONDS (half an hour), and see that nothing grows
	.ci/soak $(SOAK_SECONDS)

test-real: build ## compare over real inference servers on loopback, where they can be installed
	.ci/test-real

test-sdks: build ## have the vendors' own SDKs talk to the mock server, where they can be installed
	.ci/test-sdks

test-logs: build ## exchange logs with Inspect AI and OpenAI's evals, where they can be installed
	.ci/test-logs

test-sql-tools: build ## run the store's examples for pandas, DuckDB and Datasette, where they can be installed
	.ci/test-sql-tools

test-browser: build ## look at HTML reports in a headless Chromium, installed where it may be
	.ci/test-browser --install

test-slurm: build ## run an array with a kill on a real Slurm, where it can be installed, and merge
	.ci/test-slurm

deps: ## install the C libraries that are missing
	@.ci/install-libraries

clean: ## remove what was built
	rm -rf .build
