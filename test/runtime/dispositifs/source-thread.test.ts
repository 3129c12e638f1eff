import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { judgeSource, type SentSource } from '../../../runtime/dispositifs/judge-source.ts';
import { createSourceThread, type SourceThread } from '../../../runtime/dispositifs/source-thread.ts';
import { sendExample } from '../../support/example.ts';
import { withChain } from '../../support/heavy-source.ts';

const EXAMPLES = readdirSync(join(import.meta.dirname, '../../../examples'));
const AUTHOR = 'an author';
const REFUSED = { type: 'refused', code: 'source-too-heavy', diagnostics: [] };

let thread: SourceThread;
afterEach(() => thread.close());

describe('the thread of sources', () => {
  it('says of each example what is said of it here, to the letter', async () => {
    thread = createSourceThread();
    for (const name of EXAMPLES) {
      const source = await sendExample(name);
      const broken: SentSource = { ...source, files: { ...source.files, 'rules.json': '{' } };
      expect(await thread.report(source, AUTHOR)).toEqual(judgeSource({ ask: 'report', source }));
      expect(await thread.report(broken, AUTHOR)).toEqual(judgeSource({ ask: 'report', source: broken }));
      expect(await thread.play(source, AUTHOR)).toEqual(judgeSource({ ask: 'play', source }));
      const trial = { answers: {}, channel: 'online', now: '2026-03-02T00:00:00Z' } as const;
      expect(await thread.tryRules(source, trial, AUTHOR)).toEqual(judgeSource({ ask: 'try', source, trial }));
      expect(await thread.check(source, AUTHOR)).toEqual(judgeSource({ ask: 'check', source }));
      expect(await thread.check(broken, AUTHOR)).toEqual(judgeSource({ ask: 'check', source: broken }));
    }
  });

  it('gives up what takes too long, and judges the next source', async () => {
    thread = createSourceThread({ timeout: 6_000, memory: 512 });
    const source = await sendExample('permis-chasser');
    const [heavy, next] = await Promise.all([
      thread.check(withChain(source, 15_000), AUTHOR),
      thread.report(source, AUTHOR),
    ]);
    expect(heavy).toEqual(REFUSED);
    expect(next).toMatchObject({ type: 'report', graph: { nodes: expect.any(Array) } });
  });

  it('lets an author who sends heavy sources again and again hold up another for one of them', async () => {
    thread = createSourceThread({ timeout: 4_000, memory: 512 });
    const source = await sendExample('permis-chasser');
    await thread.report(source, 'innocent');
    const heavy = withChain(source, 15_000);
    const order: string[] = [];
    const asked = [1, 2].map(async () => {
      expect(await thread.check(heavy, 'heavy')).toEqual(REFUSED);
      order.push('heavy');
    });
    for (const _turn of [1, 2]) {
      expect(await thread.report(source, 'innocent')).toMatchObject({ type: 'report' });
      order.push('innocent');
    }
    await Promise.all(asked);
    expect(order).toEqual(['heavy', 'innocent', 'heavy', 'innocent']);
  });

  it('answers the newest of the same questions that one author has waiting', async () => {
    thread = createSourceThread();
    const source = await sendExample('permis-chasser');
    const questions = [1, 2, 3, 4].map(() => thread.report(source, AUTHOR));
    const codes = (await Promise.all(questions)).map((answer) => ('code' in answer ? answer.code : answer.type));
    expect(codes).toEqual(['report', 'source-superseded', 'source-superseded', 'report']);
  });
});
