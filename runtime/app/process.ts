/**
 * The life of a process: what was opened is closed in the opposite order, once, whatever ends it. Ctrl-C in a terminal
 * reaches npm, the shell and us at the same moment, and npm passes it on again: only the first signal counts.
 */

/** Opens things one after another; what it pushes on the stack is closed when the process ends. */
export type Startup = (closers: AsyncDisposableStack, stopping: AbortSignal) => Promise<void>;

/** Closing takes longer than that only when something hangs. */
const PATIENCE_MS = 20_000;

/** Runs a process until a signal ends it. A startup that fails says why in one place and ends with code 1. */
export async function runProcess(start: Startup): Promise<void> {
  const closers = new AsyncDisposableStack();
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) =>
    stop.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  let code = 0;
  try {
    await start(closers, stop.signal);
    await stopped;
  } catch (error) {
    if (!stop.signal.aborted) {
      console.error(explain(error));
      code = 1;
    }
  }
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await closers.disposeAsync();
  process.exit(code);
}

/** What we throw on purpose is a plain error whose message is a sentence; anything else is a bug and needs its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // PostgreSQL's own words are sentences too; the stack of its client says nothing more.
  const isPlain = Object.getPrototypeOf(error) === Error.prototype || 'severity' in error;
  const isSentence = error.name === 'ConfigError' || isPlain;
  const cause = error.cause === undefined ? '' : `\n${explain(error.cause)}`;
  return `${isSentence ? error.message : (error.stack ?? error.message)}${cause}`;
}
