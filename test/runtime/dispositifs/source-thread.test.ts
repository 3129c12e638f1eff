import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../engine/types.ts';
import { judgeSource } from '../../../runtime/dispositifs/judge-source.ts';
import { createSourceThread, type SourceThread } from '../../../runtime/dispositifs/source-thread.ts';
import { readExample } from '../../support/example.ts';
import { withChain } from '../../support/heavy-source.ts';

const EXAMPLES = readdirSync(join(import.meta.dirname, '../../../examples'));
const REFUSED = { type: 'refused', code: 'source-too-heavy', diagnostics: [] };

let thread: SourceThread;
afterEach(() => thread.close());

describe('the thread of sources', () => {
  it('says of each example what is said of it here, to the letter', async () => {
    thread = createSourceThread();
    for (const name of EXAMPLES) {
      const source = await readExample(name);
      const broken: DispositifSource = { ...source, files: { ...source.files, 'rules.json': '{' } };
      expect(await thread.report(source)).toEqual(judgeSource({ ask: 'report', source }));
      expect(await thread.report(broken)).toEqual(judgeSource({ ask: 'report', source: broken }));
      expect(await thread.play(source)).toEqual(judgeSource({ ask: 'play', source }));
      expect(await thread.check(source)).toEqual(judgeSource({ ask: 'check', source }));
      expect(await thread.check(broken)).toEqual(judgeSource({ ask: 'check', source: broken }));
    }
  });

  it('gives up what takes too long, and judges the next source', async () => {
    thread = createSourceThread({ timeout: 6_000, memory: 512 });
    const source = await readExample('permis-chasser');
    const [heavy, next] = await Promise.all([thread.check(withChain(source, 5_000)), thread.report(source)]);
    expect(heavy).toEqual(REFUSED);
    expect(next).toMatchObject({ type: 'report', graph: { nodes: expect.any(Array) } });
  });
});
