// What was done lately, wherever in Offprint, with the way back.

import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { useI18n } from '@/components/ui/i18n-context';
import { pageIcons } from '@/components/ui/page-icons';
import type { RecentAct } from '@/utils/model/recent-act';
import { localDay } from '@/utils/text/local-day';
import styles from './recent-dialog.module.css';
import { tellAct, tellTitles } from './recent-words';

export type RecentDialogProps = {
  /** The latest acts first; the same three states as a live query. */
  readonly live:
    | { readonly state: 'loading' }
    | { readonly state: 'ready'; readonly value: readonly RecentAct[] }
    | { readonly state: 'failed' };
  /** Takes an act back, or does it again. */
  readonly onToggle: (act: RecentAct) => Promise<'done' | 'nothing' | 'failed'>;
  readonly onClose: () => void;
  /** For tests: what day it is. */
  readonly now?: Date;
};

/** The acts by day. A row keeps its button, and the button the focus, whichever way it leads next. */
export function RecentDialog({ live, onToggle, onClose, now = new Date() }: RecentDialogProps) {
  const { t } = useI18n();
  const [told, setTold] = useState('');
  const toggle = async (act: RecentAct) => {
    const outcome = await onToggle(act);
    const words = tellAct(t, act);
    if (outcome === 'failed') setTold(t('list.actFailed'));
    else if (outcome === 'nothing') setTold(t('recent.nothing', { act: words }));
    else setTold(t(act.undone ? 'recent.doneAgain' : 'recent.undoneNow', { act: words }));
  };
  return (
    <Dialog title={t('recent.title')} onClose={onClose} data-testid="recent-dialog">
      <p class={styles.status} role="status" data-testid="recent-status">
        {told === '' ? t('recent.text') : told}
      </p>
      {live.state === 'failed' && <EmptyState alert icon="alert" title={t('list.failed')} />}
      {live.state === 'ready' && live.value.length === 0 && (
        <EmptyState icon={pageIcons.recent} title={t('recent.empty')} data-testid="recent-empty">
          {t('recent.emptyText')}
        </EmptyState>
      )}
      {live.state === 'ready' && <Days acts={live.value} now={now} onToggle={toggle} />}
    </Dialog>
  );
}

type DaysProps = {
  readonly acts: readonly RecentAct[];
  readonly now: Date;
  readonly onToggle: (act: RecentAct) => Promise<void>;
};

function Days({ acts, now, onToggle }: DaysProps) {
  const { t, day } = useI18n();
  const today = localDay(now.toISOString());
  const byDay = Map.groupBy(acts, ({ time }) => localDay(time));
  return (
    <>
      {[...byDay].map(([date, ofDay]) => (
        <section key={date} class={styles.day}>
          <h3 class={styles.date}>{date === today ? t('recent.today') : day(date)}</h3>
          <ul>
            {ofDay.map((act) => (
              <ActRow key={act.key} act={act} onToggle={onToggle} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ActRow({ act, onToggle }: { readonly act: RecentAct } & Pick<DaysProps, 'onToggle'>) {
  const { t, language } = useI18n();
  const words = tellAct(t, act);
  const titles = tellTitles(t, act);
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const button = t(act.undone ? 'recent.redo' : 'ui.undo');
  return (
    <li class={styles.act} data-testid="recent-act" data-deed={act.deed} data-undone={act.undone}>
      <div class={styles.told}>
        <p class={styles.words}>
          <span class={act.undone ? styles.undone : ''}>{words}</span>
          {act.undone && <span class={styles.mark}>{t('recent.undone')}</span>}
          <time class={styles.mark} dateTime={act.time}>
            {clock.format(new Date(act.time))}
          </time>
        </p>
        {titles !== null && (
          <p class={styles.titles} dir="auto">
            {titles}
          </p>
        )}
      </div>
      {act.toggle.length > 0 && (
        <Button
          variant="quiet"
          data-testid="recent-toggle"
          aria-label={t('recent.named', { button, act: words, titles: titles ?? '' })}
          onClick={() => void onToggle(act)}
        >
          {button}
        </Button>
      )}
    </li>
  );
}
