// What is known of each line, as numbers for the scorer. The order is the scorer's: a change needs a new training.

import { fold } from '@/utils/extract/dom';
import type { Line } from './read-lines';

/** What the page says of its story, beside the lines. */
export type Evidence = {
  readonly title: string;
  readonly description: string;
  /** The story's text as JSON-LD states it, `` for none. */
  readonly statedBody: string;
  /** The heading that prints the title, if one does. */
  readonly heading: Element | null;
  readonly cjk: boolean;
};

/** Names of the features, for whoever reads a trained scorer. */
export const FEATURES = [
  'weight',
  'links',
  'bold',
  'kept',
  'ends',
  'commas',
  'sentences',
  'paragraph',
  'heading',
  'item',
  'generic',
  'aside',
  'footer',
  'header',
  'form',
  'figure',
  'table',
  'pre',
  'quote',
  'article',
  'main',
  'section',
  'dd',
  'friendly',
  'foreign',
  'own hint',
  'depth',
  'position',
  'past heading',
  'between',
  'before first',
  'after last',
  'kept before',
  'kept after',
  'kept around',
  'weight before',
  'weight after',
  'weight 2 before',
  'weight 2 after',
  'links before',
  'links after',
  'links 2 before',
  'links 2 after',
  'heading before',
  'heading after',
  'box kept',
  'box weight',
  'box lines',
  'box links',
  'outer kept',
  'outer weight',
  'outer links',
  'far kept',
  'far weight',
  'shape kept',
  'shape weight',
  'shape lines',
  'described',
  'stated',
  'is title',
  'repeated',
  'page kept',
  'page weight',
  'cjk',
  'digits',
  'colon',
  'question',
  'letters',
  'after picture',
  'reads on',
  'credit',
  'asks',
  'rights',
  'to end',
  'own lines',
  'depth gap',
  'consent',
  'box consent',
  'far lines',
] as const;

const READS_ON =
  /^(read (more|next|also|on)|see also|also read|more (from|on|in|stories)|related|recommended|you m(ay|ight)|lesen sie|mehr (zum|zu|dazu)|auch interessant|weiterlesen|à lire|lire aussi|voir aussi|lee también|leer más|te puede|leggi anche|leia (também|mais)|lees ook|(previous|next) (article|post|story)|(vorheriger|nächster) (artikel|beitrag)|article (précédent|suivant)|上一[篇条]|下一[篇条]|延伸|相[关關]|更多|推荐|推薦|[点點][击擊]|往期|関連|あわせて|もっと)/i;
