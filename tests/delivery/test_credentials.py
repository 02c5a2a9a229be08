"""Content Credentials: a film signed under a certificate verifies, one that is harmed does not."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import av
import c2pa
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from contracts.errors import BadInput, MediaError
from delivery.credentials import ContentCredentials
from delivery.provenance import COMPOSED
from tests.media.conftest import ffmpeg

Pair = tuple[Path, Path]
USAGES = (
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
    *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
)


def certificate(
    name: str, key: EllipticCurvePrivateKey, issuer: str, issuer_key: EllipticCurvePrivateKey
) -> x509.Certificate:
    """A certificate for a day; an authority's where it issues its own."""
    names = [
        x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, "A Test"),
                x509.NameAttribute(NameOID.COMMON_NAME, each),
            ]
        )
        for each in (name, issuer)
    ]
    is_authority = name == issuer == "authority"
    usages = dict.fromkeys(USAGES, False)
    usages["key_cert_sign" if is_authority else "digital_signature"] = True
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(names[0])
        .issuer_name(names[1])
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        .add_extension(x509.KeyUsage(**usages), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
    )
    if not is_authority:
        mail = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
        builder = builder.add_extension(mail, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def written(folder: Path, key: EllipticCurvePrivateKey, *chain: x509.Certificate) -> Pair:
    """The chain and the key as files."""
    pair = folder / "chain.pem", folder / "key.pem"
    pair[0].write_bytes(b"".join(each.public_bytes(Encoding.PEM) for each in chain))
    pair[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return pair


@pytest.fixture
def issued(tmp_path: Path) -> Pair:
    """A certificate that an authority of the test's own has issued."""
    mine, theirs = generate_private_key(SECP256R1()), generate_private_key(SECP256R1())
    authority = certificate("authority", theirs, "authority", theirs)
    return written(tmp_path, mine, certificate("signer", mine, "authority", theirs), authority)


@pytest.fixture
def spot(tmp_path: Path) -> Path:
    """A second of moving picture."""
    out = tmp_path / "spot.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x90:r=24", "-frames:v", 24, "-c:v", "libx264", out)
    return out


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as film:
        return [bytes(packet) for packet in film.demux(video=0) if packet.size]


async def test_a_signed_film_is_the_same_film_and_says_how_it_was_made(
    issued: Pair, spot: Path, tmp_path: Path
) -> None:
    out = tmp_path / "signed.mp4"
    remarks = await ContentCredentials(*issued, None).sign(spot, out, title="Dawn")
    assert remarks == ("signingCredential.untrusted",)
    assert packets(out) == packets(spot)
    read = json.loads(c2pa.Reader(out).json())
    claimed = read["manifests"][read["active_manifest"]]
    assert claimed["title"] == "Dawn"
    assert claimed["signature_info"]["issuer"] == "A Test"
    [actions] = [each for each in claimed["assertions"] if "actions" in each["label"]]
    [made] = actions["data"]["actions"]
    assert (made["action"], made["digitalSourceType"]) == ("c2pa.created", COMPOSED)


async def test_a_film_that_was_changed_after_it_was_signed_does_not_verify(
    issued: Pair, spot: Path, tmp_path: Path
) -> None:
    out = tmp_path / "signed.mp4"
    await ContentCredentials(*issued, None).sign(spot, out, title="Dawn")
    harmed = bytearray(out.read_bytes())
    harmed[harmed.index(b"mdat") + 100] ^= 1
    out.write_bytes(harmed)
    assert json.loads(c2pa.Reader(out).json())["validation_state"] == "Invalid"


async def test_a_certificate_that_is_not_for_signing_films_is_refused(
    spot: Path, tmp_path: Path
) -> None:
    theirs = generate_private_key(SECP256R1())
    authority = written(tmp_path, theirs, certificate("authority", theirs, "authority", theirs))
    out = tmp_path / "signed.mp4"
    with pytest.raises(MediaError, match="could not be signed") as refused:
        await ContentCredentials(*authority, None).sign(spot, out, title="Dawn")
    assert "certificate" in str(refused.value)


def test_a_key_that_is_none_is_refused_before_anything_is_made(issued: Pair) -> None:
    issued[1].write_text("no key")
    with pytest.raises(BadInput, match=r"key\.pem"):
        ContentCredentials(*issued, None)
