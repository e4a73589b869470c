// The accessibility check, run inside any surface.

import axe from 'axe-core';
import type { AxeViolation } from './driver';

/** Source text of an expression whose promise is axe's list of violations as `AxeViolation[]`. */
export function axeExpression(): string {
  return `(async () => { ${axe.source};
    const report = await window.axe.run(document, { resultTypes: ['violations'] });
    return report.violations.map(({ id, impact, help, nodes }) =>
      ({ id, impact: impact ?? null, help, targets: nodes.map(({ target }) => target.join(' ')) }));
  })()`;
}

/** Takes what came back from a page for what it must be; throws when it is not a list of violations. */
export function readViolations(value: unknown): AxeViolation[] {
  if (!Array.isArray(value)) throw new Error('axe-core gave no list of violations.');
  return value.map((entry: unknown) => {
    if (!isViolation(entry)) throw new Error('axe-core gave a violation of an unknown form.');
    return entry;
  });
}

function isViolation(entry: unknown): entry is AxeViolation {
  return typeof entry === 'object' && entry !== null && 'id' in entry && 'targets' in entry;
}
