/** A place as letters print it, and its coordinates as they are posted and read. */
import { describe, expect, it } from 'vitest';
import { decodePost } from '../../../../engine/form/answers/decode-post.ts';
import { formatValue } from '../../../../engine/form/words/format-value.ts';
import { placeInLine } from '../../../../engine/form/words/place-line.ts';
import { writeValue } from '../../../../engine/templates/french-values.ts';
import { findField } from '../../../../engine/form/fields/field-index.ts';
import { formOf } from '../forms.ts';

const POINT = { latitude: -22.2758, longitude: 166.458 };

describe('a place on one line', () => {
  it('[M8] has its point, commune, lieu-dit and parcel', () => {
    expect(placeInLine({ ...POINT, commune: 'Nouméa', parcelle: '648538-1021' })).toBe(
      '22,2758°\u00a0S, 166,4580°\u00a0E, Nouméa, parcelle 648538-1021',
    );
    expect(writeValue({ commune: 'Thio', lieuDit: 'Tribu de Saint-Philippo II' })).toBe(
      'Thio, Tribu de Saint-Philippo II',
    );
  });

  it('[M8] is a point alone where nothing else is asked', () => {
    expect(writeValue(POINT)).toBe('22,2758°\u00a0S, 166,4580°\u00a0E');
  });

  it('[M8] says no half of a point', () => {
    expect(placeInLine({ commune: 'Thio', latitude: -21.6 })).toBe('Thio');
  });

  it('is no place when it holds something else', () => {
    expect(placeInLine({ commune: 'Thio', voie: 'Rue du Port' })).toBeNull();
    expect(placeInLine('Thio')).toBeNull();
    expect(placeInLine({ latitude: 1 })).toBeNull();
    expect(writeValue({ voie: 'Rue du Port' })).toBe('');
  });
});

describe('coordinates of a form', () => {
  const form = formOf({
    type: 'object',
    properties: { lieu: { $ref: 'urn:cagou:block:lieu' } },
  });

  it('[M2] are understood as they are posted, and kept as typed when they are not', () => {
    const pairs: [string, string][] = [
      ['lieu[commune]', 'Nouméa'],
      ['lieu[latitude]', `22° 16' 33" S`],
      ['lieu[longitude]', 'vers la mer'],
    ];
    expect(decodePost(form.model, pairs, ['lieu'])).toEqual({
      lieu: { commune: 'Nouméa', latitude: -22.275833, longitude: 'vers la mer' },
    });
  });

  it('are read in degrees', () => {
    const field = findField(form.model, '/lieu/latitude');
    expect(field && formatValue(field, -22.2758)).toBe('22,2758°\u00a0S');
  });
});
