"""The texts that the encoder learns from: WordNet, and the wordings of the thesaurus. No report, entry or question."""

import random
import re
from pathlib import Path

import yaml

PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
EXAMPLE = re.compile(r'"([^"]+)"')
BEFORE_EXAMPLES = re.compile(r';?\s*"')


def general_texts(wordnet: Path, count: int, apart_from: set[str], seed: int) -> list[str]:
    """Words of more than one part, glosses and examples of WordNet: so many of them, drawn by the seed, sorted first."""
    found: set[str] = set()
    for part in PARTS_OF_SPEECH:
        for line in (wordnet / f"data.{part}").read_text(errors="ignore").splitlines():
            if line.startswith("  "):  # the licence
                continue
            head, _, gloss = line.partition("|")
            fields = head.split()
            words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]  # each followed by its lexical id: wndb(5WN)
            found |= {word.replace("_", " ").lower() for word in words}
            found |= set(EXAMPLE.findall(gloss)) | {BEFORE_EXAMPLES.split(gloss)[0].strip(" ;")}
    candidates = sorted(text for text in found - apart_from if len(text.split()) > 1)
    return random.Random(seed).sample(candidates, count)


def concepts(thesaurus: Path, wordings: Path) -> list[tuple[list[str], list[str]]]:
    """Of each concept its labels, the preferred one first, and its everyday wordings."""
    rows = [row for file in sorted(thesaurus.glob("*.yml")) for row in yaml.safe_load(file.read_text())]
    everyday: dict[str, list[str]] = {}
    for file in sorted(wordings.glob("*.yml")):
        data = yaml.safe_load(file.read_text())
        if isinstance(data, dict):
            everyday |= data
        else:  # general English: concepts of its own, which the thesaurus does not have
            rows += data
    return [
        (
            [str(label) for label in [row["prefLabel"], *row.get("altLabels", [])]],
            [str(wording) for wording in everyday.get(row["id"]) or row.get("everyday", [])],
        )
        for row in rows
    ]
