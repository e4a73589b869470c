// What stands over links to other stories, language by language: a table of words.

const ANY =
  // English
  "related\\b.{0,24}|((also |please )?read|learn|find out|discover|see|explore) (more|next|also|on)|read the (full|original)\\b.{0,20}|(keep|continue) reading|more( (from|on|stories|news|in|about|articles|like this|to read)\\b.{0,40})?|((most|top|popular|recent|similar|other|featured|recommended|suggested)|latest( \\w+)?) (read\\w*|popular|viewed|shared|stories|news|posts|articles)|recommended( (for you|by|from)\\b.{0,20})?|(you (may|might)( also)?|also) (like|read|enjoy|be interested in)|(what to read|up) next|don['’]t miss|trending( now)?|in case you missed it|editor['’]?s['’]? (picks?|choice)" +
  // Chinese; the second word by how it begins
  '|此前[报報].|.{0,4}(相[关關]|延伸|推[荐薦]|精彩|[热熱][门門点點]|往期|更多|其[他它])([新阅閱链鏈报報文推视視影专專回精内內资資话話].)?|猜你喜[欢歡]|[你您]可能.{2,8}|大家都在看' +
  // German
  '|mehr (zum?|über|aus|von|dazu)\\b.{0,40}|(lesen sie|lest|lies) (auch|mehr|hier|dazu)\\b.{0,24}|auch (interessant|lesen\\w*)|das könnte (sie|dich)( auch)? interessieren|weitere (informationen|artikel|themen|nachrichten)\\b.{0,24}|weiterlesen|passend dazu|meistgelesen\\w*|schlagw[oö]rte?r?\\b.{0,24}|zum (artikel|thema)' +
  // French
  "|((à )?lire|voir|en savoir) (aussi|également|la suite|plus)|sur le même (sujet|thème)|articles (liés|similaires|associés)|les plus lus|plus d['’]articles.{0,20}|à ne pas manquer" +
  // Spanish and Portuguese
  '|(le[eai][ar]?|ve[rj]?a?|saiba) (también|además|más|também|mais)|(también )?te puede( también)? interesar|((noticias|artículos|contenidos?|notícias|artigos) )?relacionad[oa]s?|lo más (leído|visto)|más (noticias|información|sobre|en)\\b.{0,30}|(as )?mais lidas' +
  // Italian
  '|(leggi|vedi) (anche|tutto)|(ti )?potrebbe( anche)? interessar\\w+|(articoli )?correlati|altri articoli|per approfondire|i più letti' +
  // Dutch and the north
  '|lees (ook|verder|meer)|gerelateerde?\\b.{0,20}|meer (over|nieuws|van)\\b.{0,30}|meest gelezen|l[äeæ]s (også|också|mere?|även)|mest l[eä]st|relater[at]\\w*\\b.{0,20}' +
  // Polish and Czech
  '|(prze)?(czytaj|zobacz) (też|także|również|więcej)|polecane|powiązane|čtěte (také|více)|mohlo by vás zajímat|související.{0,12}' +
  // Turkish
  '|ilgili (haber|içerik)\\w*|ilginizi çekebilir|ayrıca oku\\w*|en çok okunan\\w*|önerilen\\b.{0,20}' +
  // Russian
  '|(читайте|смотрите) (также|ещё|еще|по теме)|(материалы )?по теме|рекомендуем|самое читаемое|похожие.{0,9}' +
  // Arabic
  '|اقرأ (أيضا.?|المزيد)|.{4,8} ذات صلة|قد يعجبك أيضا.?|الأكثر قراءة' +
  // Japanese and Korean
  '|関連(記事|ニュース|リンク|キーワード|情報)|[あ合]わせて読みたい|(こちらも)?おすすめ(の?記事|情報)?|(人気|アクセス)(の?記事|ランキング)|続きを読む|もっと見る|(관련|추천|인기) ?(기사|뉴스)|많이 본.{0,6}';

/** Signs before and after it; in quotation marks somebody speaks. */
const SIGNS = '[^\\p{L}\\d"“”«.?]*';
const ALONE = new RegExp(`^${SIGNS}(${ANY})${SIGNS}$`, 'iu');
const BEFORE = new RegExp(`^${SIGNS}(${ANY})(\\s*[:：|>»–—-]|$)`, 'iu');

/** Whether a line as a whole announces other stories. */
export function announces(line: string): boolean {
  return line.length <= 80 && ALONE.test(line);
}

/** Whether a line begins with such an announcement and a colon. */
export function beginsAnnouncing(line: string): boolean {
  return BEFORE.test(line);
}
