import type { PhraseTexts } from './book.ts'

export const training: PhraseTexts = {
  'training.1.staff.1': '{Sie} {bildet|bildete} sich stets aus eigenem Antrieb und mit sehr großem Erfolg weiter.',
  'training.1.staff.2':
    'Fachliche Seminare {besucht|besuchte} {sie} stets mit hervorragendem Erfolg und {nutzt|nutzte} das Gelernte unmittelbar für die tägliche Arbeit.',
  'training.1.staff.3':
    'Jede Gelegenheit zur fachlichen Weiterbildung {ergreift|ergriff} {sie} stets mit außerordentlich großem Interesse.',
  'training.1.staff.4': '{Sie} {nimmt|nahm} stets mit ausgezeichnetem Ergebnis an Fortbildungen teil.',
  'training.1.staff.5':
    'Neue Entwicklungen des Fachs {verfolgt|verfolgte} {sie} jederzeit sehr aufmerksam und {bringt|brachte} die gewonnenen Erkenntnisse in das Team ein.',
  'training.1.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} stets außerordentlich hoch.',

  'training.2.staff.1': '{Sie} {bildet|bildete} sich stets aus eigenem Antrieb und mit Erfolg weiter.',
  'training.2.staff.2':
    'Fachliche Seminare {besucht|besuchte} {sie} stets mit gutem Erfolg und {nutzt|nutzte} das Gelernte für die tägliche Arbeit.',
  'training.2.staff.3':
    'Gelegenheiten zur fachlichen Weiterbildung {ergreift|ergriff} {sie} stets mit großem Interesse.',
  'training.2.staff.4': '{Sie} {nimmt|nahm} stets mit gutem Ergebnis an Fortbildungen teil.',
  'training.2.staff.5': 'Neue Entwicklungen des Fachs {verfolgt|verfolgte} {sie} jederzeit aufmerksam.',
  'training.2.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} stets hoch.',

  'training.3.staff.1': '{Sie} {bildet|bildete} sich mit Erfolg weiter.',
  'training.3.staff.2': 'Fachliche Seminare {besucht|besuchte} {sie} mit gutem Erfolg.',
  'training.3.staff.3': 'Gelegenheiten zur fachlichen Weiterbildung {nutzt|nutzte} {sie} mit Interesse.',
  'training.3.staff.4': '{Sie} {nimmt|nahm} mit gutem Ergebnis an Fortbildungen teil.',
  'training.3.staff.5': 'Neue Entwicklungen des Fachs {verfolgt|verfolgte} {sie} aufmerksam.',
  'training.3.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} gut.',

  'training.4.staff.1': '{Sie} {bildet|bildete} sich grundsätzlich im erforderlichen Umfang weiter.',
  'training.4.staff.2': 'Die vorgesehenen Seminare {besucht|besuchte} {sie} grundsätzlich mit Erfolg.',
  'training.4.staff.3': 'Angebote zur Weiterbildung {nimmt|nahm} {sie} grundsätzlich an.',
  'training.4.staff.4': '{Sie} {nimmt|nahm} in anforderungsgerechtem Umfang an Fortbildungen teil.',
  'training.4.staff.5': 'Über neue Entwicklungen des Fachs {informiert|informierte} {sie sich} grundsätzlich.',
  'training.4.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} anforderungsgerecht.',

  'training.5.staff.1': '{Sie} {bildet|bildete} sich im Wesentlichen im erforderlichen Umfang weiter.',
  'training.5.staff.2': 'Die vorgesehenen Seminare {besucht|besuchte} {sie} im Wesentlichen mit Erfolg.',
  'training.5.staff.3': 'Angebote zur Weiterbildung {nimmt|nahm} {sie} im Wesentlichen an.',
  'training.5.staff.4': '{Sie} {nimmt|nahm} im Wesentlichen an den vorgesehenen Fortbildungen teil.',
  'training.5.staff.5': 'Über neue Entwicklungen des Fachs {informiert|informierte} {sie sich} im Wesentlichen.',
  'training.5.staff.6': '{Ihre} Bereitschaft zur beruflichen Weiterbildung {ist|war} im Wesentlichen ausreichend.',
}
