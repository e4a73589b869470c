// What links between the pages of one story say, in the languages of the pages at hand.

/** The whole label of a link to the next page, without brackets and arrows; `Next article` is none. */
export const NEXT =
  /^(next(( this)? page| part)?|continued?|(zur )?n(ä|ae)chsten? (seite|teil)|weiter(blättern)?|(page )?suivante?|((página )?siguiente|(próxima|seguinte) página|(pagina )?successiva)|(volgende|næste|nästa|neste)( pagina| side| sida)?|下一?[页頁]|[后後]一?[页頁]|次(の?(ページ|頁)|へ)?(へ)?|다음( 페이지)?)$/i;

/** Labels that name a page so plainly that the address need not show it. */
export const NEXT_PAGE =
  /^(next page|n(ä|ae)chste seite|page suivante|página siguiente|próxima página|下一[页頁]|次の?(ページ|頁)(へ)?)$/i;

/** Labels of the whole story on one page. "The rest" is there too: where it leads is seen when it is read. */
export const SINGLE =
  /^((view|show|read|print)?( (this|the))?( article| story)?( as| on| in)?( a| one)? ?single[- ]page( view| version)?|one page|(view|show) (all|on one page|full (article|story|text))|(artikel |alles )?auf einer seite( lesen| anzeigen)?|(afficher |lire )?(l.article )?(en|sur) une (seule )?page|texte intégral|(ver )?(todo )?en una (sola )?página|余下全文|[显顯]示全文|[阅閱][读讀]全文|全文[阅閱][读讀]|在?本[页頁](显示|閱讀|阅读)?(全文|剩余内容)|[单單][页頁](显示|阅读|閱讀|浏览|模式)?|全文(を)?表示|1ページで(読む|表示)|全ページを?(読む|表示))$/i;

/** Labels of the first page, and of the one before. */
export const BACK =
  /^(first|prev(ious)?|back|zurück|vorherige|erste|début|précédente?|anterior|上一?[页頁]|[首前]一?[页頁]|前(の(ページ|頁))?(へ)?)( page| seite)?$/i;

/** A line that is nothing but a pager. */
export const PAGER_LINE =
  /^([\d\s/|·•,.:<>«»‹›[\]()（）…→←-]|第|共|[上下前后後首末尾]一?[页頁]|[页頁]|余下全文|[单單][页頁](显示|阅读)?|全文|\b(pages?|of|next|prev(ious)?|first|last|seite|von|weiter|zurück|sur|suivante?|précédente?|anterior|siguiente)\b|次の?|前の?|ページ|へ)+$/i;

/** The mark of a page at the end of a title: `(2)`, `第2页`, `Page 2 of 3`. */
export const PAGE_MARK =
  /[\s\-–—_|·,:]*([（([]\s*(\d{1,3}|[一二三四五六七八九十]+)\s*([/／]\s*\d+)?\s*[）)\]]|第\s*\d+\s*[页頁]|\d+\s*[/／]\s*\d+|\b(page|seite|part|teil|página|pagina)\s*\d+(\s*(of|von|sur|de|\/)\s*\d+)?|\d+ページ目?)\s*$/iu;
