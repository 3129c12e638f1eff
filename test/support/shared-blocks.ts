/** The shared blocks that schemes of the tests are pinned to, published as an author does it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blockPins, type DispositifSource } from '../../engine/index.ts';
import type { Visitor } from './visitor.ts';

const BLOCKS = join(import.meta.dirname, '../blocks');

/** Publishes each version up to the one that the scheme is pinned to; the same text again is no new version. */
export async function publishBlocksOf(author: Visitor, source: Pick<DispositifSource, 'files'>): Promise<void> {
  for (const { id, version } of blockPins(source)) {
    const { title }: { title: string } = JSON.parse(await readFile(join(BLOCKS, id, 'block.json'), 'utf8'));
    const published = await author.get(`/api/v1/blocks/${id}`);
    for (let number = published.status === 200 ? published.json.version + 1 : 1; number <= version; number += 1) {
      const text = await readFile(join(BLOCKS, id, `${number}.json`), 'utf8');
      const answer = await author.post(`/api/v1/blocks/${id}/versions`, { title, text });
      if (answer.status !== 201) throw new Error(answer.bytes.toString());
    }
  }
}
