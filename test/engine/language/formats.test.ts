import { describe, expect, it } from 'vitest';
import { isDate, isEmail, isIban, isMoment, isTime, isUri, timeTyped } from '../../../engine/language/formats.ts';
import {
  formatDate,
  formatIban,
  formatMoney,
  formatNumber,
  formatPhone,
  setFrenchSpaces,
} from '../../../engine/form/words/format-value.ts';
import type { Json } from '../../../engine/index.ts';
import { normaliseAnswers } from '../../../engine/form/answers/normalise-answers.ts';
import { formOf } from '../form/forms.ts';

describe('a time of day', () => {
  it.each(['00:00', '08:05', '23:59'])('%s is one', (time) => expect(isTime(time)).toBe(true));
  it.each(['24:00', '8:05', '12:60', '12:30:00', '12:30Z', '12h30', ''])('« %s » is not kept so', (time) =>
    expect(isTime(time)).toBe(false),
  );
  it.each([
    ['9 h 05', '09:05'],
    ['9H', '09:00'],
    ['9h5', null],
    ['9', null],
    ['24h', null],
    ['14 h 30 min', '14:30'],
    ['14:30:00', '14:30'],
    ['14:', null],
  ])('« %s » that is typed is %s', (typed, time) => expect(timeTyped(typed)).toBe(time));
});

describe('a moment', () => {
  it.each(['2027-02-28T09:00:00+11:00', '2028-02-29T23:59:59Z', '2026-12-31T12:30:00.250-09:30'])('%s is one', (text) =>
    expect(isMoment(text)).toBe(true),
  );
  it.each([
    '2027-02-29T09:00:00Z',
    '2027-02-28T24:00:00Z',
    '2027-02-28T09:00:00',
    '2027-02-28T09:00Z',
    '2027-02-28 09:00:00Z',
    '2027-02-28',
    '',
  ])('« %s » is none', (text) => expect(isMoment(text)).toBe(false));
});

describe('a date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1985-12-31'])('%s exists', (date) =>
    expect(isDate(date)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '1984--27',
    '0000-01-01',
    '',
  ])('« %s » does not', (date) => expect(isDate(date)).toBe(false));
});

describe('an IBAN', () => {
  it.each(['FR1420041010050500013M02606', 'BE68539007547034', 'NL91ABNA0417164300'])('%s has the right key', (iban) =>
    expect(isIban(iban)).toBe(true),
  );
  it.each([
    'FR1420041010050500013M02607',
    'FR142004101005050001',
    'fr1420041010050500013M02606',
    'FR14 2004 1010 0505 0001 3M02 606',
    '',
  ])('« %s » is refused', (iban) => expect(isIban(iban)).toBe(false));
});

describe('an e-mail address', () => {
  it.each(['marie@exemple.nc', 'm.w+aide@sous.exemple.nc'])('%s is one', (email) => expect(isEmail(email)).toBe(true));
  it.each(['marie', 'marie@', 'marie@exemple', '@exemple.nc', 'a b@exemple.nc', 'a..b@exemple.nc'])(
    '« %s » is none',
    (email) => expect(isEmail(email)).toBe(false),
  );
  it('is judged at once, however long', () => expect(isEmail(`${'a'.repeat(50_000)}@`)).toBe(false));
});

it('a web address has a scheme and no space', () => {
  expect(isUri('https://juridoc.gouv.nc/x?y=1')).toBe(true);
  expect(isUri('juridoc.gouv.nc')).toBe(false);
  expect(isUri('https://a b')).toBe(false);
});

describe('what people read', () => {
  it('is written as in French', () => {
    expect(formatMoney(125_000)).toBe('125\u202F000\u00A0F\u00A0CFP');
    expect(formatNumber(-1234.5)).toBe('−1\u202F234,5');
    expect(formatDate('2026-03-01')).toBe('1er mars 2026');
    expect(formatDate('2026-08-12')).toBe('12 août 2026');
    expect(formatPhone('+687203040')).toBe('20.30.40');
    expect(formatIban('FR1420041010050500013M02606')).toBe('FR14 2004 1010 0505 0001 3M02 606');
  });
});

describe('a line is never cut', () => {
  it.each([
    ['Êtes-vous seul ? Oui : non ; vite !', 'Êtes-vous seul~? Oui~: non~; vite~!'],
    ['dans « À prendre ».', 'dans «~À prendre~».'],
    ['20 % du plafond', '20~% du plafond'],
    ['un plafond de 1 150 000 F CFP par mois', 'un plafond de 1_150_000~F~CFP par mois'],
    ['Délibération n° 12-90/APS', 'Délibération n°~12-90/APS'],
    ['3 mois, 1 an, 30 jours et 10 Mo', '3~mois, 1~an, 30~jours et 10~Mo'],
    ['le 1er mars 2026 ou le 12 août', 'le 1er~mars~2026 ou le 12~août'],
    ['le 26 novembre 2026 à 08:40', 'le 26~novembre~2026 à~08:40'],
    ['120 m² de toiture', '120~m² de toiture'],
  ])('in « %s »', (typed, set) => {
    const marked = setFrenchSpaces(typed).replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
    expect(marked).toBe(set);
    expect(setFrenchSpaces(setFrenchSpaces(typed))).toBe(setFrenchSpaces(typed));
  });

  it.each(['26.12.34', '26 12 34', 'en 2026 150 personnes', 'https://x.nc/a?b=1 c', 'les 4 autres', 'ces 4 m’ont plu'])(
    'more than French asks, as in « %s »',
    (text) => expect(setFrenchSpaces(text)).toBe(text),
  );
});

describe('what people type', () => {
  const { model } = formOf({
    properties: {
      telephone: { $ref: 'urn:cagou:block:telephone-nc' },
      ridet: { $ref: 'urn:cagou:block:ridet' },
      rib: { $ref: 'urn:cagou:block:rib' },
      nom: { type: 'string', title: 'Nom' },
    },
  });
  const typed = (name: string, text: string): unknown => normaliseAnswers(model, { [name]: text })[name];

  it.each(['26.12.34', '26 12 34', '261234', '+687 26 12 34', '00687261234', '687-26-12-34'])(
    '« %s » is a telephone number',
    (text) => expect(typed('telephone', text)).toBe('+687261234'),
  );
  it.each([
    ['1234567.001', '1234567.001'],
    ['123456.1', '0123456.001'],
    ['1 234 567 001', '1234567.001'],
    ['0123456001', '0123456.001'],
    ['123456', '123456'],
  ])('« %s » is the RIDET %s', (text, ridet) => expect(typed('ridet', text)).toBe(ridet));

  it('loses the spaces of an IBAN and around a name', () => {
    expect(
      normaliseAnswers(model, {
        rib: { titulaire: ' M. W ', iban: 'fr14 2004 1010 0505 0001 3M02 606' },
        nom: ' Wamytan ',
      }),
    ).toEqual({
      rib: { titulaire: 'M. W', iban: 'FR1420041010050500013M02606' },
      nom: 'Wamytan',
    });
  });

  it('is nothing at all where it lies deeper than any form asks', () => {
    let deep: Json = 'x';
    for (let level = 0; level < 20_000; level += 1) deep = level % 2 === 0 ? [deep] : { a: deep };
    const text = JSON.stringify(normaliseAnswers(model, { nom: deep }));
    expect(text.length).toBeLessThan(1_000);
  });

  it('is no answer once emptied', () => expect(normaliseAnswers(model, { nom: '  ', ridet: null })).toEqual({}));
});
