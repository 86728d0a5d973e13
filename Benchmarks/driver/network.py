"""Networks as `generate-network` writes them."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAGIC = b"WHOMNET1"


@dataclass(frozen=True)
class Network:
    """Ties between people 0..<people, no pair twice; costs are whole millinats."""

    people: int
    a: NDArray[np.uint32]
    b: NDArray[np.uint32]
    cost: NDArray[np.uint16]

    @staticmethod
    def read(path: Path) -> "Network":
        raw = np.fromfile(path, dtype=np.uint8)
        if raw[:8].tobytes() != MAGIC:
            raise ValueError(f"{path.name}: not a network of generate-network")
        people, ties = (int(number) for number in raw[8:16].view("<u4"))
        ends = raw[16 : 16 + 8 * ties].view("<u4")
        cost = raw[16 + 8 * ties :].view("<u2")
        if len(cost) != ties:
            raise ValueError(f"{path.name}: cut short")
        return Network(people, ends[:ties], ends[ties:], cost)

    @property
    def ties(self) -> int:
        return len(self.a)

    @property
    def weights(self) -> NDArray[np.float64]:
        """The costs as every library takes them: sums of whole doubles are exact."""
        return self.cost.astype(np.float64)

    @property
    def strengths(self) -> NDArray[np.float64]:
        """The probabilities that the costs stand for."""
        return np.exp(-self.weights / 1000)

    @cached_property
    def degrees(self) -> NDArray[np.int64]:
        return np.bincount(self.a, minlength=self.people) + np.bincount(
            self.b, minlength=self.people
        )

    def arcs(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Each tie both ways: first all as they stand, then all the other way."""
        a, b = self.a.astype(np.int32), self.b.astype(np.int32)
        return np.concatenate([a, b]), np.concatenate([b, a])


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
