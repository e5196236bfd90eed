import type { PhraseTexts } from './book.ts'

export const willingness: PhraseTexts = {
  'willingness.1.staff.1':
    '{Sie} {zeigt|zeigte} stets eine sehr hohe Einsatzbereitschaft und {überzeugt|überzeugte} durch außerordentliche Eigeninitiative.',
  'willingness.1.staff.2': {
    text: 'Mit {ihrer} jederzeit äußerst hohen Motivation {treibt|trieb} {sie} wichtige Vorhaben aus eigenem Antrieb voran.',
    neutral: 'Mit jederzeit äußerst hoher Motivation {treibt|trieb} {sie} wichtige Vorhaben aus eigenem Antrieb voran.',
    version: 2,
  },
  'willingness.1.staff.3':
    '{Sie} {ist|war} stets hoch motiviert, {übernimmt|übernahm} sehr gern zusätzliche Verantwortung und {identifiziert|identifizierte} sich in hervorragender Weise mit der Tätigkeit.',
  'willingness.1.staff.4':
    'Stets {setzt|setzte} {sie sich} mit außergewöhnlich großem Engagement für die Ziele des Unternehmens ein.',
  'willingness.1.staff.5':
    '{Ihre} Leistungsbereitschaft {ist|war} jederzeit hervorragend, auch bei kurzfristig hohem Arbeitsanfall.',
  'willingness.1.staff.6':
    'Neue Aufgaben {geht|ging} {sie} stets mit sehr großem Elan an und {gibt|gab} dabei immer wieder wertvolle Anstöße.',
  'willingness.1.staff.7':
    'Auch über die eigenen Aufgaben hinaus {bringt|brachte} {sie sich} jederzeit mit sehr großer Tatkraft und vielen Ideen ein.',
  'willingness.1.staff.8':
    'Verbesserungen {regt|regte} {sie} stets aus eigener Initiative an und {setzt|setzte} diese mit außerordentlichem Nachdruck um.',

  'willingness.2.staff.1': '{Sie} {zeigt|zeigte} stets eine hohe Einsatzbereitschaft und viel Eigeninitiative.',
  'willingness.2.staff.2': {
    text: 'Mit {ihrer} stets hohen Motivation {bringt|brachte} {sie} wichtige Vorhaben voran.',
    neutral: 'Mit stets hoher Motivation {bringt|brachte} {sie} wichtige Vorhaben voran.',
    version: 2,
  },
  'willingness.2.staff.3':
    '{Sie} {ist|war} jederzeit motiviert, {übernimmt|übernahm} gern zusätzliche Verantwortung und {identifiziert|identifizierte} sich voll mit der Tätigkeit.',
  'willingness.2.staff.4': 'Stets {setzt|setzte} {sie sich} mit großem Engagement für die Ziele des Unternehmens ein.',
  'willingness.2.staff.5':
    '{Ihre} Leistungsbereitschaft {ist|war} stets hoch, auch bei kurzfristig steigendem Arbeitsanfall.',
  'willingness.2.staff.6': 'Neue Aufgaben {geht|ging} {sie} stets mit Elan und aus eigenem Antrieb an.',
  'willingness.2.staff.7':
    'Auch über die eigenen Aufgaben hinaus {bringt|brachte} {sie sich} jederzeit mit Tatkraft und Ideen ein.',
  'willingness.2.staff.8':
    'Verbesserungen {regt|regte} {sie} stets aus eigener Initiative an und {setzt|setzte} diese mit Nachdruck um.',

  'willingness.3.staff.1': '{Sie} {zeigt|zeigte} eine gute Einsatzbereitschaft und Eigeninitiative.',
  'willingness.3.staff.2': {
    text: 'Mit {ihrer} guten Motivation {unterstützt|unterstützte} {sie} die laufenden Vorhaben.',
    neutral: 'Mit guter Motivation {unterstützt|unterstützte} {sie} die laufenden Vorhaben.',
    version: 2,
  },
  'willingness.3.staff.3': '{Sie} {ist|war} motiviert und {übernimmt|übernahm} auch zusätzliche Aufgaben.',
  'willingness.3.staff.4': '{Sie} {setzt|setzte} sich engagiert für die Ziele des Unternehmens ein.',
  'willingness.3.staff.5': '{Ihre} Leistungsbereitschaft {ist|war} gut, auch bei höherem Arbeitsanfall.',
  'willingness.3.staff.6': 'Neue Aufgaben {geht|ging} {sie} mit Interesse und aus eigenem Antrieb an.',
  'willingness.3.staff.7': 'Auch über die eigenen Aufgaben hinaus {bringt|brachte} {sie sich} mit Ideen ein.',
  'willingness.3.staff.8': 'Verbesserungen {regt|regte} {sie} aus eigener Initiative an.',

  'willingness.4.staff.1': '{Sie} {zeigt|zeigte} grundsätzlich die notwendige Einsatzbereitschaft.',
  'willingness.4.staff.2': '{Ihre} Leistungsbereitschaft {entspricht|entsprach} den Anforderungen der Stelle.',
  'willingness.4.staff.3':
    '{Sie} {ist|war} grundsätzlich motiviert und {übernimmt|übernahm} die zugewiesenen Aufgaben.',
  'willingness.4.staff.4': 'Den üblichen Arbeitsanfall {bewältigt|bewältigte} {sie} mit anforderungsgerechtem Einsatz.',
  'willingness.4.staff.5': 'Neuen Aufgaben {begegnet|begegnete} {sie} grundsätzlich aufgeschlossen.',
  'willingness.4.staff.6': '{Sie} {bringt|brachte} ein anforderungsgerechtes Maß an Engagement und Initiative ein.',
  'willingness.4.staff.7': 'In das Team {bringt|brachte} {sie sich} grundsätzlich mit der nötigen Tatkraft ein.',
  'willingness.4.staff.8': 'Verbesserungen {unterstützt|unterstützte} {sie} grundsätzlich bereitwillig.',

  'willingness.5.staff.1': '{Sie} {zeigt|zeigte} im Wesentlichen die erforderliche Einsatzbereitschaft.',
  'willingness.5.staff.2': '{Sie} {ist|war} bemüht, den Anforderungen an die Leistungsbereitschaft gerecht zu werden.',
  'willingness.5.staff.3': '{Ihre} Motivation {entspricht|entsprach} im Wesentlichen den Erwartungen.',
  'willingness.5.staff.4': 'Bei der Übernahme neuer Aufgaben {ist|war} {sie} um Engagement bemüht.',
  'willingness.5.staff.5':
    'Den üblichen Arbeitsanfall {bewältigt|bewältigte} {sie} im Wesentlichen mit dem nötigen Einsatz.',
  'willingness.5.staff.6':
    '{Sie} {bringt|brachte} sich im Wesentlichen im erforderlichen Umfang ein und {ist|war} um Eigeninitiative bemüht.',
  'willingness.5.staff.7': 'In das Team {bringt|brachte} {sie sich} im Wesentlichen mit der nötigen Tatkraft ein.',
  'willingness.5.staff.8': 'Um eigene Vorschläge zur Verbesserung {ist|war} {sie} bemüht.',

  'willingness.1.apprentice.1': {
    text: '{Sie} {zeigt|zeigte} {in der bisherigen|während der gesamten} Ausbildung stets eine sehr hohe Lernbereitschaft und ausgeprägtes Interesse am Beruf.',
    version: 2,
  },
  'willingness.1.apprentice.2': {
    text: 'Mit {ihrem} jederzeit außerordentlich großen Lerneifer {geht|ging} {sie} auch neue Ausbildungsinhalte aus eigenem Antrieb an.',
    neutral:
      'Mit jederzeit außerordentlich großem Lerneifer {geht|ging} {sie} auch neue Ausbildungsinhalte aus eigenem Antrieb an.',
    version: 2,
  },
  'willingness.1.apprentice.3':
    '{Ihre} Lernbereitschaft {ist|war} stets hervorragend und {geht|ging} weit über den Ausbildungsplan hinaus.',
  'willingness.1.apprentice.4':
    'Allen Ausbildungsabschnitten {widmet|widmete} {sie sich} stets mit sehr großem Interesse und hohem Einsatz.',
  'willingness.2.apprentice.1': {
    text: '{Sie} {zeigt|zeigte} {in der bisherigen|während der gesamten} Ausbildung stets eine hohe Lernbereitschaft und Interesse am Beruf.',
    version: 2,
  },
  'willingness.2.apprentice.2': {
    text: 'Mit {ihrem} stets großen Lerneifer {geht|ging} {sie} auch neue Ausbildungsinhalte aus eigenem Antrieb an.',
    neutral: 'Mit stets großem Lerneifer {geht|ging} {sie} auch neue Ausbildungsinhalte aus eigenem Antrieb an.',
    version: 2,
  },
  'willingness.2.apprentice.3':
    '{Ihre} Lernbereitschaft {ist|war} stets hoch und {geht|ging} über den Ausbildungsplan hinaus.',
  'willingness.2.apprentice.4':
    'Allen Ausbildungsabschnitten {widmet|widmete} {sie sich} stets mit großem Interesse und Einsatz.',
  'willingness.3.apprentice.1':
    '{Sie} {zeigt|zeigte} während der Ausbildung eine gute Lernbereitschaft und Interesse am Beruf.',
  'willingness.3.apprentice.2': {
    text: 'Mit {ihrem} guten Lerneifer {erschließt|erschloss} {sie sich} auch neue Ausbildungsinhalte.',
    neutral: 'Mit gutem Lerneifer {erschließt|erschloss} {sie sich} auch neue Ausbildungsinhalte.',
    version: 2,
  },
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

  'willingness.1.intern.1': {
    text: '{Sie} {zeigt|zeigte} {im bisherigen Praktikum|während des gesamten Praktikums} stets ein sehr großes Interesse und eine außerordentliche Lernbereitschaft.',
    version: 2,
  },
  'willingness.1.intern.2': {
    text: 'Mit {ihrem} jederzeit äußerst hohen Engagement {bringt|brachte} {sie sich} vom ersten Tag an in unsere Abläufe ein.',
    neutral:
      'Mit jederzeit äußerst hohem Engagement {bringt|brachte} {sie sich} vom ersten Tag an in unsere Abläufe ein.',
    version: 2,
  },
  'willingness.1.intern.3': '{Ihre} Einsatzfreude im Praktikum {ist|war} stets hervorragend.',
  'willingness.1.intern.4':
    'Stets {übernimmt|übernahm} {sie} sehr gern zusätzliche Aufgaben und {nutzt|nutzte} jede Gelegenheit zum Lernen.',
  'willingness.2.intern.1': {
    text: '{Sie} {zeigt|zeigte} {im bisherigen Praktikum|während des gesamten Praktikums} stets großes Interesse und eine hohe Lernbereitschaft.',
    version: 2,
  },
  'willingness.2.intern.2': {
    text: 'Mit {ihrem} stets hohen Engagement {bringt|brachte} {sie sich} rasch in unsere Abläufe ein.',
    neutral: 'Mit stets hohem Engagement {bringt|brachte} {sie sich} rasch in unsere Abläufe ein.',
    version: 2,
  },
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

  'willingness.1.manager.1':
    '{Sie} {übernimmt|übernahm} stets mit außerordentlich hohem persönlichem Einsatz Verantwortung für {ihren/seinen/den eigenen} Bereich und {denkt|dachte} dabei unternehmerisch.',
  'willingness.1.manager.2':
    'Veränderungen im Unternehmen {treibt|trieb} {sie} stets mit sehr großer Tatkraft und aus eigener Initiative voran.',
  'willingness.1.manager.3':
    '{Ihre} unternehmerische Leistungsbereitschaft {ist|war} jederzeit hervorragend und {setzt|setzte} Maßstäbe im gesamten Bereich.',
  'willingness.1.manager.4':
    'Für strategische Vorhaben {engagiert|engagierte} {sie sich} stets in herausragender Weise und {identifiziert|identifizierte} sich voll mit den Unternehmenszielen.',

  'willingness.2.manager.1':
    '{Sie} {übernimmt|übernahm} stets mit hohem persönlichem Einsatz Verantwortung für {ihren/seinen/den eigenen} Bereich und {denkt|dachte} dabei unternehmerisch.',
  'willingness.2.manager.2':
    'Veränderungen im Unternehmen {treibt|trieb} {sie} stets mit Tatkraft und aus eigener Initiative voran.',
  'willingness.2.manager.3':
    '{Ihre} unternehmerische Leistungsbereitschaft {ist|war} jederzeit hoch und {dient|diente} dem Bereich als Vorbild.',
  'willingness.2.manager.4':
    'Für strategische Vorhaben {engagiert|engagierte} {sie sich} stets mit Nachdruck und {identifiziert|identifizierte} sich mit den Unternehmenszielen.',

  'willingness.3.manager.1':
    '{Sie} {übernimmt|übernahm} mit persönlichem Einsatz Verantwortung für {ihren/seinen/den eigenen} Bereich.',
  'willingness.3.manager.2': 'Veränderungen im Unternehmen {trägt|trug} {sie} engagiert mit.',
  'willingness.3.manager.3':
    '{Ihre} unternehmerische Leistungsbereitschaft {ist|war} gut und {kommt|kam} dem Bereich zugute.',
  'willingness.3.manager.4':
    'Für strategische Vorhaben {engagiert|engagierte} {sie sich} und {ergreift|ergriff} auch selbst die Initiative.',

  'willingness.4.manager.1':
    '{Sie} {übernimmt|übernahm} grundsätzlich Verantwortung für {ihren/seinen/den eigenen} Bereich.',
  'willingness.4.manager.2': 'Veränderungen im Unternehmen {steht|stand} {sie} grundsätzlich aufgeschlossen gegenüber.',
  'willingness.4.manager.3':
    '{Ihre} Initiative als Führungskraft {entspricht|entsprach} den Anforderungen der Position.',
  'willingness.4.manager.4': 'Für strategische Vorhaben {setzt|setzte} {sie sich} in anforderungsgerechtem Maß ein.',

  'willingness.5.manager.1':
    '{Sie} {wird|wurde} der Verantwortung für {ihren/seinen/den eigenen} Bereich im Wesentlichen mit dem nötigen Einsatz gerecht.',
  'willingness.5.manager.2': 'Veränderungen im Unternehmen {unterstützt|unterstützte} {sie} im Wesentlichen.',
  'willingness.5.manager.3':
    '{Ihre} Initiative als Führungskraft {entspricht|entsprach} im Wesentlichen den Erwartungen.',
  'willingness.5.manager.4': 'Bei strategischen Vorhaben {ist|war} {sie} um persönliches Engagement bemüht.',
}
