import type { PhraseTexts } from './book.ts'

export const training: PhraseTexts = {
  'training.1.staff.1': '{Sie} {bildet|bildete} sich stets aus eigenem Antrieb und mit sehr großem Erfolg weiter.',
  'training.1.staff.2':
    'Fachliche Seminare {besucht|besuchte} {sie} stets mit hervorragendem Erfolg und {nutzt|nutzte} das Gelernte unmittelbar für die tägliche Arbeit.',
  'training.1.staff.3': {
    text: 'Gelegenheiten zur fachlichen Weiterbildung {ergreift|ergriff} {sie} stets mit außerordentlich großem Interesse.',
    version: 2,
  },
  'training.1.staff.4': '{Sie} {nimmt|nahm} stets mit ausgezeichnetem Ergebnis an Fortbildungen teil.',
  'training.1.staff.5':
    'Neue Entwicklungen des Fachs {verfolgt|verfolgte} {sie} jederzeit sehr aufmerksam und {bringt|brachte} die gewonnenen Erkenntnisse in das Team ein.',
  'training.1.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} stets außerordentlich hoch.',
  'training.1.staff.7':
    'Das eigene Wissen {hält|hielt} {sie} durch regelmäßige Fortbildung stets hervorragend auf dem neuesten Stand.',
  'training.1.staff.8':
    'In der beruflichen Weiterbildung {zeigt|zeigte} {sie} jederzeit äußerst großen Ehrgeiz und {erwirbt|erwarb} dabei wertvolle Zusatzkenntnisse.',

  'training.2.staff.1': '{Sie} {bildet|bildete} sich stets aus eigenem Antrieb und mit Erfolg weiter.',
  'training.2.staff.2':
    'Fachliche Seminare {besucht|besuchte} {sie} stets mit gutem Erfolg und {nutzt|nutzte} das Gelernte für die tägliche Arbeit.',
  'training.2.staff.3':
    'Gelegenheiten zur fachlichen Weiterbildung {ergreift|ergriff} {sie} stets mit großem Interesse.',
  'training.2.staff.4': '{Sie} {nimmt|nahm} stets mit gutem Ergebnis an Fortbildungen teil.',
  'training.2.staff.5': 'Neue Entwicklungen des Fachs {verfolgt|verfolgte} {sie} jederzeit aufmerksam.',
  'training.2.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} stets hoch.',
  'training.2.staff.7':
    'Das eigene Wissen {hält|hielt} {sie} durch regelmäßige Fortbildung stets auf dem neuesten Stand.',
  'training.2.staff.8':
    'In der beruflichen Weiterbildung {zeigt|zeigte} {sie} jederzeit großen Ehrgeiz und {erwirbt|erwarb} dabei nützliche Zusatzkenntnisse.',

  'training.3.staff.1': '{Sie} {bildet|bildete} sich mit Erfolg weiter.',
  'training.3.staff.2': 'Fachliche Seminare {besucht|besuchte} {sie} mit gutem Erfolg.',
  'training.3.staff.3': {
    text: 'Gelegenheiten zur fachlichen Weiterbildung {nutzt|nutzte} {sie} gern.',
    version: 2,
  },
  'training.3.staff.4': '{Sie} {nimmt|nahm} mit gutem Ergebnis an Fortbildungen teil.',
  'training.3.staff.5': 'Neue Entwicklungen des Fachs {verfolgt|verfolgte} {sie} aufmerksam.',
  'training.3.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} gut.',
  'training.3.staff.7': 'Das eigene Wissen {hält|hielt} {sie} durch Fortbildung auf dem neuesten Stand.',
  'training.3.staff.8':
    'In der beruflichen Weiterbildung {zeigt|zeigte} {sie} Ehrgeiz und {erwirbt|erwarb} dabei nützliche Zusatzkenntnisse.',

  'training.4.staff.1': '{Sie} {bildet|bildete} sich grundsätzlich im erforderlichen Umfang weiter.',
  'training.4.staff.2': 'Die vorgesehenen Seminare {besucht|besuchte} {sie} grundsätzlich mit Erfolg.',
  'training.4.staff.3': 'Angebote zur Weiterbildung {nimmt|nahm} {sie} grundsätzlich an.',
  'training.4.staff.4': '{Sie} {nimmt|nahm} in anforderungsgerechtem Umfang an Fortbildungen teil.',
  'training.4.staff.5': 'Über neue Entwicklungen des Fachs {informiert|informierte} {sie sich} grundsätzlich.',
  'training.4.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} anforderungsgerecht.',
  'training.4.staff.7': 'Das eigene Wissen {hält|hielt} {sie} grundsätzlich auf dem nötigen Stand.',
  'training.4.staff.8': 'In der beruflichen Weiterbildung {zeigt|zeigte} {sie} grundsätzlich Interesse.',

  'training.5.staff.1': '{Sie} {bildet|bildete} sich im Wesentlichen im erforderlichen Umfang weiter.',
  'training.5.staff.2': 'Die vorgesehenen Seminare {besucht|besuchte} {sie} im Wesentlichen mit Erfolg.',
  'training.5.staff.3': 'Angebote zur Weiterbildung {nimmt|nahm} {sie} im Wesentlichen an.',
  'training.5.staff.4': '{Sie} {nimmt|nahm} im Wesentlichen an den vorgesehenen Fortbildungen teil.',
  'training.5.staff.5': 'Über neue Entwicklungen des Fachs {informiert|informierte} {sie sich} im Wesentlichen.',
  'training.5.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} im Wesentlichen ausreichend.',
  'training.5.staff.7': 'Das eigene Wissen {hält|hielt} {sie} im Wesentlichen auf dem nötigen Stand.',
  'training.5.staff.8': 'In der beruflichen Weiterbildung {ist|war} {sie} um Fortschritte bemüht.',

  'training.1.manager.1':
    '{Sie} {nutzt|nutzte} Programme der Führungskräfteentwicklung stets mit hervorragendem Erfolg und {gibt|gab} das Gelernte im Bereich weiter.',
  'training.1.manager.2':
    'Trends der Branche und der Unternehmensführung {verfolgt|verfolgte} {sie} jederzeit äußerst aufmerksam und {leitet|leitete} daraus neue Ansätze ab.',
  'training.1.manager.3': 'Das eigene Führungswissen {erweitert|erweiterte} {sie} stets mit sehr großem Engagement.',
  'training.1.manager.4':
    'Auf Fachtagungen und in Managementseminaren {bildet|bildete} {sie sich} stets mit außerordentlichem Gewinn für das Unternehmen fort.',

  'training.2.manager.1':
    '{Sie} {nutzt|nutzte} Programme der Führungskräfteentwicklung stets mit gutem Erfolg und {gibt|gab} das Gelernte im Bereich weiter.',
  'training.2.manager.2':
    'Trends der Branche und der Unternehmensführung {verfolgt|verfolgte} {sie} jederzeit aufmerksam und {leitet|leitete} daraus neue Ansätze ab.',
  'training.2.manager.3': 'Das eigene Führungswissen {erweitert|erweiterte} {sie} stets mit großem Engagement.',
  'training.2.manager.4':
    'Auf Fachtagungen und in Managementseminaren {bildet|bildete} {sie sich} stets mit Gewinn für das Unternehmen fort.',

  'training.3.manager.1': '{Sie} {nutzt|nutzte} Programme der Führungskräfteentwicklung mit Erfolg.',
  'training.3.manager.2': 'Trends der Branche und der Unternehmensführung {verfolgt|verfolgte} {sie} aufmerksam.',
  'training.3.manager.3': 'Das eigene Führungswissen {erweitert|erweiterte} {sie} mit Engagement.',
  'training.3.manager.4':
    'Auf Fachtagungen und in Managementseminaren {bildet|bildete} {sie sich} mit gutem Erfolg fort.',

  'training.4.manager.1': '{Sie} {nimmt|nahm} grundsätzlich an den Programmen der Führungskräfteentwicklung teil.',
  'training.4.manager.2':
    'Über Trends der Branche und der Unternehmensführung {ist|war} {sie} grundsätzlich informiert.',
  'training.4.manager.3': 'Das eigene Führungswissen {hält|hielt} {sie} in anforderungsgerechter Weise aktuell.',
  'training.4.manager.4': 'Angebotene Managementseminare {besucht|besuchte} {sie} in angemessenem Umfang.',

  'training.5.manager.1': '{Sie} {nimmt|nahm} im Wesentlichen an den Programmen der Führungskräfteentwicklung teil.',
  'training.5.manager.2':
    'Über Trends der Branche und der Unternehmensführung {ist|war} {sie} im Wesentlichen informiert.',
  'training.5.manager.3': 'Um die Erweiterung des eigenen Führungswissens {ist|war} {sie} bemüht.',
  'training.5.manager.4':
    'Angebotene Managementseminare {besucht|besuchte} {sie} im Wesentlichen im vorgesehenen Umfang.',

  'training.1.apprentice.1': '{Sie} {besucht|besuchte} den Berufsschulunterricht stets mit sehr großem Erfolg.',
  'training.1.apprentice.2':
    'Den betrieblichen Unterricht {nutzt|nutzte} {sie} stets hervorragend, um das eigene Wissen über den Ausbildungsplan hinaus zu vertiefen.',
  'training.1.apprentice.3':
    'An begleitenden Lehrgängen {nimmt|nahm} {sie} jederzeit mit ausgezeichnetem Ergebnis teil.',
  'training.1.apprentice.4':
    'Auf Prüfungen {bereitet|bereitete} {sie sich} stets äußerst gründlich und eigenständig vor.',

  'training.2.apprentice.1': '{Sie} {besucht|besuchte} den Berufsschulunterricht stets mit gutem Erfolg.',
  'training.2.apprentice.2':
    'Den betrieblichen Unterricht {nutzt|nutzte} {sie} stets zielstrebig, um das eigene Wissen zu vertiefen.',
  'training.2.apprentice.3': 'An begleitenden Lehrgängen {nimmt|nahm} {sie} jederzeit mit gutem Ergebnis teil.',
  'training.2.apprentice.4': 'Auf Prüfungen {bereitet|bereitete} {sie sich} stets gründlich und eigenständig vor.',

  'training.3.apprentice.1': '{Sie} {besucht|besuchte} den Berufsschulunterricht mit gutem Erfolg.',
  'training.3.apprentice.2': 'Den betrieblichen Unterricht {nutzt|nutzte} {sie}, um das eigene Wissen zu vertiefen.',
  'training.3.apprentice.3': 'An begleitenden Lehrgängen {nimmt|nahm} {sie} mit gutem Ergebnis teil.',
  'training.3.apprentice.4': 'Auf Prüfungen {bereitet|bereitete} {sie sich} gründlich vor.',

  'training.4.apprentice.1': '{Sie} {folgt|folgte} dem Berufsschulunterricht grundsätzlich mit Erfolg.',
  'training.4.apprentice.2': 'Den betrieblichen Unterricht {nutzt|nutzte} {sie} in anforderungsgerechter Weise.',
  'training.4.apprentice.3': 'An begleitenden Lehrgängen {nimmt|nahm} {sie} mit zufriedenstellendem Ergebnis teil.',
  'training.4.apprentice.4': 'Auf Prüfungen {bereitet|bereitete} {sie sich} grundsätzlich im nötigen Umfang vor.',

  'training.5.apprentice.1': '{Sie} {folgt|folgte} dem Berufsschulunterricht im Wesentlichen mit Erfolg.',
  'training.5.apprentice.2': 'Im betrieblichen Unterricht {ist|war} {sie} bemüht, das eigene Wissen zu vertiefen.',
  'training.5.apprentice.3':
    'An begleitenden Lehrgängen {nimmt|nahm} {sie} im Wesentlichen mit ausreichendem Ergebnis teil.',
  'training.5.apprentice.4': 'Auf Prüfungen {bereitet|bereitete} {sie sich} im Wesentlichen im nötigen Umfang vor.',

  'training.1.intern.1':
    '{Sie} {erweitert|erweiterte} {ihre/seine/die eigenen} Kenntnisse im Praktikum stets mit sehr großem Eifer.',
  'training.1.intern.2': 'Schulungen und Einführungen {besucht|besuchte} {sie} stets mit hervorragendem Erfolg.',
  'training.1.intern.3':
    'Gelegenheiten, auch andere Bereiche unseres Hauses zu verstehen, {nutzt|nutzte} {sie} jederzeit mit außerordentlich großer Wissbegier.',
  'training.1.intern.4':
    'Rückmeldungen {greift|griff} {sie} stets sehr aufgeschlossen auf und {lernt|lernte} sichtbar daraus.',

  'training.2.intern.1':
    '{Sie} {erweitert|erweiterte} {ihre/seine/die eigenen} Kenntnisse im Praktikum stets mit großem Eifer.',
  'training.2.intern.2': 'Schulungen und Einführungen {besucht|besuchte} {sie} stets mit gutem Erfolg.',
  'training.2.intern.3':
    'Gelegenheiten, auch andere Bereiche unseres Hauses zu verstehen, {nutzt|nutzte} {sie} jederzeit mit großer Wissbegier.',
  'training.2.intern.4':
    'Rückmeldungen {greift|griff} {sie} stets aufgeschlossen auf und {lernt|lernte} sichtbar daraus.',

  'training.3.intern.1': '{Sie} {erweitert|erweiterte} {ihre/seine/die eigenen} Kenntnisse im Praktikum mit Eifer.',
  'training.3.intern.2': 'Schulungen und Einführungen {besucht|besuchte} {sie} mit Erfolg.',
  'training.3.intern.3': 'Gelegenheiten, auch andere Bereiche unseres Hauses zu verstehen, {nutzt|nutzte} {sie} gern.',
  'training.3.intern.4': 'Rückmeldungen {greift|griff} {sie} aufgeschlossen auf und {lernt|lernte} daraus.',

  'training.4.intern.1':
    '{Sie} {erweitert|erweiterte} {ihre/seine/die eigenen} Kenntnisse im Praktikum grundsätzlich im vorgesehenen Umfang.',
  'training.4.intern.2': 'Schulungen und Einführungen {besucht|besuchte} {sie} grundsätzlich mit Erfolg.',
  'training.4.intern.3':
    'Einblicke in andere Bereiche unseres Hauses {nutzt|nutzte} {sie} in anforderungsgerechter Weise.',
  'training.4.intern.4': 'Rückmeldungen {greift|griff} {sie} grundsätzlich auf.',

  'training.5.intern.1':
    '{Sie} {erweitert|erweiterte} {ihre/seine/die eigenen} Kenntnisse während des Praktikums im Wesentlichen wie vorgesehen.',
  'training.5.intern.2': 'Schulungen und Einführungen {folgt|folgte} {sie} im Wesentlichen mit Erfolg.',
  'training.5.intern.3': 'Einblicke in andere Bereiche unseres Hauses {nutzt|nutzte} {sie} im Wesentlichen.',
  'training.5.intern.4': '{Sie} {ist|war} bemüht, aus Rückmeldungen zu lernen.',
}
