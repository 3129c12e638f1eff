/** Who sends a text and to whom, in words. */
import { describe, expect, it, vi } from 'vitest';
import type { TextSender, TextView } from '../../../engine/studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { listSenders, senderInWords, sendersInWords } = await import('../../../designer/texts/sender-words.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const FILES = { 'dispositif.json': JSON.stringify({ thirdParties: { mairie: { title: 'La mairie de la commune' } } }) };
const sender = (own: Partial<TextSender>): TextSender => ({
  type: 'action',
  title: 'Accorder',
  part: '',
  to: null,
  isConditional: false,
  ...own,
});
const text = (kind: TextView['kind'], senders: readonly TextSender[]): TextView => ({
  file: 'messages/a.md',
  kind,
  title: 'A',
  senders,
});

describe('who sends a text', () => {
  it('is said with whom it goes to, a third party by its title', () => {
    expect(plain(senderInWords(FILES, sender({})))).toBe('Envoi : « Accorder »');
    expect(plain(senderInWords(FILES, sender({ to: 'service' })))).toBe('Envoi : « Accorder », au service');
    expect(plain(senderInWords(FILES, sender({ to: 'mairie', isConditional: true })))).toBe(
      'Envoi : « Accorder », à un tiers (La mairie de la commune), sous condition',
    );
    expect(plain(senderInWords(FILES, sender({ to: 'inconnu' })))).toContain('inconnu');
  });

  it('is each said once, and many by how many', () => {
    const all = ['A', 'B', 'A', 'C'].map((title) => sender({ title }));
    expect(listSenders(FILES, text('mail', all))).toHaveLength(3);
    expect(plain(sendersInWords(FILES, text('mail', all.slice(0, 2))))).toBe('Envoi : « A » ; Envoi : « B »');
    expect(plain(sendersInWords(FILES, text('mail', all)))).toBe('Envoi : « A », et 2 autres cas');
    expect(plain(sendersInWords(FILES, text('mail', [])))).toBe('Personne ne l’envoie');
    expect(plain(sendersInWords(FILES, text('sheet', [])))).toBe('Publiée sur le portail');
  });
});
