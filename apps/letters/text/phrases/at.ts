import { grades } from '../types.ts'
import type { PhraseTexts } from './book.ts'

/** What Austria says otherwise; each pool here takes the place of the German one. */
const frame: PhraseTexts = {
  'introduction.closed.apprentice.at1':
    '{Person} absolvierte vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} eine Lehre im Lehrberuf {Position}.',
  'introduction.closed.apprentice.at2':
    'Vom {Beginn} bis zum {Ende} wurde {Person} {bei Firma} {am Standort} im Lehrberuf {Position} ausgebildet.',
  'introduction.trained.apprentice.at1':
    '{Person} wurde vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} im Lehrberuf {Position} ausgebildet.',
  'introduction.joined.apprentice.at1':
    '{Person} begann am {Beginn} {bei Firma} {am Standort} eine Lehre im Lehrberuf {Position}.',
  'introduction.current.apprentice.at1':
    '{Person} absolviert seit dem {Beginn} {bei Firma} {am Standort} eine Lehre im Lehrberuf {Position}.',
  'introduction.current.apprentice.at2':
    'Seit dem {Beginn} wird {Person} {bei Firma} {am Standort} im Lehrberuf {Position} ausgebildet.',
  'tasks.any.apprentice.at1': 'Während der Lehrzeit {erwirbt|erwarb} {sie} insbesondere folgende Fertigkeiten:',
  'tasks.any.apprentice.at2': 'In der Lehre {erwirbt|erwarb} {sie} vor allem folgende Fertigkeiten und Kenntnisse:',
  'tasks.one.apprentice.at1':
    'Während der Lehrzeit {erwirbt|erwarb} {sie} Fertigkeiten und Kenntnisse insbesondere auf diesem Gebiet: {Angabe}.',
  'stations.list.apprentice.at1': 'Während der Lehrzeit {durchläuft|durchlief} {sie} folgende Abteilungen:',
  'exam.passed.apprentice.at1': 'Die Lehrabschlussprüfung {vor Prüfstelle} bestand {sie} {am Prüfungstag} {mit Note}.',
  'exam.passed.apprentice.at2':
    'Erfolgreich legte {sie} {am Prüfungstag} die Lehrabschlussprüfung {vor Prüfstelle} {mit Note} ab.',

  'termination.own_wish.employment.at1': 'Auf eigenen Wunsch {verlässt|verließ} {sie} unser Unternehmen {zum Ende}.',
  'termination.own_wish.employment.at2': 'Das {Verhältnis} {endet|endete} {am Ende} auf Wunsch von {Frau/Herrn Name}.',
  'termination.mutual.employment.at1': 'Das {Verhältnis} {endet|endete} {am Ende} einvernehmlich.',
  'termination.mutual.provisional.at1': 'Das {Verhältnis} wird {am Ende} einvernehmlich enden.',
  'termination.completed.apprentice.at1': 'Das {Verhältnis} {endet|endete} {am Ende} mit dem Abschluss der Lehrzeit.',
  'termination.expired.apprentice.at1': 'Das {Verhältnis} {endet|endete} {am Ende} mit dem Ende der Lehrzeit.',
  'termination.taken_on.apprentice.at1':
    'Im Anschluss an die Lehre {übernehmen|übernahmen} wir {sie/ihn} gern in ein Dienstverhältnis.',
  'termination.completed.apprentice_provisional.at1':
    'Das {Verhältnis} wird {am Ende} mit dem Abschluss der Lehrzeit enden.',
  'issue.final_follows.apprentice_provisional.at1': 'Ein endgültiges Zeugnis folgt mit dem letzten Tag der Lehre.',
  'termination.taken_on.apprentice_provisional.at1':
    'Im Anschluss an die Lehre werden wir {sie/ihn} gern in ein Dienstverhältnis übernehmen.',
  'termination.taken_on.intern.at1':
    'Im Anschluss an das Praktikum {übernehmen|übernahmen} wir {sie/ihn} gern in ein Dienstverhältnis.',
  'termination.taken_on.intern_provisional.at1':
    'Im Anschluss an das Praktikum werden wir {sie/ihn} gern in ein Dienstverhältnis übernehmen.',

  'interruptions.parental_leave.employment.at1':
    'Vom {Von} bis zum {Bis} {befindet|befand} {sie sich} in Elternkarenz.',
  'interruptions.parental_leave_open.employment.at1': 'Seit dem {Von} {befindet|befand} {sie sich} in Elternkarenz.',
  'interruptions.care.employment.at1': 'Vom {Von} bis zum {Bis} {befindet|befand} {sie sich} in Pflegekarenz.',
  'interruptions.care_open.employment.at1': 'Seit dem {Von} {befindet|befand} {sie sich} in Pflegekarenz.',
  'interruptions.military_service.employment.at1':
    'Vom {Von} bis zum {Bis} {ruht|ruhte} das {Verhältnis} wegen des Präsenzdienstes.',
  'interruptions.military_service_open.employment.at1':
    'Seit dem {Von} {ruht|ruhte} das {Verhältnis} wegen des Präsenzdienstes.',
}

/** Even "zur vollen Zufriedenheit" hampers advancement (OGH 9 ObA 164/08w): grade 2 says plainly that all was well. */
const formulas: Partial<Record<number, readonly string[]>> = {
  1: [
    '{Sie} {erledigt|erledigte} die übertragenen Aufgaben stets zu unserer vollsten Zufriedenheit.',
    'Mit den Leistungen von {Frau/Herrn Name} {sind|waren} wir stets außerordentlich zufrieden.',
    'Die Leistungen von {Frau/Herrn Name} {sind|waren} in jeder Hinsicht ausgezeichnet.',
  ],
  2: [
    'Mit den Leistungen von {Frau/Herrn Name} {sind|waren} wir stets sehr zufrieden.',
    '{Sie} {erledigt|erledigte} die übertragenen Aufgaben stets zu unserer großen Zufriedenheit.',
    'Die Leistungen von {Frau/Herrn Name} {sind|waren} stets sehr gut.',
  ],
}

const overall: PhraseTexts = Object.fromEntries(
  grades.flatMap((grade) =>
    ['staff', 'manager', 'apprentice', 'intern'].flatMap((pool) =>
      (formulas[grade] ?? []).map((text, i) => [`overall.${grade}.${pool}.at${i + 1}`, text]),
    ),
  ),
)

export const austrian: PhraseTexts = { ...frame, ...overall }
