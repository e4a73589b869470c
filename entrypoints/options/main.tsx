// The options page begins here.

import { startPage } from '@/components/hooks/start-page';
import { OptionsPage } from './options';

void startPage(OptionsPage, { titleKey: 'options.title', words: 'all' });
