"""Whom the questions are about: drawn with a fixed seed, the same for everybody."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from driver.network import Network
from driver.reference import Rows
from driver.worker import Query, Worker

SEED = 20_261
PAIRS = 200
# Yen's method takes seconds a pair elsewhere.
PATH_PAIRS = 20
PATHS = 10
SOURCES = 5
# Within a few ties times depend on the source, and are short.
SOURCES_WITHIN = 20
TIES = 4
# The sources of one estimate of betweenness.
SAMPLE = 4

Team = Mapping[str, Worker]


class Setting:
    """A network and what is drawn from it."""

    def __init__(self, network: Network) -> None:
        self.network = network

    @cached_property
    def rows(self) -> Rows:
        return Rows(self.network)

    @cached_property
    def pairs(self) -> list[Query]:
        people = np.random.default_rng(SEED).permutation(self.network.people)[: 2 * PAIRS]
        return [(int(a), int(b)) for a, b in people.reshape(-1, 2)]


def pairs(setting: Setting, *_: object) -> list[Query]:
    return setting.pairs


def pairs_within(setting: Setting, *_: object) -> list[Query]:
    return [(*pair, TIES) for pair in setting.pairs]


def path_pairs(setting: Setting, *_: object) -> list[Query]:
    return [(*pair, PATHS) for pair in setting.pairs[:PATH_PAIRS]]


def sources(setting: Setting, _: Team, repetitions: int) -> list[Query]:
    people = [source for source, _ in setting.pairs[:SOURCES]]
    return [(people[turn % SOURCES],) for turn in range(repetitions)]


def sources_within(setting: Setting, *_: object) -> list[Query]:
    return [(source, TIES) for source, _ in setting.pairs[:SOURCES_WITHIN]]


def everybody(_setting: Setting, _team: Team, repetitions: int) -> list[Query]:
    return [()] * repetitions


def samples(setting: Setting, team: Team, repetitions: int) -> list[Query]:
    # networkit draws its sources itself, so the others take the same.
    drawer = team["networkit"]
    seeds: list[Query] = [(seed, SAMPLE) for seed in range(1, repetitions + 1)]
    return [
        tuple(int(source) for source in answer.numbers)
        for answer in drawer.ask("draw_sources", seeds)
    ]
