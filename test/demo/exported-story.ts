// Reads back what the extension exported, the way anybody else would.

/** What the demo prints; null where the page did not say. */
export type StoryFactsRead = {
  readonly title: string;
  readonly byline: string | null;
  readonly source: string | null;
  readonly publishedTime: string | null;
  readonly wordCount: number;
};

/** Takes the one story out of an exported JSON text. Throws when the text is not such an export. */
export function readStoryFacts(json: string): StoryFactsRead {
  const articles = property(JSON.parse(json), 'articles');
  const first: unknown = Array.isArray(articles) ? articles[0] : undefined;
  const title = property(first, 'title');
  const wordCount = property(first, 'wordCount');
  if (typeof title !== 'string' || typeof wordCount !== 'number') {
    throw new Error('The exported article.json holds no story.');
  }
  const text = (name: string) => {
    const value = property(first, name);
    return typeof value === 'string' ? value : null;
  };
  return {
    title,
    byline: text('byline'),
    source: text('source'),
    publishedTime: text('publishedTime'),
    wordCount,
  };
}

/** The facts as lines for a person. */
export function factLines(facts: StoryFactsRead): string[] {
  return [
    `Title   ${facts.title}`,
    `Byline  ${facts.byline ?? '(none)'}`,
    `Source  ${facts.source ?? '(none)'}`,
    `Date    ${facts.publishedTime ?? '(none)'}`,
    `Words   ${facts.wordCount}`,
  ];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
