/** A page that posts without script: each text and each document goes to its own question, and what is last counts. */
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { joinPointer } from '../../../../engine/base/index.ts';
import { actionValue, fieldName } from '../../../../runtime/forms/names.ts';
import { walletPointer } from '../../../../runtime/site/filling/page-answers.ts';
import { lastText, readPost, withFile, type Receive } from '../../../../runtime/site/filling/read-post.ts';

type Part =
  | { readonly type: 'field'; readonly fieldname: string; readonly value: string; readonly valueTruncated?: boolean }
  | { readonly type: 'file'; readonly fieldname: string; readonly filename: string; readonly file: Readable };

/** What reading takes of a request: its parts as the multipart reader gives them. */
function requestOf(parts: readonly Part[]): Parameters<typeof readPost>[0] {
  const request = {
    raw: Readable.from([]),
    isMultipart: () => true,
    parts: async function* () {
      yield* parts;
    },
  };
  return Object.assign(Object.create(null), request);
}

const text = (fieldname: string, value: string): Part => ({ type: 'field', fieldname, value });
const file = (fieldname: string, filename: string): Part => ({
  type: 'file',
  fieldname,
  filename,
  file: Object.assign(Readable.from(['contenu']), { bytesRead: 7 }),
});
const received = (name: string) => ({
  type: 'received' as const,
  file: { id: `id de ${name}`, name, size: 7, mediaType: 'application/pdf' },
});
const store: Receive = async ({ stream, name }) => {
  stream.resume();
  return received(name);
};

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/u);
const path = fc
  .tuple(name, fc.array(fc.oneof(name, fc.nat({ max: 30 })), { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest]);

describe('a document of a page', () => {
  test('is stored for the very question whose control it was chosen in', async () => {
    await fc.assert(
      fc.asyncProperty(path, async (way) => {
        const pointers: string[] = [];
        const receive: Receive = async (upload) => {
          pointers.push(upload.pointer);
          return store(upload);
        };
        const post = await readPost(requestOf([file(fieldName(way), 'rib.pdf')]), receive);
        expect(pointers).toEqual([joinPointer('', ...way)]);
        expect(JSON.parse(lastText(post, fieldName(way)))).toEqual(received('rib.pdf').file);
      }),
    );
  });

  test('takes the place of the one before, which comes back with the page', async () => {
    const before = JSON.stringify(received('ancien.pdf').file);
    const post = await readPost(requestOf([text('rib', before), file('rib', 'nouveau.pdf')]), store);
    expect(lastText(post, 'rib')).toContain('nouveau.pdf');
  });

  test('that is not chosen leaves the one before where it is', async () => {
    const before = JSON.stringify(received('ancien.pdf').file);
    const post = await readPost(requestOf([text('rib', before), file('rib', '')]), store);
    expect(lastText(post, 'rib')).toBe(before);
    expect(post.errors).toEqual([]);
  });

  test('that is refused says so by its question, and costs nothing of what else was posted', async () => {
    const refuse: Receive = async ({ stream }) => {
      stream.resume();
      return { type: 'refused', code: 'file-infected', message: 'Ce document est vide.', errors: [] };
    };
    const parts = [text('nom', 'Waé'), file('membres[0][piece]', 'vide.pdf'), text('prenom', 'Rita')];
    const post = await readPost(requestOf(parts), refuse);
    expect(post).toEqual({
      pairs: [
        ['nom', 'Waé'],
        ['prenom', 'Rita'],
      ],
      errors: [{ pointer: '/membres/0/piece', keyword: 'file', message: 'Ce document est vide.' }],
    });
  });

  test('is not stored for whoever is no longer signed in: what they typed is read all the same', async () => {
    const post = await readPost(requestOf([file('rib', 'rib.pdf'), text('nom', 'Waé')]), null);
    expect(post.pairs).toEqual([['nom', 'Waé']]);
  });

  test('of the wallet goes to the question whose button was pressed', () => {
    fc.assert(
      fc.property(path, (way) => {
        const pointer = walletPointer(actionValue('wallet', way)) ?? '';
        const post = withFile({ pairs: [[fieldName(way), 'avant']], errors: [] }, pointer, received('rib.pdf'));
        expect(JSON.parse(lastText(post, fieldName(way)))).toEqual(received('rib.pdf').file);
      }),
    );
    expect(['continue', 'remove:/rib', 'wallet:rib', ''].map(walletPointer)).toEqual([null, null, null, null]);
  });
});

describe('a post', () => {
  test('that is cut on the way is refused rather than kept by half', async () => {
    const cut: Part = { type: 'field', fieldname: 'recit', value: 'il était', valueTruncated: true };
    await expect(readPost(requestOf([cut]), store)).rejects.toThrow('body-too-large');
  });

  test.each([
    ['the name of a control', text('a'.repeat(1_001), 'x')],
    ['the place that a button acts on', text('_action', `remove:/${'a'.repeat(1_001)}`)],
  ])('is refused for %s longer than any form has', async (_what, part) => {
    await expect(readPost(requestOf([part]), store)).rejects.toThrow('body-too-large');
  });

  test('takes the last text of a name, as the page that was sent last has it', () => {
    expect(
      lastText(
        {
          pairs: [
            ['_action', 'continue'],
            ['_action', 'later'],
          ],
        },
        '_action',
      ),
    ).toBe('later');
    expect(lastText({ pairs: [] }, '_action')).toBe('');
  });
});
