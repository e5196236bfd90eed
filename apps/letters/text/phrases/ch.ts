import type { Grade } from '../types.ts'
import { grades } from '../types.ts'
import type { PhraseTexts } from './book.ts'

/** What Switzerland says otherwise; each pool here takes the place of the German one. */
const frame: PhraseTexts = {
  'introduction.closed.apprentice.ch1':
    '{Person} absolvierte vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} die berufliche Grundbildung als {Position}.',
  'introduction.closed.apprentice.ch2':
    'Vom {Beginn} bis zum {Ende} absolvierte {Person} {bei Firma} {am Standort} eine Lehre als {Position}.',
  'introduction.trained.apprentice.ch1':
    '{Person} war vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} in der beruflichen Grundbildung als {Position}.',
  'introduction.joined.apprentice.ch1':
    '{Person} begann am {Beginn} {bei Firma} {am Standort} die berufliche Grundbildung als {Position}.',
  'introduction.current.apprentice.ch1':
    '{Person} absolviert seit dem {Beginn} {bei Firma} {am Standort} die berufliche Grundbildung als {Position}.',
  'introduction.current.apprentice.ch2':
    'Seit dem {Beginn} absolviert {Person} {bei Firma} {am Standort} eine Lehre als {Position}.',
  'tasks.any.apprentice.ch1':
    'Während der Lehrzeit {erwirbt|erwarb} {sie} insbesondere folgende berufliche Kenntnisse und Fertigkeiten:',
  'tasks.one.apprentice.ch1':
    'Während der Lehrzeit {erwirbt|erwarb} {sie} berufliche Kenntnisse und Fertigkeiten insbesondere auf diesem Gebiet: {Angabe}.',
  'stations.list.apprentice.ch1': 'Während der Lehrzeit {durchläuft|durchlief} {sie} folgende Abteilungen:',
  'exam.passed.apprentice.ch1':
    'Das Qualifikationsverfahren {vor Prüfstelle} bestand {sie} {am Prüfungstag} {mit Note}.',

  'termination.own_wish.employment.ch1': 'Auf eigenen Wunsch {verlässt|verließ} {sie} unser Unternehmen {per Ende}.',
  'termination.own_wish.employment.ch2': 'Das {Verhältnis} {endet|endete} {per Ende} auf Wunsch von {Frau/Herrn Name}.',
  'termination.own_wish.provisional.ch1': 'Auf eigenen Wunsch wird {sie} unser Unternehmen {per Ende} verlassen.',
  'termination.mutual.employment.ch1': 'Das {Verhältnis} {endet|endete} {per Ende} in gegenseitigem Einvernehmen.',
  'termination.mutual.provisional.ch1': 'Das {Verhältnis} wird {per Ende} in gegenseitigem Einvernehmen enden.',
  'termination.operational.employment.ch1': 'Das {Verhältnis} {endet|endete} {per Ende} aus wirtschaftlichen Gründen.',
  'termination.operational.provisional.ch1': 'Das {Verhältnis} wird {per Ende} aus wirtschaftlichen Gründen enden.',
  'termination.plain.provisional.ch1': 'Das {Verhältnis} wird {per Ende} enden.',
  'termination.completed.apprentice.ch1':
    'Das {Verhältnis} {endet|endete} {per Ende} mit dem erfolgreichen Abschluss der Lehre.',
  'termination.expired.apprentice.ch1': 'Das {Verhältnis} {endet|endete} {per Ende} mit dem Ende der Lehrzeit.',
  'termination.taken_on.apprentice.ch1':
    'Im Anschluss an die Lehre {übernehmen|übernahmen} wir {sie/ihn} gern in ein Arbeitsverhältnis.',
  'termination.completed.apprentice_provisional.ch1':
    'Das {Verhältnis} wird {per Ende} mit dem Abschluss der Lehre enden.',
  'issue.final_follows.apprentice_provisional.ch1': 'Ein endgültiges Zeugnis folgt mit dem letzten Tag der Lehre.',
  'termination.taken_on.apprentice_provisional.ch1':
    'Im Anschluss an die Lehre werden wir {sie/ihn} gern in ein Arbeitsverhältnis übernehmen.',

  'interruptions.parental_leave.employment.ch1':
    'Vom {Von} bis zum {Bis} {bezieht|bezog} {sie} einen vereinbarten Elternurlaub.',
  'interruptions.parental_leave_open.employment.ch1':
    'Seit dem {Von} {bezieht|bezog} {sie} einen vereinbarten Elternurlaub.',
  'interruptions.care.employment.ch1': 'Vom {Von} bis zum {Bis} {bezieht|bezog} {sie} einen Betreuungsurlaub.',
  'interruptions.care_open.employment.ch1': 'Seit dem {Von} {bezieht|bezog} {sie} einen Betreuungsurlaub.',
  'interruptions.military_service.employment.ch1': 'Vom {Von} bis zum {Bis} {leistet|leistete} {sie} Militärdienst.',
  'interruptions.military_service_open.employment.ch1': 'Seit dem {Von} {leistet|leistete} {sie} Militärdienst.',
  'interruptions.sabbatical.employment.ch1':
    'Vom {Von} bis zum {Bis} {bezieht|bezog} {sie} einen vereinbarten unbezahlten Urlaub.',
  'interruptions.sabbatical_open.employment.ch1':
    'Seit dem {Von} {bezieht|bezog} {sie} einen vereinbarten unbezahlten Urlaub.',
}

/** Plain words instead of the German formula: readers there aren't expected to know a code. */
const contentment: Record<Grade, string> = {
  1: 'stets außerordentlich zufrieden',
  2: 'stets sehr zufrieden',
  3: 'voll zufrieden',
  4: 'zufrieden',
  5: 'im Großen und Ganzen zufrieden',
}

const sentences: readonly ((formula: string) => string)[] = [
  (formula) => `Mit den Leistungen von {Frau/Herrn Name} {sind|waren} wir ${formula}.`,
  (formula) => `Wir {sind|waren} mit der Arbeit von {Frau/Herrn Name} ${formula}.`,
]

const overall: PhraseTexts = Object.fromEntries(
  grades.flatMap((grade) =>
    ['staff', 'manager', 'apprentice', 'intern'].flatMap((pool) =>
      sentences.map((sentence, i) => [`overall.${grade}.${pool}.ch${i + 1}`, sentence(contentment[grade])]),
    ),
  ),
)

export const swiss: PhraseTexts = { ...frame, ...overall }
