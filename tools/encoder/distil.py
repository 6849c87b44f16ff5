"""Distils a static table, one vector a token, from the vectors that a teacher gives to whole texts."""

import numpy as np
import scipy.sparse as sparse

BATCH = 2_048
RATE = 0.02
MOMENTUM, VELOCITY = 0.9, 0.99  # Adam's two decays (Kingma and Ba 2015)
CONTRAST, TEMPERATURE = 0.3, 20  # how much a text is also pushed away from the others of its batch, and how sharply


def projection(targets: np.ndarray, dimensions: int) -> np.ndarray:
    """The principal axes of the targets, not centred, so that cosines stay what they were."""
    return np.linalg.eigh(targets.T @ targets)[1][:, ::-1][:, :dimensions].astype(np.float32)


def bags(token_lists: list[list[int]], size: int) -> sparse.csr_matrix:
    """A row a text: how often it has each token."""
    lengths = [len(tokens) for tokens in token_lists]
    rows = np.repeat(np.arange(len(token_lists)), lengths)
    columns = np.concatenate([np.array(tokens, np.int64) for tokens in token_lists])
    return sparse.csr_matrix(
        (np.ones(len(columns), np.float32), (rows, columns)), shape=(len(token_lists), size)
    )


def rarity(texts: sparse.csr_matrix) -> np.ndarray:
    """Of each token log(1 + N / (1 + df)), 1 for the rarest."""
    frequencies = np.asarray((texts > 0).sum(0)).ravel()
    weights = np.log(1 + texts.shape[0] / (1 + frequencies))
    return weights / weights.max()


def train(table: np.ndarray, texts: sparse.csr_matrix, targets: np.ndarray, rounds: int, seed: int) -> np.ndarray:
    """
    Draws the direction of each text's sum to its target: the loss is 1 - cosine, and a contrast within the batch.
    `table` is a row a token, `targets` a row of length 1 a text.
    """
    order_of = np.random.default_rng(seed)
    table = table.astype(np.float32)
    momentum, velocity = np.zeros_like(table), np.zeros_like(table)
    count = texts.shape[0]
    steps, step = rounds * (count // BATCH + 1), 0
    for number in range(rounds):
        order, loss = order_of.permutation(count), 0.0
        for start in range(0, count, BATCH):
            chosen = order[start : start + BATCH]
            batch, target = texts[chosen], targets[chosen]
            sums = batch @ table
            lengths = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
            directions = sums / lengths
            loss += float((1 - (directions * target).sum(1)).sum())
            likeness = TEMPERATURE * (directions @ target.T)
            likeness -= likeness.max(1, keepdims=True)
            shares = np.exp(likeness)
            shares /= shares.sum(1, keepdims=True)
            pull = (1 - CONTRAST) * target + CONTRAST * 4 * (target - shares @ target)
            along = (directions * pull).sum(1, keepdims=True) * directions
            gradient = batch.T @ (-(pull - along) / lengths)
            rows = np.unique(batch.indices)
            change = gradient[rows] / len(chosen) * 100
            momentum[rows] = MOMENTUM * momentum[rows] + (1 - MOMENTUM) * change
            velocity[rows] = VELOCITY * velocity[rows] + (1 - VELOCITY) * change * change
            step += 1
            rate = RATE * (1 - (step - 1) / steps)
            table[rows] -= rate * momentum[rows] / (np.sqrt(velocity[rows]) + 1e-4)
        print(f"round {number + 1} of {rounds}: mean of 1 - cosine {loss / count:.4f}", flush=True)
    return table


def in_bytes(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One byte a number, -127 to 127, and what each row is to be multiplied by."""
    scales = (np.abs(table).max(1, keepdims=True) / 127 + 1e-12).astype(np.float32)
    return np.round(table / scales).astype(np.int8), scales.ravel()
