/** The manifest of a package: what the standard asks, in its order, whatever a document is called. */
import { describe, expect, it } from 'vitest';
import { writeManifest, type PackedTransfer } from '../../../../runtime/api/archives/seda.ts';

const FILE = {
  uri: 'content/ID1.pdf',
  title: 'Avis d’imposition',
  name: 'avis <2026> & « suite ».pdf',
  mediaType: 'application/pdf',
  size: 12,
  sha256: 'a'.repeat(64),
};
const TRANSFER: PackedTransfer = {
  number: '7',
  at: '2026-11-28T01:00:00.000Z',
  scheme: 'Aide médicale',
  agency: 'Province Sud',
  cases: [
    {
      number: 'AM-2020-000001',
      filedOn: '2020-01-02T00:00:00.000Z',
      closedOn: '2020-03-04T00:00:00.000Z',
      categories: ['Identité', 'Décisions'],
      absent: [],
      files: [FILE],
    },
  ],
};
const written = writeManifest(TRANSFER);
const names = (xml: string) => [...xml.matchAll(/<([A-Za-z]+)[ >]/gu)].map(([, name]) => name);

describe('a manifest', () => {
  it('says who gives what to whom, in the order of the standard', () => {
    const outer = names(written).filter((name) =>
      /^(Comment|Date|MessageIdentifier|CodeListVersions|DataObjectPackage|ArchivalAgency|TransferringAgency)$/u.test(
        name ?? '',
      ),
    );
    expect(outer).toEqual([
      'Comment',
      'Date',
      'MessageIdentifier',
      'CodeListVersions',
      'DataObjectPackage',
      'ArchivalAgency',
      'TransferringAgency',
    ]);
  });

  it('closes what it opens, and leaves nothing that XML would read in a name', () => {
    const left = [...written.matchAll(/<(\/?)([A-Za-z]+)[^>]*>/gu)].reduce<readonly string[]>(
      (open, [, closing, name = '']) => {
        if (closing === '') return [...open, name];
        return open.at(-1) === name ? open.slice(0, -1) : [...open, `${name} closed`];
      },
      [],
    );
    expect(left).toEqual([]);
    expect(written).toContain('<Filename>avis &lt;2026&gt; &amp; « suite ».pdf</Filename>');
  });

  it('leads from each document of a case to its bytes', () => {
    const ids = [...written.matchAll(/DataObjectGroup id="([^"]+)"/gu)].map(([, id]) => id);
    const led = [...written.matchAll(/<DataObjectGroupReferenceId>([^<]+)</gu)].map(([, id]) => id);
    expect(led).toEqual(ids);
    expect(new Set([...written.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)).size).toBe(
      [...written.matchAll(/ id="/gu)].length,
    );
  });

  it('says what a case gives, between its filing and its end, and which documents are not there any more', () => {
    expect(written).toContain('<Description>Données versées : Identité, Décisions.</Description>');
    expect(written).toContain('<StartDate>2020-01-02T00:00:00.000Z</StartDate>');
    const [one] = TRANSFER.cases;
    if (!one) throw new Error('there is one');
    const absent = writeManifest({ ...TRANSFER, cases: [{ ...one, absent: ['Photographie'] }] });
    expect(absent).toContain('Documents dont il ne reste pas le contenu : Photographie.');
  });

  it('holds when no case can leave', () => {
    expect(writeManifest({ ...TRANSFER, cases: [] })).toContain('<DescriptiveMetadata>');
  });
});
