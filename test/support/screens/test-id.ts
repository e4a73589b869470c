// How tests find things: by their test id.

/** Selector of an element by its test id. */
export function byTestId(id: string): string {
  return `[data-testid="${id}"]`;
}
