// Folding: the form in which two spellings of the same words are equal for a search.

/** NFKC, lower case, Latin marks removed: `Ünïcode ＡＢＣ` becomes `unicode abc`; Chinese stays as it is. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}
