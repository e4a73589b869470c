// After a crash Chromium's key-value store rejects its first read, and answers the second.

/** What the second copy answers, asked a second time when the first fails. Rejects when both do. */
export function askTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch(ask);
}
