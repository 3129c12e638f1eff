/** What lists show of a scheme before it is published: what its author wrote, as far as it can be read and kept. */
import { describe, expect, it } from 'vitest';
import { announcedIn, wordOf } from '../../../runtime/dispositifs/announced.ts';

const files = (identity: string): Readonly<Record<string, string>> => ({ 'dispositif.json': identity });

describe('a scheme that is being written', () => {
  it('says its theme and its summary', () => {
    expect(announcedIn(files('{"theme":"Sport","summary":"Pour les clubs."}'))).toEqual({
      theme: 'Sport',
      summary: 'Pour les clubs.',
    });
  });
  it.each([
    ['a file that is not there', {}],
    ['a file that cannot be read', files('{"theme":"Sport"')],
    ['what is no object', files('null')],
    ['words of another shape', files('{"theme":["Sport"],"summary":3}')],
    ['a blank', files('{"theme":" "}')],
    ['what no database keeps', files(String.raw`{"theme":"a\u0000b","summary":"\ud800"}`)],
  ])('says nothing by %s', (_, given) => {
    expect(announcedIn(given)).toEqual({ theme: '', summary: '' });
    expect(wordOf(given, 'theme')).toBeNull();
  });
});
