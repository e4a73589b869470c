// Readability, with the parts switched off that Offprint does itself.

import { Readability } from '@mozilla/readability';

/**
 * What Readability takes for the story in `document`, which it consumes; null when it finds none. `title` is the
 * story's title, whose repetition it drops. `threshold` is the length of text below which it tries again, less strict.
 * `mark` is the attribute that elements are known by: it goes over to a paragraph that replaces its box.
 */
export function readWithReadability(
  document: Document,
  title: string,
  threshold: number,
  mark: string,
): Element | null {
  const reader = new Readability<Node>(document, {
    charThreshold: threshold,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element) => element,
  });
  const none = (): void => {};
  const hasSingleTag: unknown = Reflect.get(reader, '_hasSingleTagInsideElement');
  // Metadata, lazy pictures and addresses are read by Offprint's own steps, on its own copy.
  Object.assign(reader, {
    _getArticleMetadata: () => ({ title }),
    _unwrapNoscriptImages: none,
    _fixLazyImages: none,
    _postProcessContent: none,
    _hasSingleTagInsideElement: (element: Element, tag: string): boolean => {
      const has = typeof hasSingleTag === 'function' && hasSingleTag.call(reader, element, tag);
      const [child] = element.children;
      if (has && child && !child.hasAttribute(mark)) {
        child.setAttribute(mark, element.getAttribute(mark) ?? '');
      }
      return has;
    },
  });
  const content = reader.parse()?.content;
  return content instanceof Element ? content : null;
}
