/** A document on its way from its field: how far it is, what is said at its end, and what no longer counts once it is given up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIELD_LEFT, type FormsContext, type UploadAdapter } from '../../../../runtime/forms/context.ts';
import { NOTHING_SOURCED } from '../../../../runtime/forms/lookups.ts';
import { fr } from '../../../../runtime/forms/messages/fr.ts';
import { createTranslate } from '../../../../runtime/forms/text.ts';
import { useUpload, type UploadState } from '../../../../runtime/forms/widgets/file/use-upload.ts';
import type { FileAnnotation } from '../../../../schemas/types/annotation.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';

type Sending = {
  readonly file: File;
  readonly options: Parameters<UploadAdapter['send']>[1];
  readonly end: (result: Awaited<ReturnType<UploadAdapter['send']>>) => void;
  readonly fail: () => void;
};
type Hook = RenderedHook<FileAnnotation | undefined, ReturnType<typeof useUpload>>;

const STORED = { id: 'f1', name: 'rib.pdf', size: 3, mediaType: 'application/pdf' };
const MEGABYTE = 1024 * 1024;

let sendings: Sending[];
let said: string[];
let stored: unknown[];
let hook: Hook;

function contextWith(upload: UploadAdapter | null): FormsContext {
  return {
    t: createTranslate(fr),
    pageTitle: null,
    fields: null,
    readOnlyPointers: [],
    askedPointers: [],
    lists: {},
    remarks: {},
    search: null,
    upload,
    zonesUrl: null,
    write: () => undefined,
    wallet: {},
    sourced: NOTHING_SOURCED,
    onLookup: null,
    fileHref: null,
    thumbnailHref: null,
    announce: (text) => said.push(text),
    mostMegabytes: null,
    focusLater: () => undefined,
  };
}
const adapter: UploadAdapter = {
  send: (file, options) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<UploadAdapter['send']>>>();
    sendings.push({ file, options, end: resolve, fail: () => reject(new Error('the line is down')) });
    return promise;
  },
};
function open(context: FormsContext, annotation?: FileAnnotation): Hook {
  return renderHook(
    (given: FileAnnotation | undefined) =>
      useUpload({ context, pointer: '/rib', annotation: given, onStored: (file) => stored.push(file) }),
    annotation,
  );
}
const fileOf = (name: string, size = 3): File => new File([new Uint8Array(size)], name, { type: 'application/pdf' });
const start = (file: File): void => hook.act((upload) => upload.start(file));
const state = (): UploadState => hook.latest().state;
/** The one that was begun last. */
const last = (): Sending => {
  const sending = sendings.at(-1);
  if (!sending) throw new Error('nothing is on its way');
  return sending;
};

beforeEach(() => {
  [sendings, said, stored] = [[], [], []];
  hook = open(contextWith(adapter));
});
afterEach(() => hook.unmount());

describe('a document', () => {
  it('is not there before one is chosen', () => {
    expect([state(), sendings.length]).toEqual([{ type: 'idle' }, 0]);
  });

  it('is on its way from the first moment, for its own question', () => {
    start(fileOf('rib.pdf'));
    expect(state()).toEqual({ type: 'sending', name: 'rib.pdf', percent: 0, waiting: false });
    expect(last()).toMatchObject({ file: { name: 'rib.pdf' }, options: { pointer: '/rib' } });
    expect(last().options.signal.aborted).toBe(false);
  });

  it.each([
    [0.004, 0],
    [0.005, 1],
    [0.5, 50],
    [0.996, 100],
    [1, 100],
  ])('says of a share of %f that it is at %i %%', (share, percent) => {
    start(fileOf('rib.pdf'));
    hook.act(() => last().options.onProgress(share));
    expect(state()).toEqual({ type: 'sending', name: 'rib.pdf', percent, waiting: false });
  });

  it('is the answer of its field once the server has it, and its end is said', async () => {
    start(fileOf('ma photo.pdf'));
    last().end({ type: 'stored', file: STORED });
    await hook.settle();
    expect([state(), stored]).toEqual([{ type: 'idle' }, [STORED]]);
    expect(said, 'the name is the one under which it is kept').toEqual([
      createTranslate(fr)('fileSent', { name: 'rib.pdf' }),
    ]);
  });

  it('that is refused says what the server says, and is no answer', async () => {
    start(fileOf('rib.pdf'));
    last().end({ type: 'refused', message: 'Un virus a été trouvé.' });
    await hook.settle();
    expect([state(), stored, said]).toEqual([{ type: 'refused', message: 'Un virus a été trouvé.' }, [], []]);
  });

  it('that the network loses is said to have failed, and can be sent again', async () => {
    start(fileOf('rib.pdf'));
    last().fail();
    await hook.settle();
    expect(state()).toEqual({ type: 'refused', message: fr.fileFailed });
    start(fileOf('rib.pdf'));
    expect(state()).toMatchObject({ type: 'sending' });
    last().end({ type: 'stored', file: STORED });
    await hook.settle();
    expect([state(), stored]).toEqual([{ type: 'idle' }, [STORED]]);
  });

  it('that waits for the line is said to be kept once it is, and to go on once there is one', () => {
    start(fileOf('rib.pdf'));
    const { onKept, onWaiting } = last().options;
    const waiting = (act: () => void): unknown => {
      hook.act(act);
      return state();
    };
    expect(waiting(onKept), 'it is on its way').toMatchObject({ waiting: false });
    expect(waiting(() => onWaiting(true))).toMatchObject({ waiting: true });
    expect(waiting(onKept)).toMatchObject({ waiting: 'kept' });
    hook.act(() => last().options.onProgress(0.5));
    expect(state()).toMatchObject({ percent: 50, waiting: 'kept' });
    expect(waiting(() => onWaiting(false))).toMatchObject({ waiting: false });
    hook.act(({ cancel }) => cancel());
    expect(waiting(onKept)).toEqual({ type: 'idle' });
  });

  it('goes nowhere from a page that cannot send', async () => {
    await hook.unmount();
    hook = open(contextWith(null));
    start(fileOf('rib.pdf'));
    await hook.settle();
    expect([state(), stored, said]).toEqual([{ type: 'idle' }, [], []]);
  });
});

