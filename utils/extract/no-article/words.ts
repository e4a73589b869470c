// The words by which pages without a story give themselves away, in seven languages.
// Names (titles, headings) are matched from end to end, with little room around: an article about error 404 has a longer name.

/** A name of a page that is not there. */
export const NOT_FOUND = new RegExp(
  [
    '^\\W*((http|error|fehler|erreur|错误|エラー)\\W*)?404\\b(\\W*$|\\W+.{0,40}$)',
    '^.{0,30}\\bnot found.{0,12}$',
    '^.{0,25}\\b(page|article|story|content|link|document|seite|artikel|p[aá]gina)\\b.{0,20}(not (be )?found|(no longer|n.t|not) (exist|available|here)|is (missing|gone)|nicht (mehr )?(gefunden|vorhanden|verfügbar)|(leider )?nicht \\(?mehr|no (existe|encontrada|disponible)).{0,15}$',
    '^.{0,15}(can.?t|cannot|couldn.?t|could not) (find|locate) .{0,12}(page|article|looking).{0,30}$',
    '^.{0,12}page (est )?(introuvable|non trouvée).{0,12}$',
    '^.{0,12}(页面|網頁|頁面|网页|内容|文章|稿件|信息|地址)(不存在|未找到|找不到|无法找到|無法找到|已被?删除|已下线|走丢了|不见了).{0,14}$',
    '^.{0,8}(找不到|无法找到|沒有找到).{0,8}(页面|網頁|頁面|网页|内容|文章).{0,8}$',
    '^.{0,14}(ページ|記事).{0,6}(見つかりません|存在しません|ありません).{0,10}$',
  ].join('|'),
  'i',
);

/** A name of a page that asks who the reader is. */
export const LOGIN =
  /^(please )?(sign|log) ?-?(in|on|up)\b.{0,30}$|^(register|create (an?|your) .{0,12}account)\b.{0,35}$|^.{0,8}(登[录陆入錄]|注册|註冊|ログイン|会員登録).{0,6}$|^(login|anmelden|anmeldung|einloggen|registrieren|connexion|se connecter|s.identifier|inscription|iniciar sesi[oó]n|acceder|reg[ií]strate)\b.{0,25}$/i;

/** A name of a list of search results. */
export const SEARCH =
  /^(search|results? for|suche|suchergebnis|résultats? (de|pour)|recherche|resultados? (de|para)|b[uú]squeda)\b.{0,60}$|^suchergebnis|^.{0,40}(搜索|搜尋|检索|検索)(结果|結果)?$/i;

/** How many results there are. */
export const RESULT_COUNT =
  /\d (search )?(results?|hits|matches|treffer|ergebnisse|résultats|resultados)\b|(结果|結果).{0,4}\d|\d ?[个個件条項](相关)?[结結]果|(没有|未|沒有)找到|no results/i;

/** A page calling itself a policy: long consent words, and still something to read. */
export const POLICY =
  /polic|notice|statement|terms|erklärung|richtlinie|bedingungen|politique|aviso|pol[ií]tica|政策|声明|条款|聲明|ポリシー|規約/i;

/** The publisher speaking of the reader's consent. */
export const WE_ASK =
  /\b(we|us) (and|with) (our|selected|\d)|our [\d,.]* ?(partners|vendors)|\b(we|this site) uses? cookies|wir und (unsere|bis)|mit (unseren|ihrer) |我们(和|与)|我们使用|我們(和|與|使用)|当社|nous et nos|nosotros y nuestros/i;

/** What consent is asked for; each is counted once. */
export const CONSENT: readonly RegExp[] = [
  /cookie/i,
  /consen|einwillig|zustimm|同意/i,
  /partner|partenaire|socios|合作伙伴|供应商|パートナー/i,
  /personali|datos person|données (à )?(caractère )?person|personenbezogen|个性化|个人信息|个人数据|個人/i,
  /advertis|werb|anzeigen|广告|廣告|広告|publici/i,
  /privacy|datenschutz|隐私|隱私|プライバシー|confidentialité|privacidad/i,
  /legitimate interest|berechtigt|合法|intérêt légitime|interés legítimo/i,
  /withdraw|reject|object to|widerr|撤回|拒绝|拒絕|拒否|refus|rechaz/i,
  /device|gerät|设备|裝置|端末|appareil|dispositivo/i,
  /third part|purposes|drittl|第三方|finalités|fines/i,
];

/** A button that gives consent. */
export const AGREE =
  /^.{0,6}(accept|agree|allow|reject|akzeptier|zustimm|ablehn|接受|同意|拒绝|拒絕|同意する|accepter|aceptar).{0,20}$/i;

/** Labels of a list of threads, a group each. */
export const THREADS: readonly RegExp[] = [
  /\b(topics|threads|themen|sujets|temas)\b|主题|主題|スレッド/i,
  /\b(replies|posts|antworten|beiträge|réponses|respuestas)\b|回复|回覆|返信/i,
  /\b(views|zugriffe|aufrufe|vues|vistas)\b|查看|浏览|閲覧/i,
  /last (post|reply)|letzter beitrag|dernier message|último mensaje|最后(发表|回复)|最後/i,
];

/** A link from a teaser to its story. */
export const READ_MORE =
  /^\W*(continue reading|read (more|on|the full)|weiterlesen|lire la suite|(seguir leyendo|leer más)|(阅读)?全文|查看全文|详细|続きを読む)/i;

/** Lines that are no story: imprint and licence, a shell that waits for its scripts. */
export const NO_PROSE =
  /©|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|版权所有|版權所有|许可证|備案|备案|举报|無断転載|javascript|([|｜·].*){4}|^\W*(loading|please wait|加载中|正在加载|読み込み中|wird geladen)/i;
