"""The sandbox's writing mind: text answers to any brief, in any schema, as a good agency would give
them.

It stands in for the language models. It knows no client and no schema: it reads the brief wherever
the prompt holds it, decides on one campaign, and recognises what each field asks for by its name
and description.
"""

from sandbox.copywriter.answering import answer

__all__ = ["answer"]
