"""Content Credentials: a C2PA manifest in a copy of the film, under a certificate of your own.

A signature is worth what its certificate is. One that this program made up would prove nothing;
so without a certificate of the operator's there is no manifest.
"""

import asyncio
import json
from pathlib import Path

from contracts.errors import BadInput, MediaError
from delivery.provenance import COMPOSED

INSTALL = "uv sync --extra credentials"
VALID = {"Valid", "Trusted"}
"""States of a manifest whose signature holds; the second where its signer is on C2PA's list."""


class ContentCredentials:
    """Signs for whoever the certificate names."""

    def __init__(self, certificates: Path, key: Path, timestamp_url: str | None) -> None:
        """`certificates` is a PEM chain, the signer's own first; `key` its private key, in PEM.

        `timestamp_url` is an RFC 3161 authority, so that the signature outlives the certificate.
        `BadInput` where one cannot be read, or C2PA's library is not installed.
        """
        try:
            import c2pa
        except ImportError as missing:
            raise BadInput(
                f"AD_BUILDER_C2PA_CERTIFICATES is set, but c2pa-python is not there: {INSTALL}"
            ) from missing
        try:
            self._signer = c2pa.C2paSignerInfo(
                alg=_algorithm(key.read_bytes()),
                sign_cert=certificates.read_bytes(),
                private_key=key.read_bytes(),
                ta_url=timestamp_url.encode() if timestamp_url else None,
            )
        except (OSError, ValueError, TypeError, c2pa.C2paError) as unfit:
            raise BadInput(f"films cannot be signed with {certificates} and {key}: {unfit}") from (
                unfit
            )

    async def sign(self, film: Path, out: Path, *, title: str) -> tuple[str, ...]:
        """Writes `film` with its manifest to `out`; what a verifier remarks on it.

        Picture and sound are copied. `MediaError`, in the library's own words, where the
        certificate is not fit for it, or the manifest does not verify.
        """
        return await asyncio.to_thread(self._sign, film, out, title)

    def _sign(self, film: Path, out: Path, title: str) -> tuple[str, ...]:
        import c2pa

        try:
            with c2pa.Signer.from_info(self._signer) as signer:
                c2pa.Builder(json.dumps(manifest(title))).sign_file(film, out, signer)
            read = json.loads(c2pa.Reader(out).json())
        except c2pa.C2paError as refused:
            raise MediaError(
                "the film could not be signed: see docs/package.md for what a certificate needs",
                said=str(refused),
            ) from refused
        remarks = tuple(remark["code"] for remark in read.get("validation_status", ()))
        if read["validation_state"] not in VALID:
            raise MediaError("the film was signed, but does not verify", said="\n".join(remarks))
        return remarks


def manifest(title: str) -> dict[str, object]:
    """What is claimed: made, and not edited, as a composite of what models generated."""
    made = {
        "action": "c2pa.created",
        "digitalSourceType": COMPOSED,
        "softwareAgent": {"name": "OTT Ad Builder"},
    }
    return {
        "title": title,
        "format": "video/mp4",
        "claim_generator_info": [{"name": "OTT Ad Builder"}],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [made]}}],
    }


def _algorithm(pem: bytes) -> bytes:
    """C2PA's name for what a key signs with (its specification, on digital signatures)."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    match load_pem_private_key(pem, None):
        case EllipticCurvePrivateKey() as key if key.key_size in {256, 384}:
            return f"es{key.key_size}".encode()
        case EllipticCurvePrivateKey():
            return b"es512"
        case Ed25519PrivateKey():
            return b"ed25519"
        case RSAPrivateKey():
            return b"ps256"
        case other:
            raise ValueError(f"C2PA does not sign with {type(other).__name__}")
