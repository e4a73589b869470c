// The reader page begins here.

import { startPage } from '@/components/hooks/start-page';
import { ReaderPage } from './reader';

void startPage(ReaderPage, { titleKey: 'reader.title', words: 'all' });
