import { beforeAll, describe, expect, it } from 'vitest';
import { limitedCategories, privacyNotice } from '../../../engine/privacy/privacy-notice.ts';
import { registerRecord } from '../../../engine/privacy/register-entry.ts';
import { formatDuration } from '../../../engine/calendar/duration-words.ts';
import type { CompiledDispositif } from '../../../engine/index.ts';
import { thirdScheme } from '../../support/third-scheme.ts';
import { compiled, readSource } from '../sources.ts';

let aideMedicale: CompiledDispositif;
beforeAll(async () => {
  aideMedicale = compiled(await readSource('examples/aide-medicale'));
});

describe('the privacy notice', () => {
  it('says what for, on what ground, who reads, how long, and where to complain', () => {
    const { markdown } = privacyNotice(aideMedicale);
    const { privacy } = aideMedicale;
    expect(markdown).toContain(privacy.purpose.replace(/\.$/, ''));
    expect(markdown).toContain('mission d’intérêt public');
    for (const recipient of privacy.recipients) expect(markdown).toContain(recipient);
    for (const { title } of Object.values(privacy.categories)) expect(markdown).toContain(`- ${title} : `);
    expect(markdown).toContain('CNIL');
  });
});

describe('transfers out of the European Union', () => {
  it('are told where the scheme declares some, and are in the register', () => {
    const transfers = ['Hébergeur de sauvegardes (Australie), clauses contractuelles types'];
    const moved = { ...aideMedicale, privacy: { ...aideMedicale.privacy, transfers } };
    expect(privacyNotice(moved).markdown).toContain(`pour : ${transfers[0]}.`);
    expect(privacyNotice(aideMedicale).markdown).not.toContain('quittent');
    expect([registerRecord(moved).transfers, registerRecord(aideMedicale).transfers]).toEqual([transfers, []]);
  });
});

describe('a category that some functions alone read', () => {
  it('is said with them in the notice; the others with nobody', async () => {
    const aprah = compiled(await readSource('examples/aprah'));
    const { markdown } = privacyNotice(aprah);
    const readers = ['Instructeur', 'Signataire', 'Comptable'];
    expect(markdown.match(/lues seulement par : .*$/gmu)).toEqual([
      'lues seulement par : Instructeur, Signataire et Comptable',
    ]);
    expect(limitedCategories(aprah)).toMatchObject([{ readers }]);
  });
});

describe('third parties to whom the service writes', () => {
  it('are recipients, each of what they may know', () => {
    const scheme = compiled(thirdScheme('base'));
    expect(privacyNotice(scheme).markdown).toContain('- Vendeur du vélo : Demande');
    expect(privacyNotice(aideMedicale).markdown).not.toContain('à d’autres personnes');
  });

  it('may know nothing but that there is a request', () => {
    const nothing = thirdScheme(
      'base',
      { identity: ({ thirdParties }) => (thirdParties.vendeur.reads = []) },
      { 'messages/vendeur.md': '# Dossier\n\nUne demande.\n', 'documents/vendeur.md': '# Dossier\n\nUne demande.\n' },
    );
    expect(privacyNotice(compiled(nothing)).markdown).toContain('- Vendeur du vélo : rien de plus');
  });
});

it.each([
  ['P1Y', '1 an'],
  ['P2Y6M', '2 ans et 6 mois'],
  ['P1W', '1 semaine'],
  ['P15D', '15 jours'],
  ['P1Y2M3D', '1 an, 2 mois et 3 jours'],
])('%s is said « %s »', (duration, words) => expect(formatDuration(duration)).toBe(words));
