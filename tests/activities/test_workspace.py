"""Files that a step works on carry the name of what made them."""

from pathlib import Path

from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from storage.memory import MemoryStore


async def test_a_file_is_named_after_the_step_that_made_it() -> None:
    store = MemoryStore()
    clip = await store.put("my-run", "scene-2/clip-1", b"clip", "video/mp4")
    long = await store.put("my-run", "scene-1/" + "x" * 400, b"line", "audio/mpeg")
    async with Workspace(store).with_files(clip, clip, long) as paths:
        names = [path.name for path in paths]
        assert [path.read_bytes() for path in paths] == [b"clip", b"clip", b"line"]
    assert names[0] == f"00-scene-2-clip-1-{clip.sha256[:12]}.mp4"
    assert names[1] == f"01-scene-2-clip-1-{clip.sha256[:12]}.mp4"
    assert names[2].endswith(f"x-{long.sha256[:12]}.mp3")
    assert max(map(len, names)) < 130


async def test_whatever_a_key_looks_like_there_is_a_name() -> None:
    store = MemoryStore()
    kept = await store.put("run", "step", b"kept", "text/plain")
    store.objects["odd"] = store.objects[kept.key]
    odd = ArtifactRef.model_validate(kept.model_dump() | {"key": "odd"})
    async with Workspace(store).with_files(odd) as (path,):
        assert path == Path(path.parent) / "00-odd"
