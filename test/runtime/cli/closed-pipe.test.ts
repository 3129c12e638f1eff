import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endWithReader } from '../../../runtime/cli/closed-pipe.ts';

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`write ${code}`), { code });

/** What comes of a failure to write: the process is ended with a number, or the failure is thrown. */
function told(code: string): unknown {
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`ended with ${status}`);
  });
  const streams = [new PassThrough(), new PassThrough()] as const;
  endWithReader(streams);
  try {
    return streams[1].emit('error', failure(code));
  } catch (thrown) {
    return thrown;
  }
}

describe('a command whose reader has read enough', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('ends as a program that SIGPIPE ended, without a word', () => {
    expect(told('EPIPE')).toEqual(new Error('ended with 141'));
  });

  it('does not hide another failure to write', () => {
    expect(told('ENOSPC')).toEqual(failure('ENOSPC'));
  });
});
