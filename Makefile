# The words to learn: site, bundle, test, serve, check, lint, clean.
.PHONY: site bundle test fuzz serve check lint clean
.DELETE_ON_ERROR:

PYTHON ?= python3
BIN := .venv/bin

site: .venv/ready
	@$(BIN)/site-builder build

bundle: .venv/ready
	@$(BIN)/site-builder bundle --all --both

serve: .venv/ready
	@$(BIN)/site-builder serve

check: .venv/ready
	@$(BIN)/site-builder check

test: .venv/ready-dev .venv-engines/ready node_modules/ready
	@scripts/install-chromium
	@scripts/install-paper-tools
	@scripts/install-server-tools
	@scripts/install-html-checker
	@scripts/install-firefox
	@$(BIN)/python -m pytest --numprocesses auto || { echo "Chạy lại riêng những phép thử chưa đạt…"; $(BIN)/python -m pytest --last-failed --last-failed-no-failures none; }
	@npm test --silent

# The long run: 50,000 spoilt files, 200 kills, 1,000 publishes.
fuzz: .venv/ready-dev
	@SO_TAY_CASES=50000 $(BIN)/python -m pytest --numprocesses auto tests/hard/test_fuzz.py tests/hard/test_fuzz_exams.py tests/hard/test_faults.py tests/hard/test_signing.py tests/editions

lint: .venv/ready-dev node_modules/ready
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@npm run check --silent

clean:
	@rm -rf site dist build .venv .venv-engines node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@echo "Đã dọn: site, dist và các thư mục cài đặt."

.venv/ready: requirements.txt pyproject.toml
	@scripts/make-venv .venv requirements.txt
	@.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	@scripts/make-venv .venv requirements-dev.txt
	@touch $@

.venv-engines/ready: requirements-engines.txt
	@scripts/make-venv .venv-engines requirements-engines.txt
	@touch $@

node_modules/ready: package-lock.json
	@scripts/install-node-packages
	@touch $@
