import type { Files } from '../api.ts';

/** A short text that tells two drafts apart. The browser's own digests are not there on a page without https. */
export function digestOf(files: Files): string {
  const paths = Object.keys(files).toSorted();
  return hash(JSON.stringify(paths.map((path) => [path, files[path]]))).toString(36);
}

/** 53 bits (cyrb53): enough that no author ever meets two of the same. */
function hash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & high) + (low >>> 0);
}
