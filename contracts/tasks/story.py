"""Research, strategy and screenplay."""

from contracts.brief import Brief
from contracts.model import Model
from contracts.research import Page, ResearchBrief
from contracts.screenplay import Screenplay
from contracts.strategy import Change, Strategy
from contracts.tasks.paid import Paid, PaidTask


class CastTask(Model):
    """Asks the workers who can play, for this brief."""

    brief: Brief


class PageTask(Model):
    """Fetches the product's page."""

    url: str


class ResearchTask(PaidTask):
    """Digests what is known of the product."""

    seed: int | None
    """The run's, for facts from a brief; None for those from a page, which serve every run."""
    brief: Brief
    page: Page | None


class Researched(Paid):
    """The facts."""

    research: ResearchBrief


class StrategyTask(PaidTask):
    """Asks for the creative idea, the first time or after a rejection."""

    seed: int
    """The run\'s: another one is meant to be another film."""
    brief: Brief
    research: ResearchBrief
    previous: Strategy | None = None
    notes: str = ""
    """A person's words about the previous one."""


class StrategyWritten(Paid):
    """The idea."""

    strategy: Strategy
    changes: tuple[Change, ...] = ()
    """What a revision says otherwise than the one before it."""


class ScreenplayTask(PaidTask):
    """Asks for the story."""

    seed: int
    """The run\'s: another one is meant to be another film."""
    brief: Brief
    research: ResearchBrief
    strategy: Strategy


class AdaptTask(PaidTask):
    """Asks for the story's words in the brief's language."""

    seed: int
    """The run\'s: another one is meant to be another film."""
    brief: Brief
    strategy: Strategy
    screenplay: Screenplay


class ScreenplayWritten(Paid):
    """The story, in frames and finished prompts."""

    screenplay: Screenplay
