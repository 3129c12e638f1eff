/** What people are told of a document that is asked for, and which control asks for a value. */
import { describe, expect, it } from 'vitest';
import { fr } from '../../../../runtime/forms/messages/fr.ts';
import { choicesOf } from '../../../../runtime/forms/schema/choices.ts';
import { isLeaf, widgetOf } from '../../../../runtime/forms/schema/widget-of.ts';
import { createTranslate } from '../../../../runtime/forms/text.ts';
import {
  acceptOf,
  formatSize,
  formatsSentence,
  maxBytes,
  withinMost,
} from '../../../../runtime/forms/widgets/file/formats.ts';

const t = createTranslate(fr);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a document that is asked for', () => {
  it('is a PDF or a picture of ten megabytes at most, unless its author says otherwise', () => {
    expect(acceptOf()).toBe('.pdf,.jpg,.jpeg,.png');
    expect(maxBytes()).toBe(10 * 1024 * 1024);
    expect(plain(formatsSentence({}, t))).toBe('Formats acceptés : PDF, JPEG ou PNG. Taille maximale : 10 Mo.');
    expect(plain(formatsSentence({ accept: ['xlsx'], maxMegabytes: 2 }, t))).toBe(
      'Formats acceptés : XLSX. Taille maximale : 2 Mo.',
    );
  });

  it.each([
    [undefined, null, 10],
    [undefined, 50, 10],
    [undefined, 3, 3],
    [2, 3, 2],
    [20, 3, 3],
    [20, 50, 20],
  ])('of a question of %o Mo where %o may be sent is of %i Mo at most', (maxMegabytes, most, said) => {
    const asked = withinMost(maxMegabytes === undefined ? undefined : { accept: ['pdf'], maxMegabytes }, most);
    expect(maxBytes(asked)).toBe(said * 1024 * 1024);
    expect(plain(formatsSentence(asked, t))).toContain(`${said} Mo`);
    expect(acceptOf(asked)).toBe(acceptOf(maxMegabytes === undefined ? undefined : { accept: ['pdf'] }));
  });

  it.each([
    [0, '1 ko'],
    [1, '1 ko'],
    [1_500, '1 ko'],
    [1_600, '2 ko'],
    [1024 * 1024, '1 Mo'],
    [1_300_000, '1,2 Mo'],
    [10 * 1024 * 1024, '10 Mo'],
  ])('of %i bytes weighs « %s »', (bytes, said) => {
    expect(plain(formatSize(bytes, t))).toBe(said);
  });
});

describe('the control of a value', () => {
  const two = { enum: ['a', 'b'] };
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', maxLength: 200 }, 'text'],
    [{ type: 'string', maxLength: 201 }, 'textarea'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'string', format: 'time' }, 'time'],
    [{ type: 'string', format: 'email' }, 'email'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'boolean' }, 'checkbox'],
    [{ type: 'string', ...two }, 'radio'],
    [{ type: 'string', enum: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, 'select'],
    [{ type: 'array', items: two }, 'checkboxes'],
    [{ type: 'string', cagou: { data: 'communes' } }, 'autocomplete'],
    [{ type: 'integer', cagou: { widget: 'money' } }, 'money'],
  ] as const)('of %j is « %s »', (schema, widget) => {
    expect(widgetOf(schema, {})).toBe(widget);
  });

  it('is first what the page says, then what the schema says', () => {
    expect(widgetOf({ type: 'boolean', cagou: { widget: 'select' } }, { widget: 'radio' })).toBe('radio');
    expect(widgetOf({ type: 'boolean', cagou: { widget: 'select' } }, {})).toBe('select');
  });

  it('takes a list of choices and a document whole', () => {
    expect(isLeaf({ type: 'array', items: two }, {})).toBe(true);
    expect(isLeaf({ type: 'array', items: { type: 'object' } }, {})).toBe(false);
    expect(isLeaf({ type: 'object', cagou: { widget: 'file' } }, {})).toBe(true);
  });
});

describe('the choices of a value', () => {
  it('are its titled constants, its values, or yes and no, each under what a form posts', () => {
    expect(choicesOf({ oneOf: [{ const: 'seul', title: 'Seul' }, { const: 3 }] }, t)).toEqual([
      { value: 'seul', key: 'seul', label: 'Seul' },
      { value: 3, key: '3', label: '3' },
    ]);
    expect(choicesOf({ type: 'boolean' }, t)).toEqual([
      { value: true, key: 'true', label: 'Oui' },
      { value: false, key: 'false', label: 'Non' },
    ]);
  });

  it('are none where a value is typed, or where its kinds are told apart by more than a constant', () => {
    expect(choicesOf({ type: 'string' }, t)).toBeNull();
    expect(choicesOf({ oneOf: [{ const: 'a' }, { type: 'number' }] }, t)).toBeNull();
  });
});
