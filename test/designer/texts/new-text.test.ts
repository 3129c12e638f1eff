/** A new letter compiles as it is but for what is to be written, which keeps it from being published. */
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../../engine/index.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readExample } from '../../support/example.ts';
import type { TextKind } from '../../../designer/texts/new-text.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { planText, sendersOf, TEXT_KINDS } = await import('../../../designer/texts/new-text.ts');
vi.unstubAllGlobals();

const AID = await readExample('aide-medicale');

describe('a new text', () => {
  it.each(TEXT_KINDS)('of kind %s says what is to be written and brings no other mistake with it', (kind: TextKind) => {
    const { gesture, file } = planText(AID.files, { title: 'Attestation du jour', kind, sender: null });
    const done = perform(AID.files, gesture);
    if (done.type === 'refused') throw new Error(done.code);
    expect(file).toBe(kind === 'mail' ? 'messages/attestation-du-jour.md' : 'documents/attestation-du-jour.md');
    expect(done.files[file]).toContain('[à écrire : ');
    const compiled = compile({ ...AID, files: done.files });
    const diagnostics = compiled.type === 'failed' ? compiled.diagnostics : compiled.warnings;
    const told = diagnostics.filter(({ file: at }) => at === file).map(({ code }) => code);
    // Nothing sends it yet, and it is not written.
    expect(told.filter((code) => !/placeholder|unused|unsent/u.test(code))).toEqual([]);
  });

  it('has a name of its own beside one that is called alike', () => {
    const { gesture, file } = planText(AID.files, { title: 'Accusé', kind: 'mail', sender: null });
    const done = perform(AID.files, gesture);
    if (done.type === 'refused') throw new Error(done.code);
    const second = planText(done.files, { title: 'Accusé', kind: 'mail', sender: null });
    expect([file, second.file]).toEqual(['messages/accuse.md', 'messages/accuse-2.md']);
    // A letter of the same name is another file.
    expect(planText(done.files, { title: 'Accusé', kind: 'letter', sender: null }).file).toBe('documents/accuse.md');
  });

  it('is sent from the place that is chosen', () => {
    const sender = sendersOf(AID.files).find(({ value }) => value.endsWith('/effects'))?.value ?? '';
    const { gesture, file } = planText(AID.files, { title: 'Accord bis', kind: 'mail', sender });
    const done = perform(AID.files, gesture);
    if (done.type === 'refused') throw new Error(done.code);
    expect(done.files[file]).toBeDefined();
    expect(done.files['workflow.json']).toContain('accord-bis');
  });
});

describe('what can send a text', () => {
  it('is the filing, every action and the entry of every step, by their titles', () => {
    const senders = sendersOf(AID.files);
    expect(senders[0]?.value).toBe('/filed');
    expect(new Set(senders.map(({ label }) => label)).size).toBeGreaterThan(senders.length / 2);
    expect(senders.every(({ label }) => label !== '' && !/[{}]/u.test(label))).toBe(true);
    expect(new Set(senders.map(({ value }) => value)).size).toBe(senders.length);
  });

  it('is nothing where the procedure cannot be read', () => {
    expect(sendersOf({ 'workflow.json': '{' })).toEqual([]);
  });
});
