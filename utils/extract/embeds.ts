// Videos, players and posts of other sites: each becomes a card, a line that links to the thing.

import { absoluteUrl } from '@/utils/text/urls';
import { all, remove } from './dom';
import type { Draft } from './draft';

const PLAYERS =
  /(youtu\.?be|vimeo|dailymotion|bilibili|v\.qq|youku|soundcloud|spotify|archive|codepen|tiktok|twitter|instagram)[\w-]*\.\w+\//;

/** Replaces frames of known players, video and audio by cards; other frames and objects go. */
export function cardEmbeds(draft: Draft): Draft {
  const { page, baseUrl } = draft;
  for (const embed of all(page.body, 'iframe,video,audio,embed,object')) {
    const source =
      ['src', 'data-src', 'data'].map((name) => embed.getAttribute(name)).find(Boolean) ??
      embed.querySelector('source')?.getAttribute('src');
    const address = absoluteUrl(source, baseUrl);
    const media = /^(video|audio)$/.test(embed.localName);
    if (address === null || !(media || PLAYERS.test(address))) {
      remove(embed, draft.log, 'embeds', 'no player');
      continue;
    }
    const card = page.createElement('p');
    const link = page.createElement('a');
    card.className = 'offprint-embed';
    link.href = address.replace(
      /^(https:\/\/www\.youtube)(?:-nocookie)?(\.com)\/embed\/([\w-]+).*$/,
      '$1$2/watch?v=$3',
    );
    link.textContent =
      embed.getAttribute('title')?.trim() || new URL(link.href).hostname.replace(/^www\./, '');
    card.append(link);
    embed.replaceWith(card);
  }
  return draft;
}
