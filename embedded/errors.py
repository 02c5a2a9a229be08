"""What keeps the services of this machine from running."""

from contracts.errors import AdBuilderError


class ServiceUnreachable(AdBuilderError):
    """A service does not run, cannot be started, or does not answer."""

    remedy = "Mend what the message names, and start again: nothing that was done is lost."
