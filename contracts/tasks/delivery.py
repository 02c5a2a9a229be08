"""Encodes beside the master, for whoever asked for them."""

from contracts.master import Master, Mix
from contracts.model import Model
from contracts.package import Rendition


class EncodeTask(Model):
    """Encodes the checked film anew, with its lossless sound."""

    master: Master
    mix: Mix


class Ladder(Model):
    """The film in several sizes, the largest first."""

    rungs: tuple[Rendition, ...]


class StreamTask(Model):
    """Cuts a ladder into a stream."""

    ladder: Ladder
