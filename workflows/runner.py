"""How workflow code is run: in Temporal's sandbox, less what is known to be deterministic."""

from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

_DETERMINISTIC = ("activities", "contracts", "pydantic", "pydantic_core", "annotated_types")
"""Imported once and shared: re-executing them for each workflow costs tens of milliseconds."""


def workflow_runner() -> SandboxedWorkflowRunner:
    """The runner for worker, replayer and tests."""
    restrictions = SandboxRestrictions.default.with_passthrough_modules(*_DETERMINISTIC)
    return SandboxedWorkflowRunner(restrictions=restrictions)
