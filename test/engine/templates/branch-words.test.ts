/** Words under the branches of a letter: told when they say the contrary, left alone when they say what is. */
import { describe, expect, it } from 'vitest';
import { diagnosticsOf, readSource, withText } from '../sources.ts';

const CODES = ['template.plural-reversed', 'template.missing-reversed', 'template.loop-zero'];

async function told(sentence: string): Promise<readonly string[]> {
  const source = await readSource('test/schemes/aide-rentree');
  const file = 'documents/decision.md';
  const text = (source.files[file] ?? '').replace('Fournitures :', `${sentence}\n\nFournitures :`);
  return diagnosticsOf(withText(source, file, text)).flatMap(({ code }) => (CODES.includes(code) ? [code] : []));
}

describe('branches of a letter', () => {
  it.each([
    ['{% if nombreEnfants > 1 %}enfant{% else %}enfants{% endif %}', ['template.plural-reversed']],
    ['{% if nombreEnfants >= 2 %}bel enfant{% else %}bels enfants{% endif %}', ['template.plural-reversed']],
    ['{% if nombreEnfants == 1 %}enfants{% else %}enfant{% endif %}', ['template.plural-reversed']],
    ['{% if nombreEnfants < 2 %}travaux{% else %}travau{% endif %}', ['template.plural-reversed']],
    ['{% if nombreEnfants > 1 %}enfants{% else %}enfant{% endif %}', []],
    ['{% if nombreEnfants <= 1 %}enfant{% else %}enfants{% endif %}', []],
    ['{% if nombreEnfants > 3 %}enfant{% else %}enfants{% endif %}', []],
    ['{% if nombreEnfants > 1 %}une famille{% else %}des parents{% endif %}', []],
    ['{% if employeur != nil %}Il manque le nom de l’employeur{% endif %}', ['template.missing-reversed']],
    ['{% unless employeur == nil %}L’employeur n’est pas donné{% endunless %}', ['template.missing-reversed']],
    ['{% if employeur == nil %}Nous avons bien reçu votre contrat{% endif %}', ['template.missing-reversed']],
    ['{% if employeur == nil %}Il manque le nom de l’employeur{% endif %}', []],
    ['{% if employeur != nil %}Vous travaillez pour {{ employeur }}{% endif %}', []],
    ['{% for un in fournitures %}{{ forloop.index0 }}{% endfor %}', ['template.loop-zero']],
    ['{% for un in fournitures %}{{ forloop.index }}{% endfor %}', []],
  ])('%s', async (sentence, codes) => {
    expect(await told(sentence)).toEqual(codes);
  });
});