const CREDIT =
  /^(by|von|par|por|di|written by|posted|published|updated|last updated|photo|foto|image|picture|bild|credit|source|quelle|editor|text|作者|记者|記者|来源|來源|编辑|責任|责任|校对|摄影|图[:：]|文[:：/]|原标题|稿源|写真|文・)|^[（(【]?(责任?|責任?)?[编編][辑輯]|^\d{1,2}[./ ]|^\d{4}[-/.年]|\b(min(ute)?s? read|分钟阅读)\b/i;
const ASKS =
  /(subscribe|sign ?up|newsletter|follow us|download (the|our) app|log ?in|register|support (us|our)|donate|cookie|consent|contact us|learn more|click here|get started|free trial|book a|abonnieren|anmelden|registrieren|abonnez|inscri|suscr|关注|關注|扫码|掃碼|二维码|公众号|下载|下載|订阅|訂閱|登录|注册|客户端|フォロー|登録)/i;
const RIGHTS =
  /(©|\(c\)|all rights reserved|copyright|terms of|privacy|disclaimer|affiliate|advert|sponsor|alle rechte|tous droits|derechos|版[权權]|著作[权權]|免责|声明|转载|轉載|广告|廣告|無断)/i;

/** What requests for consent speak of. */
export const CONSENT =
  /cookie|consent|einwillig|\bpartners?\b|personal(ised|ized)? (data|ad|content)|legitimate interest|withdraw|berechtigt\w+ interesse|datenschutz|隐私|個人情報|同意|données personnelles|datos personales|privacy/gi;

type Box = {
  weight: number;
  kept: number;
  linked: number;
  characters: number;
  lines: number;
  consent: number;
};

/** A row of features a line. */
export function readFeatures(lines: readonly Line[], evidence: Evidence): Float32Array[] {
  const boxes = new Map<Element | string, Box>();
  const add = (key: Element | string, line: Line, keptWeight: number, consent: number): void => {
    const box = boxes.get(key) ?? {
      weight: 0,
      kept: 0,
      linked: 0,
      characters: 0,
      lines: 0,
      consent: 0,
    };
    box.weight += line.weight;
    box.kept += keptWeight;
    box.linked += line.linked;
    box.characters += line.text.length;
    box.lines += 1;
    box.consent += consent;
    boxes.set(key, box);
  };
  const kept = lines.map((line) =>
    Math.min(1, line.kept / Math.max(1, line.text.replace(/\s/g, '').length)),
  );
  const consents = lines.map((line) => line.text.match(CONSENT)?.length ?? 0);
  const shapes = lines.map((line) => shapeOf(line.block));
  const folded = lines.map((line) => fold(line.text));
  let [page, pageKept, first, last, headingAt, keptDepth] = [0, 0, -1, -1, -1, 0];
  for (const [index, line] of lines.entries()) {
    const keptWeight = line.weight * (kept[index] ?? 0);
    page += line.weight;
    pageKept += keptWeight;
    keptDepth += keptWeight * line.place.depth;
    if (keptWeight > 0) {
      if (first < 0) first = index;
      last = index;
    }
    for (
      let [at, up] = [line.block, 0] as [Element | null, number];
      at && up < 4;
      at = at.parentElement, up += 1
    )
      add(at, line, keptWeight, consents[index] ?? 0);
    add(shapes[index] ?? '', line, keptWeight, 0);
    if (headingAt < 0 && evidence.heading?.contains(line.block)) headingAt = index;
  }
  const title = fold(evidence.title);
  const description = fold(evidence.description);
  const stated = fold(evidence.statedBody);
  const meanDepth = keptDepth / Math.max(1, pageKept);
  const share = (part: number | undefined, whole: number | undefined): number =>
    (part ?? 0) / Math.max(1, whole ?? 1);
  const log = (value: number | undefined): number => Math.log1p(value ?? 0);
  const links = (index: number): number => share(lines[index]?.linked, lines[index]?.text.length);
  const isHeading = (index: number): number =>
    /^h[1-6]$/.test(lines[index]?.block.localName ?? '') ? 1 : 0;
  let seen = 0;
  return lines.map((line, index) => {
    const { block, place, text } = line;
    const marks = (bit: number): number => (place.marks >> bit) & 1;
    const parent = block.parentElement;
    const outer = parent?.parentElement;
    const [own, box, around, far, shape] = [
      boxes.get(block),
      parent ? boxes.get(parent) : undefined,
      outer ? boxes.get(outer) : undefined,
      outer?.parentElement ? boxes.get(outer.parentElement) : undefined,
      boxes.get(shapes[index] ?? ''),
    ];
    const name = block.localName;
    const plain = folded[index] ?? '';
    let [before, after] = [0, 0];
    while (before < 20 && (kept[index - 1 - before] ?? 1) < 0.5) before += 1;
    while (after < 20 && (kept[index + 1 + after] ?? 1) < 0.5) after += 1;
    seen += line.weight;
    const keptAt = (step: number): number => kept[index + step] ?? 0;
    const near = keptAt(-2) + keptAt(-1) + keptAt(1) + keptAt(2);
    return Float32Array.of(
      log(line.weight),
      share(line.linked, text.length),
      share(line.bold, text.length),
      kept[index] ?? 0,
      /[.。!！?？…"”』」)）]$/.test(text) ? 1 : 0,
      log(text.match(/[,，、;；]/g)?.length),
      log(text.match(/[.。!！?？](\s|$|(?=[\u3000-\u9fff]))/g)?.length),
      name === 'p' ? 1 : 0,
      isHeading(index) ? Number(name[1]) : 0,
      marks(7),
      /^(div|section|article|main|body)$/.test(name) ? 1 : 0,
      // aside footer header form figure table pre quote article main section dd; `li` is above, `nav` is gone by now.
      ...[0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13].map(marks),
      place.friendly,
      place.foreign,
      place.own,
      place.depth,
      share(seen, page),
      headingAt < 0 ? 0 : Math.sign(index - headingAt) * log(Math.abs(index - headingAt)),
      first >= 0 && index > first && index < last ? 1 : 0,
      first < 0 ? 30 : Math.max(0, first - index),
      last < 0 ? 30 : Math.max(0, index - last),
      before,
      after,
      near,
      log(lines[index - 1]?.weight),
      log(lines[index + 1]?.weight),
      log(lines[index - 2]?.weight),
      log(lines[index + 2]?.weight),
      links(index - 1),
      links(index + 1),
      links(index - 2),
      links(index + 2),
      isHeading(index - 1),
      isHeading(index + 1),
      share(box?.kept, box?.weight),
      log(box?.weight),
      log(box?.lines),
      share(box?.linked, box?.characters),
      share(around?.kept, around?.weight),
      log(around?.weight),
      share(around?.linked, around?.characters),
      share(far?.kept, far?.weight),
      log(far?.weight),
      share(shape?.kept, shape?.weight),
      share(shape?.weight, page),
      log(shape?.lines),
      plain.length > 15 &&
        (description.includes(plain.slice(0, 60)) ||
          (description.length > 30 && plain.includes(description.slice(0, 60))))
        ? 1
        : 0,
      stated.length < 100 ? 0 : plain.length > 3 && stated.includes(plain.slice(0, 80)) ? 1 : -1,
      plain !== '' && plain === title ? 1 : title.includes(plain) ? 0.5 : 0,
      0,
      share(pageKept, page),
      log(page),
      evidence.cjk ? 1 : 0,
      share(text.match(/\d/g)?.length, text.length),
      /[:：]$/.test(text) ? 1 : 0,
      /[?？]$/.test(text) ? 1 : 0,
      share(plain.length, text.length),
      line.afterPicture ? 1 : 0,
      READS_ON.test(text) ? 1 : 0,
      CREDIT.test(text) ? 1 : 0,
      text.length < 300 && ASKS.test(text) ? 1 : 0,
      text.length < 400 && RIGHTS.test(text) ? 1 : 0,
      log(lines.length - index),
      log(own?.lines),
      Math.abs(place.depth - meanDepth),
      log(consents[index]),
      share(box?.consent, box?.lines),
      log(far?.lines),
    );
  });
}

/** Elements built alike have the same shape. */
function shapeOf(block: Element): string {
  const name = (element: Element | null): string =>
    element === null
      ? ''
      : `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '').trim()}`;
  return `${name(block.parentElement)}>${name(block)}`;
}
