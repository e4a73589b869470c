// The formats by name. Light: a writer is loaded when an export begins.

import type { ArticleWriter } from './writer';

type FormatEntry = {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  readonly load: () => Promise<ArticleWriter>;
};

/** Every format stories can be taken out in, in the order it is offered. */
export const exportFormats = [
  {
    id: 'markdown',
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    load: async () => (await import('./out/markdown/markdown')).markdownWriter,
  },
  {
    id: 'json',
    extension: 'json',
    mime: 'application/json',
    load: async () => (await import('./out/json')).jsonWriter,
  },
  {
    id: 'html',
    extension: 'html',
    mime: 'text/html;charset=utf-8',
    load: async () => (await import('./out/html/html-page')).htmlWriter,
  },
] as const satisfies readonly FormatEntry[];

/** One entry of `exportFormats`. */
export type ExportFormat = (typeof exportFormats)[number];

/** The name of a format, as settings and dialogs keep it. */
export type ExportFormatId = ExportFormat['id'];

/** A finished file, to be saved under its name. */
export type ExportedFile = {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The entry of a format. */
export function exportFormat(formatId: ExportFormatId): ExportFormat {
  const format = exportFormats.find(({ id }) => id === formatId);
  if (format === undefined) throw new Error(`unknown export format ${formatId}`);
  return format;
}
