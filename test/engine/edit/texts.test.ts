/** Letters and mails made and taken away, each as one step with an inverse. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { perform } from '../../../engine/edit/perform.ts';
import type { TextGesture } from '../../../engine/edit/gestures/texts.ts';
import { textsView } from '../../../engine/edit/text/texts-view.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

function after(files: Files, gesture: TextGesture): Files {
  const done = perform(files, gesture);
  if (done.type === 'refused') throw new Error(done.code);
  expect(applyChanges(done.files, invertChanges(files, done.changes))).toEqual(files);
  return done.files;
}

const refusal = (files: Files, gesture: TextGesture): string | null => {
  const done = perform(files, gesture);
  return done.type === 'refused' ? done.code : null;
};

const add = (file: string, more: Partial<Extract<TextGesture, { type: 'text.add' }>> = {}): TextGesture => ({
  type: 'text.add',
  file,
  text: '# Titre\n\nTexte\n',
  kind: null,
  sender: null,
  ...more,
});

describe('a text', () => {
  it('is made, said what it is, and given to an action', async () => {
    const { files } = await readExample('permis-chasser');
    const action = textsView(files).flatMap(({ senders }) => senders.filter(({ type }) => type === 'action'))[0];
    const sender = action?.part.replace(/\/\d+$/, '') ?? '';
    const made = after(files, add('documents/arrete-neuf.md', { kind: 'order', sender }));
    expect(textsView(made).find(({ file }) => file === 'documents/arrete-neuf.md')).toMatchObject({
      kind: 'order',
      senders: [{ type: 'action', title: action?.title }],
    });
    expect(after(made, { type: 'text.remove', file: 'documents/arrete-neuf.md' })).toEqual(files);
  });

  it('is sent by nobody where nobody is asked', async () => {
    const { files } = await readExample('permis-chasser');
    const made = after(files, add('messages/neuf.md'));
    expect(textsView(made).find(({ file }) => file === 'messages/neuf.md')).toMatchObject({ senders: [] });
    expect(made['workflow.json']).toBe(files['workflow.json']);
    expect(made['dispositif.json']).toBe(files['dispositif.json']);
  });

  it('is refused where there is one already, under no name, and where its sender is gone', async () => {
    const { files } = await readExample('permis-chasser');
    const [known] = Object.keys(files).filter((file) => file.startsWith('messages/'));
    expect(refusal(files, add(known ?? ''))).toBe('file-there');
    expect(refusal(files, add('messages/Pas Bon.md'))).toBe('name-reserved');
    expect(refusal(files, add('messages/neuf.md', { sender: '/states/none/actions/none/effects' }))).toBe('place-gone');
    expect(refusal(files, { type: 'text.remove', file: 'messages/none.md' })).toBe('file-missing');
    expect(refusal({ ...files, 'workflow.json': '{' }, add('messages/neuf.md', { sender: '/filed' }))).toBe(
      'file-broken',
    );
  });
});

describe.each(EXAMPLE_IDS)('each text of %s', (id) => {
  it('goes with all that sends it, and comes back to the byte', async () => {
    const source = await readExample(id);
    for (const { file, kind } of textsView(source.files)) {
      if (kind === 'sheet') continue;
      const files = after(source.files, { type: 'text.remove', file });
      expect(files[file]).toBeUndefined();
      const result = compile({ ...source, files });
      const found = result.type === 'failed' ? result.diagnostics : result.warnings;
      const codes = found.map(({ code }) => code);
      expect(codes).not.toContain('effect.message-missing');
      expect(codes).not.toContain('effect.document-missing');
    }
  }, 60_000);
});
