"""What the players hand in."""

from decimal import Decimal
from hashlib import sha256

from contracts.artifacts import ArtifactRef
from contracts.money import Charge
from contracts.research import ResearchBrief

CENT = Decimal("0.01")
CLIP_USD = Decimal("0.50")
APPROVAL_DEADLINE_S = 7 * 24 * 3600


def artifact(name: str) -> ArtifactRef:
    """A reference to bytes that nobody stores."""
    digest = sha256(name.encode()).hexdigest()
    key = f"runs/test/{name}-{digest[:12]}.bin"
    return ArtifactRef(key=key, sha256=digest, size_bytes=1, media_type="image/png")


def charge(provider: str, operation: str, usd: Decimal = CENT) -> Charge:
    """A settled charge."""
    return Charge(provider=provider, operation=operation, usd=usd, settled=True)


RESEARCH = ResearchBrief(
    title="Dawn Cold Brew",
    description="A cold brew.",
    key_features=("slow steeped",),
    industry="beverages",
    tone="warm",
    competitors=(),
    target_audience="late risers",
)
