import type { Grade } from '../types.ts'
import { grades } from '../types.ts'
import type { PhraseTexts } from './book.ts'

/** The satisfaction formula of the courts' grade code (BAG 9 AZR 584/13); no phrase may soften or strengthen it. */
export const satisfaction: Record<Grade, string> = {
  1: 'stets zu unserer vollsten Zufriedenheit',
  2: 'stets zu unserer vollen Zufriedenheit',
  3: 'zu unserer vollen Zufriedenheit',
  4: 'zu unserer Zufriedenheit',
  5: 'im Großen und Ganzen zu unserer Zufriedenheit',
}

const frames: Record<string, (formula: string) => string> = {
  'staff.1': (formula) => `{Sie} {erledigt|erledigte} die {ihr/ihm/} übertragenen Aufgaben ${formula}.`,
  'staff.2': (formula) => `Die anfallenden Aufgaben {erfüllt|erfüllte} {sie} ${formula}.`,
  'staff.3': (formula) => `{Sie} {führt|führte} die übertragenen Arbeiten ${formula} aus.`,
  'staff.4': (formula) => `{Sie} {nimmt|nahm} die Aufgaben der Stelle ${formula} wahr.`,
  'staff.5': (formula) => `Die gestellten Aufgaben {löst|löste} {sie} ${formula}.`,
  'staff.6': (formula) => `{Sie} {erbringt|erbrachte} die geforderten Leistungen ${formula}.`,
  'staff.7': (formula) => `Das übertragene Arbeitsgebiet {betreut|betreute} {sie} ${formula}.`,
  'staff.8': (formula) => `In dieser Position {erfüllt|erfüllte} {sie} die gestellten Aufgaben ${formula}.`,

  'manager.1': (formula) => `{Sie} {erfüllt|erfüllte} die Führungs- und Fachaufgaben ${formula}.`,
  'manager.2': (formula) => `Die mit der Führungsposition verbundenen Aufgaben {nimmt|nahm} {sie} ${formula} wahr.`,
  'manager.3': (formula) => `In dieser Führungsposition {erbringt|erbrachte} {sie} {ihre} Leistungen ${formula}.`,
  'manager.4': (formula) => `Den übertragenen Verantwortungsbereich {leitet|leitete} {sie} ${formula}.`,

  'apprentice.1': (formula) =>
    `{Sie} {erledigt|erledigte} die während der Ausbildung übertragenen Aufgaben ${formula}.`,
  'apprentice.2': (formula) => `Die in der Ausbildung gestellten Anforderungen {erfüllt|erfüllte} {sie} ${formula}.`,
  'apprentice.3': (formula) => `{Sie} {führt|führte} die Arbeiten in allen Ausbildungsabschnitten ${formula} aus.`,
  'apprentice.4': (formula) => `Die betrieblichen Ausbildungsaufgaben {bewältigt|bewältigte} {sie} ${formula}.`,
  'apprentice.5': (formula) =>
    `In den Ausbildungsabschnitten {erbringt|erbrachte} {sie} die erwarteten Ausbildungsleistungen ${formula}.`,

  'intern.1': (formula) => `{Sie} {erledigt|erledigte} die im Praktikum übertragenen Aufgaben ${formula}.`,
  'intern.2': (formula) => `Die während des Praktikums gestellten Aufgaben {löst|löste} {sie} ${formula}.`,
  'intern.3': (formula) => `{Sie} {führt|führte} die Arbeiten im Praktikum ${formula} aus.`,
  'intern.4': (formula) => `Die mit dem Praktikum verbundenen Aufgaben {bewältigt|bewältigte} {sie} ${formula}.`,
  'intern.5': (formula) => `Im Praktikum {erbringt|erbrachte} {sie} die erwarteten Leistungen ${formula}.`,
}

export const overall: PhraseTexts = Object.fromEntries(
  grades.flatMap((grade) =>
    Object.entries(frames).map(([suffix, frame]) => [`overall.${grade}.${suffix}`, frame(satisfaction[grade])]),
  ),
)
