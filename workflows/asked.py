"""What people ask of a scene's clip while it is made, until it is acted on."""

from contracts.decisions import SceneRetry


class Asked:
    """The wishes for one scene's clip: those that are being acted on, and those that are not yet.

    Another picture is its painter's to heed.
    """

    def __init__(self) -> None:
        self.doing = SceneRetry()
        """What is being done as a person asked."""
        self._waiting: SceneRetry | None = None

    def hear(self, wishes: SceneRetry) -> None:
        """Takes a person's wishes, beside earlier ones that were not acted on."""
        self._waiting = self._waiting.and_then(wishes) if self._waiting else wishes

    def heed(self) -> str | None:
        """Lets what was asked for be done in place of what was before; a person's words for it."""
        heeded, self._waiting = self._waiting, None
        self.doing = heeded or self.doing
        return heeded.motion_prompt if heeded else None

    def is_heeded(self, provider: str | None, words: str) -> bool:
        """Whether a clip by the provider, moved in those words, is all that was asked for.

        What is asked for a second time is being done already: signals come twice at times.
        """
        asked, doing = self._waiting or SceneRetry(), self.doing
        if asked.use_still or not asked.moves:
            return doing.use_still or not asked.use_still
        return (
            not doing.use_still
            and asked.motion_prompt in {None, doing.motion_prompt, words}
            and asked.provider in {None, doing.provider, provider}
        )
