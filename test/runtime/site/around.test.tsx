/** What stands around the pages, and the history of a request: the doors that are one's own, and each thing told once. */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../runtime/site/parts/layout.tsx';
import type { Shell } from '../../../runtime/site/parts/shell.ts';
import { Timeline, type Step } from '../../../runtime/site/parts/timeline.tsx';
import { translateTo } from '../../../runtime/site/text.ts';

const t = translateTo('fr');

describe('the header', () => {
  const shell: Shell = {
    language: 'fr',
    brand: { name: 'Province Sud', logo: null, icon: '/icone.svg' },
    dataContact: null,
    styles: [],
    viewer: null,
    acting: null,
    demo: false,
    mostMegabytes: 50,
    framed: false,
    path: '/demarches/aide/formulaire/1/foyer',
  };
  const links = (viewer: Shell['viewer']): readonly string[] => {
    const html = renderToStaticMarkup(
      <Layout shell={{ ...shell, viewer }} t={t} crumbs={[]}>
        Page
      </Layout>,
    );
    const nav = /<nav class="p-nav".*?<\/nav>/su.exec(html)?.[0] ?? '';
    return [...nav.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);
  };
  const rita = { name: 'Rita Waé', isAgent: false, isAuthor: false, owesFactor: false };

  test('leads whoever is not signed in to sign in, and back to the page they read', () => {
    const [home, signIn = ''] = links(null);
    expect(home).toBe('/');
    expect(new URL(signIn, 'https://cagou.example').searchParams.get('suite')).toBe(shell.path);
  });

  test('shows a citizen their account and the way out, and neither the desk nor the studio', () => {
    expect(links(rita)).toEqual(['/', '/compte', '/deconnexion']);
  });

  test('shows those who work here their own doors', () => {
    expect(links({ ...rita, isAgent: true })).toEqual(['/', '/agent', '/compte', '/deconnexion']);
    expect(links({ ...rita, isAgent: true, isAuthor: true })).toEqual([
      '/',
      '/agent',
      '/studio',
      '/compte',
      '/deconnexion',
    ]);
  });

  test('shows no door but the way out before the second factor is set up', () => {
    expect(links({ ...rita, isAgent: true, isAuthor: true, owesFactor: true })).toEqual(['/', '/deconnexion']);
  });
});

test('a page in a frame has nothing around it: the page that holds the frame has that', () => {
  const around = (framed: boolean): string =>
    renderToStaticMarkup(
      <Layout
        shell={{
          language: 'fr',
          brand: { name: 'Province Sud', logo: null, icon: '/i.svg' },
          dataContact: 'dpo@exemple.nc',
          styles: [],
          viewer: null,
          acting: null,
          demo: true,
          mostMegabytes: 50,
          framed,
          path: '/',
        }}
        t={t}
        crumbs={[{ label: 'Aide', href: '/demarches/aide' }]}
      >
        Page
      </Layout>,
    );
  expect(around(false)).toMatch(/<header.*<nav.*Page.*<footer/su);
  expect(around(false)).toContain('Vos données personnelles : dpo@exemple.nc');
  expect(around(true)).toBe('<div class="p-page p-framed"><main id="contenu" tabindex="-1">Page</main></div>');
});

describe('the history of a request', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    on: fc.constantFrom('le 1er mars 2026 à 8 h', 'le 2 mars 2026 à 9 h', 'le 3 mars 2026 à 10 h'),
    text: fc.stringMatching(/^[a-z]{8}$/u),
  });

  /** Moments as they come, the latest first; what happened at one of them, in the order it did. */
  const asRead = (steps: readonly Step[]): readonly Step[] => {
    const moments: Step[][] = [];
    for (const one of steps) {
      const last = moments.at(-1);
      if (last?.[0]?.on === one.on) last.unshift(one);
      else moments.push([one]);
    }
    return moments.flat();
  };

  test('tells each thing once, in the order of its moment, under the moment it happened', () => {
    fc.assert(
      fc.property(fc.uniqueArray(step, { selector: ({ text }) => text, maxLength: 12 }), (steps) => {
        const html = renderToStaticMarkup(<Timeline steps={steps} t={t} />);
        let on = '';
        const told = [...html.matchAll(/p-timeline-date">([^<]*)<|<p>([^<]*)<\/p>/gu)].flatMap(([, date, text]) => {
          if (date !== undefined) on = date;
          return text === undefined ? [] : [{ on, text }];
        });
        expect(told).toEqual(asRead(steps));
        // A moment is said once for all that happened at it.
        const changes = steps.filter(({ on: now }, at) => steps[at - 1]?.on !== now).length;
        expect(html.match(/p-timeline-date/gu) ?? []).toHaveLength(changes);
      }),
    );
  });
});
