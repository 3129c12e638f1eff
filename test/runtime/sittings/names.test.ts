/** Whether a member is called as the applicant: a mistake here leaves somebody out, or lets them judge their own request. */
import { describe, expect, it } from 'vitest';
import { isSameName } from '../../../runtime/sittings/count.ts';

const PAIRS = [
  {
    one: 'Marie Wamytan',
    other: 'WAMYTAN Marie',
    same: true,
  },
  {
    one: 'Marie Wamytan',
    other: 'Wamytan, Marie',
    same: true,
  },
  {
    one: 'Marie-Claire Wamytan',
    other: 'Marie Wamytan',
    same: true,
  },
  {
    one: 'Jean-Pierre Néaoutyine',
    other: 'neaoutyine jean pierre',
    same: true,
  },
  {
    one: 'Hélène Naaoutchoué',
    other: 'NAAOUTCHOUE Helene',
    same: true,
  },
  {
    one: 'Jean Œuvrard',
    other: 'OEUVRARD Jean',
    same: true,
  },
  {
    one: 'Paul  Poadja',
    other: 'Paul Poadja',
    same: true,
  },
  {
    one: 'M. Paul Poadja',
    other: 'Poadja Paul',
    same: true,
  },
  {
    one: 'Paul Poadja',
    other: 'Paul Poadja-Wea',
    same: true,
  },
  {
    one: 'Zoé Kaémo',
    other: 'kaemo ZOE',
    same: true,
  },
  {
    one: 'Anne d’Arc',
    other: 'ANNE D’ARC',
    same: true,
  },
  {
    one: 'Luc Saint-Val',
    other: 'Saint Val Luc',
    same: true,
  },
  {
    one: 'Marie Wamytan',
    other: 'Marie Poadja',
    same: false,
  },
  {
    one: 'Jean Wea',
    other: 'Jeanne Wea',
    same: false,
  },
  {
    one: 'Wea',
    other: 'Jean Wea',
    same: false,
  },
  {
    one: 'Jean',
    other: 'Jean',
    same: false,
  },
  {
    one: '',
    other: 'Jean Wea',
    same: false,
  },
  {
    one: 'Paul Poadja',
    other: 'Rose Poadja',
    same: false,
  },
  {
    one: 'Paul Jean',
    other: 'Paul Poadja',
    same: false,
  },
  {
    one: 'Club de va’a',
    other: 'Club de pêche',
    same: false,
  },
  {
    one: 'Anne Marie Wea',
    other: 'Marie Anne Poadja',
    same: false,
  },
  {
    one: 'Paul-Henri Wea',
    other: 'Paul Henry Wea',
    same: false,
  },
  {
    one: 'Élodie Xowie',
    other: 'XOWIE Elodie',
    same: true,
  },
  {
    one: 'Wamo Jacques Hnyei',
    other: 'Hnyei Jacques',
    same: true,
  },
  {
    one: 'Ph. Dunoyer Jean',
    other: 'Jean Dunoyer',
    same: true,
  },
  {
    one: 'Naïma Wéa',
    other: 'wea naima',
    same: true,
  },
  {
    one: 'Françoise Gorodé',
    other: 'GORODÉ Françoise',
    same: true,
  },
  {
    one: 'Loïc  Kasovimoin',
    other: 'Kasovimoin Loic',
    same: true,
  },
  {
    one: 'Mme Rose Poadja',
    other: 'POADJA Rose',
    same: true,
  },
  {
    one: 'Nicolas Metzdorf',
    other: 'METZDORF, Nicolas',
    same: true,
  },
  {
    one: 'Jean-Marie Tjibaou',
    other: 'Tjibaou Jean Marie',
    same: true,
  },
  {
    one: 'Marie Jeanne Ounou',
    other: 'Ounou Marie-Jeanne',
    same: true,
  },
  {
    one: 'Tein Kuen',
    other: 'Kuen Tein',
    same: true,
  },
  {
    one: 'Sonia Lagarde Backes',
    other: 'Backes Sonia',
    same: true,
  },
  {
    one: 'Sonia Backes',
    other: 'Sonia Lagarde',
    same: false,
  },
  {
    one: 'Élie Poigoune',
    other: 'Élise Poigoune',
    same: false,
  },
  {
    one: 'Louis Mapou',
    other: 'Louise Mapou',
    same: false,
  },
  {
    one: 'Mapou',
    other: 'Mapou',
    same: false,
  },
  {
    one: 'GDPL Saint-Louis',
    other: 'GDPL Nindiah',
    same: false,
  },
  {
    one: 'Jean Pierre',
    other: 'Jean Paul',
    same: false,
  },
  {
    one: 'Kaémo Jeanne',
    other: 'Kaémo Jean',
    same: false,
  },
  {
    one: 'Rose-Marie Wea',
    other: 'Marie Poadja Wea Rose',
    same: true,
  },
  {
    one: 'A. Wea',
    other: 'Wea B.',
    same: false,
  },
  {
    one: 'Paul Neaoutyine',
    other: 'Paula Neaoutyine',
    same: false,
  },
  {
    one: 'de Villelongue Guy',
    other: 'Guy de Villelongue',
    same: true,
  },
  {
    one: 'Trân Van',
    other: 'Tran Van',
    same: true,
  },
  {
    one: 'Ah-Kong Marie',
    other: 'Marie Ah Kong',
    same: true,
  },
  {
    one: 'Ah Kong',
    other: 'Marie Ah-Kong',
    same: true,
  },
  {
    one: 'Lo Pin',
    other: 'Pin Lo',
    same: true,
  },
  {
    one: 'Lo',
    other: 'Lo Pin',
    same: false,
  },
] as const;

describe('two names', () => {
  it.each(PAIRS)('« $one » and « $other » are of one person: $same', ({ one, other, same }) => {
    expect(isSameName(one, other)).toBe(same);
    // Whoever is named first.
    expect(isSameName(other, one)).toBe(same);
  });
});
