type Slot = { name: string; slot: string }

/** What can stand in braces, by what it does. `name` is the key of its explanation. */
export const slotGroups: { name: string; slots: Slot[] }[] = [
  {
    name: 'person',
    slots: [
      { name: 'name', slot: '{Frau/Herr Name}' },
      { name: 'name_object', slot: '{Frau/Herrn Name}' },
      { name: 'name_genitive', slot: '{Frau/Herrn Names}' },
      { name: 'she', slot: '{sie}' },
      { name: 'she_reflexive', slot: '{sie sich}' },
      { name: 'her', slot: '{sie/ihn}' },
      { name: 'to_her', slot: '{ihr/ihm}' },
    ],
  },
  {
    name: 'belonging',
    slots: [
      { name: 'her_noun', slot: '{ihr/sein}' },
      { name: 'her_e', slot: '{ihre}' },
      { name: 'her_em', slot: '{ihrem}' },
      { name: 'her_en', slot: '{ihren}' },
      { name: 'her_er', slot: '{ihrer}' },
      { name: 'her_es', slot: '{ihres}' },
    ],
  },
  {
    name: 'words',
    slots: [
      { name: 'tense', slot: '{zeigt|zeigte}' },
      { name: 'forms', slot: '{Kollegin/Kollege/Teammitglied}' },
    ],
  },
  {
    name: 'facts',
    slots: [
      { name: 'person', slot: '{Person}' },
      { name: 'position', slot: '{Position}' },
      { name: 'occupation', slot: '{zum Beruf}' },
      { name: 'field', slot: '{im Bereich}' },
      { name: 'company', slot: '{Firma}' },
      { name: 'at_company', slot: '{bei Firma}' },
      { name: 'at_site', slot: '{am Standort}' },
      { name: 'workload', slot: '{mit Pensum}' },
      { name: 'begin', slot: '{Beginn}' },
      { name: 'end', slot: '{Ende}' },
      { name: 'to_end', slot: '{zum Ende}' },
      { name: 'at_end', slot: '{am Ende}' },
      { name: 'per_end', slot: '{per Ende}' },
      { name: 'this_letter', slot: '{dieses Zeugnis}' },
      { name: 'relationship', slot: '{Verhältnis}' },
      { name: 'of_relationship', slot: '{Verhältnisses}' },
      { name: 'customers', slot: '{Kunden}' },
      { name: 'long', slot: '{langjährige}' },
      { name: 'exam_day', slot: '{am Prüfungstag}' },
      { name: 'exam_board', slot: '{vor Prüfstelle}' },
      { name: 'exam_grade', slot: '{mit Note}' },
    ],
  },
]

/** Facts that only the wordings of one topic can name. */
export const topicSlots: Record<string, Slot[]> = {
  conduct: [{ name: 'persons', slot: '{Personen}' }],
  conduct_external: [{ name: 'persons', slot: '{Personen}' }],
  stations: [
    { name: 'station', slot: '{Stelle}' },
    { name: 'from', slot: '{Von}' },
    { name: 'until', slot: '{Bis}' },
  ],
  tasks: [{ name: 'entry', slot: '{Angabe}' }],
  extra_activities: [{ name: 'entry', slot: '{Angabe}' }],
  station_tasks: [{ name: 'entry', slot: '{Angabe}' }],
  interruptions: [
    { name: 'from', slot: '{Von}' },
    { name: 'until', slot: '{Bis}' },
  ],
  authorities: [
    { name: 'authority', slot: '{Vollmacht}' },
    { name: 'from', slot: '{Von}' },
    { name: 'until', slot: '{Bis}' },
  ],
  trainings: [{ name: 'entry', slot: '{Angabe}' }],
  achievements: [{ name: 'entry', slot: '{Angabe}' }],
  qualities: [{ name: 'qualities', slot: '{Eigenschaften}' }],
}
