#!/usr/bin/env bash
# lock.sh [OPTION…]: writes requirements.txt, requirements-dev.txt, tests/audit/*requirements.txt, tests/mutants/requirements.txt and
# .ci/uv-requirements.txt from pyproject.toml, with hashes.
# Pins that still fit are kept; --upgrade moves all to the newest, --upgrade-package NAME one. Needs PyPI.
#
# uv resolves for every platform and every Python that pyproject.toml admits, whatever runs it: Debian 12 has Python 3.11.2,
# and a lock made by pip-compile under 3.11.7 asked for packages that refuse it. What it writes is read by plain pip too.
set -euo pipefail

cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
.ci/make-venv.sh "$tools"
"$tools/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/uv-requirements.txt

# The build requirements are locked too (they come in as "-"), since the project is installed without build isolation.
build_requirements() {
  "$tools/bin/python" -c 'if True:
    import pathlib, tomllib
    project = tomllib.loads(pathlib.Path("pyproject.toml").read_text("utf-8"))
    print(*project["build-system"]["requires"], sep="\n")'
}

compile() {
  UV_CUSTOM_COMPILE_COMMAND="make lock" "$tools/bin/uv" pip compile --quiet --no-config \
    --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --strip-extras --no-emit-index-url "$@"
}

lock() {
  build_requirements | compile "$@" pyproject.toml -
}

lock "$@" --output-file requirements.txt
lock "$@" --output-file requirements-dev.txt --group dev --constraint requirements.txt
compile "$@" --output-file tests/audit/requirements.txt --group audit
compile "$@" --output-file tests/audit/pdf-ua-requirements.txt --group pdf-ua
compile "$@" --output-file tests/foreign/requirements.txt --group foreign --no-deps # for their files alone
PIP_PYTHON="$tools/bin/python" .ci/pydantic-wheel.sh "$tools/wheels" # else nothing could be checked in the browser any more
compile "$@" --output-file .ci/uv-requirements.txt --group install
compile "$@" --output-file tests/mutants/requirements.txt --group mutants --constraint requirements-dev.txt # into the same .venv
