import type { PhraseTexts } from './book.ts'

/** Everything ungraded: introductions by period, lead-ins, what §16 BBiG asks for, reasons. */
export const frame: PhraseTexts = {
  'introduction.closed.employment.1':
    '{Person} war vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} als {Position} tätig.',
  'introduction.closed.employment.2':
    '{Person} war in der Zeit vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} als {Position} beschäftigt.',
  'introduction.closed.employment.3':
    '{Person} arbeitete vom {Beginn} bis zum {Ende} als {Position} {bei Firma} {am Standort}.',
  'introduction.closed.employment.4':
    'Vom {Beginn} bis zum {Ende} war {Person} {bei Firma} {am Standort} als {Position} tätig.',
  'introduction.joined.employment.1':
    '{Person} nahm am {Beginn} {bei Firma} {am Standort} die Tätigkeit als {Position} auf.',
  'introduction.joined.employment.2':
    '{Person} wurde zum {Beginn} {bei Firma} {am Standort} als {Position} eingestellt.',
  'introduction.joined.employment.3':
    'Am {Beginn} nahm {Person} {bei Firma} {am Standort} die Tätigkeit als {Position} auf.',
  'introduction.joined.employment.4':
    'Zum {Beginn} wurde {Person} {bei Firma} {am Standort} als {Position} eingestellt.',
  'introduction.current.employment.1': '{Person} ist seit dem {Beginn} {bei Firma} {am Standort} als {Position} tätig.',
  'introduction.current.employment.2':
    '{Person} ist seit dem {Beginn} {bei Firma} {am Standort} als {Position} beschäftigt.',
  'introduction.current.employment.3': '{Person} arbeitet seit dem {Beginn} als {Position} {bei Firma} {am Standort}.',
  'introduction.current.employment.4': 'Seit dem {Beginn} ist {Person} {bei Firma} {am Standort} als {Position} tätig.',

  'introduction.closed.working_student.1':
    '{Person} war vom {Beginn} bis zum {Ende} neben dem Studium {bei Firma} {am Standort} als {Position} tätig.',
  'introduction.closed.working_student.2':
    '{Person} arbeitete vom {Beginn} bis zum {Ende} studienbegleitend als {Position} {bei Firma} {am Standort}.',
  'introduction.joined.working_student.1':
    '{Person} nahm am {Beginn} neben dem Studium {bei Firma} {am Standort} die Tätigkeit als {Position} auf.',
  'introduction.joined.working_student.2':
    '{Person} wurde zum {Beginn} {bei Firma} {am Standort} als {Position} neben dem Studium eingestellt.',
  'introduction.current.working_student.1':
    '{Person} ist seit dem {Beginn} neben dem Studium {bei Firma} {am Standort} als {Position} tätig.',
  'introduction.current.working_student.2':
    '{Person} arbeitet seit dem {Beginn} studienbegleitend als {Position} {bei Firma} {am Standort}.',

  'introduction.closed.apprentice.1':
    '{Person} absolvierte vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zur/zum/im Beruf} {Position}.',
  'introduction.closed.apprentice.2':
    'Vom {Beginn} bis zum {Ende} absolvierte {Person} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zur/zum/im Beruf} {Position}.',
  'introduction.joined.apprentice.1':
    '{Person} begann am {Beginn} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zur/zum/im Beruf} {Position}.',
  'introduction.joined.apprentice.2':
    'Am {Beginn} begann {Person} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zur/zum/im Beruf} {Position}.',
  'introduction.current.apprentice.1':
    '{Person} absolviert seit dem {Beginn} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zur/zum/im Beruf} {Position}.',
  'introduction.current.apprentice.2':
    'Seit dem {Beginn} absolviert {Person} {bei Firma} {am Standort} eine betriebliche Berufsausbildung {zur/zum/im Beruf} {Position}.',

  'introduction.closed.internship.1':
    '{Person} absolvierte vom {Beginn} bis zum {Ende} {bei Firma} {am Standort} ein Praktikum im Bereich {Position}.',
  'introduction.closed.internship.2':
    'Vom {Beginn} bis zum {Ende} absolvierte {Person} {bei Firma} {am Standort} ein Praktikum im Bereich {Position}.',
  'introduction.joined.internship.1':
    '{Person} begann am {Beginn} {bei Firma} {am Standort} ein Praktikum im Bereich {Position}.',
  'introduction.joined.internship.2':
    'Am {Beginn} begann {Person} {bei Firma} {am Standort} ein Praktikum im Bereich {Position}.',
  'introduction.current.internship.1':
    '{Person} absolviert seit dem {Beginn} {bei Firma} {am Standort} ein Praktikum im Bereich {Position}.',
  'introduction.current.internship.2':
    'Seit dem {Beginn} absolviert {Person} {bei Firma} {am Standort} ein Praktikum im Bereich {Position}.',

  'aim.any.apprentice.1':
    'Ziel der Ausbildung {ist|war} der Erwerb der beruflichen Handlungsfähigkeit und der Abschluss in diesem anerkannten Ausbildungsberuf.',
  'aim.any.apprentice.2':
    'Die Ausbildung {zielt|zielte} auf die berufliche Handlungsfähigkeit und den Abschluss in diesem anerkannten Ausbildungsberuf.',

  'tasks.any.employment.1': 'Zu den Aufgaben von {Frau/Herrn Name} {gehören|gehörten} insbesondere:',
  'tasks.any.employment.2':
    'Das Aufgabengebiet von {Frau/Herrn Name} {umfasst|umfasste} vor allem folgende Tätigkeiten:',
  'tasks.any.employment.3': 'In dieser Funktion {ist|war} {sie} insbesondere für folgende Aufgaben verantwortlich:',
  'tasks.any.employment.4': 'Im Einzelnen {nimmt|nahm} {sie} vor allem folgende Aufgaben wahr:',
  'tasks.any.apprentice.1':
    'Während der Ausbildung {erwirbt|erwarb} {sie} insbesondere folgende berufliche Fertigkeiten, Kenntnisse und Fähigkeiten:',
  'tasks.any.apprentice.2':
    'In der Ausbildung {erwirbt|erwarb} {sie} vor allem folgende berufliche Fertigkeiten, Kenntnisse und Fähigkeiten:',
  'tasks.any.internship.1': 'Während des Praktikums {wirkt|wirkte} {sie} insbesondere an folgenden Aufgaben mit:',
  'tasks.any.internship.2': 'Das Praktikum von {Frau/Herrn Name} {umfasst|umfasste} insbesondere folgende Tätigkeiten:',

  'exam.passed.apprentice.1': 'Die Abschlussprüfung {vor Prüfstelle} bestand {sie} {am Prüfungstag} {mit Note}.',
  'exam.passed.apprentice.2':
    'Erfolgreich legte {sie} {am Prüfungstag} die Abschlussprüfung {vor Prüfstelle} {mit Note} ab.',

  'termination.own_wish.employment.1': 'Auf eigenen Wunsch {verlässt|verließ} {sie} unser Unternehmen {zum Ende}.',
  'termination.own_wish.employment.2':
    'Auf eigenen Wunsch {scheidet|schied} {sie} {zum Ende} aus unserem Unternehmen aus.',
  'termination.fixed_term.employment.1':
    'Das befristete Arbeitsverhältnis {endet|endete} {am Ende} mit Ablauf der vereinbarten Zeit.',
  'termination.fixed_term.employment.2':
    'Mit Ablauf der vereinbarten Befristung {endet|endete} das Arbeitsverhältnis {am Ende}.',
  'termination.mutual.employment.1':
    'Das Arbeitsverhältnis {endet|endete} {am Ende} im besten gegenseitigen Einvernehmen.',
  'termination.operational.employment.1':
    'Das Arbeitsverhältnis {endet|endete} {am Ende} aus betriebsbedingten Gründen.',

  'termination.plain.provisional.1': 'Das Arbeitsverhältnis wird {am Ende} enden.',
  'termination.own_wish.provisional.1': 'Auf eigenen Wunsch wird {sie} unser Unternehmen {zum Ende} verlassen.',
  'termination.fixed_term.provisional.1':
    'Das befristete Arbeitsverhältnis wird {am Ende} mit Ablauf der vereinbarten Zeit enden.',
  'termination.mutual.provisional.1':
    'Das Arbeitsverhältnis wird {am Ende} im besten gegenseitigen Einvernehmen enden.',
  'termination.operational.provisional.1': 'Das Arbeitsverhältnis wird {am Ende} aus betriebsbedingten Gründen enden.',

  'termination.own_wish.apprentice.1': 'Auf eigenen Wunsch {verlässt|verließ} {sie} unser Unternehmen {zum Ende}.',
  'termination.completed.apprentice.1':
    'Das Ausbildungsverhältnis {endet|endete} {am Ende} mit dem erfolgreichen Abschluss der Ausbildung.',
  'termination.mutual.apprentice.1':
    'Das Ausbildungsverhältnis {endet|endete} {am Ende} im besten gegenseitigen Einvernehmen.',
  'termination.taken_on.apprentice.1':
    'Im Anschluss an die Ausbildung {übernehmen|übernahmen} wir {sie/ihn} gern in ein Arbeitsverhältnis.',

  'termination.own_wish.internship.1': 'Auf eigenen Wunsch {beendet|beendete} {sie} das Praktikum {am Ende}.',
  'termination.completed.internship.1': 'Das Praktikum {endet|endete} {am Ende} wie vereinbart.',
  'termination.taken_on.internship.1':
    'Im Anschluss an das Praktikum {übernehmen|übernahmen} wir {sie/ihn} gern in ein Arbeitsverhältnis.',

  'issue.requested.interim.1': 'Dieses Zwischenzeugnis wird auf Wunsch von {Frau/Herrn Name} ausgestellt.',
  'issue.requested.interim.2': 'Auf Wunsch von {Frau/Herrn Name} stellen wir dieses Zwischenzeugnis gern aus.',
  'issue.new_manager.interim.1':
    'Dieses Zwischenzeugnis wird anlässlich eines Wechsels in der Führung auf Wunsch von {Frau/Herrn Name} ausgestellt.',
  'issue.new_position.interim.1':
    'Dieses Zwischenzeugnis wird anlässlich der Übernahme einer neuen Aufgabe in unserem Unternehmen ausgestellt.',
  'issue.transfer.interim.1': 'Dieses Zwischenzeugnis wird anlässlich eines internen Wechsels ausgestellt.',
  'issue.reorganisation.interim.1':
    'Dieses Zwischenzeugnis wird anlässlich einer Umstrukturierung unseres Unternehmens ausgestellt.',
  'issue.business_transfer.interim.1': 'Dieses Zwischenzeugnis wird anlässlich eines Betriebsübergangs ausgestellt.',
  'issue.final_follows.provisional.1':
    'Dieses vorläufige Zeugnis wird mit dem Ende des Arbeitsverhältnisses durch ein endgültiges Zeugnis ersetzt.',

  'farewell.any.simple.1': 'Unsere guten Wünsche begleiten {sie/ihn}.',
  'farewell.any.simple.2': 'Für den weiteren Weg wünschen wir {ihr/ihm} alles Gute.',
}
