import type { PhraseTexts } from './book.ts'

/** Each phrase speaks of both: how content the team is and what it achieves. */
export const leadership: PhraseTexts = {
  'leadership.1.manager.1':
    '{Sie} {führt|führte} das Team stets hervorragend, {motiviert|motivierte} alle Beschäftigten und {erzielt|erzielte} bei ausgezeichnetem Arbeitsklima sehr gute Teamleistungen.',
  'leadership.1.manager.2':
    'Als Führungskraft {ist|war} {sie} stets äußerst anerkannt; die Zufriedenheit im Team und dessen Leistungen {sind|waren} hervorragend.',
  'leadership.1.manager.3':
    'Durch klare Ziele und ein sehr wertschätzendes Vorbild {führt|führte} {sie} das Team jederzeit zu ausgezeichneten Leistungen und {sorgt|sorgte} für ein Klima des Vertrauens.',
  'leadership.1.manager.4':
    '{Sie} {versteht|verstand} es stets in hervorragender Weise, Verantwortung zu übertragen, Talente zu fördern und ein zufriedenes, sehr leistungsstarkes Team zu formen.',
  'leadership.1.manager.5':
    'Unter der Leitung von {Frau/Herrn Name} {erbringt|erbrachte} das Team stets sehr gute Leistungen; die Zusammenarbeit {ist|war} von außerordentlich hohem Vertrauen geprägt.',
  'leadership.1.manager.6':
    '{Sie} {fordert|forderte} und {fördert|förderte} alle Beschäftigten stets mit sehr großer Umsicht und {erreicht|erreichte} bei hoher Arbeitszufriedenheit hervorragende Teamleistungen.',

  'leadership.2.manager.1':
    '{Sie} {führt|führte} das Team stets gut, {motiviert|motivierte} die Beschäftigten und {erzielt|erzielte} bei gutem Arbeitsklima gute Teamleistungen.',
  'leadership.2.manager.2':
    'Als Führungskraft {ist|war} {sie} stets anerkannt; die Zufriedenheit im Team und dessen Leistungen {sind|waren} hoch.',
  'leadership.2.manager.3':
    'Durch klare Ziele und ein wertschätzendes Vorbild {führt|führte} {sie} das Team stets zu guten Leistungen und {sorgt|sorgte} für ein Klima des Vertrauens.',
  'leadership.2.manager.4':
    '{Sie} {versteht|verstand} es stets, Verantwortung zu übertragen, Talente zu fördern und ein zufriedenes, leistungsstarkes Team zu formen.',
  'leadership.2.manager.5':
    'Unter der Leitung von {Frau/Herrn Name} {erbringt|erbrachte} das Team stets gute Leistungen; die Zusammenarbeit {ist|war} von hohem Vertrauen geprägt.',
  'leadership.2.manager.6':
    '{Sie} {fordert|forderte} und {fördert|förderte} die Beschäftigten stets mit Umsicht und {erreicht|erreichte} bei hoher Arbeitszufriedenheit gute Teamleistungen.',

  'leadership.3.manager.1':
    '{Sie} {führt|führte} das Team gut und {erzielt|erzielte} bei gutem Arbeitsklima die erwarteten Teamleistungen.',
  'leadership.3.manager.2':
    'Als Führungskraft {ist|war} {sie} anerkannt; die Zufriedenheit im Team und dessen Leistungen {sind|waren} gut.',
  'leadership.3.manager.3':
    'Durch klare Ziele {führt|führte} {sie} das Team zu guten Leistungen und {sorgt|sorgte} für eine sachliche und vertrauensvolle Zusammenarbeit.',
  'leadership.3.manager.4':
    '{Sie} {versteht|verstand} es, Verantwortung zu übertragen und ein zufriedenes, leistungsbereites Team zu formen.',
  'leadership.3.manager.5':
    'Unter der Leitung von {Frau/Herrn Name} {erbringt|erbrachte} das Team gute Leistungen; die Zusammenarbeit {ist|war} vertrauensvoll.',
  'leadership.3.manager.6':
    '{Sie} {fordert|forderte} und {fördert|förderte} die Beschäftigten und {erreicht|erreichte} bei guter Arbeitszufriedenheit die vereinbarten Teamziele.',

  'leadership.4.manager.1':
    '{Sie} {führt|führte} das Team anforderungsgerecht; Arbeitsklima und gemeinsame Leistungen {sind|waren} zufriedenstellend.',
  'leadership.4.manager.2':
    'Als Führungskraft {ist|war} {sie} grundsätzlich anerkannt; die Zufriedenheit im Team und dessen Leistungen {entsprechen|entsprachen} den Anforderungen.',
  'leadership.4.manager.3':
    'Durch eindeutige Vorgaben {führt|führte} {sie} das Team grundsätzlich zu den vereinbarten Leistungen und zu einer sachlichen Zusammenarbeit.',
  'leadership.4.manager.4': {
    text: '{Sie} {versteht|verstand} es grundsätzlich, Verantwortung zu übertragen und das Team bei sachlicher Zusammenarbeit zu zufriedenstellenden Leistungen zu führen.',
    version: 2,
  },
  'leadership.4.manager.5':
    'Unter der Leitung von {Frau/Herrn Name} {erbringt|erbrachte} das Team anforderungsgerechte Leistungen; die Zusammenarbeit {ist|war} sachlich.',
  'leadership.4.manager.6':
    '{Sie} {leitet|leitete} die Beschäftigten grundsätzlich sachgerecht an; Arbeitszufriedenheit und Teamleistungen {genügen|genügten} den Anforderungen.',

  'leadership.5.manager.1':
    '{Sie} {führt|führte} das Team im Wesentlichen sachgerecht und {ist|war} um ein gutes Arbeitsklima sowie um die erwarteten Leistungen bemüht.',
  'leadership.5.manager.2':
    'Als Führungskraft {ist|war} {sie} um die Zufriedenheit und die Leistungen des Teams bemüht.',
  'leadership.5.manager.3':
    'Durch eindeutige Vorgaben {führt|führte} {sie} das Team im Wesentlichen zu den vereinbarten Leistungen und zu einer sachlichen Zusammenarbeit.',
  'leadership.5.manager.4':
    '{Sie} {ist|war} bemüht, Verantwortung zu übertragen und das Team zu ausreichenden Leistungen bei gutem Arbeitsklima zu führen.',
  'leadership.5.manager.5':
    'Unter der Leitung von {Frau/Herrn Name} {erbringt|erbrachte} das Team im Wesentlichen die geforderten Leistungen; die Zusammenarbeit {ist|war} im Großen und Ganzen sachlich.',
  'leadership.5.manager.6':
    '{Sie} {leitet|leitete} die Beschäftigten im Wesentlichen sachgerecht an; Arbeitszufriedenheit und Teamleistungen {sind|waren} im Großen und Ganzen ausreichend.',
}
