// Readability, with the parts switched off that Offprint does itself.

import { Readability } from '@mozilla/readability';

/**
 * What Readability takes for the story in `document`, which it consumes; null when it finds none. `title` is the
 * story's title, whose repetition it drops. `threshold` is the length of text below which it tries again, less strict.
 */
export function readWithReadability(
  document: Document,
  title: string,
  threshold: number,
): Element | null {
  const reader = new Readability<Node>(document, {
    charThreshold: threshold,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element) => element,
  });
  const none = (): void => {};
  // Metadata, lazy pictures and addresses are read by Offprint's own steps, on its own copy. The build leaves the
  // bodies of these methods out; see `withoutUnusedReadability` in wxt.config.ts.
  Object.assign(reader, {
    _getArticleMetadata: () => ({ title }),
    _unwrapNoscriptImages: none,
    _fixLazyImages: none,
    _postProcessContent: none,
  });
  const content = reader.parse()?.content;
  return content instanceof Element ? content : null;
}
