// Each language whole, as the pages in tabs load it.

import type { Catalogue } from '@/utils/i18n/catalogues/catalogue';
import { enCore } from '@/utils/i18n/catalogues/en/core';
import { enPages } from '@/utils/i18n/catalogues/en/pages';
import { zhCnCore } from '@/utils/i18n/catalogues/zh-cn/core';
import { zhCnPages } from '@/utils/i18n/catalogues/zh-cn/pages';

/** English. */
export const en: Catalogue = { ...enCore, ...enPages };

/** Simplified Chinese. */
export const zhCn: Catalogue = { ...zhCnCore, ...zhCnPages };
