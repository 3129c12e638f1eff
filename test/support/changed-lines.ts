/** Lines that one text has and the other has not, as a reader of the difference counts them. */
export function changedLines(before: string, now: string): { readonly gone: number; readonly added: number } {
  const [former, made] = [before.split('\n'), now.split('\n')];
  let head = 0;
  while (head < former.length && former[head] === made[head]) head++;
  let tail = 0;
  while (tail < Math.min(former.length, made.length) - head && former.at(-1 - tail) === made.at(-1 - tail)) tail++;
  return { gone: former.length - head - tail, added: made.length - head - tail };
}
