// File names made from titles: readable in every script, safe on Windows, macOS and Linux.

/** What stands around the title in a file name. */
export type FileNameParts = {
  /** Without the dot: `md`. */
  readonly extension: string;
  /** A day to begin with, `2017-08-31`; makes names sort and stay the same from export to export. */
  readonly date?: string | null;
  /** An id; its first eight letters and digits end the name, so that two stories never share one. */
  readonly id?: string | null;
};

const MOST_UNITS = 120;
const MOST_BYTES = 200;
const EMPTY = 'untitled';

/** Windows keeps these names for devices, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i;

/**
 * `2017-08-31 标题 1a2b3c4d.md`: NFC, at most 120 UTF-16 units and 200 bytes of UTF-8, cut between graphemes.
 * Holds no path, no reserved, control, bidi or zero-width character, no device name, no leading or trailing dot;
 * a title of which nothing is left becomes `untitled`. Never throws.
 */
export function fileNameFromTitle(title: string, { extension, date, id }: FileNameParts): string {
  const before = date ? `${cleanPart(date)} ` : '';
  const shortId = (id ?? '').replace(/[^0-9a-z]/gi, '').slice(0, 8);
  const after = shortId === '' ? '' : ` ${shortId}`;
  const fixed = `${before}${after}.${extension}`;
  const words = cut(cleanPart(title), MOST_UNITS - fixed.length, MOST_BYTES - bytesOf(fixed));
  return `${notADevice(`${before}${words || EMPTY}${after}`)}.${extension}`;
}

/**
 * A function that hands every name back once: a name already given (letter case and Unicode form aside, as
 * Windows and macOS compare them) gets ` (2)`, ` (3)` … before its extension and stays within the same limits.
 */
export function uniqueFileNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let unique = name;
    for (let count = 2; given.has(foldName(unique)); count += 1) {
      const fixed = ` (${count})${ending}`;
      unique = cut(stem, MOST_UNITS - fixed.length, MOST_BYTES - bytesOf(fixed)) + fixed;
    }
    given.add(foldName(unique));
    return unique;
  };
}

function cleanPart(text: string): string {
  const visible = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]+/gu, ' ')
    // What no one sees goes, but for the joiners and selectors that hold emoji and variant characters together.
    .replace(
      /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu,
      '\0',
    )
    .replace(
      /(?!\p{Variation_Selector})[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cn}\p{Co}\ufffd]/gu,
      '',
    )
    .replaceAll('\0', '\u200d');
  return trimEdges(
    visible
      .replace(/\s*:(?=\s)/g, ' -')
      .replace(/[/\\:|<>]+/g, '-')
      .replace(/"/g, "'")
      .replace(/[?*]/g, '')
      .replace(/ {2,}/g, ' '),
  );
}

/** Windows drops trailing dots and spaces; a leading dot hides a file, a leading hyphen reads as an option. Marks alone are no name. */
function trimEdges(text: string): string {
  const trimmed = text.replace(/^[\s.-]+/u, '').replace(/(?: -|[\s.])+$/u, '');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(trimmed) ? trimmed : '';
}

function notADevice(stem: string): string {
  const first = stem.split('.', 1)[0] ?? '';
  return DEVICE.test(first.trimEnd()) ? `_${stem}` : stem;
}

function cut(text: string, units: number, bytes: number): string {
  if (text.length <= units && bytesOf(text) <= bytes) return text;
  let end = 0;
  let size = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    size += bytesOf(segment);
    if (size > bytes || index + segment.length > units) break;
    end = index + segment.length;
  }
  return trimEdges(text.slice(0, end));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
