// The words by which pages without a story give themselves away: English, Chinese, German and Japanese;
// French and Spanish wait for the wider budget of the next extractor.
// Names are matched from end to end with little room around: the name of an article about error 404 is longer.

/** A name of a page that is not there. */
export const NOT_FOUND =
  /^(\W*((http|error|fehler)\W*)?404(\W.{0,40})?|.{0,30}not found.{0,12}|.{0,30}(page|article|story|link|seite|artikel) .{0,20}(not|n.t|no longer|nicht|no) .{0,12}(exist|available|here|gefunden|vorhanden|mehr).{0,15}|.{0,15}(can.?t|cannot|couldn.t) find .{0,40}|.{0,12}([页頁]面|网页|網頁|内容|文章|稿件)(不存在|未找到|找不到|已).{0,14}|.{0,8}找不到.{0,14}|.{0,14}見つかりません.{0,10})$/i;

/** A name of a page that asks who the reader is. */
export const LOGIN =
  /^((please )?(sign|log) ?-?(in|on|up)\b|register\b|create .{0,12}account|anmeld(en|ung)\b|registrieren).{0,35}$|^.{0,8}(登[录陆入錄]|注册|註冊|ログイン|会員登録).{0,6}$/i;

/** A name of a list of search results. */
export const SEARCH =
  /^(search|results? for|suche|suchergebnis.*)\b.{0,60}$|^.{0,40}(搜索|搜尋|検索)(结果|結果)?$/i;

/** A policy: full of consent words, and still a text to read. */
export const POLICY = /polic|notice|terms|erklärung|bedingungen|政策|声明|条款|規約/i;

/** The publisher asking for the reader's consent in its own words. */
export const WE_ASK =
  /\b(we|us) and |our [\d,]* ?(partner|vendor)|we use cookies|wir und |mit \d+ partner|mit ihrer ein|我[们們](和|与|與|使用)|当社/i;

/** What consent is about, in lower case: a request speaks of many of these. */
export const CONSENT =
  /cookie|consen|einwillig|zustimm|同意|partn|合作|パートナー|person|个性|个人|個人|advertis|werb|广告|廣告|広告|privacy|datenschutz|隐私|隱私|legitim|berechtigt|reject|withdraw|widerr|拒|撤回|device|gerät|设备|裝置/g;

/** A button that gives consent. */
export const AGREE = /^.{0,6}(accept|agree|allow|akzeptier|zustimm|接受|同意).{0,20}$/i;

/** Labels of a list of threads, in lower case. */
export const THREADS =
  /\b(topic|thread|themen|replies|antworten|views|zugriffe|aufrufe|last post|letzter beitrag)|[主话]题|主題|スレッド|回[复覆]|返信|查看|浏览|閲覧|最[后後]/g;

/** A link from a teaser to its story. */
export const READ_MORE =
  /^\W*(continue reading|read (more|on)|weiterlesen|(阅读)?全文|详细|続きを読む)/i;

/** A name of a front door, a channel or a dossier. */
export const SECTION = /^(home(page)?|startseite|ホーム)$|(专题(报道)?|频道|栏目|首页)$/i;

/** Lines that are no story: imprint and licence, menus, a shell that waits for its scripts. */
export const NO_PROSE =
  /©|rights reserved|rechte vorbehalten|版[权權]所有|许可证|备案|举报|無断転載|javascript|([|｜·].*){4}|^\W*(loading|(正在)?加载中|読み込み中)/i;
