// Starts the popup.

import { startPage } from '@/components/hooks/start-page';
import { Popup } from './popup';

void startPage(Popup, { titleKey: 'popup.title', words: 'core' });
