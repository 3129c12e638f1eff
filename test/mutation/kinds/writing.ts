/** Defects of what texts say, every tag of them being right. */
import type { Defect, Kind, Scheme } from '../scheme.ts';

function changed(file: string, text: string, now: string): readonly Defect[] {
  return now === text ? [] : [{ file, pointer: '', files: { [file]: now } }];
}

function texts({ source }: Scheme): readonly (readonly [string, string])[] {
  return Object.entries(source.files).filter(([file]) => /^(?:(?:messages|documents)\/.*|sheet)\.md$/.test(file));
}

/** An amount as a number without its currency, or in euros. */
function bareAmounts(scheme: Scheme): readonly Defect[] {
  return texts(scheme).flatMap(([file, text]) => [
    ...changed(file, text, text.replace(/ \| montant \}\}/, ' | nombre }}')),
    ...changed(file, text, text.replace(/ \| montant \}\}/, ' }}')),
    ...changed(file, text, text.replace(/ \| montant \}\}/, ' }} F')),
    ...changed(file, text, text.replace(/ \| montant \}\}/, ' | nombre }} €')),
  ]);
}

/** Another time to contest than the one declared, typed by hand. */
function typedRecourse(scheme: Scheme): readonly Defect[] {
  return texts(scheme).flatMap(([file, text]) =>
    changed(file, text, text.replace('{{ delais.recours.duree }}', 'un mois')),
  );
}

/** Silence worth the contrary of what the clocks say. */
function opposedSilence(scheme: Scheme): readonly Defect[] {
  return texts(scheme).flatMap(([file, text]) => {
    const turned = text
      .replace(/(considérée comme |vaut )(?:rejetée|refusée|rejet|refus)\b/, '$1accord')
      .replace(/(considérée comme |vaut )(?:acceptée|acceptation|autorisation)\b/, '$1rejet');
    const clocks = scheme.source.files['workflow.json'] ?? '';
    const both = clocks.includes('"acceptance"') && clocks.includes('"rejection"');
    return both || !/"silence": ?"(?:acceptance|rejection)"/.test(clocks) ? [] : changed(file, text, turned);
  });
}

/** A mail that asks for a correction and lists none. */
function unlistedCorrections(scheme: Scheme): readonly Defect[] {
  // A reminder may leave them to the first mail.
  const asking = scheme.actions.flatMap(({ action: { kind, effects = [] } }) =>
    kind === 'correction' ? effects.flatMap((effect) => (effect.type === 'mail' ? [effect.message] : [])) : [],
  );
  return texts(scheme).flatMap(([file, text]) =>
    !asking.some((message) => file === `messages/${message}.md`)
      ? []
      : changed(
          file,
          text,
          text.replace(/\{%-? for \w+ in actions\.\w+\.corrections -?%\}[^]*?\{%-? endfor -?%\}/, ''),
        ),
  );
}

/** What was asked for, where what was granted is written. */
function askedValues(scheme: Scheme): readonly Defect[] {
  const guards = (scheme.source.files['workflow.json'] ?? '').matchAll(/actions\.(\w+)\.(\w+) <= ([\w.]+)(?![\w.(])/g);
  return [...guards].flatMap(([, action = '', field = '', asked = '']) => {
    const root = asked.split('.')[0] ?? '';
    const isAnswer = (scheme.source.files['form.schema.json'] ?? '').includes(`"${root}"`);
    if (!isAnswer || root === 'actions') return [];
    const granted = `actions.${action}.${field}`;
    return texts(scheme).flatMap(([file, text]) =>
      file.startsWith('sheet') || text.includes(asked) ? [] : changed(file, text, text.replaceAll(granted, asked)),
    );
  });
}

export const WRITING_KINDS: readonly Kind[] = [
  { name: 'amount without its currency, or in euros', find: bareAmounts },
  { name: 'time to contest typed otherwise', find: typedRecourse },
  { name: 'silence said to be worth the contrary', find: opposedSilence },
  { name: 'correction that lists nothing', find: unlistedCorrections },
  { name: 'asked value where the granted one belongs', find: askedValues },
];
