// Starts the popup.

import { startPage } from '@/components/hooks/start-page';
import { catchEarlyEnter } from './early-enter';
import { Popup } from './popup';

const earlyEnter = catchEarlyEnter();

void startPage(() => <Popup earlyEnter={earlyEnter} />, { titleKey: 'popup.title', words: 'core' });
