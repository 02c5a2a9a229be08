"""The rules about modes, keys and addresses."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from contracts.errors import BadInput
from settings import PREFIX, SECRET_VARIABLES, Mode, Settings, load, seller

LIVE = {
    "ANTHROPIC_API_KEY": "a-key",
    "GEMINI_API_KEY": "g-key",
    "ELEVENLABS_API_KEY": "e-key",
    "RUNWAYML_API_SECRET": "r-key",
}
OTHERS_VARIABLES = ("GOOGLE_", "AWS_", "ANTHROPIC_", "GEMINI_", "RUNWAYML_", "KLING_")


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing that the machine has set, and no `.env` but the test's own."""
    for name in list(os.environ):
        if name.startswith((PREFIX, *OTHERS_VARIABLES)) or name in SECRET_VARIABLES:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def given(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Settings:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return load()


def test_without_any_key_everything_is_played() -> None:
    settings = load()
    assert settings.mode is Mode.SANDBOX
    assert settings.chain == ("runway", "veo", "kling")
    assert settings.left_out == ()
    assert settings.needs_sandbox


def test_with_the_indispensable_keys_and_one_animator_it_is_live(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = given(monkeypatch, **LIVE)
    assert settings.mode is Mode.LIVE
    assert not settings.needs_sandbox
    assert settings.endpoint("runway").key.get_secret_value() == "r-key"


def test_an_animator_without_a_key_is_left_out_and_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, **LIVE)
    assert settings.chain == ("runway",)
    assert [line.split()[0] for line in settings.left_out] == ["veo", "kling"]
    assert "KLING_ACCESS_KEY and KLING_SECRET_KEY" in settings.left_out[1]


@pytest.mark.parametrize("absent", sorted(LIVE))
def test_anything_between_names_what_is_missing_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, absent: str
) -> None:
    with pytest.raises(BadInput) as refused:
        given(monkeypatch, **{name: key for name, key in LIVE.items() if name != absent})
    assert absent in str(refused.value)
    assert not any(name in str(refused.value) for name in LIVE if name != absent)
    assert "\n" not in str(refused.value)


def test_an_empty_or_blank_key_is_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="ANTHROPIC_API_KEY"):
        given(monkeypatch, **{**LIVE, "ANTHROPIC_API_KEY": ""})
    with pytest.raises(BadInput, match="GEMINI_API_KEY"):
        given(monkeypatch, **{**LIVE, "GEMINI_API_KEY": "  "})


def test_half_of_klings_key_is_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, **LIVE, KLING_ACCESS_KEY="half")
    assert "kling" not in settings.chain


def test_both_halves_of_klings_key_reach_its_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(
        monkeypatch,
        **LIVE,
        KLING_ACCESS_KEY="access",
        KLING_SECRET_KEY="secret",
        AD_BUILDER_KLING_BASE_URL="https://kling.example/",
    )
    endpoint = settings.endpoint("kling")
    assert endpoint.secret == SecretStr("secret")
    assert endpoint.base_url == "https://kling.example"


@pytest.mark.parametrize(
    "route",
    [
        {"GOOGLE_VERTEX_BASE_URL": "https://vertex.example"},
        {"GOOGLE_GENAI_USE_ENTERPRISE": "true"},
        {"GOOGLE_GENAI_USE_VERTEXAI": "1"},
        {"GOOGLE_CLOUD_PROJECT": "a-project"},
    ],
)
def test_veo_needs_a_vertex_route_beside_geminis_key(
    monkeypatch: pytest.MonkeyPatch, route: dict[str, str]
) -> None:
    assert "veo" not in given(monkeypatch, **LIVE).chain
    assert "veo" in given(monkeypatch, **route).chain


def test_a_route_that_is_switched_off_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "veo" not in given(monkeypatch, **LIVE, GOOGLE_GENAI_USE_VERTEXAI="false").chain


