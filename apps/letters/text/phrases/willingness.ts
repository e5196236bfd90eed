import type { PhraseTexts } from './book.ts'

export const willingness: PhraseTexts = {
  'willingness.1.staff.1':
    '{Sie} {zeigt|zeigte} stets eine sehr hohe Einsatzbereitschaft und {überzeugt|überzeugte} durch außerordentliche Eigeninitiative.',
  'willingness.1.staff.2':
    'Mit {ihrer} jederzeit äußerst hohen Motivation {treibt|trieb} {sie} wichtige Vorhaben aus eigenem Antrieb voran.',
  'willingness.1.staff.3':
    '{Sie} {ist|war} stets hoch motiviert, {übernimmt|übernahm} sehr gern zusätzliche Verantwortung und {identifiziert|identifizierte} sich in hervorragender Weise mit der Tätigkeit.',
  'willingness.1.staff.4':
    'Stets {setzt|setzte} {sie sich} mit außergewöhnlich großem Engagement für die Ziele des Unternehmens ein.',
  'willingness.1.staff.5':
    '{Ihre} Leistungsbereitschaft {ist|war} jederzeit hervorragend, auch bei kurzfristig hohem Arbeitsanfall.',
  'willingness.1.staff.6':
    'Neue Aufgaben {geht|ging} {sie} stets mit sehr großem Elan an und {gibt|gab} dabei immer wieder wertvolle Anstöße.',

  'willingness.2.staff.1': '{Sie} {zeigt|zeigte} stets eine hohe Einsatzbereitschaft und viel Eigeninitiative.',
  'willingness.2.staff.2': 'Mit {ihrer} stets hohen Motivation {bringt|brachte} {sie} wichtige Vorhaben voran.',
  'willingness.2.staff.3':
    '{Sie} {ist|war} jederzeit motiviert, {übernimmt|übernahm} gern zusätzliche Verantwortung und {identifiziert|identifizierte} sich voll mit der Tätigkeit.',
  'willingness.2.staff.4': 'Stets {setzt|setzte} {sie sich} mit großem Engagement für die Ziele des Unternehmens ein.',
  'willingness.2.staff.5':
    '{Ihre} Leistungsbereitschaft {ist|war} stets hoch, auch bei kurzfristig steigendem Arbeitsanfall.',
  'willingness.2.staff.6': 'Neue Aufgaben {geht|ging} {sie} stets mit Elan und aus eigenem Antrieb an.',

  'willingness.3.staff.1': '{Sie} {zeigt|zeigte} eine gute Einsatzbereitschaft und Eigeninitiative.',
  'willingness.3.staff.2': 'Mit {ihrer} guten Motivation {unterstützt|unterstützte} {sie} die laufenden Vorhaben.',
  'willingness.3.staff.3': '{Sie} {ist|war} motiviert und {übernimmt|übernahm} auch zusätzliche Aufgaben.',
  'willingness.3.staff.4': '{Sie} {setzt|setzte} sich engagiert für die Ziele des Unternehmens ein.',
  'willingness.3.staff.5': '{Ihre} Leistungsbereitschaft {ist|war} gut, auch bei höherem Arbeitsanfall.',
  'willingness.3.staff.6': 'Neue Aufgaben {geht|ging} {sie} mit Interesse und aus eigenem Antrieb an.',

  'willingness.4.staff.1': '{Sie} {zeigt|zeigte} grundsätzlich die notwendige Einsatzbereitschaft.',
  'willingness.4.staff.2': '{Ihre} Leistungsbereitschaft {entspricht|entsprach} den Anforderungen der Stelle.',
  'willingness.4.staff.3':
    '{Sie} {ist|war} grundsätzlich motiviert und {übernimmt|übernahm} die zugewiesenen Aufgaben.',
  'willingness.4.staff.4': 'Den üblichen Arbeitsanfall {bewältigt|bewältigte} {sie} mit anforderungsgerechtem Einsatz.',
  'willingness.4.staff.5': 'Neuen Aufgaben {begegnet|begegnete} {sie} grundsätzlich aufgeschlossen.',
  'willingness.4.staff.6': '{Sie} {bringt|brachte} ein anforderungsgerechtes Maß an Engagement und Initiative ein.',

  'willingness.5.staff.1': '{Sie} {zeigt|zeigte} im Wesentlichen die erforderliche Einsatzbereitschaft.',
  'willingness.5.staff.2': '{Sie} {ist|war} bemüht, den Anforderungen an die Leistungsbereitschaft gerecht zu werden.',
  'willingness.5.staff.3': '{Ihre} Motivation {entspricht|entsprach} im Wesentlichen den Erwartungen.',
  'willingness.5.staff.4': 'Bei der Übernahme neuer Aufgaben {ist|war} {sie} um Engagement bemüht.',
  'willingness.5.staff.5':
    'Den üblichen Arbeitsanfall {bewältigt|bewältigte} {sie} im Wesentlichen mit dem nötigen Einsatz.',
  'willingness.5.staff.6':
    '{Sie} {bringt|brachte} sich im Wesentlichen im erforderlichen Umfang ein und {ist|war} um Eigeninitiative bemüht.',

  'willingness.1.apprentice.1':
    '{Sie} {zeigt|zeigte} während der gesamten Ausbildung stets eine sehr hohe Lernbereitschaft und ausgeprägtes Interesse am Beruf.',
  'willingness.1.apprentice.2':
    'Mit {ihrem} jederzeit außerordentlich großen Lerneifer {geht|ging} {sie} auch neue Ausbildungsinhalte aus eigenem Antrieb an.',
  'willingness.1.apprentice.3':
    '{Ihre} Lernbereitschaft {ist|war} stets hervorragend und {geht|ging} weit über den Ausbildungsplan hinaus.',
  'willingness.1.apprentice.4':
    'Allen Ausbildungsabschnitten {widmet|widmete} {sie sich} stets mit sehr großem Interesse und hohem Einsatz.',
  'willingness.2.apprentice.1':
    '{Sie} {zeigt|zeigte} während der gesamten Ausbildung stets eine hohe Lernbereitschaft und Interesse am Beruf.',
  'willingness.2.apprentice.2':
    'Mit {ihrem} stets großen Lerneifer {geht|ging} {sie} auch neue Ausbildungsinhalte aus eigenem Antrieb an.',
  'willingness.2.apprentice.3':
    '{Ihre} Lernbereitschaft {ist|war} stets hoch und {geht|ging} über den Ausbildungsplan hinaus.',
  'willingness.2.apprentice.4':
    'Allen Ausbildungsabschnitten {widmet|widmete} {sie sich} stets mit großem Interesse und Einsatz.',
  'willingness.3.apprentice.1':
    '{Sie} {zeigt|zeigte} während der Ausbildung eine gute Lernbereitschaft und Interesse am Beruf.',
  'willingness.3.apprentice.2':
    'Mit {ihrem} guten Lerneifer {erschließt|erschloss} {sie sich} auch neue Ausbildungsinhalte.',
  'willingness.3.apprentice.3':
    '{Ihre} Lernbereitschaft {ist|war} gut und {umfasst|umfasste} alle Inhalte des Ausbildungsplans.',
  'willingness.3.apprentice.4':
    'Den einzelnen Ausbildungsabschnitten {widmet|widmete} {sie sich} mit Interesse und Einsatz.',
  'willingness.4.apprentice.1':
    '{Sie} {zeigt|zeigte} während der Ausbildung grundsätzlich die notwendige Lernbereitschaft.',
  'willingness.4.apprentice.2': '{Ihre} Lernbereitschaft {entspricht|entsprach} den Anforderungen der Ausbildung.',
  'willingness.4.apprentice.3': 'Den Ausbildungsinhalten {begegnet|begegnete} {sie} grundsätzlich mit Interesse.',
  'willingness.4.apprentice.4': '{Sie} {bringt|brachte} den für die Ausbildung nötigen Einsatz grundsätzlich auf.',
  'willingness.5.apprentice.1':
    '{Sie} {zeigt|zeigte} während der Ausbildung im Wesentlichen die nötige Lernbereitschaft.',
  'willingness.5.apprentice.2': '{Sie} {ist|war} bemüht, den Anforderungen der Ausbildung mit Interesse zu begegnen.',
  'willingness.5.apprentice.3': '{Ihre} Lernbereitschaft {entspricht|entsprach} im Wesentlichen den Erwartungen.',
  'willingness.5.apprentice.4': 'Bei neuen Ausbildungsinhalten {ist|war} {sie} um Einsatz bemüht.',

  'willingness.1.intern.1':
    '{Sie} {zeigt|zeigte} während des gesamten Praktikums stets ein sehr großes Interesse und eine außerordentliche Lernbereitschaft.',
  'willingness.1.intern.2':
    'Mit {ihrem} jederzeit äußerst hohen Engagement {bringt|brachte} {sie sich} vom ersten Tag an in unsere Abläufe ein.',
  'willingness.1.intern.3': '{Ihre} Einsatzfreude im Praktikum {ist|war} stets hervorragend.',
  'willingness.1.intern.4':
    'Stets {übernimmt|übernahm} {sie} sehr gern zusätzliche Aufgaben und {nutzt|nutzte} jede Gelegenheit zum Lernen.',
  'willingness.2.intern.1':
    '{Sie} {zeigt|zeigte} während des gesamten Praktikums stets großes Interesse und eine hohe Lernbereitschaft.',
  'willingness.2.intern.2':
    'Mit {ihrem} stets hohen Engagement {bringt|brachte} {sie sich} rasch in unsere Abläufe ein.',
  'willingness.2.intern.3': '{Ihre} Einsatzfreude im Praktikum {ist|war} stets hoch.',
  'willingness.2.intern.4':
    'Stets {übernimmt|übernahm} {sie} gern zusätzliche Aufgaben und {nutzt|nutzte} die Gelegenheit zum Lernen.',
  'willingness.3.intern.1': '{Sie} {zeigt|zeigte} während des Praktikums Interesse und eine gute Lernbereitschaft.',
  'willingness.3.intern.2': 'Engagiert und interessiert {bringt|brachte} {sie sich} in unsere Abläufe ein.',
  'willingness.3.intern.3': '{Ihre} Einsatzfreude im Praktikum {ist|war} gut.',
  'willingness.3.intern.4': 'Auch zusätzliche Aufgaben {übernimmt|übernahm} {sie} gern.',
  'willingness.4.intern.1': '{Sie} {zeigt|zeigte} während des Praktikums grundsätzlich Interesse.',
  'willingness.4.intern.2': '{Ihre} Einsatzfreude {entspricht|entsprach} den Anforderungen des Praktikums.',
  'willingness.4.intern.3': 'Zugewiesene Aufgaben {übernimmt|übernahm} {sie} grundsätzlich bereitwillig.',
  'willingness.4.intern.4': '{Sie} {bringt|brachte} im Praktikum ein anforderungsgerechtes Maß an Engagement ein.',
  'willingness.5.intern.1': '{Sie} {zeigt|zeigte} während des Praktikums im Wesentlichen Interesse.',
  'willingness.5.intern.2': '{Sie} {ist|war} bemüht, sich in unsere Abläufe einzubringen.',
  'willingness.5.intern.3':
    '{Ihre} Einsatzfreude {entspricht|entsprach} im Wesentlichen den Erwartungen an ein Praktikum.',
  'willingness.5.intern.4': 'Bei zugewiesenen Aufgaben {ist|war} {sie} um Engagement bemüht.',
}
