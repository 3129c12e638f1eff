/* The page's end of the worker in which schemes are played. */
import type { Playground } from '../../engine/play.ts';
import type { PlayAnswer, PlayMethod, PlayQuestion, PlaySource, Returned } from './protocol.ts';

/** The scheme cannot be played: what it says would break, or the worker did. */
export class PlayFailure extends Error {
  override readonly name = 'PlayFailure';
}

/** Asks the worker. */
export type PlayClient = {
  /** Opens a scheme, which is then the one that is played. Rejects with a PlayFailure, the former one staying. */
  readonly open: (source: PlaySource) => Promise<void>;
  /** Rejects with a PlayFailure. */
  readonly ask: <Method extends PlayMethod>(
    method: Method,
    ...args: Parameters<Playground[Method]>
  ) => Promise<ReturnType<Playground[Method]>>;
  readonly close: () => void;
};

type Waiting = { readonly settle: (returned: Returned) => void; readonly fail: (error: Error) => void };

/** A worker as it is spoken to. */
export type Channel = {
  readonly send: (sent: { readonly number: number; readonly question: { readonly method: string } }) => void;
  readonly onReturned: (hear: (returned: Returned) => void) => void;
  /** It broke, and answers nobody any more. */
  readonly onStopped: (hear: () => void) => void;
  readonly close: () => void;
};

/** Starts the worker. */
export function startWorker(): Channel {
  const worker = new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (sent) => worker.postMessage(sent),
    onReturned: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<Returned>) => hear(data)),
    onStopped: (hear) => worker.addEventListener('error', hear),
    close: () => worker.terminate(),
  };
}

/** A client of the worker that `start` starts, with the first question; once it is closed, with the next. */
export function createPlayClient(start: () => Channel): PlayClient {
  const waiting = new Map<number, Waiting>();
  let worker: Channel | null = null;
  let last = 0;
  const failAll = (): void => {
    for (const { fail } of waiting.values()) fail(new PlayFailure('the worker stopped'));
    waiting.clear();
  };
  const started = (): Channel => {
    const made = start();
    made.onReturned((returned) => {
      waiting.get(returned.number)?.settle(returned);
      waiting.delete(returned.number);
    });
    made.onStopped(failAll);
    return made;
  };
  const send = (question: { readonly method: string }): Promise<PlayAnswer> =>
    new Promise((resolve, reject) => {
      last += 1;
      const settle = (returned: Returned): void => {
        if (returned.type === 'answered') resolve(returned.answer);
        else reject(new PlayFailure(returned.reason));
      };
      waiting.set(last, { settle, fail: reject });
      worker ??= started();
      worker.send({ number: last, question });
    });
  return {
    open: async (source) => {
      const question: PlayQuestion = { method: 'open', source };
      await send(question);
    },
    ask: async (method, ...args) => {
      const question = { method, args };
      const answer = await send(question);
      if (isOf(answer, method)) return answer.value;
      throw new PlayFailure(`the worker answered « ${answer.method} » to « ${method} »`);
    },
    close: () => {
      worker?.close();
      worker = null;
      failAll();
    },
  };
}

type AnswerOf<Method extends PlayMethod> = { readonly method: Method; readonly value: ReturnType<Playground[Method]> };

function isOf<Method extends PlayMethod>(
  answer: { readonly method: string },
  method: Method,
): answer is AnswerOf<Method> {
  return answer.method === method;
}
