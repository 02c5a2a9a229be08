"""Animators that are passed over: which, since when and why; and letting one in again."""

from console.exits import Exit
from console.running import Manners
from console.studio import studio
from contracts.circuit import Circuit, circuit_key
from contracts.errors import BadInput
from contracts.services import Store
from settings import Settings, seller


async def passed_over(settings: Settings, store: Store) -> dict[str, Circuit]:
    """The animators of the chain that are passed over now, by name."""
    found = {name: await _circuit(settings, store, name) for name in settings.chain}
    return {name: circuit for name, circuit in found.items() if circuit.since is not None}


async def readmit(settings: Settings, animator: str, manners: Manners) -> Exit:
    """Forgets an animator's failures, so that the next clip may be ordered of it."""
    if animator not in settings.chain:
        raise BadInput(
            f"{animator} is no animator that can be used: choose from {', '.join(settings.chain)}"
        )
    async with studio(settings, say=manners.console.print) as place:
        known = await _circuit(settings, place.store, animator)
        await place.store.replace_record(
            _key(settings, animator), Circuit().model_dump_json(indent=1).encode()
        )
    was = f"it was {known.told}" if known.told else "it was not passed over"
    manners.console.print(
        f"{animator} is asked like any other; {was}", markup=False, highlight=False, soft_wrap=True
    )
    return Exit.DONE


async def _circuit(settings: Settings, store: Store, animator: str) -> Circuit:
    return Circuit.on(await store.read_record(_key(settings, animator)))


def _key(settings: Settings, animator: str) -> str:
    return circuit_key(animator, played=settings.plays(seller(animator)))
