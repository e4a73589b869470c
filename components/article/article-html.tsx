// The only place where HTML enters a page: a stored body, sanitised again, as nodes.

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TextDirection } from '@/utils/model/article';
import styles from './article-html.module.css';
import { boxPictures, type PicturePolicy, showPictures } from './body-pictures';
import { leadAbove } from './lead-picture';
import { type BodyLabels, prepareBody } from './prepare-body';

type ArticleHtmlProps = {
  /** The stored body. It is not trusted. */
  readonly html: string;
  /** Language and direction of the story, not of the interface. */
  readonly lang: string | null;
  readonly dir: TextDirection | null;
  /** Address of the main picture; shown above the text unless the text brings it. */
  readonly leadImage: string | null;
  readonly pictures: PicturePolicy;
  /** Must stay the same object while the language does: a new one builds the body anew. */
  readonly labels: BodyLabels;
  /** Told after each build how many pictures there are. */
  readonly onPictureCount: (count: number) => void;
};

/** A story of more blocks than this is laid out as it comes into sight: 20,000 words paint like 200. */
const LONG = 120;

/** A story's lead picture and body. Nothing is fetched while `pictures` is `held`; no script of the story ever runs. */
export function ArticleHtml(props: ArticleHtmlProps) {
  const { html, lang, dir, leadImage, pictures, labels, onPictureCount } = props;
  const lead = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);

  // The body is built outside Preact: it is the story's own markup, and it changes only as a whole.
  useLayoutEffect(() => {
    if (lead.current === null || body.current === null) return;
    const prepared = prepareBody(html, labels);
    const above = leadAbove(leadImage, prepared);
    lead.current.replaceChildren(...(above === null ? [] : [bareImage(above)]));
    body.current.replaceChildren(document.importNode(prepared, true));
    body.current.toggleAttribute('data-long', body.current.childElementCount > LONG);
    for (const part of [lead.current, body.current]) boxPictures(part, labels.picture);
    onPictureCount(countPictures(lead.current) + countPictures(body.current));
  }, [html, leadImage, labels, onPictureCount]);

  useLayoutEffect(() => {
    for (const part of [lead.current, body.current])
      if (part !== null) showPictures(part, pictures);
  }, [html, leadImage, labels, pictures]);

  useEffect(() => {
    const shown = body.current;
    shown?.addEventListener('click', followInside);
    return () => shown?.removeEventListener('click', followInside);
  }, []);

  return (
    <div class={styles.story} lang={lang ?? undefined} dir={dir ?? 'auto'}>
      <div class={styles.lead} ref={lead} />
      <div class={styles.body} ref={body} data-testid="reader-body" />
    </div>
  );
}

function bareImage(address: string): HTMLImageElement {
  const image = document.createElement('img');
  image.setAttribute('data-src', address);
  return image;
}

function countPictures(part: ParentNode): number {
  return part.querySelectorAll('[data-picture]').length;
}

/** Links inside the story scroll to their place: the page's own address holds the story's id and must stay. */
function followInside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null || !(event.currentTarget instanceof Element)) return;
  event.preventDefault();
  const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
  const target = event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (target === null) return;
  if (!target.hasAttribute('tabindex') && !target.matches('a[href]')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}
