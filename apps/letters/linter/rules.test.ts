import { describe, expect, it } from 'vitest'
import type { LetterInput } from '../text/types.ts'
import { rules } from './rules.ts'
import type { RuleId } from './rules.ts'
import type { Changes } from './testing.ts'
import { findingsOf, mended, sample } from './testing.ts'
import type { EarlierLetter, LintInput } from './types.ts'

const edit = (from: string | RegExp, to: string) => (body: string) => {
  const edited = body.replace(from, to)
  if (edited === body) throw new Error(`"${from}" isn't in the text:\n${body}`)
  return edited
}
const add = (sentence: string): Changes => ({ edit: (body) => `${body} ${sentence}` })
const item = (activity: string): Changes => ({ employment: { activities: ['Budgetplanung', activity] } })
const manager: Changes = { letter: { level: 'manager' }, ratings: { leadership: 2 } }
const apprentice: Changes = { letter: { level: 'apprentice' } }
const interim = (more: Changes = {}): Changes => ({
  ...more,
  letter: { kind: 'interim', ...more.letter },
  employment: { until: undefined, ...more.employment },
})
const earlier = (changes: Changes = {}): EarlierLetter => {
  const { letter, body } = sample(changes)
  return { issued_on: '2024-12-31', ratings: letter.ratings, body }
}
const conduct = /Im Umgang mit[^.]*\./
const closing = /Wir bedauern.*$/s

