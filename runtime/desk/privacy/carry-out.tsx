/* Erasing by hand what nights erase: said before it is done, then some cases at a time until none is left. */
import { Box, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t, tCount } from '../text.ts';
import { carryOutRetention } from './api.ts';

interface CarryOutProps {
  /** Something went: the journal has more lines. */
  readonly onErased: () => void;
  /** Nothing is left. */
  readonly onDone: () => void;
}

/** The button, what it asks before, and how far it has come. */
export function CarryOut({ onErased, onDone }: CarryOutProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState(0);
  const run = useMutation({
    mutationFn: async () => {
      setErased(0);
      for (let left = true; left;) {
        const round = await carryOutRetention();
        left = round.left;
        setErased((before) => before + round.erased);
        if (round.erased > 0) onErased();
      }
    },
    onSuccess: onDone,
  });
  const start = (): void => {
    setAsked(false);
    run.mutate();
  };
  // While it goes on the button stays one that holds the focus, and does nothing.
  const ask = (): void => setAsked(!run.isPending);
  return (
    <>
      <Button
        color="danger.9"
        variant="outline"
        onClick={() => ask()}
        aria-disabled={run.isPending}
        data-disabled={run.isPending}
      >
        {t('carryOut')}
      </Button>
      {(run.isPending || run.isSuccess || erased > 0) && (
        <Text role="status">{tCount(run.isPending ? 'carryingOut' : 'carriedOut', erased)}</Text>
      )}
      {run.error && (
        <Box w="100%">
          <ProblemAlert error={run.error} />
        </Box>
      )}
      {asked && (
        <Dialog onClose={() => setAsked(false)} title={t('carryOutTitle')}>
          <Text>{t('carryOutWhat')}</Text>
          <Text mt="sm" fw={600}>
            {t('carryOutDanger')}
          </Text>
          <DialogButtons>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
            <Button color="danger.9" onClick={() => start()}>
              {t('carryOutConfirm')}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </>
  );
}
