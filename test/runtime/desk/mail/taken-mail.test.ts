/** A mail becomes an exchange: what it fills in, what stays as it was, what is told of the rest. */
import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import type { ReadMail } from '../../../../runtime/desk/mail/read-mail.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { LONGEST_EXCHANGE, MOST_FILES, takeMail } = await import('../../../../runtime/desk/mail/taken-mail.ts');
const { withMail } = await import('../../../../runtime/desk/case/panels/exchange/noted-exchange.ts');
vi.unstubAllGlobals();

const pdf = (name: string, type = 'application/pdf'): File => new File(['%PDF-1.7'], name, { type });
const kept = ({ name }: File): ApiFile => ({ id: name, name, size: 9, mediaType: 'application/pdf' });
const send = async (file: File): Promise<ApiFile> => kept(file);
const MAIL: ReadMail = {
  type: 'read',
  on: '2026-03-03',
  from: { name: 'Hélène Naaoutchoué', address: 'helene@exemple.nc' },
  to: { name: '', address: 'guichet@exemple.nc' },
  subject: 'Mon dossier',
  text: 'Bonjour,\n\nVoici mon RIB.',
  joined: [],
  pictures: 0,
};
const AROUND = {
  today: '2026-03-10',
  own: 'agent@exemple.nc',
  applicant: 'li@exemple.nc',
  room: { characters: LONGEST_EXCHANGE, files: MOST_FILES },
};

describe('a mail that is taken', () => {
  it('fills in who, when and what', async () => {
    expect(await takeMail(MAIL, AROUND, send)).toEqual({
      direction: 'received',
      on: '2026-03-03',
      with: 'Hélène Naaoutchoué (helene@exemple.nc)',
      words: expect.stringMatching(/^Objet\s: Mon dossier\n\nBonjour,\n\nVoici mon RIB\.$/u),
      files: [],
      told: [],
    });
  });

  test.each([
    [
      'of the applicant names nobody else',
      { ...AROUND, applicant: 'Helene@Exemple.NC' },
      { direction: 'received', with: '' },
    ],
    [
      'one wrote oneself was sent',
      { ...AROUND, own: 'helene@exemple.nc' },
      { direction: 'sent', with: 'guichet@exemple.nc' },
    ],
    ['from a clock that is ahead leaves the day as it is', { ...AROUND, today: '2026-03-01' }, { on: null }],
    [
      'of a case without an address names who wrote',
      { ...AROUND, applicant: null },
      { with: expect.stringContaining('Hélène') },
    ],
  ])('%s', async (_what, around, filled) => {
    expect(await takeMail(MAIL, around, send)).toMatchObject(filled);
  });

  it('without words or subject says nothing it did not', async () => {
    expect((await takeMail({ ...MAIL, subject: '', text: '' }, AROUND, send)).words).toBe('');
  });

  it('says when its end does not fit beside what was typed', async () => {
    const room = { characters: 20, files: 0 };
    const { words, told } = await takeMail(MAIL, { ...AROUND, room }, send);
    expect([words.length, told]).toEqual([20, ['Le texte de ce courriel est trop long : sa fin n’a pas été reprise.']]);
  });

  it('keeps what is accepted of what was joined, and says what is refused and why', async () => {
    const joined = [pdf('rib.pdf'), pdf('virus.pdf'), pdf('winmail.dat', 'application/ms-tnef'), pdf('cni.pdf')];
    const { files, told } = await takeMail({ ...MAIL, joined, pictures: 2 }, AROUND, async (file) => {
      if (file.name === 'virus.pdf') throw new Error('Ce document contient un virus.');
      return kept(file);
    });
    expect(files.map(({ name }) => name)).toEqual(['rib.pdf', 'cni.pdf']);
    expect(told).toEqual([
      '« virus.pdf » n’a pas été joint. Ce document contient un virus.',
      expect.stringMatching(/^« winmail\.dat » ne s’ouvre que dans Outlook/u),
      '2 petites images du texte (logos, signatures) n’ont pas été jointes.',
    ]);
  });

  it('is bounded by what an exchange carries, and names what is left', async () => {
    const joined = Array.from({ length: 4 }, (_, at) => pdf(`p${at}.pdf`));
    const { files, told } = await takeMail(
      { ...MAIL, joined },
      { ...AROUND, room: { characters: 99, files: 2 } },
      send,
    );
    expect([files.length, told]).toEqual([
      2,
      ['Un échange porte au plus 20 documents. N’ont pas été joints : p2.pdf, p3.pdf.'],
    ]);
  });
});

describe('an exchange into which a mail is taken', () => {
  const taken = {
    direction: 'received',
    on: '2026-03-03',
    with: 'Hélène',
    words: 'Bonjour',
    files: [kept(pdf('b.pdf'))],
    told: [],
  } as const;

  it('keeps what was typed and joined, and whom one named', () => {
    const noted = { text: 'Vu avec elle. ', way: 'phone', with: 'Paul', files: [kept(pdf('a.pdf'))] } as const;
    expect(withMail(noted, taken)).toEqual({
      text: 'Vu avec elle.\n\nBonjour',
      way: 'email',
      direction: 'received',
      on: '2026-03-03',
      with: 'Paul',
      files: [kept(pdf('a.pdf')), kept(pdf('b.pdf'))],
    });
    expect(withMail({ text: '', on: '2026-03-01' }, { ...taken, on: null, files: [] })).toEqual({
      text: 'Bonjour',
      way: 'email',
      direction: 'received',
      on: '2026-03-01',
      with: 'Hélène',
    });
  });

  it('loses no word that was typed, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, words) => {
        const { text: both } = withMail({ text }, { ...taken, words });
        expect(both.startsWith(text.trimEnd())).toBe(true);
        expect(both.endsWith(words)).toBe(true);
      }),
    );
  });
});