def test_a_model_that_runway_hosts_is_a_member_by_runway_s_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chain = "runway,runway:veo3.1_fast,veo,kling,omni"
    settings = given(monkeypatch, **LIVE, AD_BUILDER_ANIMATORS=chain)
    assert settings.chain == ("runway", "runway:veo3.1_fast", "omni")
    monkeypatch.setenv("RUNWAYML_API_SECRET", "")
    settings = load()
    assert settings.chain == ("omni",)
    assert "runway:veo3.1_fast is left out" in settings.left_out[1]
    assert "RUNWAYML_API_SECRET" in settings.left_out[1]


def test_omni_is_off_until_it_is_named_and_needs_gemini_s_key_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = given(monkeypatch, **LIVE, GOOGLE_GEMINI_BASE_URL="https://gemini.example")
    assert "omni" not in settings.chain
    settings = given(monkeypatch, AD_BUILDER_ANIMATORS="omni", RUNWAYML_API_SECRET="")
    assert settings.chain == ("omni",)
    assert settings.endpoint("omni") == settings.endpoint("gemini")


def test_a_played_hosted_model_never_meets_a_real_key(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(
        monkeypatch, **LIVE, AD_BUILDER_SANDBOX="runway", AD_BUILDER_ANIMATORS="runway:gen4.5"
    )
    assert settings.chain == ("runway:gen4.5",)
    assert settings.plays(seller("runway:gen4.5"))
    assert settings.endpoint(seller("runway:gen4.5")).key.get_secret_value() == "sandbox"


def test_the_same_model_under_two_names_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AD_BUILDER_ANIMATORS", "runway,runway:gen4_turbo")
    with pytest.raises(BadInput, match="names gen4_turbo twice"):
        load()
    assert given(monkeypatch, AD_BUILDER_RUNWAY_MODEL="gen4.5").chain == (
        "runway",
        "runway:gen4_turbo",
    )


def test_a_painter_out_of_reach_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="Vertex route"):
        given(monkeypatch, **LIVE, AD_BUILDER_PAINTER="imagen")


def test_real_keys_and_addresses_never_meet_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(
        monkeypatch,
        **LIVE,
        AD_BUILDER_MODE="sandbox",
        AD_BUILDER_SANDBOX_URL="http://127.0.0.1:9999",
        RUNWAYML_BASE_URL="https://runway.example",
    )
    endpoint = settings.endpoint("runway")
    assert endpoint.key.get_secret_value() != "r-key"
    assert endpoint.base_url == "http://127.0.0.1:9999"


def test_only_the_named_services_are_played_while_the_others_are_live(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del_runway = {name: key for name, key in LIVE.items() if name != "RUNWAYML_API_SECRET"}
    settings = given(monkeypatch, **del_runway, AD_BUILDER_SANDBOX="runway, kling")
    assert settings.mode is Mode.LIVE
    assert settings.needs_sandbox
    assert settings.chain == ("runway", "kling")
    assert settings.endpoint("kling").key.get_secret_value() == "sandbox"
    assert settings.endpoint("anthropic").key.get_secret_value() == "a-key"


def test_playing_some_services_asks_for_the_keys_of_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(BadInput, match=r"AD_BUILDER_SANDBOX=runway,anthropic,gemini,elevenlabs$"):
        given(monkeypatch, AD_BUILDER_SANDBOX="runway")


def test_live_on_purpose_without_keys_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="an animator's key"):
        given(monkeypatch, AD_BUILDER_MODE="live")


def test_what_is_chosen_in_the_call_wins_over_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AD_BUILDER_MODE", "live")
    assert load(requested_mode="sandbox").mode is Mode.SANDBOX


def test_the_dotenv_file_fills_only_what_is_not_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("AD_BUILDER_BUCKET", "AD_BUILDER_MUSIC_MODEL", "AWS_REGION"):
        monkeypatch.setenv(name, "")  # so that what the file sets is undone after the test
        monkeypatch.delenv(name)
    monkeypatch.setenv("AD_BUILDER_BUCKET", "from-the-environment")
    (tmp_path / ".env").write_text(
        "AD_BUILDER_BUCKET=from-the-file\nAD_BUILDER_MUSIC_MODEL=music_v2\nAWS_REGION=eu-west-1\n"
    )
    settings = load()
    assert settings.bucket == "from-the-environment"
    assert settings.music_model == "music_v2"
    assert os.environ["AWS_REGION"] == "eu-west-1", "SDKs see the file's variables too"


