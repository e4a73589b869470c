// Handing a file to the reader: a link in a tab page. Never from the popup, which dies with its focus.

/** Saves bytes under a name through the browser's own download. */
export function saveFile(
  { fileName, mime, bytes }: { fileName: string; mime: string; bytes: Uint8Array<ArrayBuffer> },
  document: Document = globalThis.document,
): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the blob after the click returns; a minute is enough for it to have begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
