"""Voice, music and effects of the sandbox: speech with letter timings, scored music, foley.

Synthesised from the words of a prompt with numpy, and hibari for the voice; the same request
and seed give the same samples. The speech model is loaded at the first spoken line.
"""

from sandbox.sound.effects.effect import effect
from sandbox.sound.encode import encode
from sandbox.sound.music.compose import compose
from sandbox.sound.sound import Sound, Speech, silence
from sandbox.sound.voice.speak import speak

__all__ = ["Sound", "Speech", "compose", "effect", "encode", "silence", "speak"]
