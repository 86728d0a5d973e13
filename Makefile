# make demo      set up, build, and run the main job on fictional people
# make gallery   build, and draw every kind of map of the fictional people into Reports/gallery
# make test      set up, and run all tests
# make docs      the modules' documentation; dead links and examples that do not compile fail
# make bench     measure beside other graph libraries and list readers, and write Benchmarks/RESULTS.md;
#                make bench-lists only how fast contact lists are read and imported, make bench-maps only
#                how fast maps are drawn
# make evaluate  measure who is who on labelled sets beside other tools, and write Evaluation/RESULTS.md
# make fuzz      feed what reads bytes with bytes that a fuzzer makes up
# make install   put whom into $(PREFIX)/bin
# make format    bring the code into shape;  make lint checks that it is
# make datasets  write Datasets/ anew from its generator

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = $(SWIFT) build -c release --product whom --static-swift-stdlib
PYTHON = .venv/bin/python

.PHONY: demo gallery test docs bench bench-lists bench-maps bench-setup evaluate fuzz build install lint format datasets
.PHONY: setup setup-test clean

demo: build
	sh Datasets/demo.sh "$$($(RELEASE) --show-bin-path)/whom"

gallery: build
	sh Datasets/gallery.sh "$$($(RELEASE) --show-bin-path)/whom"

build: setup
	$(RELEASE)

test: setup-test
	WHOM_PYTHON="$(CURDIR)/$(PYTHON)" $(SWIFT) test --parallel

docs:
	$(SWIFT) package generate-documentation --target ReferralGraph --warnings-as-errors

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 "$$($(RELEASE) --show-bin-path)/whom" "$(DESTDIR)$(PREFIX)/bin/whom"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Snippets Tests Datasets Fuzzing Benchmarks

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Snippets Tests Datasets Fuzzing Benchmarks

datasets:
	$(SWIFT) run generate-datasets Datasets

clean:
	$(SWIFT) package clean
	rm -rf .venv

# What a machine lacks is installed in one go, with sudo only where that is needed.

setup:
	@sh .ci/setup libarchive-dev libexpat1-dev libgmime-3.0-dev libgraphviz-dev libical-dev \
		libsqlite3-dev pkg-config

# The oracles that searches are checked against come from PyPI, into a folder of their own.
setup-test: setup
	@python3 -c 'import ensurepip, venv' 2>/dev/null || sh .ci/setup python3 python3-venv
	@test -x $(PYTHON) || python3 -m venv .venv
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r Tests/oracles.txt

FUZZ_SECONDS ?= 60
FUZZED ?= snapshot csv linkedin google outlook ties mapped vcard mbox message ics \
	graphml gexf gml dot json pajek edges encodings archive any
# Optimised, for executions are what counts, with the assertions of a debug build.
FUZZ_FLAGS = -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing \
	-Xswiftc -assert-config -Xswiftc Debug

# Needs a Swift toolchain with libFuzzer. Swift's own account of a crash is in the way of libFuzzer's.
fuzz: setup
	cd Fuzzing && $(SWIFT) build $(FUZZ_FLAGS)
	cd Fuzzing && for name in $(FUZZED); do \
		program="fuzz-lists $$name"; \
		test $$name != snapshot || program=fuzz-snapshot; \
		mkdir -p .build/corpus/$$name corpus/$$name && \
		SWIFT_BACKTRACE=enable=no .build/release/$$program -max_total_time=$(FUZZ_SECONDS) \
			-max_len=8192 -timeout=10 -rss_limit_mb=2048 .build/corpus/$$name corpus/$$name || exit 1; \
	done

BENCH_PYTHON = Benchmarks/.venv/bin/python

# The peers that speed is measured beside come from PyPI, into a folder of their own. What reads
# lists is linked as whom is, which makes it a tenth faster.
bench-setup: build
	$(SWIFT) build -c release --package-path Benchmarks --static-swift-stdlib
	@python3 -c 'import ensurepip, venv' 2>/dev/null || sh .ci/setup python3 python3-venv
	@test -x $(BENCH_PYTHON) || python3 -m venv Benchmarks/.venv
	$(BENCH_PYTHON) -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	$(CC) -O2 -Wall -o Benchmarks/.build/graphviz-loop Benchmarks/peers/graphviz_loop.c \
		$$(pkg-config --cflags --libs libgvc)

bench: bench-setup
	$(BENCH_PYTHON) Benchmarks/bench.py --write --whom "$$($(RELEASE) --show-bin-path)/whom"
	$(BENCH_PYTHON) Benchmarks/bench_lists.py --write --whom "$$($(RELEASE) --show-bin-path)/whom"
	$(BENCH_PYTHON) Benchmarks/bench_maps.py --write --whom "$$($(RELEASE) --show-bin-path)/whom"

bench-maps: bench-setup
	$(BENCH_PYTHON) Benchmarks/bench_maps.py --write --whom "$$($(RELEASE) --show-bin-path)/whom"

bench-lists: bench-setup
	$(BENCH_PYTHON) Benchmarks/bench_lists.py --write --whom "$$($(RELEASE) --show-bin-path)/whom"

# The labelled sets, and what else evaluate.py is told, like '--large --strict'.
LABELLED ?= $(or $(WHOM_SHARED_DATA),../shared/data)
EVALUATE ?=
LINKAGE_WORKER = Benchmarks/.build/release/linkage-worker

# The peers come from PyPI, into a folder of their own; one that cannot be installed is left out.
evaluate: build
	-$(SWIFT) build -c release --package-path Benchmarks --static-swift-stdlib \
		--product linkage-worker
	@python3 -c 'import ensurepip, venv' 2>/dev/null || sh .ci/setup python3 python3-venv
	@test -x Evaluation/.venv/bin/python || python3 -m venv Evaluation/.venv
	@sh Evaluation/install-peers Evaluation/.venv/bin/python Evaluation/requirements.txt
	cd Evaluation && .venv/bin/python -m unittest --quiet
	Evaluation/.venv/bin/python Evaluation/evaluate.py --write --data "$(LABELLED)" \
		--whom "$$($(RELEASE) --show-bin-path)/whom" --linkage-worker $(LINKAGE_WORKER) $(EVALUATE)
