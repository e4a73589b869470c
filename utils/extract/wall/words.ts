// What publishers say where a story goes on for some readers only.

/** A word that such a line holds, so that few lines are looked at closely. */
export const HINT =
  /subscri|regist|sign |log ?in|join|trial|account|reading|limit|members|unlock|lesen|abo\b|abonn|anmeld|abbonat|suscri|assinant|leyendo|lendo|leggere|suite|登|注册|註冊|[订訂][阅閱]|[会會][员員]|付[费費]|解[锁鎖]|[阅閱][读讀]|[试試][读讀]|reste |剩|未[读讀]|[还還]有|続き|残り|限定|購読|ここから先/i;

const READ_ON =
  '((continue|keep|finish|resume) reading|(continue|unlock|access|view|see|read)( on)?( the| this| our)?( rest| full| whole| entire| article| story| post| content| premium|$|(?=[.!])))';

/** A line that says of this very story that its rest needs a subscription, an account or a sign-in. */
export const WALL = new RegExp(
  [
    // English
    `\\b(subscri\\w+|register|sign (in|up)|log ?-?in|join|become an? \\w+|upgrade|trial|account)\\b[^.!?]{0,50}\\bto ${READ_ON}|\\bunlock (this|the full) (article|story|post)`,
    `\\bto ${READ_ON}[^.!?]{0,60}\\b(subscri|register|sign (in|up)|log ?-?in|join|account|trial|upgrad)`,
    '\\b(continue|keep) reading\\b.{0,60}\\b(subscri|sign|log ?-?in|account|trial|for free|member)',
    '\\b(article|story|content|post|feature) is (only |exclusively |reserved )?(available )?(only )?(for|to) (\\w+ ){0,3}(subscriber|member)',
    '\\b(exclusive|reserved) (for|to) (\\w+ ){0,2}(subscriber|member)s|\\b(subscriber|member)s?[- ]only (article|content|story)',
    '\\byou(.ve| have) (reached|read|used|hit) (your|the|all).{0,30}\\b(limit|free|last)\\b',
    // German
    '\\bweiterlesen (mit|als) |\\b(mit|als) .{1,30} weiterlesen|\\bum (den|diesen|weiter).{0,40}lesen\\b|\\b(artikel|text|beitrag|inhalt) ist (nur |exklusiv )?(für|mit|abonn)|\\b(artikel|text|beitrag) (weiter)?lesen.{0,20}(\\babo|plus\\b|\\+)|\\b(nur|exklusiv) für .{0,12}(abonn|mitglied)|(abonnieren|registrieren|anmelden).{0,40}weiter(zu)?lesen',
    // French, Spanish, Portuguese, Italian
    'réservée?s? (à nos|aux) abonn|reste \\d+ ?% (de|à)|(abonnez|connectez)-vous pour (lire|continuer|accéder)|pour lire la suite',
    '(exclusiv[oa]|solo) para (suscript|usuari|soci|assinant)|para (seguir|continuar) (leyendo|lendo)|(riservat[oa] agli|solo per gli) abbonati|per continuare a leggere',
    // Chinese
    '(登[录錄陆]|注[册冊]|[订訂][阅閱]|[开開]通|[购購][买買]|付[费費]|升[级級]|加入|下[载載])[^。]{0,20}([阅閱][读讀]|查看|解[锁鎖]|看)(全文|全部|剩|余下|餘下|更多|本文|完整|后|後)',
    '(本|此|[该該])(文|篇|[内內]容).{0,8}(付[费費]|[会會][员員]|[订訂][阅閱]|VIP).{0,3}([专專]|[内內]容|文章|可)|(剩[余餘]|[还還]有|未[读讀]).{0,6}\\d{1,2}(\\.\\d+)?\\s*%|[试試][读讀](已|[结結]束|到此)',
    // Japanese
    '(会員|購読者)(限定|専用)|残り\\s*[:：]?[\\d,，\\s]+文字|続き(を|は|が).{0,16}(会員|ログイン|購読|登録|有料)|(登録|ログイン|購読).{0,14}続き|ここから先は',
  ].join('|'),
  'i',
);

/** What stands around such a line, and in a box that has none: an offer. */
export const OFFER =
  /subscri|sign (in|up)|log ?-?in|\btrial\b|\babo(nn\w+)?\b|anmelden|registrieren|suscr|assin|abbonat|登[录錄陆]|[订訂][阅閱]|[会會][员員]|付[费費]|購読|ログイン|会員/i;
