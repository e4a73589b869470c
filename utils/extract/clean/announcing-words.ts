// What stands over links to other stories, language by language: a table of words.

const BY_LANGUAGE = {
  en: "related\\b.{0,24}|(?:also |please )?read (?:more|next|also|on|the (?:full|original)\\b.{0,20})|see also|(?:learn|find out|discover|see|explore) more|more|more (?:from|on|stories|news|in|about|articles|like this|to read|reading)\\b.{0,40}|(?:most|top|popular) (?:read|popular|viewed|shared|stories|news|posts|articles|now|today)|(?:recommended|suggested)(?: (?:for you|by|from)\\b.{0,20}| reading| reads?| stories| articles| posts| videos?| content)?|(?:you (?:may|might) )?also (?:like|read|enjoy)|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|(?:what to read|up|read) next|keep reading|continue reading|don['’]t miss|trending(?: now)?|in case you missed it|editor['’]?s['’]? (?:picks?|choice)|latest (?:\\w+ )?(?:news|stories|posts|articles)|(?:recent|similar|other|featured) (?:posts|stories|articles|news|reads?)",
  zh: '此前[报報][道導]|.{0,4}(?:相[关關]|延伸|推[荐薦]|精彩|[热熱][门門点點]|往期|更多|其[他它]|[编編][辑輯]推[荐薦])(?:新[闻聞]|[阅閱][读讀]|[链鏈鍊][接結]|[报報][道導]|文章|推[荐薦]|[视視][频頻]|影[片音]|[专專][题題]|回[顾顧]|精彩|[内內]容|[资資][讯訊]|[话話][题題]|[热熱][点點])?|猜你喜[欢歡]|[你您]可能.{2,8}|大家都在看|看更多.{0,4}|[点點][击擊]?(?:看|查看|[阅閱][读讀])?更多',
  de: 'mehr (?:zum thema|zu|über|aus|von|dazu)\\b.{0,40}|(?:lesen sie|lest|lies) (?:auch|mehr|hier|dazu)\\b.{0,24}|auch (?:interessant|lesen\\w*)|das könnte (?:sie|dich)(?: auch)? interessieren|weitere (?:informationen|artikel|themen|meldungen|nachrichten|beiträge|infos)\\b.{0,24}|weiterlesen|passend dazu|meistgelesen\\w*|schlagw[oö]rte?r?\\b.{0,24}|(?:lesen sie )?mehr zum thema|zum (?:artikel|thema)|unsere empfehlung\\w*',
  fr: "(?:à )?lire (?:aussi|également|la suite|plus)|voir aussi|sur le même (?:sujet|thème)|articles (?:liés|similaires|associés|recommandés)|les plus lus|plus d['’]articles.{0,20}|(?:en savoir|lire) plus|notre sélection|à ne pas manquer",
  es: '(?:le[ea]r?|ver?|lea|vea) (?:también|además|más)|(?:también )?te puede(?: también)? interesar|(?:noticias|artículos|contenidos?|notas) relacionad[oa]s?|lo más (?:leído|visto)|más (?:noticias|información|sobre|en)\\b.{0,30}|relacionad[oa]s?',
  it: 'leggi (?:anche|tutto)|(?:ti )?potrebbe(?: anche)? interessar\\w+(?: anche)?|(?:articoli )?correlati|vedi anche|altri articoli|per approfondire|i più letti',
  pt: '(?:leia|veja|saiba)(?: também| mais)|(?:notícias |artigos )?relacionad[oa]s|(?:as )?mais lidas',
  nl: 'lees (?:ook|verder|meer)|gerelateerde?\\b.{0,20}|meer (?:over|nieuws|van)\\b.{0,30}|meest gelezen',
  north: 'l[äe]s (?:også|också|mer|även)|læs (?:også|mere)|mest l[eä]st|relater[at]\\w*\\b.{0,20}',
  pl: '(?:czytaj|zobacz|przeczytaj|sprawdź)(?: też| także| również| więcej)|polecane|powiązane|najczęściej czytane',
  cs: '(?:čtěte|přečtěte si|mohlo by vás) (?:také|též|více|zajímat)|související.{0,12}',
  tr: 'ilgili (?:haber|içerik)\\w*|(?:bunlar da )?ilginizi çekebilir|ayrıca oku\\w*|en çok okunan\\w*|önerilen\\b.{0,20}',
  ru: 'читайте (?:также|ещё|еще|по теме)|(?:материалы |ещё |еще )?по теме|смотрите также|рекомендуем|самое читаемое|похожие (?:новости|статьи)',
  ar: 'اقرأ (?:أيضا.?|المزيد)|(?:مواضيع|أخبار|مقالات) ذات صلة|قد يعجبك أيضا.?|الأكثر قراءة',
  ja: '関連(?:記事|ニュース|リンク|キーワード|情報|トピックス?)|[あ合]わせて読みたい|(?:こちらも)?おすすめ(?:の?記事|情報)?|人気(?:の?記事|ランキング)|アクセスランキング|続きを読む|もっと見る',
  ko: '관련 ?(?:기사|뉴스)|많이 본.{0,6}|추천 ?(?:기사|뉴스)|인기 ?(?:기사|뉴스)',
};

const ANY = Object.values(BY_LANGUAGE).join('|');
const ALONE = new RegExp(`^[>▶►▲■◆●【\\[(（»→\\s]*(?:${ANY})[\\s:：>»…！!】\\])）]*$`, 'iu');
const BEFORE = new RegExp(`^[>▶►▲■◆●【\\[(（»→\\s]*(?:${ANY})(?:\\s*[:：|>»–—-]|$)`, 'iu');

/** Whether a line as a whole announces other stories. */
export function announces(line: string): boolean {
  return line.length <= 80 && ALONE.test(line);
}

/** Whether a line begins with such an announcement and a colon. */
export function beginsAnnouncing(line: string): boolean {
  return BEFORE.test(line);
}
