"""What can go wrong, and what each fault asks of the caller.

AdBuilderError
├── BadInput                 a person mends the input
├── ProviderError            says which provider, which operation, in its own words
│   ├── RateLimited          wait `retry_after_s`, ask again; nothing was billed
│   ├── Unavailable          ask again later; nothing was billed
│   ├── OutcomeUnknown       the request may have been billed: look before asking again
│   ├── BadAnswer            billed, but unusable: ask afresh, with the reason
│   ├── Refused              moderation: change the prompt
│   ├── JobFailed            a clip's job ended without a clip: buy another, or elsewhere
│   ├── RequestRejected      the request itself is wrong: the same again will fail again
│   ├── CredentialsRejected  a person mends the key
│   ├── AccountEmpty         a person tops the account up
│   └── PassedOver           it failed again and again with everybody: elsewhere, or later
├── SubmitAmbiguous          a clip may have been bought, none can say: a person decides
├── StorageError
│   ├── StorageUnavailable   ask again later
│   ├── ArtifactMissing      the step that made it has to run again
│   └── ArtifactCorrupt      the same; the bytes do not match their reference
├── MediaError               FFmpeg refused or failed; its own words are kept
│   └── MachineFault         the machine and not the file: no room, no time, no FFmpeg
└── PageError                the web page cannot be had, or must not be fetched
"""

from typing import ClassVar

from contracts.money import Charge


class AdBuilderError(Exception):
    """The root: every fault that this project raises on purpose."""

    retryable: ClassVar[bool] = False
    """Whether the same call may succeed a little later, at no risk of paying twice."""
    remedy: ClassVar[str] = "Read the message, mend the cause, and retry."
    """What a person does about it, for whoever has to wait for a person."""


class BadInput(AdBuilderError, ValueError):
    """The user's own input cannot be used."""

    remedy = "Correct the input and start again."


class ProviderError(AdBuilderError):
    """A paid service did not give what was asked."""

    def __init__(
        self,
        provider: str,
        operation: str,
        said: str,
        *,
        request_id: str | None = None,
        charge: Charge | None = None,
    ) -> None:
        super().__init__(f"{provider} {operation}: {said}")
        self.provider = provider
        self.operation = operation
        self.said = said
        self.request_id = request_id
        self.charge = charge
        """What was billed all the same, or at most billed: an answer, or a refusal."""


class RateLimited(ProviderError):
    """Too many requests for now; nothing was billed."""

    retryable = True
    remedy = "The provider is busy. Retry later."

    def __init__(
        self,
        provider: str,
        operation: str,
        said: str,
        *,
        request_id: str | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(provider, operation, said, request_id=request_id)
        self.retry_after_s = retry_after_s


class Unavailable(ProviderError):
    """The service is down or was not reached; nothing was billed."""

    retryable = True
    remedy = "The provider is down. Retry when it is back, or choose another provider."


class OutcomeUnknown(ProviderError):
    """The request went out and no answer came back: it may have been billed."""

    retryable = True
    remedy = "Look at the provider's console before paying again."


class BadAnswer(ProviderError):
    """An answer came, and was billed, but cannot be used: cut off, not JSON, wrong shape."""

    remedy = "Retry to ask afresh, or choose another model."

    def __init__(
        self,
        provider: str,
        operation: str,
        said: str,
        *,
        request_id: str | None = None,
        charge: Charge | None = None,
        came: bytes = b"",
    ) -> None:
        super().__init__(provider, operation, said, request_id=request_id, charge=charge)
        self.came = came
        """The answer as it came; empty where it is kept already. It is stored and never sent on."""


class Refused(ProviderError):
    """The service's moderation refused the request."""

    remedy = "Change the prompt and retry."


class JobFailed(ProviderError):
    """A clip's job ended without a clip."""

    remedy = "Retry to buy another, choose another provider, or use the still."


class RequestRejected(ProviderError):
    """The service found the request itself wrong; the same request will fail again."""

    remedy = "The request does not fit the provider. Change the prompt or the model, and retry."


class CredentialsRejected(ProviderError):
    """The service did not accept the key."""

    remedy = "Mend the provider's key, restart the worker, and retry."


class AccountEmpty(ProviderError):
    """The account at the service has no credit left."""

    remedy = "Top the provider's account up and retry."


class PassedOver(ProviderError):
    """The provider failed again and again a moment ago, so nothing is asked of it for a while."""

    remedy = "It is tried again by itself. Retry tries it at once, or choose another provider."


class SubmitAmbiguous(AdBuilderError):
    """A clip's submission ended without an answer, and the provider cannot be asked about it."""

    remedy = "Look at the provider's console. Retry buys the clip again; use_still does not."


class StorageError(AdBuilderError):
    """An artifact could not be kept or read."""


class StorageUnavailable(StorageError):
    """The object store was not reached or failed; the operation may be repeated."""

    retryable = True
    remedy = "Bring the object store back, then retry."


class ArtifactMissing(StorageError):
    """An artifact is not in the store."""

    remedy = "Retry the step that makes the artifact."


class ArtifactCorrupt(StorageError):
    """An artifact's bytes do not match its reference."""

    remedy = "Retry the step that makes the artifact."


class MediaError(AdBuilderError):
    """FFmpeg refused or failed; `said` keeps its own words."""

    remedy = "Read FFmpeg's words, replace the file they name, and retry."

    def __init__(self, what: str, *, said: str = "") -> None:
        super().__init__(f"{what}\n{said}".rstrip())
        self.said = said


class MachineFault(MediaError):
    """The machine failed FFmpeg, and not the file: no room, no time, or FFmpeg cannot be run."""

    retryable = True
    remedy = "Make room or take load off the worker's machine, then retry."


class PageError(AdBuilderError):
    """A web page cannot be had, or must not be fetched."""

    remedy = "Check the address in a browser, or start again without --url."
