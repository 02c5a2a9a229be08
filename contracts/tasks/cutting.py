"""Planning another cut of a finished film."""

from contracts.brief import Brief
from contracts.cut import Cut
from contracts.model import Model


class PlanCutTask(Model):
    """Decides which scenes a cut keeps, for how long, and which lines are heard in it."""

    cut: Cut
    brief: Brief
    """What the cut is to be."""
