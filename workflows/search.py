"""The search attributes that the Web UI lists runs by."""

from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest
from temporalio.client import Client
from temporalio.common import SearchAttributeKey
from temporalio.service import RPCError, RPCStatusCode

AD_STAGE = SearchAttributeKey.for_keyword("AdStage")
AD_PRODUCT = SearchAttributeKey.for_keyword("AdProduct")
AD_COST_USD = SearchAttributeKey.for_float("AdCostUsd")


async def register(client: Client) -> None:
    """Creates the attributes in the client's namespace; an existing one is left as it is.

    A workflow that sets an attribute the server does not know is stuck until somebody creates it.
    """
    request = AddSearchAttributesRequest(
        namespace=client.namespace,
        search_attributes={
            AD_STAGE.name: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            AD_PRODUCT.name: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
            AD_COST_USD.name: IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
        },
    )
    try:
        await client.operator_service.add_search_attributes(request)
    except RPCError as error:
        if error.status is not RPCStatusCode.ALREADY_EXISTS:
            raise
