import type { employeeKinds } from '../../foundation/access/tables.ts'
import type { Status } from './process/statuses.ts'
import type { Extent, Grade, Interruption, Kind, PersonForm, Reason } from './text/types.ts'

export const sites = [
  { name: 'Hamburg', street: 'Große Elbstraße 118', postal_code: '22767', city: 'Hamburg' },
  { name: 'Werk Leipzig', street: 'Föpplstraße 9', postal_code: '04347', city: 'Leipzig' },
  { name: 'Service Süd', street: 'Äußere Münchener Straße 41', postal_code: '83026', city: 'Rosenheim' },
]

export const units = ['Antriebstechnik', 'Anlagenbau', 'Zentrale Dienste']

export interface JobSample {
  department: string
  kind: (typeof employeeKinds)[number]
  /** For a woman, a man, and in neutral form. */
  position: [string, string, string]
  activities: string[]
  /** What somebody did here before, in the same forms. */
  former?: [string, string, string]
  /** The name of an example of the library (`library/seed.ts`). */
  profile?: string
}

export const jobs = {
  hr: {
    department: 'Personal',
    kind: 'employee',
    position: ['Personalreferentin', 'Personalreferent', 'Fachkraft für Personalwesen'],
    profile: 'Personalsachbearbeitung',
    former: ['Sachbearbeiterin Personal', 'Sachbearbeiter Personal', 'Sachbearbeitung Personal'],
    activities: [
      'Betreuung von 180 Beschäftigten in allen Personalfragen',
      'Auswahl und Einstellung neuer Fachkräfte',
      'Vorbereitung der monatlichen Entgeltabrechnung',
      'Pflege der digitalen Personalakten',
    ],
  },
  accountant: {
    department: 'Finanzen',
    kind: 'employee',
    position: ['Bilanzbuchhalterin', 'Bilanzbuchhalter', 'Fachkraft für Bilanzbuchhaltung'],
    profile: 'Finanzbuchhaltung',
    former: ['Debitorenbuchhalterin', 'Debitorenbuchhalter', 'Fachkraft für Debitorenbuchhaltung'],
    activities: [
      'Erstellung der Monats- und Jahresabschlüsse nach HGB',
      'Abstimmung der Konten der Tochtergesellschaften',
      'Umsatzsteuervoranmeldungen',
      'Begleitung der Jahresabschlussprüfung',
    ],
  },
  controller: {
    department: 'Finanzen',
    kind: 'employee',
    position: ['Controllerin', 'Controller', 'Fachkraft für Controlling'],
    activities: [
      'Planung und Überwachung der Werksbudgets',
      'Monatliches Berichtswesen an die Geschäftsführung',
      'Nachkalkulation von Großaufträgen',
    ],
  },
  sales: {
    department: 'Vertrieb',
    kind: 'employee',
    position: ['Vertriebsingenieurin', 'Vertriebsingenieur', 'Fachkraft für technischen Vertrieb'],
    profile: 'Vertriebsaußendienst',
    former: ['Vertriebsassistentin', 'Vertriebsassistent', 'Vertriebsassistenz'],
    activities: [
      'Beratung von Industriekunden in Norddeutschland und Skandinavien',
      'Ausarbeitung und Verhandlung von Angeboten',
      'Vertretung des Unternehmens auf Messen',
      'Abstimmung technischer Sonderlösungen mit der Entwicklung',
    ],
  },
  developer: {
    department: 'Entwicklung',
    kind: 'employee',
    position: ['Entwicklungsingenieurin', 'Entwicklungsingenieur', 'Fachkraft für Entwicklung'],
    former: ['Technische Zeichnerin', 'Technischer Zeichner', 'Fachkraft für technisches Zeichnen'],
    activities: [
      'Auslegung und Konstruktion von Getriebestufen in 3D-CAD',
      'Festigkeitsnachweise nach der Methode der finiten Elemente',
      'Begleitung von Prototypen bis zur Serienreife',
      'Betreuung von zwei Schutzrechtsanmeldungen',
    ],
  },
  it: {
    department: 'IT',
    kind: 'employee',
    position: ['Systemadministratorin', 'Systemadministrator', 'Fachkraft für Systemadministration'],
    profile: 'IT-Support',
    activities: [
      'Betrieb der Server und Netze an drei Standorten',
      'Einführung der Mehr-Faktor-Anmeldung',
      'Unterstützung der Anwenderinnen und Anwender',
    ],
  },
  mechanic: {
    department: 'Produktion',
    kind: 'employee',
    position: ['Industriemechanikerin', 'Industriemechaniker', 'Fachkraft für Industriemechanik'],
    profile: 'Zerspanungsmechanik',
    former: ['Maschinenbedienerin', 'Maschinenbediener', 'Fachkraft für Maschinenbedienung'],
    activities: [
      'Montage von Industriegetrieben nach Zeichnung',
      'Einrichten und Bedienen von CNC-Drehmaschinen',
      'Prüfung und Dokumentation der gefertigten Teile',
      'Vorbeugende Instandhaltung der Maschinen',
    ],
  },
  logistics: {
    department: 'Logistik',
    kind: 'employee',
    position: ['Logistikplanerin', 'Logistikplaner', 'Fachkraft für Logistikplanung'],
    profile: 'Lager und Logistik',
    activities: [
      'Disposition der Rohteile und Zukaufteile',
      'Abwicklung von Exportsendungen in Länder außerhalb der EU',
      'Jahresinventur',
    ],
  },
  service: {
    department: 'Service',
    kind: 'employee',
    position: ['Servicetechnikerin', 'Servicetechniker', 'Fachkraft für Servicetechnik'],
    activities: [
      'Inbetriebnahme und Wartung von Antrieben bei Kunden',
      'Fehlersuche und Instandsetzung vor Ort',
      'Schulung von Bedienpersonal',
    ],
  },
  salesLead: {
    department: 'Vertrieb',
    kind: 'manager',
    position: ['Vertriebsleiterin', 'Vertriebsleiter', 'Leitung Vertrieb'],
    profile: 'Abteilungsleitung',
    former: ['Vertriebsingenieurin', 'Vertriebsingenieur', 'Fachkraft für technischen Vertrieb'],
    activities: [
      'Fachliche und disziplinarische Führung von zwölf Mitarbeiterinnen und Mitarbeitern',
      'Verantwortung für einen Jahresumsatz von 24 Mio. Euro',
      'Aufbau des Vertriebs in Polen und Tschechien',
      'Mitglied der erweiterten Geschäftsleitung',
    ],
  },
  plantLead: {
    department: 'Produktion',
    kind: 'manager',
    position: ['Produktionsleiterin', 'Produktionsleiter', 'Leitung Produktion'],
    profile: 'Abteilungsleitung',
    former: ['Fertigungsmeisterin', 'Fertigungsmeister', 'Fertigungsleitung'],
    activities: [
      'Leitung der Fertigung mit 75 Beschäftigten in zwei Schichten',
      'Investitionsplanung des Werkes',
      'Einführung der Taktmontage',
      'Arbeitssicherheit und Unterweisung',
    ],
  },
  apprentice: {
    department: 'Produktion',
    kind: 'apprentice',
    position: ['Industriemechanikerin', 'Industriemechaniker', 'Fachkraft für Industriemechanik'],
    activities: [
      'Manuelle und maschinelle Fertigung von Bauteilen',
      'Steuerungstechnik und Pneumatik',
      'Montage und Prüfung von Baugruppen',
      'Instandhaltung technischer Systeme',
    ],
  },
  intern: {
    department: 'Entwicklung',
    kind: 'intern',
    position: ['Konstruktion', 'Konstruktion', 'Konstruktion'],
    activities: [
      'Erstellung von Fertigungszeichnungen',
      'Mitarbeit an Versuchen im Prüffeld',
      'Auswertung von Messreihen',
    ],
  },
  student: {
    department: 'IT',
    kind: 'working_student',
    position: [
      'Werkstudentin in der Softwareentwicklung',
      'Werkstudent in der Softwareentwicklung',
      'Aushilfskraft in der Softwareentwicklung',
    ],
    activities: [
      'Programmierung von Auswertungen für das Prüffeld',
      'Automatisierte Tests',
      'Pflege der technischen Dokumentation',
    ],
  },
} as const satisfies Record<
  string,
  { [K in keyof JobSample]: JobSample[K] extends unknown[] ? readonly string[] : JobSample[K] }
