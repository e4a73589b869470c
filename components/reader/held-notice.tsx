// The page came back much shorter: the reader decides which text the story has.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { StoryNotice } from './story-notice';

export type HeldNoticeProps = {
  readonly onKeep: () => void;
  readonly onTake: () => void;
};

/** Nothing is lost either way: the other text stays among the kept revisions. */
export function HeldNotice({ onKeep, onTake }: HeldNoticeProps) {
  const { t } = useI18n();
  return (
    <StoryNotice
      title={t('reader.held')}
      data-testid="held-notice"
      actions={
        <>
          <Button variant="primary" data-testid="keep-shown" onClick={onKeep}>
            {t('reader.keepShown')}
          </Button>
          <Button data-testid="take-held" onClick={onTake}>
            {t('reader.takeHeld')}
          </Button>
        </>
      }
    >
      {t('reader.heldText')}
    </StoryNotice>
  );
}
