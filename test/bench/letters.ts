/**
 * What a letter costs by the product's own path (Markdown, thread, template) against the same words in bare Typst: the same
 * compiler, fonts and kind of PDF, no head, foot nor window for the address. Turn by turn in one process, processor time of all its
 * threads.
 */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '../../runtime/documents/fonts.ts';
import { renderPdf } from '../../runtime/documents/index.ts';
import { pdfCompiler } from '../../runtime/documents/pdf-compiler.ts';
import { alternate, type Measured } from './rounds.ts';

export interface LetterCost {
  readonly name: string;
  /** Milliseconds of processor a letter. */
  readonly product: Measured;
  readonly bare: Measured;
}

/** The words of a letter, which differ from one to the next as those of a campaign do. */
interface Words {
  readonly number: number;
  readonly paragraphs: readonly string[];
  readonly rows: readonly (readonly [string, string])[];
}

const ROUNDS = 9;
const LETTERS_A_ROUND = 20;
/** As many digits in all letters. */
const FIRST_NUMBER = 1_000;
const DATE = new Date('2026-03-01T00:30:00Z');
const SENDER = {
  organisation: 'Province Sud',
  service: 'Direction de l’action sanitaire et sociale',
  address: '9 route de la Baie des Dames\n98800 Nouméa',
  phone: '20.30.40',
};

const SIZES = [
  { name: 'a few words', paragraphs: 1, rows: 0 },
  { name: 'a page', paragraphs: 6, rows: 0 },
  { name: 'two pages, with a table', paragraphs: 14, rows: 6 },
] as const;

/** Letters of three lengths. */
export async function measureLetters(): Promise<readonly LetterCost[]> {
  const bare = createBareTypst();
  const costs: LetterCost[] = [];
  let number = FIRST_NUMBER;
  for (const size of SIZES) {
    const write = (): Words => wordsOf((number += 1), size.paragraphs, size.rows);
    const measured = await alternate(ROUNDS, {
      product: () => costOf(() => printByProduct(write())),
      bare: () => costOf(() => bare(write())),
    });
    const [product, plain] = ['product', 'bare'].map((who) => measured.get(who));
    if (product && plain) costs.push({ name: size.name, product, bare: plain });
  }
  await pdfCompiler.close();
  return costs;
}

async function costOf(print: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  for (let letter = 0; letter < LETTERS_A_ROUND; letter += 1) await print();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000 / LETTERS_A_ROUND;
}

function wordsOf(number: number, paragraphs: number, rows: number): Words {
  return {
    number,
    paragraphs: Array.from(
      { length: paragraphs },
      (_, index) =>
        `Votre demande ${number} a été examinée par la commission du ${index + 1} mars. Elle est complète, et les pièces que vous avez fournies permettent d’établir vos droits, soit ${number * 7 + index} francs par mois, à compter du premier jour du mois suivant son dépôt.`,
    ),
    rows: Array.from({ length: rows }, (_, index) => [`Mois ${index + 1}`, `${number * 7 + index} francs`] as const),
  };
}

async function printByProduct({ number, paragraphs, rows }: Words): Promise<void> {
  const table =
    rows.length === 0 ? [] : ['| Mois | Montant |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)];
  const made = await renderPdf({
    markdown: ['Madame,', ...paragraphs, table.join('\n'), '---', '**La directrice**'].join('\n\n'),
    title: `Votre demande d’aide médicale ${number}`,
    letterhead: { ...SENDER, reference: `AM-2026-${number}`, place: 'Nouméa', date: '2026-03-01' },
    recipient: 'Madame Jeanne WAMYTAN\nBP L1\n98800 Nouméa',
    lang: 'fr',
    date: DATE,
  });
  if (made.type !== 'pdf') throw new Error(made.message);
}

function createBareTypst(): (words: Words) => void {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...readFonts()] }] });
  return (words) => {
    const compiled = compiler.compile({ mainFileContent: bareLetter(words) });
    const document: NodeTypstDocument | null = compiled.result;
    if (!document) throw new Error('The bare letter does not compile');
    compiler.pdf(document, { pdfStandard: 'a-2a', pdfTags: true, creationTimestamp: DATE.getTime() / 1_000 });
    compiler.evictCache(5);
  };
}

function bareLetter({ number, paragraphs, rows }: Words): string {
  const cells = [['Mois', 'Montant'], ...rows].flat().map((cell) => `[${cell}]`);
  return [
    `#set document(title: "Votre demande d’aide médicale ${number}")\n#set page(paper: "a4")`,
    '#set text(lang: "fr", font: "Source Sans 3", size: 11pt)',
    `*${SENDER.organisation}*`,
    SENDER.service,
    'Nouméa, le 1er mars 2026',
    `Référence : AM-2026-${number}`,
    'Madame Jeanne WAMYTAN \\\nBP L1 \\\n98800 Nouméa',
    `= Objet : Votre demande d’aide médicale ${number}`,
    'Madame,',
    ...paragraphs,
    rows.length === 0 ? '' : `#table(columns: 2, ${cells.join(', ')})`,
    '*La directrice*',
    `${SENDER.organisation} – ${SENDER.service} \\\n${SENDER.address.replace('\n', ', ')} – Tél. ${SENDER.phone}`,
    'Page 1 sur 1',
  ].join('\n\n');
}