>

type Job = keyof typeof jobs

/** Who leads the departments, where it isn't the management: indices in `people`. */
export const leads: Readonly<Record<string, number>> = { Vertrieb: 46, Produktion: 47, Logistik: 48 }
export const management = { name: 'Dr. Ulrike Sander', email: 'ulrike.sander@example.com' }

/** Powers of attorney by index in `people`, given this many days before today. */
export const authorities: Readonly<Record<number, { name: string; ago: number }>> = {
  6: { name: 'Handlungsvollmacht', ago: 300 },
  46: { name: 'Prokura', ago: 350 },
  47: { name: 'Prokura', ago: 380 },
}

/** Interruptions by index in `people`, in days before today. */
export const interruptions: Readonly<Record<number, Pick<Interruption, 'reason'> & { from: number; until: number }>> = {
  3: { reason: 'parental_leave', from: 380, until: 120 },
  14: { reason: 'parental_leave', from: 330, until: 60 },
  28: { reason: 'care', from: 250, until: 190 },
  43: { reason: 'sabbatical', from: 200, until: 110 },
}

/** Who works part-time, in percent. */
export const workloads: Readonly<Record<number, number>> = {
  3: 75,
  14: 60,
  25: 80,
  42: 50,
  56: 50,
  57: 50,
  58: 50,
  59: 50,
}

