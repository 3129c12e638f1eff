/** Links of a page that is shown beside its source lead nowhere else than within it. */
import { describe, expect, it, test } from 'vitest';
import { keepInside, kindOfLink } from '../../designer/preview-links.ts';

const BASE = '/studio/apercu/0123';
const PAGE = `https://demarches.example${BASE}/identite`;

test.each([
  ['#champ_nom', 'inside'],
  [`${BASE}/foyer`, 'inside'],
  [BASE, 'inside'],
  ['foyer', 'inside'],
  ['?retour=oui', 'inside'],
  ['/deconnexion', 'out'],
  ['/', 'out'],
  ['../4567/identite', 'out'],
  [`${BASE}4567`, 'out'],
  [`/ailleurs?suite=${BASE}/foyer`, 'out'],
  ['https://juridoc.gouv.nc/acte', 'apart'],
  ['//juridoc.gouv.nc', 'apart'],
  ['mailto:service@province-sud.nc', 'apart'],
  ['tel:+687000000', 'apart'],
] as const)('%s leads %s', (href, kind) => {
  expect(kindOfLink(href, PAGE, BASE)).toBe(kind);
});

describe('a page that is kept inside', () => {
  it.each([
    ['click', 'href', '/deconnexion', true],
    ['click', 'href', `${BASE}/foyer`, false],
    ['click', 'href', 'https://juridoc.gouv.nc/acte', false],
    ['click', null, '', false],
    ['submit', 'action', '/demarches/aide/formulaire', true],
    ['submit', 'action', `${BASE}/foyer`, false],
    ['submit', null, '', false],
  ] as const)('%s on what has as %s %s', (type, name, address, isStopped) => {
    const listeners = new Map<string, (event: object) => void>();
    const given = new Map<string, string>(name === null ? [] : [[name, address]]);
    const element = {
      closest: () => (given.has('href') ? element : null),
      getAttribute: (attribute: string) => given.get(attribute) ?? null,
      setAttribute: (attribute: string, value: string) => given.set(attribute, value),
    };
    let told = 0;
    let stopped = false;
    const page = {
      URL: PAGE,
      addEventListener: (of: string, call: (event: object) => void) => listeners.set(of, call),
    };
    Reflect.apply(keepInside, null, [page, BASE, () => (told += 1)]);
    listeners.get(type)?.({ target: element, preventDefault: () => (stopped = true) });
    expect({ stopped, told }).toEqual({ stopped: isStopped, told: isStopped ? 1 : 0 });
    expect(given.get('target')).toBe(address.startsWith('https:') ? '_blank' : undefined);
  });
});
