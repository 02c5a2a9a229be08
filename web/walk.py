"""A walk through a page's tree that never changes it and needs no recursion."""

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

TEXT = "-text"


def walk(root: LexborNode, skip: Callable[[LexborNode], bool]) -> Iterator[tuple[LexborNode, bool]]:
    """Every node under `root` in document order: True as it opens, False as it closes.

    Nodes that `skip` picks are left out with all that is in them. A page may nest a hundred
    thousand elements, so there is no recursion; and nothing is taken out of the tree, because
    a node that is freed twice brings the process down.
    """
    end, node = root.mem_id, root.child
    while node is not None:
        if not skip(node):
            yield node, True
            if node.child is not None:
                node = node.child
                continue
            yield node, False
        while node is not None and node.next is None:
            node = node.parent
            if node is None or node.mem_id == end:  # `==` would compare the nodes' whole HTML
                return
            yield node, False
        node = node and node.next
