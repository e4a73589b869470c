// The library page begins here.

import { startPage } from '@/components/hooks/start-page';
import { LibraryPage } from './library';

void startPage(LibraryPage, { titleKey: 'library.title', words: 'all' });
