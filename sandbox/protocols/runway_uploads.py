"""Runway's ephemeral uploads: a placeholder from the API, then a form to the bucket.

https://docs.dev.runwayml.com/assets/uploads
"""

import email
import email.policy
import uuid

from starlette.responses import Response
from starlette.routing import Route

from sandbox.call import Call, Refusal, route
from sandbox.desk import Desk
from sandbox.protocols.runway import check_headers, invalid, read_object, refuse

LARGEST_UPLOAD_BYTES = 200 * 1024 * 1024


def routes(desk: Desk, prefix: str) -> list[Route]:
    """The placeholder and the bucket."""
    return [
        route(desk, "/v1/uploads", create, refuse, method="POST", prefix=prefix),
        route(desk, "/uploads/{id}", receive, refuse, method="POST", prefix=prefix),
    ]


async def create(call: Call) -> Response:
    """POST /v1/uploads: where to send the file, and the address that it will have."""
    check_headers(call)
    body = read_object(call)
    if not isinstance(body.get("filename"), str) or not body["filename"]:
        raise invalid("filename: Required")
    if body.get("type") != "ephemeral":
        raise invalid("type: Invalid literal value, expected 'ephemeral'")
    await call.admit("runway", "upload")
    upload_id = str(uuid.uuid4())
    return call.reply(
        {
            "uploadUrl": f"{call.origin}{call.prefix}/uploads/{upload_id}",
            "fields": {"key": upload_id, "policy": "sandbox"},
            "runwayUri": f"runway://{upload_id}",
        }
    )


async def receive(call: Call) -> Response:
    """POST to the bucket: a form with the fields and, last, the file."""
    upload_id = call.request.path_params["id"]
    if len(call.body) > LARGEST_UPLOAD_BYTES:
        raise Refusal(400, {"code": "EntityTooLarge", "message": "The upload is too large."})
    parts = form_parts(call.request.headers.get("content-type", ""), call.body)
    if parts.get("key") != upload_id.encode() or "file" not in parts:
        raise Refusal(403, {"code": "AccessDenied", "message": "Invalid according to Policy"})
    await call.admit("runway", "upload")
    await call.desk.uploads.put(upload_id, parts["file"])
    return Response(status_code=204)


def form_parts(content_type: str, body: bytes) -> dict[str, bytes]:
    """The parts of a multipart form by name; empty when it is none."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = email.message_from_bytes(head + body, policy=email.policy.HTTP)
    parts: dict[str, bytes] = {}
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            parts[name] = payload
    return parts