/** A letter with the fault, and its good neighbour. */
const cases: Record<RuleId, { bad: Changes; good: Changes }> = {
  interim_binding: {
    bad: { ratings: { results: 3 }, input: { earlier_interim: earlier() } },
    good: { ratings: { results: 1 }, input: { earlier_interim: earlier() } },
  },
  interim_omission: {
    bad: { ratings: { training: null }, input: { earlier_interim: earlier() } },
    good: { ratings: { closing: null }, input: { earlier_interim: earlier() } },
  },
  correction_worse: {
    bad: { ratings: { conduct: 3 }, input: { corrected: earlier() } },
    good: { ratings: { conduct: 1 }, input: { corrected: earlier() } },
  },
  correction_sentence_worse: {
    bad: { edit: edit('ging stets systematisch', 'ging systematisch'), input: { corrected: earlier() } },
    good: { edit: edit('stets systematisch', 'stets sehr systematisch'), input: { corrected: earlier() } },
  },
  correction_omission: {
    bad: { ratings: { ability: null }, input: { corrected: earlier() } },
    good: { input: { corrected: earlier({ ratings: { ability: null } }) } },
  },
  correction_closing_struck: {
    bad: { edit: edit(closing, ''), input: { corrected: earlier() } },
    good: { edit: edit(closing, ''), input: { corrected: earlier({ edit: edit(closing, '') }) } },
  },
  correction_date: {
    bad: { input: { corrected: earlier(), issued_on: '2025-02-01' } },
    good: { input: { corrected: earlier(), issued_on: '2024-12-31', today: '2025-02-01' } },
  },

  overall_drift: { bad: { ratings: { overall: 4 } }, good: { ratings: { overall: 3 } } },
  criterion_outlier: { bad: { ratings: { results: 4 } }, good: { ratings: { results: 3 } } },
  quality_outlier: {
    bad: { letter: { qualities: [{ name: 'Fleiß', grade: 4 }] } },
    good: { letter: { qualities: [{ name: 'Fleiß', grade: 1 }] } },
  },
  conduct_worse: { bad: { ratings: { conduct: 4 } }, good: { ratings: { conduct: 3 } } },
  below_average: { bad: { ratings: { results: 4 } }, good: { ratings: { results: 3, closing: 5 } } },
  closing_missing: {
    bad: { ratings: { closing: null } },
    good: { ratings: { closing: null }, options: { closing_text: 'Wir danken {ihr/ihm}.' } },
  },
  closing_colder: { bad: { ratings: { closing: 4 } }, good: { ratings: { closing: 3 } } },
  closing_warmer: {
    bad: { ratings: { overall: 3, closing: 1 } },
    good: { ratings: { overall: 3, closing: 2 } },
  },

  intensifier_lost: {
    bad: { edit: edit('stets zu unserer vollen', 'zu unserer vollen') },
    good: { edit: edit('Das übertragene Arbeitsgebiet', 'Das gesamte übertragene Arbeitsgebiet') },
  },
  intensifier_gained: {
    bad: { edit: edit('war stets gut und führte', 'war stets sehr gut und führte') },
    good: { edit: edit('zu sicheren Entscheidungen', 'zu sachgerechten Entscheidungen') },
  },
  formula_lost: {
    bad: { edit: edit('stets zu unserer vollen Zufriedenheit', 'wie vorgesehen') },
    good: { edit: edit('Das übertragene Arbeitsgebiet', 'Das ganze Arbeitsgebiet') },
  },
  text_drift: {
    bad: add('Die Qualität der Ergebnisse entsprach im Wesentlichen den Vorgaben.'),
    good: add('Die Qualität der Ergebnisse war stets hoch.'),
  },

  overall_missing: { bad: { ratings: { overall: null } }, good: { ratings: { overall: 3 } } },
  conduct_missing: {
    bad: { edit: edit(conduct, '') },
    good: { edit: edit(conduct, 'Frau Müllers Auftreten war stets einwandfrei gegenüber Vorgesetzten und Team.') },
  },
  criterion_missing: {
    bad: { ratings: { expertise: null } },
    good: { ratings: { expertise: null }, input: { criteria: ['results', 'overall'] } },
  },
  sentence_removed: {
    bad: { edit: edit(/Frau Müller ging stets[^.]*\. /, '') },
    good: { edit: edit(/Frau Müller ging stets[^.]*\./, 'Termine und Zusagen waren bei ihr stets sicher.') },
  },
  leadership_missing: { bad: { letter: { level: 'manager' } }, good: manager },
  leadership_incomplete: {
    bad: { ...manager, edit: edit(/Als Führungskraft[^.]*\./, 'Als Führungskraft war sie stets erfolgreich.') },
    good: manager,
  },
  customers_missing: {
    bad: { ...item('Beratung von Kunden'), ratings: { conduct_external: null } },
    good: item('Beratung von Kunden'),
  },
  honesty_missing: {
    bad: item('Führen der Kasse'),
    good: { ...item('Führen der Kasse'), letter: { qualities: [{ name: 'Ehrlichkeit', grade: 2 }] } },
  },
  closing_incomplete: { bad: { options: { closing: { thanks: false } } }, good: { ratings: { closing: 2 } } },
  activities_missing: { bad: { employment: { activities: [' '] } }, good: item('Mahnwesen') },
  occasion_missing: { bad: interim(), good: interim({ options: { reason: 'new_manager' } }) },

  training_missing: {
    bad: { ...apprentice, edit: (body) => body.replaceAll(/[Aa]us(?:ge)?bild\p{L}*/gu, 'Zeit') },
    good: apprentice,
  },
  training_aim_missing: {
    bad: { ...apprentice, options: { opening: '{Person} war bei uns in Ausbildung.' }, ratings: { results: null } },
    good: apprentice,
  },
  training_skills_missing: {
    bad: { ...apprentice, employment: { activities: [] }, edit: () => 'Frau Müller war bei uns in Ausbildung.' },
    good: apprentice,
  },
  training_exam_missing: {
    bad: apprentice,
    good: { ...apprentice, employment: { exam: { passed_on: '2024-06-25' } } },
  },
  internship_missing: {
    bad: { letter: { level: 'intern' }, edit: (body) => body.replaceAll(/Praktik\p{L}*/gu, 'Zeit') },
    good: { letter: { level: 'intern' } },
  },
  studies_missing: {
    bad: { letter: { level: 'working_student' }, options: { opening: '{Person} war bei uns tätig.' } },
    good: { letter: { level: 'working_student' } },
  },

  superiors_missing: {
    bad: { edit: edit('Vorgesetzten, Kolleginnen', 'Kolleginnen') },
    good: { edit: edit('Vorgesetzten', 'der Geschäftsführung') },
  },
  order_of_persons: {
    bad: { edit: edit('Vorgesetzten, Kolleginnen und Kollegen', 'Kolleginnen und Kollegen, Vorgesetzten') },
    good: { edit: edit('Im Umgang', 'Im täglichen Umgang') },
  },

  name_missing: { bad: { edit: (body) => body.replaceAll('Müller', 'Meier') }, good: {} },
  wrong_salutation: {
    bad: { edit: edit('Frau Müller ging', 'Herr Müller ging') },
    good: { person: { form: 'male' } },
  },
  wrong_pronoun: {
    bad: { edit: edit('schloss sie jederzeit', 'schloss er jederzeit') },
    good: { edit: edit('Alle Arbeiten', 'Sämtliche Arbeiten') },
  },
  other_name: {
    bad: { edit: edit('Frau Müller ging', 'Frau Schmidt ging') },
    good: { edit: edit('Frau Müller ging', 'Frau Anna Müller ging') },
  },
  date_outside: {
    bad: add('Am 1. Mai 2017 wurde sie Teamleiterin.'),
    good: add('Am 1. Mai 2021 wurde sie Teamleiterin.'),
  },
  begin_missing: {
    bad: { edit: edit('1.\u00A0März 2019', '1. März 2018') },
    good: { edit: edit('1.\u00A0März 2019', '01.03.2019') },
  },
  end_missing: { bad: { edit: edit(/ bis zum 31.*? als/, ' als') }, good: interim() },
  placeholder: { bad: add('Wir danken {ihr/ihm}.'), good: add('Wir danken ihr.') },
  position_missing: {
    bad: { edit: edit('als Controllerin', 'als Mitarbeiterin') },
    good: { edit: edit('Controllerin', 'Controllerin im Konzern') },
  },
  company_missing: { bad: { edit: edit('der Muster GmbH', 'uns') }, good: {} },
  grade_table: {
    bad: add('\n\nFachkenntnisse: sehr gut\nFleiß: gut\nPünktlichkeit: 2'),
    good: add('\n\nSprachen:\n• Englisch\n• Französisch\n• Polnisch'),
  },

  topic_illness: { bad: add('Sie war häufig krank.'), good: add('Sie betreute das Projekt Krankenhaus.') },
  topic_absence: { bad: add('Fehlzeiten gab es wenige.'), good: add('In Abwesenheit der Leitung vertrat sie diese.') },
  topic_parental_leave: {
    bad: add('Sie war zwei Jahre in Elternzeit.'),
    good: add('Sie war als Elternzeitvertretung tätig.'),
  },
  topic_works_council: {
    bad: add('Sie war Mitglied im Betriebsrat.'),
    good: add('Sie verhandelte mit dem Betriebsrat.'),
  },
  topic_union: { bad: add('Sie ist in der Gewerkschaft.'), good: add('Sie verhandelte mit der Gewerkschaft.') },
  topic_pregnancy: { bad: add('Sie wurde schwanger.'), good: add('Sie ging mit Ideen schwungvoll voran.') },
  topic_disability: {
    bad: add('Trotz ihrer Behinderung war sie da.'),
    good: add('Sie begleitete Menschen mit Behinderung.'),
  },
  topic_warning: { bad: add('Sie wurde abgemahnt.'), good: add('Sie mahnte Zahlungen an.') },
  topic_salary: { bad: add('Ihr Gehalt war hoch.'), good: add('Sie verantwortete die Gehaltsabrechnung.') },
  topic_private_life: { bad: add('Sie ist geschieden.'), good: add('Sie war nicht lediglich Vertretung.') },
  topic_suspicion: { bad: add('Ein Verdacht bestand nie.'), good: add('Sie war unverdächtig genau.') },
  topic_termination: {
    bad: add('Wir haben ihr fristlos gekündigt.'),
    good: { options: { reason: 'mutual' } },
  },
  topic_alcohol: { bad: add('Sie hatte ein Alkoholproblem.'), good: add('Sie führte alkoholfreie Biere ein.') },
  interruption_short: {
    bad: {
      employment: { interruptions: [{ reason: 'care', from: '2020-01-01', until: '2020-03-31', is_mentioned: true }] },
    },
    good: {
      employment: { interruptions: [{ reason: 'care', from: '2020-01-01', until: '2023-12-31', is_mentioned: true }] },
    },
  },
  interruption_long: {
    bad: {
      employment: { interruptions: [{ reason: 'care', from: '2020-01-01', until: '2023-12-31', is_mentioned: false }] },
    },
    good: {
      employment: { interruptions: [{ reason: 'care', from: '2020-01-01', until: '2020-03-31', is_mentioned: false }] },
    },
  },

  effort_only: {
    bad: { edit: edit('ging stets systematisch', 'ging stets bemüht, systematisch') },
    good: { ratings: { working_style: 5, results: 5, willingness: 5 } },
  },
  folk_code: { bad: add('Sie war sehr gesellig.'), good: add('Wir haben sie als zuverlässig kennen gelernt.') },
  negation: {
    bad: { edit: edit(/verhielt sich Frau Müller.*/, 'gab ihr Verhalten keinen Anlass zu Beanstandungen.') },
    good: { ratings: { conduct: 4, conduct_external: 4 } },
  },
  mark_exclamation: { bad: { edit: edit('Qualität ab.', 'Qualität ab!') }, good: item('Betrieb von Yahoo!') },
  mark_question: { bad: add('Wir wünschen ihr Erfolg?'), good: add('Wir wünschen ihr Erfolg.') },
  mark_ellipsis: { bad: add('Wir wünschen ihr Erfolg ...'), good: add('Sie hat den Dr. rer. pol. erworben.') },
  mark_quotation: {
    bad: add('Sie war „immer pünktlich“.'),
    good: add('Sie leitete das Vorhaben „Zukunft“.'),
  },
  mark_emphasis: { bad: add('Sie war *immer* da.'), good: add('Sie nutzte SAP R/3_4.') },
  mark_capitals: { bad: add('Sie war IMMERZU da.'), good: add('Sie arbeitete mit SAP und BMW.') },
  mark_smiley: { bad: add('Alles Gute :)'), good: add('Die Marke Muster™ blieb.') },

  wrong_tense: {
    bad: { edit: edit('Frau Müller ging stets', 'Frau Müller geht stets') },
    good: interim({ edit: edit('Frau Müller geht stets', 'Frau Müller geht immer') }),
  },
  mixed_tense: {
    bad: { edit: edit('stets gut und führte', 'stets gut und führt') },
    good: { edit: edit('stets gut und führte', 'stets gut und leitete') },
  },
  wrong_auxiliary: {
    bad: add('Sie hat viele Jahre bei uns gewesen.'),
    good: add('Sie ist viele Jahre bei uns gewesen.'),
  },

  at_grade: {
    bad: { letter: { country: 'AT' }, ratings: { results: 3 } },
    good: { letter: { country: 'DE' }, ratings: { results: 3 } },
  },
  at_negative: {
    bad: { letter: { country: 'AT' }, ...add('Die Ergebnisse waren grundsätzlich ausreichend.') },
    good: { letter: { country: 'AT' } },
  },
  ch_workload: {
    bad: { letter: { country: 'CH' } },
    good: { letter: { country: 'CH' }, employment: { workload_percent: 80 } },
  },

  signer_missing: { bad: { input: { signers: [{ name: ' ', role: '' }] } }, good: {} },
  signer_role_missing: { bad: { input: { signers: [{ name: 'Eva Berg', role: '' }] } }, good: {} },
  signer_is_employee: { bad: { input: { signers: [{ name: 'Frau Anna Müller', role: 'Leitung' }] } }, good: {} },
  signer_rank: {
    bad: { input: { signers: [{ name: 'Eva Berg', role: 'Sachbearbeiterin' }] } },
    good: {
      input: {
        signers: [
          { name: 'Eva Berg', role: 'Sachbearbeiterin' },
          { name: 'Ali Can', role: 'Geschäftsführer' },
        ],
      },
    },
  },
  date_missing: { bad: { input: { issued_on: undefined } }, good: {} },
  date_before_end: {
    bad: { input: { issued_on: '2024-12-01', today: '2024-12-01' } },
    good: interim({ input: { issued_on: '2024-12-01', today: '2024-12-01' } }),
  },
  date_after_end: {
    bad: { input: { issued_on: '2025-01-05', today: '2025-01-05' } },
    good: {
      input: { issued_on: '2025-01-05', today: '2025-02-05', corrected: { ...earlier(), issued_on: '2025-01-05' } },
    },
  },
  date_in_future: {
    bad: interim({ input: { issued_on: '2025-01-05' } }),
    good: { input: { issued_on: '2024-12-31', today: '2024-11-30' } },
  },
  interim_backdated: {
    bad: interim({ input: { issued_on: '2024-11-30' } }),
    good: interim({ input: { issued_on: '2024-12-31' } }),
  },
  electronic_backdated: {
    bad: { input: { medium: 'electronic', consented: true, today: '2025-01-02' } },
    good: { input: { medium: 'electronic', consented: true } },
  },
  electronic_without_consent: {
    bad: { input: { medium: 'electronic' } },
    good: { input: { medium: 'electronic', consented: true } },
  },
  electronic_abroad: {
    bad: { letter: { country: 'CH' }, input: { medium: 'electronic' } },
    good: { letter: { country: 'CH' } },
  },
  letterhead_missing: { bad: { input: { letterhead: false } }, good: {} },
  place_missing: { bad: { options: { place: ' ' } }, good: {} },
  recipient_address: {
    bad: { edit: (body) => `Anna Müller\nLindenstraße 5\n50667 Köln\n\n${body}` },
    good: { employment: { site: 'Lindenstraße' } },
  },

  too_short: { bad: { edit: (body) => body.slice(0, 400) }, good: {} },
  too_long: { bad: item('Pflege von Stammdaten '.repeat(300)), good: item('Pflege von Stammdaten '.repeat(30)) },
  repeated_sentence: {
    bad: add('Wir bedauern, Frau Müller zu verlieren.'),
    good: add('Wir bedauern, dass sie uns verlässt.'),
  },
  repeated_opening: {
    bad: add('Sie war gut. Sie war klug. Sie war schnell.'),
    good: add('Sie war gut. Auch war sie klug. Sie war schnell.'),
  },
  long_sentence: { bad: add(`Sie ${'war sehr '.repeat(23)}gut.`), good: add(`Sie ${'war sehr '.repeat(15)}gut.`) },
  double_word: { bad: add('Sie war war gut.'), good: add('Sie war, war es nötig, gut.') },
  spacing: { bad: add('Sie war  gut.'), good: add('Sie war gut.') },
}

