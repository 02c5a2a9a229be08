"""How long the embedded Temporal remembers a run that has ended."""

from datetime import timedelta

KEPT = timedelta(days=365)
"""A finished film is cut, fetched and made anew by its run's history; the development server
would forget it after a day (Temporal CLI 1.9.1, `start-dev`: measured)."""


async def keep_histories(address: str) -> None:
    """Has the server at `address` keep the histories of its namespace for `KEPT`."""
    # Loaded here: whoever only asks whether there is a home should not wait for it.
    from temporalio.api.namespace.v1 import NamespaceConfig
    from temporalio.api.workflowservice.v1 import UpdateNamespaceRequest
    from temporalio.client import Client

    client = await Client.connect(address)
    config = NamespaceConfig()
    config.workflow_execution_retention_ttl.FromTimedelta(KEPT)
    await client.workflow_service.update_namespace(
        UpdateNamespaceRequest(namespace=client.namespace, config=config)
    )
