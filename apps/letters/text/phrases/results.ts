import type { PhraseTexts } from './book.ts'

/** No phrase starts with the person, so that the sentence before and after it may. */
export const results: PhraseTexts = {
  'results.1.staff.1': 'Die Qualität der Arbeitsergebnisse {ist|war} stets hervorragend.',
  'results.1.staff.2': {
    text: 'Auch sehr hoch gesteckte Ziele {erreicht|erreichte} {sie} stets mit hervorragendem Erfolg.',
    version: 2,
  },
  'results.1.staff.3':
    'Arbeitstempo und Arbeitsgüte {sind|waren} stets äußerst hoch und {liegen|lagen} weit über den Erwartungen.',
  'results.1.staff.4': 'Selbst unter schwierigen Bedingungen {erzielt|erzielte} {sie} stets ausgezeichnete Ergebnisse.',
  'results.1.staff.5':
    'Mit stets sehr guten Ergebnissen {leistet|leistete} {sie} einen wichtigen Beitrag zum Erfolg des Unternehmens.',
  'results.1.staff.6':
    'Alle Arbeiten {schließt|schloss} {sie} jederzeit termingerecht und in hervorragender Qualität ab.',
  'results.1.staff.7':
    'Für das Unternehmen {schafft|schuf} {sie} mit stets hervorragend durchdachten Lösungen einen dauerhaften Nutzen.',
  'results.1.staff.8':
    'Auch bei sehr hohem Arbeitsaufkommen {sind|waren} Umfang und Genauigkeit der Ergebnisse jederzeit ausgezeichnet.',

  'results.2.staff.1': 'Die Qualität der Arbeitsergebnisse {ist|war} stets gut.',
  'results.2.staff.2': 'Auch anspruchsvolle Ziele {erreicht|erreichte} {sie} stets in vollem Umfang.',
  'results.2.staff.3': 'Arbeitstempo und Arbeitsgüte {sind|waren} stets hoch und {liegen|lagen} über den Erwartungen.',
  'results.2.staff.4': 'Auch unter schwierigen Bedingungen {erzielt|erzielte} {sie} stets gute Ergebnisse.',
  'results.2.staff.5': 'Mit stets guten Ergebnissen {trägt|trug} {sie} zum Erfolg des Unternehmens bei.',
  'results.2.staff.6': 'Alle Arbeiten {schließt|schloss} {sie} jederzeit termingerecht und in guter Qualität ab.',
  'results.2.staff.7':
    'Für das Unternehmen {schafft|schuf} {sie} mit stets gut durchdachten Lösungen einen dauerhaften Nutzen.',
  'results.2.staff.8':
    'Auch bei hohem Arbeitsaufkommen {sind|waren} Umfang und Genauigkeit der Ergebnisse jederzeit gut.',

  'results.3.staff.1': 'Die Qualität der Arbeitsergebnisse {ist|war} gut.',
  'results.3.staff.2': 'Vereinbarte Ziele {erreicht|erreichte} {sie} in vollem Umfang.',
  'results.3.staff.3': 'Arbeitstempo und Arbeitsgüte {entsprechen|entsprachen} voll den Erwartungen.',
  'results.3.staff.4': 'Auch unter veränderten Bedingungen {erzielt|erzielte} {sie} gute Ergebnisse.',
  'results.3.staff.5': 'Mit guten Ergebnissen {trägt|trug} {sie} zum Erfolg des Unternehmens bei.',
  'results.3.staff.6': 'Die anstehenden Arbeiten {schließt|schloss} {sie} termingerecht und in guter Qualität ab.',
  'results.3.staff.7':
    'Für das Unternehmen {schafft|schuf} {sie} mit gut durchdachten Lösungen einen spürbaren Nutzen.',
  'results.3.staff.8': 'Auch bei höherem Arbeitsaufkommen {sind|waren} Umfang und Genauigkeit der Ergebnisse gut.',

  'results.4.staff.1': 'Die Qualität der Arbeitsergebnisse {entspricht|entsprach} den üblichen Anforderungen.',
  'results.4.staff.2': 'Vereinbarte Ziele {erreicht|erreichte} {sie} grundsätzlich.',
  'results.4.staff.3': 'Arbeitstempo und Arbeitsgüte {sind|waren} anforderungsgerecht.',
  'results.4.staff.4': 'Bei vertrauten Aufgaben {erzielt|erzielte} {sie} grundsätzlich zufriedenstellende Ergebnisse.',
  'results.4.staff.5': 'In Menge und Güte {genügen|genügten} die Arbeitsergebnisse den Anforderungen.',
  'results.4.staff.6': 'Die anstehenden Arbeiten {schließt|schloss} {sie} grundsätzlich termingerecht ab.',
  'results.4.staff.7': 'Für das Unternehmen {erarbeitet|erarbeitete} {sie} grundsätzlich brauchbare Lösungen.',
  'results.4.staff.8': 'Bei üblichem Arbeitsaufkommen {sind|waren} Umfang und Genauigkeit der Ergebnisse angemessen.',

  'results.5.staff.1': 'Die Qualität der Arbeitsergebnisse {ist|war} im Wesentlichen ausreichend.',
  'results.5.staff.2': 'Vereinbarte Ziele {erreicht|erreichte} {sie} im Wesentlichen.',
  'results.5.staff.3': 'Arbeitstempo und Arbeitsgüte {entsprechen|entsprachen} im Wesentlichen den Vorgaben.',
  'results.5.staff.4':
    'Bei vertrauten Aufgaben {erzielt|erzielte} {sie} im Wesentlichen zufriedenstellende Ergebnisse.',
  'results.5.staff.5': 'In Menge und Güte {genügen|genügten} die Arbeitsergebnisse im Wesentlichen den Anforderungen.',
  'results.5.staff.6': 'Die anstehenden Arbeiten {schließt|schloss} {sie} im Wesentlichen termingerecht ab.',
  'results.5.staff.7': 'Für das Unternehmen {erarbeitet|erarbeitete} {sie} im Wesentlichen brauchbare Lösungen.',
  'results.5.staff.8':
    'Bei üblichem Arbeitsaufkommen {sind|waren} Umfang und Genauigkeit der Ergebnisse im Wesentlichen ausreichend.',

  'results.1.apprentice.1': {
    text: 'Die Ziele der einzelnen Ausbildungsabschnitte {erreicht|erreichte} {sie} stets mit hervorragendem Erfolg.',
    version: 2,
  },
  'results.1.apprentice.2':
    'Die übertragenen Übungs- und Arbeitsaufträge {löst|löste} {sie} jederzeit in ausgezeichneter Qualität.',
  'results.1.apprentice.3': 'Der Lernerfolg {ist|war} in allen Abschnitten der Ausbildung stets sehr gut.',
  'results.1.apprentice.4':
    'Schon während der Ausbildung {erzielt|erzielte} {sie} stets äußerst gute Arbeitsergebnisse.',
  'results.2.apprentice.1': {
    text: 'Die Ziele der einzelnen Ausbildungsabschnitte {erreicht|erreichte} {sie} stets mit gutem Erfolg.',
    version: 2,
  },
  'results.2.apprentice.2':
    'Die übertragenen Übungs- und Arbeitsaufträge {löst|löste} {sie} jederzeit in guter Qualität.',
  'results.2.apprentice.3': 'Der Lernerfolg {ist|war} in allen Abschnitten der Ausbildung stets gut.',
  'results.2.apprentice.4': 'Schon während der Ausbildung {erzielt|erzielte} {sie} stets gute Arbeitsergebnisse.',
  'results.3.apprentice.1': {
    text: 'Die Ziele der einzelnen Ausbildungsabschnitte {erreicht|erreichte} {sie} mit gutem Erfolg.',
    version: 2,
  },
  'results.3.apprentice.2': 'Die übertragenen Übungs- und Arbeitsaufträge {löst|löste} {sie} in guter Qualität.',
  'results.3.apprentice.3': 'Der Lernerfolg {ist|war} in den Abschnitten der Ausbildung gut.',
  'results.3.apprentice.4': 'Während der Ausbildung {erzielt|erzielte} {sie} gute Arbeitsergebnisse.',
  'results.4.apprentice.1': {
    text: 'Die Ziele der einzelnen Ausbildungsabschnitte {erreicht|erreichte} {sie} grundsätzlich.',
    version: 2,
  },
  'results.4.apprentice.2':
    'Die übertragenen Übungs- und Arbeitsaufträge {löst|löste} {sie} in anforderungsgerechter Qualität.',
  'results.4.apprentice.3': 'Der Lernerfolg {genügt|genügte} den Anforderungen des Ausbildungsplans.',
  'results.4.apprentice.4':
    'Während der Ausbildung {erzielt|erzielte} {sie} grundsätzlich zufriedenstellende Arbeitsergebnisse.',
  'results.5.apprentice.1': {
    text: 'Die Ziele der einzelnen Ausbildungsabschnitte {erreicht|erreichte} {sie} im Wesentlichen.',
    version: 2,
  },
  'results.5.apprentice.2':
    'Die übertragenen Übungs- und Arbeitsaufträge {löst|löste} {sie} im Wesentlichen in ausreichender Qualität.',
  'results.5.apprentice.3': 'Der Lernerfolg {genügt|genügte} im Wesentlichen den Anforderungen des Ausbildungsplans.',
  'results.5.apprentice.4':
    'Während der Ausbildung {erzielt|erzielte} {sie} im Wesentlichen ausreichende Arbeitsergebnisse.',

  'results.1.intern.1':
    'Die im Praktikum erzielten Ergebnisse {sind|waren} stets hervorragend und für uns von großem Nutzen.',
  'results.1.intern.2':
    'Auch anspruchsvolle Teilaufgaben {bringt|brachte} {sie} jederzeit mit ausgezeichnetem Ergebnis zum Abschluss.',
  'results.1.intern.3':
    'Mit sorgfältig erarbeiteten Beiträgen {unterstützt|unterstützte} {sie} unsere Vorhaben stets sehr wirkungsvoll.',
  'results.1.intern.4':
    'Das Ziel des Praktikums {erreicht|erreichte} {sie} in jeder Hinsicht mit außerordentlichem Erfolg.',
  'results.2.intern.1': 'Die im Praktikum erzielten Ergebnisse {sind|waren} stets gut und für uns von Nutzen.',
  'results.2.intern.2':
    'Auch anspruchsvolle Teilaufgaben {bringt|brachte} {sie} jederzeit mit gutem Ergebnis zum Abschluss.',
  'results.2.intern.3':
    'Mit sorgfältig erarbeiteten Beiträgen {unterstützt|unterstützte} {sie} unsere Vorhaben stets wirkungsvoll.',
  'results.2.intern.4': 'Das Ziel des Praktikums {erreicht|erreichte} {sie} in jeder Hinsicht mit Erfolg.',
  'results.3.intern.1': 'Die im Praktikum erzielten Ergebnisse {sind|waren} gut.',
  'results.3.intern.2': 'Die gestellten Teilaufgaben {bringt|brachte} {sie} mit gutem Ergebnis zum Abschluss.',
  'results.3.intern.3': 'Mit eigenen Beiträgen {unterstützt|unterstützte} {sie} unsere Vorhaben wirkungsvoll.',
  'results.3.intern.4': 'Das Ziel des Praktikums {erreicht|erreichte} {sie} mit Erfolg.',
  'results.4.intern.1': 'Die im Praktikum erzielten Ergebnisse {sind|waren} anforderungsgerecht.',
  'results.4.intern.2': 'Die gestellten Teilaufgaben {bringt|brachte} {sie} grundsätzlich zum Abschluss.',
  'results.4.intern.3': 'Mit anforderungsgerechten Beiträgen {unterstützt|unterstützte} {sie} unsere Vorhaben.',
  'results.4.intern.4': 'Das Ziel des Praktikums {erreicht|erreichte} {sie} grundsätzlich.',
  'results.5.intern.1': 'Die im Praktikum erzielten Ergebnisse {sind|waren} im Wesentlichen ausreichend.',
  'results.5.intern.2': 'Die gestellten Teilaufgaben {bringt|brachte} {sie} im Wesentlichen zum Abschluss.',
  'results.5.intern.3': 'Mit im Wesentlichen ausreichenden Beiträgen {unterstützt|unterstützte} {sie} unsere Vorhaben.',
  'results.5.intern.4': 'Das Ziel des Praktikums {erreicht|erreichte} {sie} im Wesentlichen.',

  'results.1.manager.1':
    'Die wirtschaftlichen Ziele des Bereichs {erreicht|erreichte} {sie} stets mit herausragendem Erfolg.',
  'results.1.manager.2':
    'Strategische Vorgaben {setzt|setzte} {sie} jederzeit in ausgezeichnete Geschäftsergebnisse um.',
  'results.1.manager.3':
    'Unter der Verantwortung von {Frau/Herrn Name} {entwickelt|entwickelte} sich der Bereich stets äußerst erfolgreich.',
  'results.1.manager.4': {
    text: 'Auch unter schwierigen Marktbedingungen {hält|hielt} {sie} den Rahmen der Budgets und Zeitpläne stets äußerst zuverlässig ein.',
    version: 2,
  },

  'results.2.manager.1': 'Die wirtschaftlichen Ziele des Bereichs {erreicht|erreichte} {sie} stets mit gutem Erfolg.',
  'results.2.manager.2': 'Strategische Vorgaben {setzt|setzte} {sie} jederzeit in gute Geschäftsergebnisse um.',
  'results.2.manager.3':
    'Unter der Verantwortung von {Frau/Herrn Name} {entwickelt|entwickelte} sich der Bereich stets erfolgreich.',
  'results.2.manager.4':
    'Auch unter schwierigen Marktbedingungen {hält|hielt} {sie} den Rahmen der Budgets und Zeitpläne stets ein.',

  'results.3.manager.1': 'Die wirtschaftlichen Ziele des Bereichs {erreicht|erreichte} {sie} mit gutem Erfolg.',
  'results.3.manager.2': 'Strategische Vorgaben {setzt|setzte} {sie} in gute Geschäftsergebnisse um.',
  'results.3.manager.3': 'Unter der Verantwortung von {Frau/Herrn Name} {entwickelt|entwickelte} sich der Bereich gut.',
  'results.3.manager.4': 'Den Rahmen der vereinbarten Budgets und Zeitpläne {hält|hielt} {sie} ein.',

  'results.4.manager.1': 'Die wirtschaftlichen Ziele des Bereichs {erreicht|erreichte} {sie} grundsätzlich.',
  'results.4.manager.2': 'Strategische Vorgaben {setzt|setzte} {sie} in anforderungsgerechter Weise um.',
  'results.4.manager.3':
    'Unter der Verantwortung von {Frau/Herrn Name} {erzielt|erzielte} der Bereich zufriedenstellende Ergebnisse.',
  'results.4.manager.4': 'Den Rahmen der vereinbarten Budgets und Zeitpläne {wahrt|wahrte} {sie} grundsätzlich.',

  'results.5.manager.1': 'Die wirtschaftlichen Ziele des Bereichs {erreicht|erreichte} {sie} im Wesentlichen.',
  'results.5.manager.2': 'Strategische Vorgaben {setzt|setzte} {sie} im Wesentlichen um.',
  'results.5.manager.3':
    'Unter der Verantwortung von {Frau/Herrn Name} {erzielt|erzielte} der Bereich im Wesentlichen die geplanten Ergebnisse.',
  'results.5.manager.4': 'Den Rahmen der vereinbarten Budgets und Zeitpläne {wahrt|wahrte} {sie} im Wesentlichen.',
}