/** The letter with fields changed, as a mend asks for. */
function storing(changes: Changes, set: Record<string, unknown>): Changes {
  const { ratings, interruptions, ...input } = set as Partial<LintInput & Changes & LetterInput['employment']>
  return {
    ...changes,
    ratings: { ...changes.ratings, ...ratings },
    employment: { ...changes.employment, ...(interruptions && { interruptions }) },
    input: { ...changes.input, ...input },
  }
}

const names = Object.keys(rules) as RuleId[]

describe.each(names)('%s', (rule) => {
  const { bad, good } = cases[rule]

  it('fires on the fault and not on its neighbour', () => {
    expect(findingsOf(rule, bad)).not.toEqual([])
    expect(findingsOf(rule, good)).toEqual([])
  })

  it('points into the text, and its mend takes the fault away', () => {
    const { body } = sample(bad)
    for (const finding of findingsOf(rule, bad)) {
      expect(finding.source).not.toBe('')
      if (finding.at) expect(finding.at.end > finding.at.start && finding.at.end <= body.length).toBe(true)
      const { mend } = finding
      if (!mend) continue
      const changes = 'set' in mend ? storing(bad, mend.set) : { ...bad, edit: () => mended(body, finding) }
      const remaining = findingsOf(rule, changes)
      expect(remaining.length).toBeLessThan(findingsOf(rule, bad).length)
    }
  })
})
