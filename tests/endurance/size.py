"""What a workflow's history weighs: its events, its bytes, and its largest payload."""

from collections.abc import Iterator
from dataclasses import dataclass

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from temporalio.api.common.v1 import Payload
from temporalio.client import Client

MOST_EVENTS = 1_500
MOST_BYTES = 500_000
LARGEST_PAYLOAD_BYTES = 64 * 1024


@dataclass(frozen=True)
class Weight:
    """One workflow's."""

    workflow_id: str
    events: int
    size_bytes: int
    largest_payload_bytes: int
    largest_in: str
    """The kind of event that holds it."""

    @property
    def is_light(self) -> bool:
        """Whether the history is within its bounds."""
        return (
            self.events < MOST_EVENTS
            and self.size_bytes < MOST_BYTES
            and self.largest_payload_bytes < LARGEST_PAYLOAD_BYTES
        )


async def weight_of(client: Client, workflow_id: str) -> Weight:
    """The weight of a history, as the server keeps it."""
    history = await client.get_workflow_handle(workflow_id).fetch_history()
    largest, where = 0, ""
    for event in history.events:
        for payload in payloads(event):
            if payload.ByteSize() > largest:
                largest, where = payload.ByteSize(), str(event.WhichOneof("attributes"))
    size_bytes = sum(event.ByteSize() for event in history.events)
    return Weight(workflow_id, len(history.events), size_bytes, largest, where)


def payloads(message: Message) -> Iterator[Payload]:
    """Every payload within a message."""
    if isinstance(message, Payload):
        yield message
        return
    for field, value in message.ListFields():
        if field.type != FieldDescriptor.TYPE_MESSAGE:
            continue
        kind = field.message_type
        if kind is not None and kind.GetOptions().map_entry:
            inner = [one for one in value.values() if isinstance(one, Message)]
        else:
            inner = list(value) if field.is_repeated else [value]
        for one in inner:
            yield from payloads(one)
