/**
 * Statement part that keeps the words which the cases written by the part `written` are found by. A word that is new waits
 * for whoever writes the same one at that moment: taken in one order, no two writers wait for each other.
 */
export function keepWords(written: string): string {
  return `insert into search_word select distinct word from ${written} cross join unnest(tsvector_to_array(search)) word
    where word ~ '^[^0-9]{3}' order by word on conflict do nothing`;
}
