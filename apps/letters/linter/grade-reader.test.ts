import { describe, expect, it } from 'vitest'
import { germany } from '../text/profiles/de.ts'
import type { Criterion, Topic } from '../text/types.ts'
import { criteriaOf, gradeOf, printGrade } from './grade-reader.ts'

const read = (sentence: string, topic?: Topic | Criterion) => {
  const grade = gradeOf(sentence, topic)
  return grade && printGrade(grade)
}

describe('the grade reader', () => {
  it.each([
    ['Sie erledigte alle Aufgaben stets zu unserer vollsten Zufriedenheit.', '1'],
    ['Sie erledigte alle Aufgaben zu unserer vollsten Zufriedenheit.', '1–2'],
    ['Sie erledigte alle Aufgaben stets zu unserer vollen Zufriedenheit.', '2'],
    ['Sie erledigte alle Aufgaben jederzeit zu meiner vollen Zufriedenheit.', '2'],
    ['Sie erledigte alle Aufgaben zur vollen Zufriedenheit.', '3'],
    ['Sie erledigte alle Aufgaben stets zu unserer Zufriedenheit.', '3–4'],
    ['Sie erledigte alle Aufgaben zu unserer Zufriedenheit.', '4'],
    ['Sie erledigte alle Aufgaben im Großen und Ganzen zu unserer Zufriedenheit.', '5'],
    ['Sie erledigte alle Aufgaben im Grossen und Ganzen zu unserer Zufriedenheit.', '5'],
    ['Mit ihren Leistungen waren wir stets außerordentlich zufrieden.', '1'],
    ['Mit ihren Leistungen waren wir zufrieden.', '4'],
  ])('%s → %s', (sentence, grade) => {
    expect(read(sentence)).toBe(grade)
  })

  it.each([
    ['Ihr Verhalten gegenüber Vorgesetzten war stets vorbildlich.', 'conduct', '1'],
    ['Ihr Verhalten gegenüber Vorgesetzten war vorbildlich.', 'conduct', '2'],
    ['Ihr Verhalten war stets einwandfrei.', 'conduct', '2'],
    ['Ihr Verhalten war einwandfrei.', 'conduct', '3'],
    ['Ihr Verhalten gab keinen Anlass zu Beanstandungen.', 'conduct', '4'],
    ['Ihr Verhalten gab zu keiner Klage Anlass.', 'conduct', '5'],
    ['Sie zeigte stets eine sehr hohe Einsatzbereitschaft.', 'willingness', '1'],
    ['Sie zeigte eine sehr hohe Einsatzbereitschaft.', 'willingness', '1–2'],
    ['Sie zeigte stets eine hohe Einsatzbereitschaft.', 'willingness', '2'],
    ['Sie zeigte eine hohe Einsatzbereitschaft.', 'willingness', '3'],
    ['Sie zeigte grundsätzlich Einsatzbereitschaft.', 'willingness', '4'],
    ['Sie war um Einsatzbereitschaft bemüht.', 'willingness', '5'],
    ['Wir bedauern ihr Ausscheiden sehr.', 'regret', '1'],
    ['Für die gute Arbeit danken wir ihr.', 'thanks', '3'],
  ] as const)('%s (%s) → %s', (sentence, topic, grade) => {
    expect(read(sentence, topic)).toBe(grade)
  })

  it('reads no grade from what carries none', () => {
    expect(read('Frau Müller war vom 1. März 2019 an als Controllerin tätig.')).toBeUndefined()
    expect(read('Die Abschlussprüfung bestand sie sehr gut.', 'exam')).toBeUndefined()
    expect(read('')).toBeUndefined()
  })

  it('finds out what a sentence is about', () => {
    expect(criteriaOf('Gegenüber Vorgesetzten verhielt sie sich stets einwandfrei.')[0]).toBe('conduct')
    expect(criteriaOf('Die Zufriedenheit im Team war hoch, sie war eine gute Führungskraft.')[0]).toBe('leadership')
    expect(criteriaOf('Wir wünschen ihr alles Gute.')[0]).toBe('closing')
    expect(criteriaOf('Der Betrieb liegt in Köln.')[0]).toBeUndefined()
  })

  it('reads each performance and conduct phrase of the book as it is graded', () => {
    const topics =
      /^(?:willingness|ability|expertise|training|working_style|results|leadership|qualities|overall|conduct)\./
    const wrong = [...germany.phrases.values()].flat().flatMap(({ id, text }) => {
      const [topic = '', grade] = id.split('.')
      const sentence = text.replaceAll(/\{([^{}|]*)\|?[^{}]*\}/g, '$1')
      const reading = topics.test(id) ? read(sentence, topic as Topic) : grade
      return reading === grade ? [] : [`${id} ${reading}: ${text}`]
    })
    expect(wrong).toEqual([])
  })
})
