import { expect, test } from 'vitest';
import { sectionRows } from '../../../../engine/form/reading/section-rows.ts';

const heading = (label: string, pointer: string, depth: number) => ({ label, pointer, depth, heading: true });
const value = (label: string, pointer: string, depth: number) => ({ label, pointer, depth, heading: false });

test('a block that bears the name of its page is not titled again, and stands where its neighbours stand', () => {
  const rows = [
    heading('Votre adresse', '/adresse', 0),
    value('Commune', '/adresse/commune', 1),
    heading('Accès', '/adresse/acces', 1),
    value('Portail', '/adresse/acces/portail', 2),
    value('Téléphone', '/telephone', 0),
  ];
  expect(sectionRows('Votre adresse', rows)).toEqual([
    value('Commune', '/adresse/commune', 0),
    heading('Accès', '/adresse/acces', 0),
    value('Portail', '/adresse/acces/portail', 1),
    value('Téléphone', '/telephone', 0),
  ]);
});

test('a block of another name keeps its title and its place', () => {
  const rows = [heading('Siège', '/siege', 0), value('Commune', '/siege/commune', 1)];
  expect(sectionRows('Votre association', rows)).toEqual(rows);
});
