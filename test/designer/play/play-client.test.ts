/** The page's end of the worker: each answer finds its question, and what breaks is told to whoever asked. */
import { expect, it } from 'vitest';
import { createPlayClient, PlayFailure, type Channel } from '../../../designer/play/play-client.ts';
import type { Returned } from '../../../designer/play/protocol.ts';

/** A worker that answers when it is told to. */
function fakeWorker() {
  let hear: (returned: Returned) => void = () => undefined;
  let stop: () => void = () => undefined;
  const worker: Channel = {
    send: () => undefined,
    onReturned: (listener) => {
      hear = listener;
    },
    onStopped: (listener) => {
      stop = listener;
    },
    close: () => undefined,
  };
  return { worker, say: (returned: Returned) => hear(returned), stop: () => stop() };
}

it('gives each question its own answer, in whatever order they come', async () => {
  const { worker, say } = fakeWorker();
  const client = createPlayClient(() => worker);
  const first = client.ask('waitTo', '2026-03-01T22:00:00Z', '2026-03-05');
  const second = client.ask('waitTo', '2026-03-01T22:00:00Z', '2026-03-09');
  say({ number: 2, type: 'answered', answer: { method: 'waitTo', value: 'P6D' } });
  say({ number: 1, type: 'answered', answer: { method: 'waitTo', value: 'P2D' } });
  expect(await Promise.all([first, second])).toEqual(['P2D', 'P6D']);
});

it('tells why a scheme cannot be played', async () => {
  const { worker, say } = fakeWorker();
  const opened = createPlayClient(() => worker).open({ id: 'a', files: {}, lists: [] });
  say({ number: 1, type: 'failed', reason: 'does not run' });
  await expect(opened).rejects.toThrow(new PlayFailure('does not run'));
});

it('keeps nobody waiting for a worker that stopped', async () => {
  const { worker, stop } = fakeWorker();
  const asked = createPlayClient(() => worker).ask('scheme');
  stop();
  await expect(asked).rejects.toBeInstanceOf(PlayFailure);
});
