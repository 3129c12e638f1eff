/*
 * Where a scheme is played: beside the page, so that it stays quick, and where nothing can be reached, so that validators may be
 * made from text as on the server (`PLAY_POLICY`).
 */
import { createPlayground, pinKey, readSharedList, type DispositifSource, type Playground } from '../../engine/play.ts';
import type { PlayAnswer, PlayQuestion, PlaySource, Returned, Sent } from './protocol.ts';

let ground: Playground | null = null;

addEventListener('message', ({ data: { number, question } }: MessageEvent<Sent>) => {
  postMessage(answer(number, question));
});

function answer(number: number, question: PlayQuestion): Returned {
  try {
    return { number, type: 'answered', answer: answerTo(question) };
  } catch (error) {
    return { number, type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function answerTo(question: PlayQuestion): PlayAnswer {
  if (question.method === 'open') {
    ground = createPlayground(openSource(question.source));
    return { method: 'open' };
  }
  if (!ground) throw new Error('no scheme was opened');
  switch (question.method) {
    case 'scheme':
      return { method: 'scheme', value: ground.scheme() };
    case 'view':
      return { method: 'view', value: ground.view(...question.args) };
    case 'formAnswers':
      return { method: 'formAnswers', value: ground.formAnswers(...question.args) };
    case 'givenAnswers':
      return { method: 'givenAnswers', value: ground.givenAnswers(...question.args) };
    case 'mended':
      return { method: 'mended', value: ground.mended(...question.args) };
    case 'waitTo':
      return { method: 'waitTo', value: ground.waitTo(...question.args) };
    case 'lookUp':
      return { method: 'lookUp', value: ground.lookUp(...question.args) };
    case 'review':
      return { method: 'review', value: ground.review(...question.args) };
    case 'report':
      return { method: 'report', value: ground.report() };
    case 'unheld':
      return { method: 'unheld', value: ground.unheld(...question.args) };
    case 'record':
      return { method: 'record', value: ground.record(...question.args) };
  }
}

function openSource({ id, files, lists }: PlaySource): DispositifSource {
  const pinned = lists.flatMap((list) => {
    const read = readSharedList(`${list.id}.csv`, list.text);
    return read.type === 'refused' ? [] : [[pinKey(list), read.list] as const];
  });
  const latest = Object.fromEntries(lists.map((list) => [list.id, list.version]));
  return { id, files, lists: { latest, pinned: Object.fromEntries(pinned) } };
}
