// The words by which pages without a story give themselves away: English, Chinese (both scripts), Japanese, German,
// French, Spanish, Italian, Portuguese, Russian.
// Names are matched from end to end with little room around: the name of an article about error 404 is longer.

/** A name of a page that is not there. */
export const NOT_FOUND =
  /^(\W*((http|error|fehler|erreur|errore|erro|ошибка|错误|錯誤|エラー)\W*)?404(\W.{0,40})?|.{0,30}not found.{0,12}|.{0,30}(page|article|story|link|seite|artikel|p[aá]gina|noticia|notícia|pagina) .{0,20}(not|n.t|no longer|nicht|no|est|non|não) .{0,12}(exist|available|here|gefunden|vorhanden|mehr|introuvable|encontrad|trovat|disponi).{0,15}|.{0,15}page introuvable.{0,12}|.{0,15}(can.?t|cannot|couldn.t) find .{0,40}|.{0,12}([页頁]面|网页|網頁|内容|內容|文章|稿件)(不存在|未找到|找不到|已).{0,14}|.{0,8}(找不到|無法找到).{0,14}|.{0,14}(見つかりません|存在しません).{0,10}|.{0,12}(страница|статья|материал)\s+(не|был|уда).{0,14})$/i;

/** A name of a page that asks who the reader is. */
export const LOGIN =
  /^((please )?(sign|log) ?-?(in|on|up)\b|register\b|create .{0,12}account|anmeld(en|ung)\b|registrieren|connexion\b|s.identifier|iniciar sesi|acceder\b|accedi\b|registrati|iniciar sess|entrar\b|вход|авториз|регистрац).{0,35}$|^.{0,8}(登[录陆入錄]|注册|註冊|ログイン|会員登録).{0,6}$/i;

/** A name of a list of search results. */
export const SEARCH =
  /^(search|results? for|suche|suchergebnis.*|résultats?|recherche|resultados?|búsqueda|busca|pesquisa|risultati|ricerca)\b.{0,60}$|^(поиск|результаты поиска).{0,60}$|^.{0,40}(搜索|搜尋|検索)(结果|結果)?$/i;

/** A policy: full of consent words, and still a text to read. */
export const POLICY =
  /polic|polít|politi(que|ca) |informativa|notice|terms|termini|erklärung|bedingungen|conditions|aviso|termos|политика|соглашени|政策|声明|聲明|条款|條款|規約|ポリシー/i;

/** The publisher asking for the reader's consent in its own words. */
export const WE_ASK =
  /\b(we|us) and |our [\d,]* ?(partner|vendor)|we use cookies|wir und |mit \d+ partner|mit ihrer ein|nous et nos|nosotros y|noi e |nós e |мы и наши|мы используем|我[们們](和|与|與|使用)|当社/i;

/** What consent is about, in lower case: a request speaks of many of these. */
export const CONSENT =
  /cookie|consen|einwillig|zustimm|соглас|同意|partn|parten|socios|parceir|партн|合作|パートナー|person|персон|个性|个人|個人|advertis|werb|publici|pubblic|реклам|广告|廣告|広告|privacy|datenschutz|confidential|privaci|конфиденц|隐私|隱私|プライバシー|legitim|berechtigt|légitim|законн|reject|withdraw|widerr|refus|rechaz|rifiut|rejeit|отклон|拒|撤回|device|gerät|appareil|dispositiv|устройств|设备|裝置|端末/g;

/** A button that gives consent. */
export const AGREE =
  /^.{0,6}(accept|agree|allow|akzeptier|zustimm|aceptar|accett|aceit|acord|接受|同意|принять|соглас).{0,20}$/i;

/** Labels of a list of threads, in lower case. */
export const THREADS =
  /\b(topic|thread|themen|sujets|temas|discussioni|tópicos|replies|antworten|réponses|respuestas|risposte|respostas|views|zugriffe|aufrufe|vues|visitas|visite|last post|letzter beitrag|dernier mess|último mens|última mens|ultimo mess)|темы|ответов|просмотров|последнее|[主话]题|主題|スレッド|回[复覆]|返信|查看|浏览|瀏覽|閲覧|最[后後]/g;

/** A link from a teaser to its story. */
export const READ_MORE =
  /^\W*(continue reading|read (more|on)|weiterlesen|lire (la suite|plus)|leer más|seguir leyendo|leggi (tutto|di più)|continua a leggere|le(ia|r) mais|читать (далее|дальше|полностью)|([阅閱][读讀])?全文|详细|詳細|続きを読む)/i;

/** A name of a front door, a channel or a dossier. */
export const SECTION =
  /^(home(page)?|startseite|accueil|inicio|início|portada|главная|ホーム)$|(专题(报道)?|專題|频道|頻道|栏目|首[页頁])$/i;

/** Lines that are no story: imprint and licence, menus, a shell that waits for its scripts. */
export const NO_PROSE =
  /©|rights reserved|rechte vorbehalten|tous droits|todos los derechos|diritti riservati|direitos reservados|все права|版[权權]所有|许可证|备案|举报|無断転載|javascript|([|｜·].*){4}|^\W*(loading|chargement|cargando|caricamento|carregando|загрузка|(正在)?(加载|載入)中|読み込み中)/i;
