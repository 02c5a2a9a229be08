"""How each scene follows the one before: as the screenplay says, and by rule where it may not.

A commercial cuts; anything else has to mean something. A dissolve says that time passes, or leads
into the end card. A dip to black ends a chapter, and a film this short has at most one.
"""

from collections.abc import Sequence

from contracts.transitions import Transition


def transitions_for(written: Sequence[Transition]) -> tuple[Transition, ...]:
    """The transition into each scene.

    The first scene follows nothing. Into the last one, which the end card closes, the film always
    dissolves. Of several dips the last stays, and the others are cuts.
    """
    chosen = list(written)
    chosen[-1] = Transition.DISSOLVE
    chosen[0] = Transition.CUT
    dips = [at for at, transition in enumerate(chosen) if transition is Transition.DIP]
    for at in dips[:-1]:
        chosen[at] = Transition.CUT
    return tuple(chosen)
