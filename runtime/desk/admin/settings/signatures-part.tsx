/** Signatures that are printed above the names of who signs, each with a letter that bears it beside. */
import { Button, Checkbox, Group, NativeSelect, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Settings, SignatureImage } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { drawnLetterhead, drawSignature, getUsers } from '../api.ts';
import { DrawnPart } from './drawn-part.tsx';
import { LOGO_CHARACTERS } from './logo-size.ts';
import { PictureChoice } from './picture-choice.tsx';
import { SettingPart } from './setting-part.tsx';
import { areSame, isWhole, KINDS, withKinds, withSignature, without, type TypedSignature } from './signatures.ts';

/** One signature at a time; what was typed of the others stays until it is kept or left. */
export function SignaturesPart({
  setting: { value, standing },
}: {
  readonly setting: Settings['signatures'];
}): JSX.Element {
  const [typed, setTyped] = useState<readonly TypedSignature[]>(value.signatures);
  const [account, setAccount] = useState(value.signatures[0]?.account ?? '');
  const shown = typed.find((one) => one.account === account);
  const set = (signature: TypedSignature): void => setTyped(withSignature(typed, signature));
  const remove = (): void => {
    const left = without(typed, account);
    setTyped(left);
    setAccount(left[0]?.account ?? '');
  };
  return (
    <SettingPart
      title={t('signaturesSetting')}
      lead={t('signaturesLead')}
      standing={standing}
      typed={typed.every(isWhole) ? { name: 'signatures', value: { signatures: [...typed] } } : null}
      changed={!areSame(typed, value.signatures)}
    >
      <div className="desk-beside">
        <Stack gap="sm">
          <Signatory
            known={typed}
            onChoose={(one) => {
              if (!typed.some((other) => other.account === one.account)) set(one);
              setAccount(one.account);
            }}
          />
          {typed.length === 0 && <Text size="sm">{t('signaturesNone')}</Text>}
          {typed.length > 0 && (
            <NativeSelect
              label={t('signatureShownOf')}
              value={account}
              onChange={(event) => setAccount(event.currentTarget.value)}
              data={typed.map((one) => ({ value: one.account, label: one.name }))}
            />
          )}
          {shown && (
            <>
              <PictureChoice
                key={shown.account}
                picture={shown.picture}
                most={LOGO_CHARACTERS.signature}
                words={{
                  none: t('signatureNone'),
                  shown: t('signatureShown', { name: shown.name }),
                  choose: t('signatureChoose'),
                  remove: t('signatureTakeAway'),
                }}
                onChange={(picture) => set({ ...shown, picture })}
              />
              <Checkbox.Group
                value={[...shown.kinds]}
                onChange={(kinds) => set(withKinds(shown, kinds))}
                label={t('signatureKinds')}
                description={t('signatureKindsHint')}
                error={shown.kinds.length === 0 ? t('signatureKindsMissing') : null}
              >
                <Group mt="xs">
                  {KINDS.map((kind) => (
                    <Checkbox key={kind} value={kind} label={t(`signature-${kind}`)} />
                  ))}
                </Group>
              </Checkbox.Group>
              <Group>
                <Button variant="default" onClick={remove}>
                  {t('signatureRemoveOf', { name: shown.name })}
                </Button>
              </Group>
            </>
          )}
        </Stack>
        {shown && shown.picture !== '' ? (
          <DrawnPart
            asked={['signature', shown.name, shown.picture]}
            draw={() => drawSignature({ name: shown.name, picture: shown.picture })}
            show={({ key }) => <img className="desk-drawn" src={drawnLetterhead(key)} alt={t('signatureDrawn')} />}
          />
        ) : (
          <span />
        )}
      </div>
    </SettingPart>
  );
}

type SignatoryProps = {
  readonly known: readonly TypedSignature[];
  readonly onChoose: (signature: TypedSignature) => void;
};

const PAUSE_MS = 250;

/** Finds the account of who signs, among those who work here. */
function Signatory({ known, onChoose }: SignatoryProps): JSX.Element {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const found = useQuery({
    queryKey: ['users', 'staff', asked],
    queryFn: () => getUsers(asked, 'staff', ''),
    placeholderData: keepPreviousData,
  });
  const people = (found.data?.items ?? []).filter(({ id }) => !known.some(({ account }) => account === id));
  return (
    <Select
      label={t('signatureAdd')}
      description={t('signatureAddHint')}
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('signatureNobody')}
      data={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
      onChange={(id) => {
        const chosen = people.find((one) => one.id === id);
        if (chosen) onChoose({ account: chosen.id, name: chosen.name, picture: '', kinds: [...DEFAULT_KINDS] });
        setText('');
      }}
    />
  );
}

const DEFAULT_KINDS: SignatureImage['kinds'] = ['letter'];