export const trainings: Readonly<Record<number, string>> = {
  0: 'Ausbildung der Ausbilder (AEVO)\nArbeitsrecht für Personalverantwortliche',
  15: 'Technische Akustik\nProjektleitung nach IPMA, Level D',
  26: 'CNC-Programmierung, Aufbaukurs\nStaplerschein',
}

/** Job, form, first and last name, place of birth, and a title where there is one. */
export const people: readonly [Job, PersonForm, string, string, string, string?][] = [
  ['hr', 'female', 'Anna', 'Müller', 'Köln'],
  ['hr', 'female', 'Katarzyna', 'Wójcik', 'Łódź'],
  ['hr', 'male', 'Jörg', 'Großmann', 'Gießen'],
  ['accountant', 'female', 'Sabine', 'Öztürk', 'Hamburg'],
  ['accountant', 'male', 'Uwe', 'Petersen', 'Flensburg'],
  ['accountant', 'female', 'Małgorzata', 'Kowalczyk', 'Poznań'],
  ['controller', 'male', 'Emre', 'Yıldız', 'Bremen'],
  ['controller', 'female', 'Franziska', 'Weiß', 'Jena'],
  ['controller', 'neutral', 'Kim', 'Schäfer', 'Kassel'],
  ['sales', 'male', 'Björn', 'Lüders', 'Lübeck'],
  ['sales', 'female', 'Elif', 'Çelik', 'Izmir'],
  ['sales', 'male', 'Tomasz', 'Zieliński', 'Gdańsk'],
  ['sales', 'female', 'Henrike', 'von der Heide', 'Celle'],
  ['sales', 'male', 'Maximilian', 'Groß', 'Regensburg'],
  ['sales', 'female', 'Daniela', 'Bräuer', 'Chemnitz'],
  ['developer', 'male', 'Stefan', 'Köhler', 'Dresden', 'Dr.-Ing.'],
  ['developer', 'female', 'Ayşe', 'Şahin', 'Ankara', 'Dr.'],
  ['developer', 'male', 'Paweł', 'Dąbrowski', 'Kraków'],
  ['developer', 'female', 'Ines', 'Jäger', 'Erfurt'],
  ['developer', 'male', 'Lukas', 'Strauß', 'Ulm'],
  ['developer', 'neutral', 'Robin', 'Ahrens', 'Oldenburg'],
  ['developer', 'female', 'Thanh Mai', 'Nguyễn', 'Leipzig'],
  ['it', 'male', 'Oliver', 'Brandt', 'Kiel'],
  ['it', 'female', 'Zofia', 'Żak', 'Wrocław'],
  ['it', 'male', 'Cem', 'Aydın', 'Hamburg'],
  ['it', 'female', 'Miriam', 'Löwe', 'Göttingen'],
  ['mechanic', 'male', 'Ronny', 'Kretzschmar', 'Leipzig'],
  ['mechanic', 'male', 'Mehmet', 'Yılmaz', 'Kayseri'],
  ['mechanic', 'female', 'Jana', 'Hänsel', 'Zwickau'],
  ['mechanic', 'male', 'Grzegorz', 'Łukaszewski', 'Zgorzelec'],
  ['mechanic', 'male', 'Sven', 'Rößler', 'Torgau'],
  ['mechanic', 'male', 'Andreas', 'Böhme', 'Halle (Saale)'],
  ['mechanic', 'female', 'Agnieszka', 'Nowak', 'Legnica'],
  ['mechanic', 'male', 'Detlef', 'Kühn', 'Grimma'],
  ['mechanic', 'male', 'Ali', 'Kaya', 'Leipzig'],
  ['mechanic', 'male', 'Marcel', 'Fuß', 'Wurzen'],
  ['logistics', 'female', 'Petra', 'Schröder', 'Leipzig'],
  ['logistics', 'male', 'Michał', 'Lewandowski', 'Szczecin'],
  ['logistics', 'female', 'Nadine', 'Fröhlich', 'Altenburg'],
  ['logistics', 'male', 'Hakan', 'Demir', 'Berlin'],
  ['service', 'male', 'Josef', 'Huber', 'Rosenheim'],
  ['service', 'male', 'Sebastian', 'Größl', 'Traunstein'],
  ['service', 'female', 'Veronika', 'Bauer', 'Wasserburg am Inn'],
  ['service', 'male', 'Krzysztof', 'Wiśniewski', 'Katowice'],
  ['service', 'male', 'Florian', 'Mößmer', 'Bad Aibling'],
  ['service', 'female', 'Theresa', 'Obermüller', 'Passau'],
  ['salesLead', 'female', 'Claudia', 'Behrens', 'Hannover', 'Dr.'],
  ['plantLead', 'male', 'Matthias', 'Förster', 'Leipzig', 'Dipl.-Ing.'],
  ['plantLead', 'female', 'Gülsen', 'Arslan', 'Duisburg'],
  ['apprentice', 'male', 'Leon', 'Schütze', 'Leipzig'],
  ['apprentice', 'female', 'Emily', 'Krämer', 'Delitzsch'],
  ['apprentice', 'male', 'Yusuf', 'Öz', 'Leipzig'],
  ['apprentice', 'female', 'Hanna', 'Süß', 'Borna'],
  ['intern', 'female', 'Julia', 'Kamińska', 'Görlitz'],
  ['intern', 'male', 'Finn', 'Jürgens', 'Stade'],
  ['intern', 'neutral', 'Alex', 'Weidner', 'Weimar'],
  ['student', 'male', 'Deniz', 'Koç', 'Hamburg'],
  ['student', 'female', 'Lena', 'Störmer', 'Buxtehude'],
  ['student', 'male', 'Jan', 'Piątek', 'Hamburg'],
  ['student', 'female', 'Sophie', 'Gläser', 'Pinneberg'],
]