describe('a photograph', () => {
  const heic = new File(['x'], 'IMG_1.HEIC');

  it('is said to be prepared, then leaves; where nothing can draw it, as it is', async () => {
    const photo = new File(['x'], 'rib.jpg', { type: 'image/jpeg' });
    start(photo);
    expect([state(), sendings.length]).toEqual([
      { type: 'sending', name: 'rib.jpg', percent: null, waiting: false },
      0,
    ]);
    await vi.waitFor(() => expect(sendings).toHaveLength(1));
    expect([last().file, state()]).toEqual([photo, { type: 'sending', name: 'rib.jpg', percent: 0, waiting: false }]);
  });

  it('that this browser cannot open is refused in words, and is not sent', async () => {
    start(heic);
    await vi.waitFor(() => expect(state()).toEqual({ type: 'refused', message: fr.fileHeic }));
    expect(sendings).toEqual([]);
  });

  it('that gives way to a document meanwhile is never sent', async () => {
    start(heic);
    start(fileOf('rib.pdf'));
    await vi.waitFor(() => expect(state()).toMatchObject({ type: 'sending', name: 'rib.pdf' }));
    await hook.settle();
    expect(sendings).toHaveLength(1);
  });
});

describe('a document that is given up', () => {
  it('is on its way no more, which is said', async () => {
    start(fileOf('rib.pdf'));
    hook.act((upload) => upload.cancel());
    expect([state(), said, last().options.signal.aborted]).toEqual([{ type: 'idle' }, [fr.fileCancelled], true]);
    last().fail();
    await hook.settle();
    expect(state(), 'that it then fails is no news').toEqual({ type: 'idle' });
  });

  it('is no answer even if the server had it in the end', async () => {
    start(fileOf('rib.pdf'));
    hook.act((upload) => upload.cancel());
    last().end({ type: 'stored', file: STORED });
    await hook.settle();
    expect([stored, said]).toEqual([[], [fr.fileCancelled]]);
  });

  it('tells nothing more of how far it is', () => {
    start(fileOf('rib.pdf'));
    hook.act((upload) => upload.cancel());
    hook.act(() => last().options.onProgress(0.7));
    expect(state()).toEqual({ type: 'idle' });
  });

  it('makes room for the one that is chosen in its place, which alone is the answer', async () => {
    start(fileOf('un.pdf'));
    start(fileOf('deux.pdf'));
    const [first, second] = sendings;
    expect([first?.options.signal.aborted, second?.options.signal.aborted]).toEqual([true, false]);
    first?.end({ type: 'stored', file: { ...STORED, name: 'un.pdf' } });
    await hook.settle();
    expect([state(), stored]).toEqual([{ type: 'sending', name: 'deux.pdf', percent: 0, waiting: false }, []]);
    second?.end({ type: 'stored', file: { ...STORED, name: 'deux.pdf' } });
    await hook.settle();
    expect(stored).toEqual([{ ...STORED, name: 'deux.pdf' }]);
  });

  it('goes with its field', async () => {
    start(fileOf('rib.pdf'));
    await hook.unmount();
    expect(last().options.signal.aborted).toBe(true);
  });
});

