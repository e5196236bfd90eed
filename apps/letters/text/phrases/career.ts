import type { PhraseTexts } from './book.ts'

/** Positions, interruptions, powers, courses, successes. `{Von}` and `{Bis}` are dates, `{Angabe}` the user's entry. */
export const career: PhraseTexts = {
  'stations.first.employment.1': 'Zunächst war {sie} vom {Von} bis zum {Bis} als {Stelle} tätig.',
  'stations.first.employment.2': 'Vom {Von} bis zum {Bis} war {sie} zunächst als {Stelle} beschäftigt.',
  'stations.first.employment.3': 'Zu Beginn arbeitete {sie} vom {Von} bis zum {Bis} als {Stelle}.',
  'stations.next.employment.1': 'Anschließend war {sie} vom {Von} bis zum {Bis} als {Stelle} tätig.',
  'stations.next.employment.2': 'Danach arbeitete {sie} vom {Von} bis zum {Bis} als {Stelle}.',
  'stations.next.employment.3': 'Vom {Von} bis zum {Bis} war {sie} als {Stelle} eingesetzt.',
  'stations.next.employment.4': 'Im Anschluss daran war {sie} vom {Von} bis zum {Bis} als {Stelle} beschäftigt.',
  'stations.last.employment.1': 'Vom {Von} an arbeitete {sie} als {Stelle}.',
  'stations.last.employment.2': 'Am {Von} übernahm {sie} die Tätigkeit als {Stelle}.',
  'stations.last.employment.3': 'Ab dem {Von} war {sie} als {Stelle} beschäftigt.',
  'stations.only.employment.1': 'Vom {Von} bis zum {Bis} war {sie} als {Stelle} tätig.',
  'stations.only.employment.2': 'In der Zeit vom {Von} bis zum {Bis} arbeitete {sie} als {Stelle}.',
  'stations.current.employment.1': 'Seit dem {Von} {ist|war} {sie} als {Stelle} tätig.',
  'stations.current.employment.2': 'Die Tätigkeit als {Stelle} {übt|übte} {sie} seit dem {Von} aus.',
  'stations.current.employment.3': '{Sie} {arbeitet|arbeitete} seit dem {Von} als {Stelle}.',
  'stations.list.apprentice.1': 'Während der Ausbildung {durchläuft|durchlief} {sie} folgende Abteilungen:',
  'stations.list.apprentice.2':
    'Die Ausbildung von {Frau/Herrn Name} {gliedert|gliederte} sich in folgende Abschnitte:',
  'stations.list.intern.1': 'Während des Praktikums {ist|war} {sie} in folgenden Bereichen eingesetzt:',
  'stations.list.intern.2': 'Das Praktikum von {Frau/Herrn Name} {führt|führte} durch folgende Bereiche:',

  'station_tasks.one.employment.1': 'Das Aufgabengebiet {umfasst|umfasste} insbesondere: {Angabe}.',
  'station_tasks.one.employment.2': 'Im Mittelpunkt dieser Tätigkeit {steht|stand}: {Angabe}.',
  'station_tasks.many.employment.1': 'Das Aufgabengebiet {umfasst|umfasste} insbesondere:',
  'station_tasks.many.employment.2': 'In dieser Position {nimmt|nahm} {sie} vor allem folgende Aufgaben wahr:',
  'station_tasks.many.employment.3': 'Zu den Aufgaben {zählen|zählten} hier insbesondere:',

  'extra_activities.any.employment.1': 'Darüber hinaus {übernimmt|übernahm} {sie} folgende zusätzliche Aufgaben:',
  'extra_activities.any.employment.2': 'Zusätzlich {ist|war} {sie} mit folgenden Aufgaben betraut:',
  'extra_activities.any.employment.3': 'Neben diesen Aufgaben {nimmt|nahm} {sie} folgende Funktionen wahr:',

  'extra_activities.one.employment.1':
    'Darüber hinaus {übernimmt|übernahm} {sie} folgende zusätzliche Aufgabe: {Angabe}.',
  'extra_activities.one.employment.2': 'Zusätzlich {ist|war} {sie} mit folgender Aufgabe betraut: {Angabe}.',

  'authorities.granted.employment.1': 'Zum {Von} erteilten wir {ihr/ihm} {Vollmacht}.',
  'authorities.granted.employment.2': 'Am {Von} wurde {ihr/ihm} {Vollmacht} erteilt.',
  'authorities.granted.employment.3': 'Mit Wirkung vom {Von} erhielt {sie} {Vollmacht}.',
  'authorities.closed.employment.1': 'Vom {Von} bis zum {Bis} verfügte {sie} über {Vollmacht}.',
  'authorities.closed.employment.2': 'In der Zeit vom {Von} bis zum {Bis} hatte {sie} {Vollmacht}.',

  'interruptions.parental_leave.employment.1': 'Vom {Von} bis zum {Bis} {befindet|befand} {sie sich} in Elternzeit.',
  'interruptions.parental_leave.employment.2':
    'In der Zeit vom {Von} bis zum {Bis} {befindet|befand} {sie sich} in Elternzeit.',
  'interruptions.parental_leave_open.employment.1': 'Seit dem {Von} {befindet|befand} {sie sich} in Elternzeit.',
  'interruptions.care.employment.1': 'Vom {Von} bis zum {Bis} {befindet|befand} {sie sich} in Pflegezeit.',
  'interruptions.care_open.employment.1': 'Seit dem {Von} {befindet|befand} {sie sich} in Pflegezeit.',
  'interruptions.military_service.employment.1':
    'Vom {Von} bis zum {Bis} {ruht|ruhte} das {Verhältnis} wegen des Wehrdienstes.',
  'interruptions.military_service_open.employment.1':
    'Seit dem {Von} {ruht|ruhte} das {Verhältnis} wegen des Wehrdienstes.',
  'interruptions.sabbatical.employment.1':
    'Vom {Von} bis zum {Bis} {ruht|ruhte} das {Verhältnis} wegen eines vereinbarten Sabbaticals.',
  'interruptions.sabbatical_open.employment.1':
    'Seit dem {Von} {ruht|ruhte} das {Verhältnis} wegen eines vereinbarten Sabbaticals.',
  'interruptions.other.employment.1':
    'Vom {Von} bis zum {Bis} {ruht|ruhte} das {Verhältnis} in gegenseitigem Einvernehmen.',
  'interruptions.other_open.employment.1':
    'Seit dem {Von} {ruht|ruhte} das {Verhältnis} in gegenseitigem Einvernehmen.',

  'trainings.one.employment.1': 'An der Fortbildung {Angabe} {hat|nahm} {sie} {teilgenommen|teil}.',
  'trainings.one.employment.2':
    'Zur fachlichen Weiterbildung {hat|nahm} {sie} an der Veranstaltung {Angabe} {teilgenommen|teil}.',
  'trainings.one.employment.3': 'Zu den besuchten Fortbildungen {gehört|gehörte} {Angabe}.',
  'trainings.two.employment.1': 'An den Fortbildungen {Angabe} {hat|nahm} {sie} {teilgenommen|teil}.',
  'trainings.two.employment.2':
    'Zur fachlichen Weiterbildung {hat|nahm} {sie} an den Veranstaltungen {Angabe} {teilgenommen|teil}.',
  'trainings.two.employment.3': 'Zu den besuchten Fortbildungen {gehören|gehörten} {Angabe}.',
  'trainings.many.employment.1': 'An folgenden Fortbildungen {hat|nahm} {sie} {teilgenommen|teil}:',
  'trainings.many.employment.2':
    'Zur fachlichen Weiterbildung {hat|nahm} {sie} an folgenden Veranstaltungen {teilgenommen|teil}:',

  'trainings.many.employment.3': 'Zu den besuchten Fortbildungen {gehören|gehörten}:',

  'achievements.one.employment.1': 'Besonders hervorzuheben ist folgender Erfolg: {Angabe}.',
  'achievements.one.employment.2': 'Als besonderer Erfolg von {Frau/Herrn Name} ist zu nennen: {Angabe}.',
  'achievements.many.employment.1': 'Besonders hervorzuheben sind folgende Erfolge:',
  'achievements.many.employment.2': 'Als besondere Erfolge von {Frau/Herrn Name} sind zu nennen:',
}
