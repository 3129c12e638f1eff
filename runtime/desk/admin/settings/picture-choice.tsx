/** A picture of a setting: chosen, seen as it will be, taken away. */
import { Button, FileButton, Group, Text } from '@mantine/core';
import { useRef, useState, type JSX } from 'react';
import { t } from '../../text.ts';
import { drawLogo, type DrawnLogo } from './draw-logo.ts';

type PictureChoiceProps = {
  /** PNG in base64; '' for none. */
  readonly picture: string;
  /** Characters of base64 that are kept at most: a heavier picture is drawn smaller. */
  readonly most: number;
  readonly words: {
    /** Said where there is none. */
    readonly none: string;
    /** What the picture is, for who does not see it. */
    readonly shown: string;
    readonly choose: string;
    readonly remove: string;
  };
  readonly onChange: (picture: string) => void;
};

/** The picture, and the ways to another. What is no picture is said, and the one before stays. */
export function PictureChoice({ picture, most, words, onChange }: PictureChoiceProps): JSX.Element {
  const [last, setLast] = useState<DrawnLogo['type']>('drawn');
  // The same picture is chosen again once it was taken away.
  const reset = useRef<() => void>(null);
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const drawn = await drawLogo(file, most);
    reset.current?.();
    setLast(drawn.type);
    if (drawn.type === 'drawn') onChange(drawn.picture);
  };
  return (
    <>
      {picture === '' ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <img className="desk-logo" src={`data:image/png;base64,${picture}`} alt={words.shown} />
      )}
      <Group>
        <FileButton
          resetRef={reset}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          onChange={(file) => void choose(file)}
        >
          {(props) => (
            <Button {...props} variant="default">
              {words.choose}
            </Button>
          )}
        </FileButton>
        {picture !== '' && (
          <Button variant="default" onClick={() => onChange('')}>
            {words.remove}
          </Button>
        )}
      </Group>
      <Text size="sm" c="danger.9" role="status">
        {last !== 'drawn' && t(last === 'heavy' ? 'logoHeavy' : 'logoUnread')}
      </Text>
    </>
  );
}
