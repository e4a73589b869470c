// What becomes of each item of a page while the steps change it.

import type { Item } from './page-items';

/** Who took a node out, and why. */
export type Gone = { readonly step: string; readonly reason: string };

/** The items of one page, under observation. */
export type Followed = {
  readonly items: readonly Item[];
  /** All items in `node` that were still there are gone. */
  readonly take: (node: Node, gone: Gone) => void;
  /** A step has ended: what vanished in it without a word is gone too. Tells how many items have gone in it. */
  readonly endStep: (name: string) => number;
  /** The nodes that stand for an item now, and what took those that went. */
  readonly nodesOf: (item: Item) => readonly { readonly node: Node; readonly gone: Gone | null }[];
};

/**
 * Follows `items` of `body`. Pictures and players are made anew on the way: what is put in the place of one is the same to
 * the reader, so replacements are watched up to the step `lastRenewal`.
 */
export function followItems(body: Element, items: readonly Item[], lastRenewal: string): Followed {
  const standsFor = new Map<Node, Node>();
  const now = new Map<Node, Node>();
  const gone = new Map<Node, Gone>();
  for (const node of items.flatMap(({ nodes }) => nodes)) {
    standsFor.set(node, node);
    now.set(node, node);
  }
  const replacements = new MutationObserver(() => undefined);
  replacements.observe(body, { childList: true, subtree: true });
  const noteReplacements = (): void => {
    for (const { addedNodes, removedNodes } of replacements.takeRecords()) {
      const [next] = addedNodes;
      if (next === undefined || addedNodes.length > 1) continue;
      for (const before of [...removedNodes].flatMap(withDescendants)) {
        const own = standsFor.get(before);
        if (own === undefined || before.nodeType === before.TEXT_NODE) continue;
        now.set(own, next);
        standsFor.set(next, own);
      }
    }
  };
  let seen = 0;
  return {
    items,
    take: (node, why) => {
      noteReplacements();
      for (const part of withDescendants(node)) {
        const own = standsFor.get(part);
        if (own !== undefined && now.get(own) === part && !gone.has(own)) gone.set(own, why);
      }
    },
    endStep: (name) => {
      noteReplacements();
      if (name === lastRenewal) replacements.disconnect();
      for (const [own, node] of now)
        if (!gone.has(own) && !node.isConnected) gone.set(own, { step: name, reason: 'not told' });
      const count = items.filter(({ nodes }) => nodes.every((node) => gone.has(node))).length;
      const fresh = count - seen;
      seen = count;
      return fresh;
    },
    nodesOf: ({ nodes }) =>
      nodes.map((own) => ({ node: now.get(own) ?? own, gone: gone.get(own) ?? null })),
  };
}

function withDescendants(root: Node): Node[] {
  const nodes = [root];
  const walker = (root.ownerDocument ?? document).createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}