@pytest.mark.parametrize(
    ("variable", "value", "hint"),
    [
        ("AD_BUILDER_MODE", "dry", "AD_BUILDER_MODE"),
        ("AD_BUILDER_SANDBOX", "runway,sora", "AD_BUILDER_SANDBOX"),
        ("AD_BUILDER_ANIMATORS", "runway,runway", "each once"),
        ("AD_BUILDER_ANIMATORS", "sora", "no animator sora"),
        ("AD_BUILDER_ANIMATORS", "runway:sora", "no animator runway:sora"),
        ("AD_BUILDER_ANIMATORS", "veo:veo3.1", "runway:MODEL"),
        ("AD_BUILDER_ANIMATORS", ",", "name one or more of runway, veo, kling, omni"),
        ("AD_BUILDER_RUNWAY_MODEL", "gen9", "choose from gen4_turbo, gen4.5"),
        ("AD_BUILDER_FETCH_ALLOW", "localhost", "host:port"),
        ("AD_BUILDER_FETCH_ALLOW", "localhost:99999", "host:port"),
        ("AD_BUILDER_SANDBOX_LATENCY", "slow", "no latency"),
        ("AD_BUILDER_SANDBOX_LATENCY", "nan", "no latency"),
        ("AD_BUILDER_SANDBOX_LATENCY", "-1", "no latency"),
        ("AD_BUILDER_SANDBOX_FAULTS", "nowhere.json", "no file"),
        ("AD_BUILDER_PICTURES_AT_ONCE", "0", "AD_BUILDER_PICTURES_AT_ONCE"),
        ("RUNWAYML_BASE_URL", "runway.example", "no address"),
    ],
)
def test_a_fault_names_its_variable_and_what_would_do(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, hint: str
) -> None:
    with pytest.raises(BadInput) as refused:
        given(monkeypatch, **{variable: value})
    assert variable in str(refused.value)
    assert hint in str(refused.value)


def test_a_certificate_without_its_key_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chain = tmp_path / "chain.pem"
    chain.touch()
    with pytest.raises(BadInput, match="AD_BUILDER_C2PA_KEY"):
        given(monkeypatch, AD_BUILDER_C2PA_CERTIFICATES=str(chain))


def test_fetch_allow_takes_names_and_both_kinds_of_addresses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = given(
        monkeypatch, AD_BUILDER_FETCH_ALLOW="127.0.0.1:8080, [::1]:81,Shop.Internal:443"
    )
    assert settings.fetch_allow == (("127.0.0.1", 8080), ("::1", 81), ("shop.internal", 443))


def test_paths_are_absolute_so_that_children_elsewhere_agree(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "faults.json").write_text("[]")
    settings = given(monkeypatch, AD_BUILDER_SANDBOX_FAULTS="faults.json")
    assert settings.home == tmp_path / ".ad-builder"
    assert settings.sandbox_faults == tmp_path / "faults.json"


def test_no_key_shows_in_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch, **LIVE)
    shown = repr(settings) + repr(settings.endpoint("gemini")) + settings.model_dump_json()
    assert not any(key in shown for key in LIVE.values())


def test_a_service_without_a_key_has_no_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="KLING_ACCESS_KEY"):
        given(monkeypatch, **LIVE).endpoint("kling")


def test_reading_settings_loads_no_sdk() -> None:
    heavy = (
        "{'anthropic', 'google.genai', 'boto3', 'runwayml', 'elevenlabs', 'temporalio', 'httpx'}"
    )
    root = Path(__file__).parents[1]
    probe = f"import sys; import settings; print(sorted({heavy} & set(sys.modules)))"
    answer = subprocess.run(  # our own interpreter, our own words
        [sys.executable, "-c", probe], cwd=root, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
