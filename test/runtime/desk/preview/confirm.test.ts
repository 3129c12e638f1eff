/** What is grave is confirmed on what was read: told, asked for first, or not done. */
import { describe, expect, it, vi } from 'vitest';
import type { Known } from '../../../../runtime/desk/preview/confirm.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { isConfirmed, knownBy } = await import('../../../../runtime/desk/preview/confirm.ts');
const { ApiError } = await import('../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const problem = (status: number, code: 'data-invalid' | 'unreachable') =>
  new ApiError({ type: '', title: '', status, code, detail: '' });

describe('an action is sent as it is confirmed', () => {
  /** Whether it is sent, and whether it was asked first what it would do. */
  const confirm = async (isGrave: boolean, known: Known, then: Known = 'told') => {
    let asked = false;
    const show = (): Promise<Known> => {
      asked = true;
      return Promise.resolve(then);
    };
    return { sent: await isConfirmed(isGrave, known, show), asked };
  };

  it.each<[string, boolean, Known, Known, { sent: boolean; asked: boolean }]>([
    ['when it is easily taken back, told or not', false, 'unknown', 'told', { sent: true, asked: false }],
    ['when what it would do is in sight', true, 'told', 'told', { sent: true, asked: false }],
    [
      'when the server refuses it: the answer says where to mend',
      true,
      'refused',
      'told',
      { sent: true, asked: false },
    ],
    ['not before what it would do was shown', true, 'unknown', 'told', { sent: false, asked: true }],
    ['not when nobody could say what it would do', true, 'unknown', 'unknown', { sent: false, asked: true }],
    ['when it turns out to be refused', true, 'unknown', 'refused', { sent: true, asked: true }],
  ])('%s', async (_title, isGrave, known, then, expected) => {
    expect(await confirm(isGrave, known, then)).toEqual(expected);
  });
});

describe('a question that failed', () => {
  it.each([
    ['the values are refused', problem(422, 'data-invalid'), 'refused'],
    ['the case moved', problem(409, 'data-invalid'), 'refused'],
    ['no network', problem(0, 'unreachable'), 'unknown'],
    ['the service is away', problem(503, 'unreachable'), 'unknown'],
    ['the session is over', problem(401, 'unreachable'), 'unknown'],
    ['something else went wrong', new TypeError('x'), 'unknown'],
  ])('%s', (_title, error, known) => {
    expect(knownBy(error)).toBe(known);
  });
});
