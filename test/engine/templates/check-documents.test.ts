/** What is told of a document beside what its text reads. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withText } from '../sources.ts';

const BODY =
  'Vu la demande de {{ nom }} ;\n\nArrête :\n\n## Article\n\nUne aide de {{ aide | montant }} est accordée.\n';

/** What is told of a document with that title, laid out as an order and not said to be one. */
function toldOf(title: string): readonly string[] {
  const source = withText(readFixtureBase(), 'documents/decision.md', `# ${title}\n\n${BODY}`);
  return diagnosticsOf(source).flatMap(({ code, message }) => (code === 'document.order-unsaid' ? [message] : []));
}

describe('an order that nothing says to be one', () => {
  it.for([
    ['Arrêté accordant une aide', 'Arrêté accordant une aide'],
    [
      '{% if aide > 20000 %}Arrêté accordant une aide{% else %}Arrêté accordant une part{% endif %}',
      'Arrêté accordant une aide',
    ],
    ['Arrêté {% if aide > 20000 %}accordant{% else %}étendant{% endif %} une aide', 'Arrêté accordant une aide'],
    [
      'Arrêté {% if aide > 20000 %}accordant{% elsif aide > 10000 %}étendant{% else %}donnant{% endif %} une aide',
      'Arrêté accordant une aide',
    ],
    [
      'Arrêté {% case nom %}{% when "Wamytan" %}accordant{% when "Naisseline" %}étendant{% endcase %} une aide',
      'Arrêté accordant une aide',
    ],
  ])('is told by its title as it reads first: %s', ([title, read]) => {
    expect(toldOf(title ?? '')).toEqual([expect.stringContaining(`« ${read} » est imprimé comme une lettre`)]);
  });

  it('is none when its title first reads as another document', () => {
    expect(toldOf('{% if aide > 20000 %}Attestation{% else %}Arrêté accordant une aide{% endif %}')).toEqual([]);
  });
});
