"""What every answer is written from: the campaign, the film in as many scenes as asked, the picture
on the table.
"""

from collections.abc import Sequence

from sandbox.copywriter.campaign import Campaign
from sandbox.copywriter.critique import Critique
from sandbox.copywriter.scenes import Scene, storyboard


class Desk:
    """The campaign, its films, and the critique of the picture sent (None where none was)."""

    def __init__(self, campaign: Campaign, critique: Critique | None) -> None:
        self.campaign = campaign
        self.critique = critique
        self._films: dict[tuple[int, int | None], Sequence[Scene]] = {}

    def film(self, count: int | None = None, words: int | None = None) -> Sequence[Scene]:
        """The film's scenes; by the prompt's own count (three if it has none) where no other is
        wanted.
        """
        key = (count or self.campaign.brief.scenes() or 3, words)
        if key not in self._films:
            self._films[key] = storyboard(self.campaign, *key)
        return self._films[key]

    def told(self, *templates: str) -> list[str]:
        """Templates with the campaign's words in them."""
        return [self.campaign.told_as(template) for template in templates]
