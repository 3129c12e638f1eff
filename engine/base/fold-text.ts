/*
 * What people type and what a list holds are compared as they are heard.
 */

/** A text without accents, capitals or punctuation, for comparing what people type: « Île-des-Pins » is « ile des pins ». */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
