import type { Insert } from '../../../foundation/table.ts'
import { type Criterion, criteria } from '../text/types.ts'
import type { jobProfile } from './tables.ts'

/** What letters often name beside the graded criteria: bare nouns, as they stand after »durch«. */
export const suggestedQualities = [
  'Zuverlässigkeit',
  'Belastbarkeit',
  'Sorgfalt',
  'Eigeninitiative',
  'Teamgeist',
  'Verantwortungsbewusstsein',
  'Organisationstalent',
  'Kundenorientierung',
  'Verhandlungsgeschick',
  'Lernbereitschaft',
  'Flexibilität',
  'Ausdauer',
  'Einfühlungsvermögen',
  'analytisches Denken',
  'Überzeugungskraft',
  'Kreativität',
  'handwerkliches Geschick',
  'technisches Verständnis',
  'Verschwiegenheit',
  'unternehmerisches Denken',
  'interkulturelle Kompetenz',
  'Pünktlichkeit',
]

interface Example {
  name: string
  employee_kind?: 'employee' | 'manager' | 'apprentice' | 'intern' | 'working_student'
  /** Criteria that don't count for this job. */
  without: readonly Criterion[]
  activities: readonly string[]
  qualities: readonly string[]
}

const examples: readonly Example[] = [
  {
    name: 'Finanzbuchhaltung',
    without: ['leadership', 'conduct_external'],
    activities: [
      'Prüfung, Kontierung und Buchung der Ein- und Ausgangsrechnungen',
      'Vorbereitung und Ausführung der Zahlungsläufe',
      'Abstimmung der Debitoren-, Kreditoren- und Sachkonten',
      'Pflege der Anlagenbuchhaltung',
      'Erstellung der Umsatzsteuer-Voranmeldungen',
      'Mitarbeit an Monats- und Jahresabschlüssen nach HGB',
      'Bearbeitung des Mahnwesens',
    ],
    qualities: ['Sorgfalt', 'Zuverlässigkeit', 'Verschwiegenheit'],
  },
  {
    name: 'Vertriebsinnendienst',
    without: ['leadership'],
    activities: [
      'Erstellung von Angeboten und Verfolgung bis zum Auftrag',
      'Abwicklung der Aufträge von der Erfassung bis zur Rechnung',
      'Beratung der Kundschaft am Telefon und schriftlich',
      'Abstimmung von Lieferterminen mit Produktion und Versand',
      'Bearbeitung von Reklamationen',
      'Pflege der Kunden- und Preisdaten',
      'Unterstützung des Außendienstes bei Ausschreibungen',
    ],
    qualities: ['Kundenorientierung', 'Organisationstalent', 'Belastbarkeit'],
  },
  {
    name: 'Vertriebsaußendienst',
    without: ['leadership'],
    activities: [
      'Betreuung und Ausbau des Kundenstamms im zugewiesenen Gebiet',
      'Gewinnung neuer Kundinnen und Kunden',
      'Führung von Preis- und Vertragsverhandlungen',
      'Planung und Auswertung der Besuche',
      'Vorführung neuer Produkte vor Ort',
      'Vertretung des Unternehmens auf Messen',
      'Beobachtung von Markt und Wettbewerb',
    ],
    qualities: ['Verhandlungsgeschick', 'Überzeugungskraft', 'Eigeninitiative'],
  },
  {
    name: 'Einkauf',
    without: ['leadership'],
    activities: [
      'Beschaffung von Material und Dienstleistungen nach Bedarf und Budget',
      'Einholung und Vergleich von Angeboten',
      'Verhandlung von Preisen, Mengen und Lieferbedingungen',
      'Abschluss und Überwachung von Rahmenverträgen',
      'Auswahl und Bewertung von Lieferanten',
      'Überwachung der Liefertermine und der Bestände',
    ],
    qualities: ['Verhandlungsgeschick', 'analytisches Denken', 'Verantwortungsbewusstsein'],
  },
  {
    name: 'Personalsachbearbeitung',
    without: ['leadership'],
    activities: [
      'Betreuung der Beschäftigten vom Eintritt bis zum Austritt',
      'Erstellung von Arbeitsverträgen, Bescheinigungen und Zeugnissen',
      'Vorbereitung der monatlichen Entgeltabrechnung',
      'Führung der Personalakten und der Zeitkonten',
      'Organisation von Bewerbungsgesprächen und Einarbeitung',
      'Schriftverkehr mit Krankenkassen und Behörden',
    ],
    qualities: ['Verschwiegenheit', 'Einfühlungsvermögen', 'Sorgfalt'],
  },
  {
    name: 'Softwareentwicklung',
    without: ['leadership', 'conduct_external'],
    activities: [
      'Entwurf und Umsetzung neuer Funktionen',
      'Pflege und Modernisierung bestehender Anwendungen',
      'Entwicklung automatisierter Tests',
      'Durchsicht des Programmcodes anderer im Team',
      'Analyse und Behebung von Fehlern im laufenden Betrieb',
      'Abstimmung von Anforderungen mit den Fachabteilungen',
      'Dokumentation von Schnittstellen und Abläufen',
    ],
    qualities: ['analytisches Denken', 'Lernbereitschaft', 'Teamgeist'],
  },
  {
    name: 'IT-Support',
    without: ['leadership'],
    activities: [
      'Annahme, Einordnung und Lösung von Störungsmeldungen',
      'Einrichtung und Wartung von Arbeitsplätzen und mobilen Geräten',
      'Verwaltung von Benutzerkonten und Berechtigungen',
      'Betreuung von Netzwerk, Druckern und Telefonanlage',
      'Einweisung der Beschäftigten in neue Programme',
      'Pflege der Geräte- und Lizenzverzeichnisse',
    ],
    qualities: ['Hilfsbereitschaft', 'technisches Verständnis', 'Belastbarkeit'],
  },
  {
    name: 'Zerspanungsmechanik',
    without: ['leadership', 'conduct_external'],
    activities: [
      'Einrichten und Bedienen von CNC-Dreh- und Fräsmaschinen',
      'Fertigung von Einzelteilen und Serien nach Zeichnung',
      'Erstellung und Anpassung von Bearbeitungsprogrammen',
      'Prüfung der Werkstücke mit Mess- und Prüfmitteln',
      'Wartung und Pflege der Maschinen und Werkzeuge',
      'Dokumentation der Prüfergebnisse',
    ],
    qualities: ['handwerkliches Geschick', 'Sorgfalt', 'Zuverlässigkeit'],
  },
  {
    name: 'Lager und Logistik',
    without: ['leadership', 'training'],
    activities: [
      'Annahme, Prüfung und Einlagerung von Waren',
      'Kommissionierung und Verpackung von Sendungen',
      'Be- und Entladung mit Gabelstapler und Hubwagen',
      'Buchung der Warenbewegungen im Lagersystem',
      'Mitarbeit bei Inventuren',
      'Erstellung von Versand- und Zollpapieren',
    ],
    qualities: ['Zuverlässigkeit', 'Ausdauer', 'Pünktlichkeit'],
  },
  {
    name: 'Pflegefachkraft',
    without: ['leadership'],
    activities: [
      'Grund- und Behandlungspflege nach ärztlicher Anordnung',
      'Planung, Durchführung und Dokumentation der Pflege',
      'Beobachtung und Beurteilung des Gesundheitszustands',
      'Vorbereitung und Gabe von Medikamenten',
      'Beratung und Anleitung von Angehörigen',
      'Begleitung ärztlicher Visiten',
      'Anleitung von Auszubildenden in der Pflege',
    ],
    qualities: ['Einfühlungsvermögen', 'Verantwortungsbewusstsein', 'Belastbarkeit'],
  },
  {
    name: 'Abteilungsleitung',
    employee_kind: 'manager',
    without: [],
    activities: [
      'Fachliche und disziplinarische Führung der Abteilung',
      'Planung und Verantwortung von Budget und Personaleinsatz',
      'Vereinbarung und Nachverfolgung von Zielen',
      'Auswahl, Einarbeitung und Förderung der Beschäftigten',
      'Steuerung und Verbesserung der Abläufe',
      'Berichterstattung an die Geschäftsführung',
      'Vertretung der Abteilung gegenüber Kunden und Partnern',
    ],
    qualities: ['unternehmerisches Denken', 'Verantwortungsbewusstsein', 'Überzeugungskraft'],
  },
  {
    name: 'Ausbildung Industriekaufleute',
    employee_kind: 'apprentice',
    without: ['leadership', 'training'],
    activities: [
      'Bedarfsermittlung, Bestellung und Rechnungsprüfung im Einkauf',
      'Auftragsbearbeitung und Angebotserstellung im Vertrieb',
      'Buchung von Geschäftsvorfällen und Mitwirkung an Abschlüssen',
      'Vorbereitung von Personalunterlagen und Abrechnungen',
      'Planung und Überwachung von Fertigungsaufträgen',
      'Kalkulation und Auswertung von Kosten und Leistungen',
    ],
    qualities: ['Lernbereitschaft', 'Teamgeist', 'Zuverlässigkeit'],
  },
]

/** Job profiles that a company can begin with. */
export const exampleProfiles: readonly Insert<typeof jobProfile>[] = examples.map(
  ({ without, activities, qualities, ...profile }) => ({
    ...profile,
    criteria: criteria.filter((criterion) => !without.includes(criterion)),
    activities: activities.join('\n'),
    qualities: qualities.join('\n'),
  }),
)