export interface LetterSample {
  /** Index in `people`. */
  person: number
  kind: Kind
  extent?: Extent
  status: Status
  grade: Grade
  /** Days from today to the last day of employment. */
  leaves?: number
  reason?: Reason
  isPrivate?: true
}

/** Letters of each kind and for each kind of employee, in several states. */
export const letterSamples: readonly LetterSample[] = [
  { person: 0, kind: 'final', status: 'released', grade: 1, leaves: -20, reason: 'own_wish' },
  { person: 4, kind: 'final', status: 'handed_over', grade: 2, leaves: -45, reason: 'own_wish' },
  { person: 10, kind: 'final', status: 'review', grade: 2, leaves: 12, reason: 'own_wish' },
  { person: 26, kind: 'final', status: 'draft', grade: 3, leaves: 30, reason: 'operational' },
  { person: 16, kind: 'final', status: 'rating', grade: 2, leaves: 60 },
  { person: 46, kind: 'final', status: 'review', grade: 2, leaves: 40, reason: 'mutual', isPrivate: true },
  { person: 6, kind: 'interim', status: 'released', grade: 2, reason: 'new_manager' },
  { person: 17, kind: 'interim', status: 'review', grade: 1, reason: 'new_position' },
  { person: 20, kind: 'interim', status: 'draft', grade: 2, reason: 'requested' },
  { person: 47, kind: 'interim', status: 'draft', grade: 1, reason: 'reorganisation' },
  { person: 22, kind: 'provisional', status: 'released', grade: 2, leaves: 25, reason: 'own_wish' },
  { person: 32, kind: 'provisional', status: 'conditional', grade: 3, leaves: 50, reason: 'fixed_term' },
  { person: 42, kind: 'provisional', status: 'draft', grade: 2, leaves: 75 },
  { person: 34, kind: 'final', extent: 'simple', status: 'archived', grade: 3, leaves: -100, reason: 'fixed_term' },
  { person: 39, kind: 'final', extent: 'simple', status: 'not_released', grade: 3, leaves: -8 },
  { person: 35, kind: 'final', extent: 'simple', status: 'draft', grade: 3, leaves: 20 },
  { person: 49, kind: 'final', status: 'archived', grade: 2, leaves: -30, reason: 'taken_on' },
  { person: 50, kind: 'final', status: 'review', grade: 1, leaves: 10, reason: 'completed' },
  { person: 51, kind: 'final', status: 'draft', grade: 3, leaves: 80, reason: 'completed' },
  { person: 53, kind: 'final', status: 'printed', grade: 1, leaves: -14, reason: 'completed' },
  { person: 54, kind: 'final', status: 'review', grade: 2, leaves: 5, reason: 'completed' },
  { person: 55, kind: 'final', status: 'draft', grade: 2, leaves: 25, reason: 'completed' },
  { person: 56, kind: 'final', status: 'signing', grade: 2, leaves: -60, reason: 'own_wish' },
  { person: 57, kind: 'final', status: 'review', grade: 1, leaves: 15, reason: 'fixed_term' },
  { person: 58, kind: 'final', status: 'draft', grade: 2, leaves: 45, reason: 'own_wish' },
]

/** Employees who ask for a letter, and how many days ago they did. */
export const requestSamples: readonly { person: number; kind: Kind; ago: number; reason: string }[] = [
  { person: 12, kind: 'interim', ago: 2, reason: 'Wechsel der Abteilungsleitung' },
  { person: 28, kind: 'final', ago: 1, reason: 'Ende des Arbeitsverhältnisses' },
  { person: 44, kind: 'interim', ago: 9, reason: 'Bewerbung um eine interne Stelle' },
]
