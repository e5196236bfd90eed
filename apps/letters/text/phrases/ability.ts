import type { PhraseTexts } from './book.ts'

export const ability: PhraseTexts = {
  'ability.1.staff.1':
    '{Sie} {verfügt|verfügte} über eine sehr schnelle Auffassungsgabe und {findet|fand} auch in schwierigen Situationen stets hervorragende Lösungen.',
  'ability.1.staff.2':
    'Dank {ihres} ausgeprägten analytischen Denkens {durchdringt|durchdrang} {sie} auch sehr komplexe Zusammenhänge jederzeit schnell und sicher.',
  'ability.1.staff.3':
    '{Sie} {ist|war} in jeder Hinsicht äußerst belastbar und {behält|behielt} auch unter größtem Zeitdruck stets den Überblick.',
  'ability.1.staff.4':
    '{Ihr/Sein} Urteilsvermögen {ist|war} stets ausgezeichnet und {führt|führte} auch in ungewohnten Lagen zu sehr überzeugenden Entscheidungen.',
  'ability.1.staff.5': 'In neue Themen {arbeitet|arbeitete} {sie sich} stets äußerst schnell und gründlich ein.',
  'ability.1.staff.6':
    'Jederzeit {erfasst|erfasste} {sie} das Wesentliche sehr rasch und {setzt|setzte} es in hervorragend durchdachte Vorschläge um.',
  'ability.1.staff.7':
    'Auf veränderte Situationen {stellt|stellte} {sie sich} jederzeit sehr schnell ein und {bleibt|blieb} auch bei höchster Belastung leistungsfähig.',
  'ability.1.staff.8':
    'Für schwierige Aufgaben {entwickelt|entwickelte} {sie} stets außergewöhnlich kreative und zugleich praktikable Ansätze.',

  'ability.2.staff.1':
    '{Sie} {verfügt|verfügte} über eine schnelle Auffassungsgabe und {findet|fand} auch in schwierigen Situationen stets gute Lösungen.',
  'ability.2.staff.2':
    'Dank {ihres} analytischen Denkens {überblickt|überblickte} {sie} auch komplexe Zusammenhänge stets schnell und sicher.',
  'ability.2.staff.3': '{Sie} {ist|war} stets gut belastbar und {behält|behielt} auch unter Zeitdruck den Überblick.',
  'ability.2.staff.4':
    '{Ihr/Sein} Urteilsvermögen {ist|war} stets gut und {führt|führte} auch in ungewohnten Lagen zu sicheren Entscheidungen.',
  'ability.2.staff.5': 'In neue Themen {arbeitet|arbeitete} {sie sich} stets schnell und gründlich ein.',
  'ability.2.staff.6':
    'Jederzeit {erfasst|erfasste} {sie} das Wesentliche rasch und {setzt|setzte} es in durchdachte Vorschläge um.',
  'ability.2.staff.7':
    'Auf veränderte Situationen {stellt|stellte} {sie sich} jederzeit schnell ein und {bleibt|blieb} auch bei hoher Belastung leistungsfähig.',
  'ability.2.staff.8': 'Für schwierige Aufgaben {entwickelt|entwickelte} {sie} stets kreative und praktikable Ansätze.',

  'ability.3.staff.1':
    '{Sie} {verfügt|verfügte} über eine gute Auffassungsgabe und {findet|fand} auch in schwierigen Situationen passende Lösungen.',
  'ability.3.staff.2':
    'Dank {ihres} logischen Denkens {überblickt|überblickte} {sie} die Zusammenhänge des Arbeitsgebiets sicher.',
  'ability.3.staff.3':
    '{Sie} {ist|war} belastbar und {behält|behielt} auch bei erhöhtem Arbeitsaufkommen den Überblick.',
  'ability.3.staff.4': '{Ihr/Sein} Urteilsvermögen {ist|war} gut und {führt|führte} zu sachgerechten Entscheidungen.',
  'ability.3.staff.5': 'In neue Themen {arbeitet|arbeitete} {sie sich} zügig ein.',
  'ability.3.staff.6': '{Sie} {erfasst|erfasste} das Wesentliche und {setzt|setzte} es in durchdachte Vorschläge um.',
  'ability.3.staff.7': 'Auf veränderte Situationen {stellt|stellte} {sie sich} gut ein.',
  'ability.3.staff.8': 'Für schwierige Aufgaben {entwickelt|entwickelte} {sie} praktikable Ansätze.',

  'ability.4.staff.1': '{Sie} {verfügt|verfügte} über eine anforderungsgerechte Auffassungsgabe.',
  'ability.4.staff.2': 'Die Zusammenhänge des Arbeitsgebiets {überblickt|überblickte} {sie} grundsätzlich sicher.',
  'ability.4.staff.3': 'Der üblichen Belastung {ist|war} {sie} grundsätzlich gewachsen.',
  'ability.4.staff.4': 'In vertrauten Fragen {urteilt|urteilte} {sie} grundsätzlich sachgerecht.',
  'ability.4.staff.5': 'In neue Themen {arbeitet|arbeitete} {sie sich} in anforderungsgerechter Zeit ein.',
  'ability.4.staff.6': '{Sie} {erfasst|erfasste} neue Sachverhalte grundsätzlich richtig.',
  'ability.4.staff.7': 'Auf veränderte Situationen {stellt|stellte} {sie sich} grundsätzlich ein.',
  'ability.4.staff.8': 'Für die üblichen Aufgaben {findet|fand} {sie} grundsätzlich praktikable Ansätze.',

  'ability.5.staff.1': '{Sie} {erfasst|erfasste} neue Sachverhalte im Wesentlichen richtig.',
  'ability.5.staff.2': 'In neue Themen {arbeitet|arbeitete} {sie sich} im Wesentlichen ein.',
  'ability.5.staff.3': 'Der üblichen Belastung {ist|war} {sie} im Wesentlichen gewachsen.',
  'ability.5.staff.4': 'Die Zusammenhänge des Arbeitsgebiets {überblickt|überblickte} {sie} im Wesentlichen.',
  'ability.5.staff.5': 'Auch bei erhöhtem Arbeitsaufkommen {behält|behielt} {sie} im Wesentlichen den Überblick.',
  'ability.5.staff.6': 'In vertrauten Fragen {urteilt|urteilte} {sie} im Wesentlichen sachgerecht.',
  'ability.5.staff.7': 'Auf veränderte Situationen {stellt|stellte} {sie sich} im Wesentlichen ein.',
  'ability.5.staff.8': 'Für die üblichen Aufgaben {findet|fand} {sie} im Wesentlichen praktikable Ansätze.',

  'ability.1.apprentice.1':
    'Neue Lerninhalte {erfasst|erfasste} {sie} stets äußerst schnell und {setzt|setzte} das Gelernte sicher um.',
  'ability.1.apprentice.2':
    '{Sie} {besitzt|besaß} eine ausgezeichnete Auffassungsgabe und {findet|fand} sich in jedem Bereich stets sehr schnell zurecht.',
  'ability.1.apprentice.3':
    'Auch schwierige Zusammenhänge {versteht|verstand} {sie} jederzeit sehr rasch und vollständig.',
  'ability.1.apprentice.4':
    '{Sie} {beweist|bewies} stets hervorragendes praktisches Geschick und {beherrscht|beherrschte} neue Arbeitsschritte nach kürzester Zeit.',
  'ability.2.apprentice.1':
    'Neue Lerninhalte {erfasst|erfasste} {sie} stets schnell und {setzt|setzte} das Gelernte sicher um.',
  'ability.2.apprentice.2':
    '{Sie} {besitzt|besaß} eine gute Auffassungsgabe und {findet|fand} sich in jedem Bereich stets schnell zurecht.',
  'ability.2.apprentice.3': 'Auch schwierige Zusammenhänge {versteht|verstand} {sie} stets rasch.',
  'ability.2.apprentice.4':
    '{Sie} {beweist|bewies} stets gutes praktisches Geschick und {beherrscht|beherrschte} neue Arbeitsschritte nach kurzer Zeit.',
  'ability.3.apprentice.1': 'Neue Lerninhalte {erfasst|erfasste} {sie} zügig und {setzt|setzte} das Gelernte um.',
  'ability.3.apprentice.2':
    '{Sie} {besitzt|besaß} eine gute Auffassungsgabe und {findet|fand} sich in den Bereichen des Betriebs zurecht.',
  'ability.3.apprentice.3': 'Auch neue Zusammenhänge {versteht|verstand} {sie} gut.',
  'ability.3.apprentice.4':
    '{Sie} {beweist|bewies} gutes praktisches Geschick und {beherrscht|beherrschte} neue Arbeitsschritte nach einiger Übung.',
  'ability.4.apprentice.1': 'Neue Lerninhalte {erfasst|erfasste} {sie} grundsätzlich richtig.',
  'ability.4.apprentice.2':
    '{Sie} {besitzt|besaß} eine der Ausbildung angemessene Auffassungsgabe und {findet|fand} sich im Betrieb grundsätzlich zurecht.',
  'ability.4.apprentice.3': 'Die im Betrieb üblichen Zusammenhänge {versteht|verstand} {sie} grundsätzlich.',
  'ability.4.apprentice.4': 'Neue Arbeitsschritte {erlernt|erlernte} {sie} in anforderungsgerechter Zeit.',
  'ability.5.apprentice.1': 'Neue Lerninhalte {erfasst|erfasste} {sie} im Wesentlichen.',
  'ability.5.apprentice.2': '{Sie} {findet|fand} sich in den Bereichen des Betriebs im Wesentlichen zurecht.',
  'ability.5.apprentice.3': 'Die im Betrieb üblichen Zusammenhänge {versteht|verstand} {sie} im Wesentlichen.',
  'ability.5.apprentice.4': 'Neue Arbeitsschritte {erlernt|erlernte} {sie} im Wesentlichen in der vorgesehenen Zeit.',

  'ability.1.intern.1':
    'In die gestellten Themen {arbeitet|arbeitete} {sie sich} stets äußerst schnell und gründlich ein.',
  'ability.1.intern.2':
    '{Sie} {besitzt|besaß} eine hervorragende Auffassungsgabe und {versteht|verstand} auch schwierige Zusammenhänge stets sehr rasch.',
  'ability.1.intern.3':
    'Neue Eindrücke {verarbeitet|verarbeitete} {sie} jederzeit sehr sicher und {leitet|leitete} daraus ausgezeichnete eigene Vorschläge ab.',
  'ability.1.intern.4':
    '{Sie} {findet|fand} sich stets sehr schnell in neuen Arbeitsumgebungen zurecht und {denkt|dachte} dabei in hervorragender Weise mit.',
  'ability.2.intern.1': 'In die gestellten Themen {arbeitet|arbeitete} {sie sich} stets schnell und gründlich ein.',
  'ability.2.intern.2':
    '{Sie} {besitzt|besaß} eine gute Auffassungsgabe und {versteht|verstand} auch schwierige Zusammenhänge stets rasch.',
  'ability.2.intern.3':
    'Neue Eindrücke {verarbeitet|verarbeitete} {sie} stets sicher und {leitet|leitete} daraus gute eigene Vorschläge ab.',
  'ability.2.intern.4':
    '{Sie} {findet|fand} sich stets schnell in neuen Arbeitsumgebungen zurecht und {denkt|dachte} dabei gut mit.',
  'ability.3.intern.1': 'In die gestellten Themen {arbeitet|arbeitete} {sie sich} zügig ein.',
  'ability.3.intern.2':
    '{Sie} {besitzt|besaß} eine gute Auffassungsgabe und {versteht|verstand} auch neue Zusammenhänge.',
  'ability.3.intern.3':
    'Neue Eindrücke {verarbeitet|verarbeitete} {sie} gut und {leitet|leitete} daraus eigene Vorschläge ab.',
  'ability.3.intern.4': '{Sie} {findet|fand} sich in neuen Arbeitsumgebungen gut zurecht und {denkt|dachte} mit.',
  'ability.4.intern.1': 'In die gestellten Themen {arbeitet|arbeitete} {sie sich} grundsätzlich ein.',
  'ability.4.intern.2': '{Sie} {besitzt|besaß} eine für das Praktikum anforderungsgerechte Auffassungsgabe.',
  'ability.4.intern.3': 'Neue Eindrücke {verarbeitet|verarbeitete} {sie} grundsätzlich sicher.',
  'ability.4.intern.4': '{Sie} {findet|fand} sich in neuen Arbeitsumgebungen grundsätzlich zurecht.',
  'ability.5.intern.1': 'In die gestellten Themen {arbeitet|arbeitete} {sie sich} im Wesentlichen ein.',
  'ability.5.intern.2': 'Auch neue Zusammenhänge {versteht|verstand} {sie} im Wesentlichen.',
  'ability.5.intern.3': 'Neue Eindrücke {verarbeitet|verarbeitete} {sie} im Wesentlichen sicher.',
  'ability.5.intern.4': '{Sie} {findet|fand} sich in neuen Arbeitsumgebungen im Wesentlichen zurecht.',

  'ability.1.manager.1':
    '{Sie} {denkt|dachte} stets strategisch, {erkennt|erkannte} Chancen und Risiken sehr früh und {zieht|zog} daraus die richtigen Schlüsse.',
  'ability.1.manager.2':
    'Auch weitreichende Entscheidungen {trifft|traf} {sie} jederzeit mit äußerst sicherem Urteil und der nötigen Entschlossenheit.',
  'ability.1.manager.3':
    '{Ihre} strategische Weitsicht {ist|war} stets herausragend und {kommt|kam} dem gesamten Unternehmen zugute.',
  'ability.1.manager.4': {
    text: 'Selbst in angespannten Lagen {handelt|handelte} {sie} stets äußerst besonnen und {wägt|wog} Alternativen sehr sorgfältig gegeneinander ab.',
    version: 2,
  },

  'ability.2.manager.1':
    '{Sie} {denkt|dachte} stets strategisch, {erkennt|erkannte} Chancen und Risiken früh und {zieht|zog} daraus die richtigen Schlüsse.',
  'ability.2.manager.2':
    'Auch weitreichende Entscheidungen {trifft|traf} {sie} stets mit sicherem Urteil und der nötigen Entschlossenheit.',
  'ability.2.manager.3':
    '{Ihre} strategische Weitsicht {ist|war} stets ausgeprägt und {nützt|nützte} dem gesamten Bereich.',
  'ability.2.manager.4':
    'In angespannten Lagen {bewahrt|bewahrte} {sie} stets die Ruhe und {wägt|wog} Alternativen gegeneinander ab.',

  'ability.3.manager.1': '{Sie} {denkt|dachte} strategisch und {erkennt|erkannte} Chancen und Risiken rechtzeitig.',
  'ability.3.manager.2': 'Entscheidungen von größerer Tragweite {trifft|traf} {sie} mit sicherem Urteil.',
  'ability.3.manager.3':
    '{Ihre} strategische Weitsicht {ist|war} gut und {trägt|trug} zur Ausrichtung des Bereichs bei.',
  'ability.3.manager.4': 'In angespannten Lagen {bewahrt|bewahrte} {sie} die Ruhe und {bleibt|blieb} handlungsfähig.',

  'ability.4.manager.1': '{Sie} {erkennt|erkannte} Chancen und Risiken für den Bereich grundsätzlich rechtzeitig.',
  'ability.4.manager.2': 'Die in der Position üblichen Entscheidungen {trifft|traf} {sie} grundsätzlich sachgerecht.',
  'ability.4.manager.3':
    '{Ihr/Sein} strategisches Denken {entspricht|entsprach} den Anforderungen der Führungsaufgabe.',
  'ability.4.manager.4': 'In angespannten Lagen {handelt|handelte} {sie} grundsätzlich überlegt.',

  'ability.5.manager.1': '{Sie} {erkennt|erkannte} Chancen und Risiken für den Bereich im Wesentlichen.',
  'ability.5.manager.2': 'Die in der Position üblichen Entscheidungen {trifft|traf} {sie} im Wesentlichen sachgerecht.',
  'ability.5.manager.3': 'Um eine strategische Sicht auf den Bereich {ist|war} {sie} bemüht.',
  'ability.5.manager.4': 'In angespannten Lagen {ist|war} {sie} bemüht, überlegt zu handeln.',
}
