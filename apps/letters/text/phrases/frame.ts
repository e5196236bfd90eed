import type { PhraseTexts } from './book.ts'

/** Everything ungraded: introductions by period, lead-ins, what §16 BBiG asks for, reasons. */
export const frame: PhraseTexts = {
  'introduction.closed.employment.1':
    '{Person} war vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} {mit Pensum} als {Position} tätig.',
  'introduction.closed.employment.2':
    '{Person} war in der Zeit vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} {mit Pensum} als {Position} beschäftigt.',
  'introduction.closed.employment.3':
    '{Person} arbeitete vom {Beginn} bis zum {Ende} {mit Pensum} als {Position} {bei Firma} {am Standort}.',
  'introduction.closed.employment.4':
    'Vom {Beginn} bis zum {Ende} war {Person} {bei Firma} {am Standort} {mit Pensum} als {Position} tätig.',
  'introduction.joined.employment.1':
    '{Person} nahm am {Beginn} {bei Firma} {am Standort} {mit Pensum} die Tätigkeit als {Position} auf.',
  'introduction.joined.employment.2':
    '{Person} wurde zum {Beginn} {bei Firma} {am Standort} {mit Pensum} als {Position} eingestellt.',
  'introduction.joined.employment.3':
    'Am {Beginn} nahm {Person} {bei Firma} {am Standort} {mit Pensum} die Tätigkeit als {Position} auf.',
  'introduction.joined.employment.4':
    'Zum {Beginn} wurde {Person} {bei Firma} {am Standort} {mit Pensum} als {Position} eingestellt.',
  'introduction.current.employment.1':
    '{Person} ist seit dem {Beginn} {bei Firma} {am Standort} {mit Pensum} als {Position} tätig.',
  'introduction.current.employment.2':
    '{Person} ist seit dem {Beginn} {bei Firma} {am Standort} {mit Pensum} als {Position} beschäftigt.',
  'introduction.current.employment.3':
    '{Person} arbeitet seit dem {Beginn} {mit Pensum} als {Position} {bei Firma} {am Standort}.',
  'introduction.current.employment.4':
    'Seit dem {Beginn} ist {Person} {bei Firma} {am Standort} {mit Pensum} als {Position} tätig.',

  'introduction.closed_career.employment.1':
    '{Person} war vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} {mit Pensum} beschäftigt, zuletzt als {Position}.',
  'introduction.closed_career.employment.2':
    'Vom {Beginn} bis zum {Ende} war {Person} {bei Firma} {am Standort} {mit Pensum} tätig, zuletzt als {Position}.',
  'introduction.closed_career.employment.3':
    '{Person} arbeitete vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} {mit Pensum}, zuletzt als {Position}.',
  'introduction.current_career.employment.1':
    '{Person} ist seit dem {Beginn} {bei Firma} {am Standort} {mit Pensum} beschäftigt, derzeit als {Position}.',
  'introduction.current_career.employment.2':
    'Seit dem {Beginn} ist {Person} {bei Firma} {am Standort} {mit Pensum} tätig, derzeit als {Position}.',
  'introduction.current_career.employment.3':
    '{Person} arbeitet seit dem {Beginn} {bei Firma} {am Standort} {mit Pensum}, gegenwärtig als {Position}.',

  'introduction.joined_career.employment.1':
    '{Person} wurde zum {Beginn} {bei Firma} {am Standort} {mit Pensum} eingestellt und war zuletzt als {Position} tätig.',

  'introduction.closed.working_student.1':
    '{Person} war vom {Beginn} bis zum {Ende} neben dem Studium {bei Firma} {am Standort} {mit Pensum} als {Position} tätig.',
  'introduction.closed.working_student.2':
    '{Person} arbeitete vom {Beginn} bis zum {Ende} studienbegleitend {mit Pensum} als {Position} {bei Firma} {am Standort}.',
  'introduction.joined.working_student.1':
    '{Person} nahm am {Beginn} neben dem Studium {bei Firma} {am Standort} {mit Pensum} die Tätigkeit als {Position} auf.',
  'introduction.joined.working_student.2':
    '{Person} wurde zum {Beginn} {bei Firma} {am Standort} {mit Pensum} als {Position} neben dem Studium eingestellt.',
  'introduction.current.working_student.1':
    '{Person} ist seit dem {Beginn} neben dem Studium {bei Firma} {am Standort} {mit Pensum} als {Position} tätig.',
  'introduction.current.working_student.2':
    '{Person} arbeitet seit dem {Beginn} studienbegleitend {mit Pensum} als {Position} {bei Firma} {am Standort}.',
  'introduction.closed_career.working_student.1':
    '{Person} war vom {Beginn} bis zum {Ende} neben dem Studium {bei Firma} {am Standort} {mit Pensum} beschäftigt, zuletzt als {Position}.',
  'introduction.current_career.working_student.1':
    '{Person} ist seit dem {Beginn} neben dem Studium {bei Firma} {am Standort} {mit Pensum} beschäftigt, derzeit als {Position}.',

  'introduction.closed.apprentice.1': {
    text: '{Person} absolvierte vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zum Beruf}.',
    version: 2,
  },
  'introduction.closed.apprentice.2': {
    text: 'Vom {Beginn} bis zum {Ende} absolvierte {Person} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zum Beruf}.',
    version: 2,
  },
  'introduction.trained.apprentice.1':
    '{Person} wurde vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} {zum Beruf} ausgebildet.',
  'introduction.trained.apprentice.2':
    'Vom {Beginn} bis zum {Ende} wurde {Person} {bei Firma} {am Standort} {zum Beruf} ausgebildet.',
  'introduction.joined.apprentice.1': {
    text: '{Person} begann am {Beginn} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zum Beruf}.',
    version: 2,
  },
  'introduction.joined.apprentice.2': {
    text: 'Am {Beginn} begann {Person} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zum Beruf}.',
    version: 2,
  },
  'introduction.current.apprentice.1': {
    text: '{Person} absolviert seit dem {Beginn} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zum Beruf}.',
    version: 2,
  },
  'introduction.current.apprentice.2': {
    text: 'Seit dem {Beginn} absolviert {Person} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zum Beruf}.',
    version: 2,
  },

  'introduction.closed.intern.1': {
    text: '{Person} absolvierte vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} ein Praktikum {im Bereich}.',
    version: 2,
  },
  'introduction.closed.intern.2': {
    text: 'Vom {Beginn} bis zum {Ende} absolvierte {Person} {bei Firma} {am Standort} ein Praktikum {im Bereich}.',
    version: 2,
  },
  'introduction.joined.intern.1': {
    text: '{Person} begann am {Beginn} {bei Firma} {am Standort} ein Praktikum {im Bereich}.',
    version: 2,
  },
  'introduction.joined.intern.2': {
    text: 'Am {Beginn} begann {Person} {bei Firma} {am Standort} ein Praktikum {im Bereich}.',
    version: 2,
  },
  'introduction.current.intern.1': {
    text: '{Person} absolviert seit dem {Beginn} {bei Firma} {am Standort} ein Praktikum {im Bereich}.',
    version: 2,
  },
  'introduction.current.intern.2': {
    text: 'Seit dem {Beginn} absolviert {Person} {bei Firma} {am Standort} ein Praktikum {im Bereich}.',
    version: 2,
  },

  'aim.any.apprentice.1':
    'Ziel der Ausbildung {ist|war} der Erwerb der beruflichen Handlungsfähigkeit und der Abschluss in diesem anerkannten Ausbildungsberuf.',
  'aim.any.apprentice.2':
    'Die Ausbildung {zielt|zielte} auf die berufliche Handlungsfähigkeit und den Abschluss in diesem anerkannten Ausbildungsberuf.',

  'tasks.any.employment.1': 'Zu den Aufgaben von {Frau/Herrn Name} {gehören|gehörten} insbesondere:',
  'tasks.any.employment.2':
    'Das Aufgabengebiet von {Frau/Herrn Name} {umfasst|umfasste} vor allem folgende Tätigkeiten:',
  'tasks.any.employment.3': 'Insbesondere {ist|war} {sie} für folgende Aufgaben verantwortlich:',
  'tasks.any.employment.4': 'Im Einzelnen {nimmt|nahm} {sie} vor allem folgende Aufgaben wahr:',
  'tasks.career.employment.1': 'Als {Position} {nimmt|nahm} {sie} insbesondere folgende Aufgaben wahr:',
  'tasks.career.employment.2': {
    text: 'Zur Tätigkeit von {Frau/Herrn Name} als {Position} {gehören|gehörten} insbesondere:',
    version: 2,
  },
  'tasks.last.employment.1': 'Mit dieser Tätigkeit {sind|waren} insbesondere folgende Aufgaben verbunden:',
  'tasks.last.employment.2': 'Zu den Aufgaben von {Frau/Herrn Name} in dieser Position {gehören|gehörten} vor allem:',
  'tasks.last.employment.3': 'In dieser Funktion {ist|war} {sie} insbesondere mit folgenden Aufgaben betraut:',
  'tasks.one.employment.1': 'Die wesentliche Aufgabe von {Frau/Herrn Name} {ist|war}: {Angabe}.',
  'tasks.one.employment.2': 'Im Mittelpunkt der Tätigkeit von {Frau/Herrn Name} {steht|stand}: {Angabe}.',
  'tasks.one.manager.1': 'Zum Verantwortungsbereich von {Frau/Herrn Name} {gehört|gehörte} insbesondere: {Angabe}.',
  'tasks.one.apprentice.1':
    'Berufliche Fertigkeiten, Kenntnisse und Fähigkeiten {erwirbt|erwarb} {sie} insbesondere auf diesem Gebiet: {Angabe}.',
  'tasks.one.intern.1': 'Während des Praktikums {wirkt|wirkte} {sie} insbesondere an dieser Aufgabe mit: {Angabe}.',
  'tasks.one.intern.2': 'Im Mittelpunkt des Praktikums von {Frau/Herrn Name} {steht|stand}: {Angabe}.',
  'tasks.any.manager.1': 'Zum Verantwortungsbereich von {Frau/Herrn Name} {gehören|gehörten} insbesondere:',
  'tasks.any.manager.2': 'Insbesondere {verantwortet|verantwortete} {sie} folgende Aufgaben:',
  'tasks.any.manager.3': 'In leitender Stellung {trägt|trug} {sie} vor allem für folgende Aufgaben die Verantwortung:',
  'tasks.any.apprentice.1':
    'Während der Ausbildung {erwirbt|erwarb} {sie} insbesondere folgende berufliche Fertigkeiten, Kenntnisse und Fähigkeiten:',
  'tasks.any.apprentice.2':
    'In der Ausbildung {erwirbt|erwarb} {sie} vor allem folgende berufliche Fertigkeiten, Kenntnisse und Fähigkeiten:',
  'tasks.any.intern.1': 'Während des Praktikums {wirkt|wirkte} {sie} insbesondere an folgenden Aufgaben mit:',
  'tasks.any.intern.2': 'Das Praktikum von {Frau/Herrn Name} {umfasst|umfasste} insbesondere folgende Tätigkeiten:',

  'exam.passed.apprentice.1': 'Die Abschlussprüfung {vor Prüfstelle} bestand {sie} {am Prüfungstag} {mit Note}.',
  'exam.passed.apprentice.2':
    'Erfolgreich legte {sie} {am Prüfungstag} die Abschlussprüfung {vor Prüfstelle} {mit Note} ab.',

  'termination.own_wish.employment.1': 'Auf eigenen Wunsch {verlässt|verließ} {sie} unser Unternehmen {zum Ende}.',
  'termination.own_wish.employment.2':
    'Auf eigenen Wunsch {scheidet|schied} {sie} {zum Ende} aus unserem Unternehmen aus.',
  'termination.fixed_term.employment.1':
    'Das befristete {Verhältnis} {endet|endete} {am Ende} mit Ablauf der vereinbarten Zeit.',
  'termination.fixed_term.employment.2':
    'Mit Ablauf der vereinbarten Befristung {endet|endete} das {Verhältnis} {am Ende}.',
  'termination.mutual.employment.1': 'Das {Verhältnis} {endet|endete} {am Ende} im besten gegenseitigen Einvernehmen.',
  'termination.operational.employment.1': 'Das {Verhältnis} {endet|endete} {am Ende} aus betriebsbedingten Gründen.',

  'termination.completed.apprentice.1':
    'Das {Verhältnis} {endet|endete} {am Ende} mit dem erfolgreichen Abschluss der Ausbildung.',
  'termination.completed.apprentice.2':
    'Das {Verhältnis} {endet|endete} {am Ende} wie vorgesehen mit dem Ende der Ausbildungszeit.',
  'termination.expired.apprentice.1':
    'Das {Verhältnis} {endet|endete} {am Ende} mit dem Ende der vereinbarten Ausbildungszeit.',
  'termination.taken_on.apprentice.1':
    'Im Anschluss an die Ausbildung {übernehmen|übernahmen} wir {sie/ihn} gern in ein Arbeitsverhältnis.',

  'termination.own_wish.intern.1': 'Auf eigenen Wunsch {beendet|beendete} {sie} das Praktikum {am Ende}.',
  'termination.completed.intern.1': 'Das Praktikum {endet|endete} {am Ende} wie vereinbart.',
  'termination.taken_on.intern.1':
    'Im Anschluss an das Praktikum {übernehmen|übernahmen} wir {sie/ihn} gern in ein Arbeitsverhältnis.',

  'termination.plain.provisional.1': 'Das {Verhältnis} wird {am Ende} enden.',
  'termination.own_wish.provisional.1': 'Auf eigenen Wunsch wird {sie} unser Unternehmen {zum Ende} verlassen.',
  'termination.fixed_term.provisional.1':
    'Das befristete {Verhältnis} wird {am Ende} mit Ablauf der vereinbarten Zeit enden.',
  'termination.mutual.provisional.1': 'Das {Verhältnis} wird {am Ende} im besten gegenseitigen Einvernehmen enden.',
  'termination.operational.provisional.1': 'Das {Verhältnis} wird {am Ende} aus betriebsbedingten Gründen enden.',
  'termination.completed.apprentice_provisional.1':
    'Das {Verhältnis} wird {am Ende} mit dem Abschluss der Ausbildung enden.',
  'termination.taken_on.apprentice_provisional.1':
    'Im Anschluss an die Ausbildung werden wir {sie/ihn} gern in ein Arbeitsverhältnis übernehmen.',
  'termination.own_wish.intern_provisional.1': 'Auf eigenen Wunsch wird {sie} das Praktikum {am Ende} beenden.',
  'termination.completed.intern_provisional.1': 'Das Praktikum wird {am Ende} wie vereinbart enden.',
  'termination.taken_on.intern_provisional.1':
    'Im Anschluss an das Praktikum werden wir {sie/ihn} gern in ein Arbeitsverhältnis übernehmen.',

  'issue.requested.interim.1': '{dieses Zeugnis} wird auf Wunsch von {Frau/Herrn Name} ausgestellt.',
  'issue.requested.interim.2': 'Auf Wunsch von {Frau/Herrn Name} wird {dieses Zeugnis} ausgestellt.',
  'issue.new_manager.interim.1':
    '{dieses Zeugnis} wird anlässlich eines Wechsels in der Führung auf Wunsch von {Frau/Herrn Name} ausgestellt.',
  'issue.new_manager.apprentice_interim.1':
    '{dieses Zeugnis} wird anlässlich eines Wechsels in der Ausbildungsleitung ausgestellt.',
  'issue.new_position.interim.1':
    '{dieses Zeugnis} wird anlässlich der Übernahme einer neuen Aufgabe in unserem Unternehmen ausgestellt.',
  'issue.transfer.interim.1': '{dieses Zeugnis} wird anlässlich eines internen Wechsels ausgestellt.',
  'issue.reorganisation.interim.1':
    '{dieses Zeugnis} wird anlässlich einer Umstrukturierung unseres Unternehmens ausgestellt.',
  'issue.business_transfer.interim.1': '{dieses Zeugnis} wird anlässlich eines Betriebsübergangs ausgestellt.',
  'issue.final_follows.provisional.1': {
    text: 'Ein endgültiges Zeugnis folgt mit dem letzten Tag der Beschäftigung.',
    version: 2,
  },

  'issue.final_follows.apprentice_provisional.1': 'Ein endgültiges Zeugnis folgt mit dem letzten Tag der Ausbildung.',
  'issue.final_follows.intern_provisional.1': 'Ein endgültiges Zeugnis folgt mit dem letzten Tag des Praktikums.',

  'farewell.any.simple.1': 'Unsere guten Wünsche begleiten {sie/ihn}.',
  'farewell.any.simple.2': 'Für den weiteren Weg wünschen wir {ihr/ihm} alles Gute.',
  'farewell.any.simple.3': 'Für die Zukunft wünschen wir {ihr/ihm} alles Gute.',
}