describe('a document that is too big', () => {
  it.each<[string, FileAnnotation | undefined, number, boolean]>([
    ['as big as is said by nobody', undefined, 10 * MEGABYTE, true],
    ['one byte more', undefined, 10 * MEGABYTE + 1, false],
    ['as big as its question says', { maxMegabytes: 1 }, MEGABYTE, true],
    ['one byte more than its question says', { maxMegabytes: 1 }, MEGABYTE + 1, false],
  ])('%s', async (_what, annotation, size, isSent) => {
    await hook.unmount();
    hook = open(contextWith(adapter), annotation);
    start(fileOf('plan.pdf', size));
    expect([sendings.length, state().type]).toEqual(isSent ? [1, 'sending'] : [0, 'refused']);
  });

  it('says how big it is, and never the very size that is allowed', () => {
    hook.rerender({ maxMegabytes: 2 });
    start(fileOf('plan.pdf', 2 * MEGABYTE + 1));
    expect(state()).toMatchObject({ message: expect.stringMatching(/2,1/u) });
  });

  it('stops the one that was on its way: what is chosen last counts', async () => {
    hook.rerender({ maxMegabytes: 1 });
    start(fileOf('petit.pdf'));
    start(fileOf('gros.pdf', MEGABYTE + 1));
    expect([last().options.signal.aborted, state().type]).toEqual([true, 'refused']);
    last().end({ type: 'stored', file: STORED });
    await hook.settle();
    expect([state().type, stored]).toEqual(['refused', []]);
  });
});

describe('a document that was chosen without network', () => {
  const WAITING = { file: fileOf('rib.pdf'), begun: null };

  it('leaves by itself when its field is shown again', async () => {
    await hook.unmount();
    hook = open(contextWith({ ...adapter, left: async () => WAITING }));
    await vi.waitFor(() => expect(sendings).toHaveLength(1));
    expect([last().file, last().options.left]).toEqual([WAITING.file, WAITING]);
    expect(state()).toMatchObject({ type: 'sending', name: 'rib.pdf' });
    last().end({ type: 'stored', file: STORED });
    await hook.settle();
    expect([state(), stored]).toEqual([{ type: 'idle' }, [STORED]]);
  });

  it('gives way to another that is chosen before it is found', async () => {
    await hook.unmount();
    const { promise, resolve } = Promise.withResolvers<typeof WAITING>();
    hook = open(contextWith({ ...adapter, left: () => promise }));
    start(fileOf('autre.pdf'));
    resolve(WAITING);
    await hook.settle();
    expect(sendings.map(({ file }) => file.name)).toEqual(['autre.pdf']);
  });

  it.each([
    [true, FIELD_LEFT],
    [false, 'AbortError'],
  ])(
    'is given up with its field to be gone on with while it waits (%s), and for good else',
    async (waiting, reason) => {
      start(fileOf('rib.pdf'));
      hook.act(() => last().options.onWaiting(waiting));
      await hook.unmount();
      const { signal } = last().options;
      expect([signal.aborted, signal.reason instanceof Error ? signal.reason.name : signal.reason]).toEqual([
        true,
        reason,
      ]);
    },
  );
});

describe('a document whose line is cut', () => {
  const file = fileOf('rib.pdf');
  const LEFT = { file, begun: 'u1' };
  let forgotten: unknown[];
  const remembering = (): UploadAdapter => ({
    ...adapter,
    left: async (pointer) => (pointer === '/rib' ? LEFT : null),
    forget: (pointer, left) => forgotten.push([pointer, left]),
  });
  const openLeft = async (): Promise<void> => {
    forgotten = [];
    await hook.unmount();
    hook = open(contextWith(remembering()));
    await vi.waitFor(() => expect(state()).toEqual({ type: 'left', left: LEFT }));
  };

  it('waits, says how far it is meanwhile, and goes on', () => {
    start(file);
    hook.act(() => last().options.onProgress(0.4));
    hook.act(() => last().options.onWaiting(true));
    expect(state()).toEqual({ type: 'sending', name: 'rib.pdf', percent: 40, waiting: true });
    hook.act(() => last().options.onWaiting(false));
    expect(state()).toEqual({ type: 'sending', name: 'rib.pdf', percent: 40, waiting: false });
    expect(last().options.left).toBeNull();
  });

  it('is proposed by the next page, which goes on with it as it was', async () => {
    await openLeft();
    hook.act((upload) => upload.goOn(LEFT));
    expect([last().file, last().options.left, state()]).toEqual([
      file,
      LEFT,
      { type: 'sending', name: 'rib.pdf', percent: 0, waiting: false },
    ]);
  });

  it('is forgotten when one gives it up, and gives way to another that is chosen', async () => {
    await openLeft();
    hook.act((upload) => upload.cancel());
    expect([state(), forgotten]).toEqual([{ type: 'idle' }, [['/rib', LEFT]]]);
    await openLeft();
    start(fileOf('autre.pdf'));
    expect([last().file.name, last().options.left]).toEqual(['autre.pdf', null]);
  });

  it('is not proposed over one that was chosen before it was found', async () => {
    await hook.unmount();
    hook = open(contextWith(remembering()));
    start(fileOf('autre.pdf'));
    await Promise.resolve();
    expect(state()).toMatchObject({ type: 'sending', name: 'autre.pdf' });
  });
});
