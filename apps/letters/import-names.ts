import type { ImportKey } from './import-fields.ts'

/** How headings of staff lists call a field, beside its own name in the three languages. */
export const headingNames: Record<ImportKey, readonly string[]> = {
  company_id: ['Firma', 'Firmenname', 'Gesellschaft', 'Arbeitgeber', 'company name', 'employer', 'legal entity', 'spółka', 'pracodawca', 'przedsiębiorstwo'],
  site_id: ['Niederlassung', 'Betriebsstätte', 'Werk', 'Dienstort', 'location', 'branch', 'plant', 'office', 'oddział', 'lokalizacja', 'zakład'],
  department_id: ['Abteilungsname', 'Fachbereich', 'Bereich', 'division', 'wydział'],
  unit_id: ['Organisationseinheit', 'Kostenstelle', 'Team', 'organisational unit', 'organizational unit', 'cost centre', 'cost center', 'jednostka', 'centrum kosztów', 'zespół'],
  kind: ['Mitarbeiterart', 'Mitarbeitergruppe', 'Beschäftigungsart', 'Personengruppe', 'employee type', 'employment type', 'employee group', 'typ pracownika', 'rodzaj zatrudnienia'],
  salutation: ['Geschlecht', 'gender', 'sex', 'form of address', 'płeć', 'zwrot'],
  title: ['akademischer Titel', 'Namenszusatz', 'academic title', 'tytuł naukowy'],
  first_name: ['Rufname', 'given name', 'forename', 'Vornamen', 'imiona'],
  last_name: ['Name', 'Familienname', 'Zuname', 'surname', 'family name'],
  born_on: ['geboren am', 'Geburtstag', 'birthday', 'birthdate', 'DOB', 'data ur.'],
  born_in: ['geboren in', 'place of birth', 'city of birth', 'miejsce ur.'],
  street: ['Straße und Hausnummer', 'Anschrift', 'Adresse', 'address', 'street address', 'ulica', 'adres'],
  postal_code: ['PLZ', 'zip', 'zip code', 'postcode', 'kod'],
  city: ['Wohnort', 'Stadt', 'town', 'miejscowość'],
  email: ['E-Mail-Adresse', 'Mail', 'email address', 'adres e-mail'],
  position: ['Stelle', 'Funktion', 'Tätigkeit', 'Berufsbezeichnung', 'Stellenbezeichnung', 'job title', 'job', 'role', 'funkcja', 'zawód'],
  joined_on: ['Eintritt', 'Einstellungsdatum', 'beschäftigt seit', 'entry date', 'start date', 'hire date', 'hired on', 'date of joining', 'data rozpoczęcia pracy', 'data przyjęcia'],
  left_on: ['Austritt', 'ausgeschieden am', 'exit date', 'end date', 'leaving date', 'termination date', 'data zakończenia pracy', 'data odejścia'],
  staff_number: ['Personal-Nr.', 'Pers.-Nr.', 'PersNr', 'Mitarbeiternummer', 'employee number', 'employee ID', 'payroll number', 'numer ewidencyjny', 'nr pracownika'],
}

/** How cells of staff lists call the choices. */
export const choiceNames = {
  kind: {
    employee: ['Mitarbeiter', 'Mitarbeiterin', 'Mitarbeiter/in', 'Mitarbeiter:in', 'Angestellter', 'Angestellte', 'Arbeitnehmer', 'Arbeitnehmerin', 'staff', 'worker', 'pracownik', 'pracowniczka', 'pracownik / pracowniczka'],
    manager: ['Führungskraft', 'Leiter', 'Leiterin', 'Leitung', 'leitende Angestellte', 'leitender Angestellter', 'executive', 'supervisor', 'kierownik', 'kierowniczka', 'kadra kierownicza', 'osoba kierująca'],
    apprentice: ['Auszubildender', 'Auszubildende', 'Auszubildende/r', 'Azubi', 'Lehrling', 'uczeń', 'uczennica', 'osoba w nauce zawodu'],
    intern: ['Praktikant', 'Praktikantin', 'Praktikant/in', 'Praktikum', 'internship', 'praktykant', 'praktykantka', 'stażysta', 'stażystka', 'praktykant / praktykantka'],
    working_student: ['Werkstudent', 'Werkstudentin', 'Werkstudent/in', 'Werkstudierende', 'working student', 'student pracujący', 'studentka pracująca', 'pracujący student / pracująca studentka'],
  },
  salutation: {
    female: ['weiblich', 'w', 'f', 'Frau', 'Fr.', 'Ms', 'Mrs', 'Miss', 'woman', 'kobieta', 'k', 'pani'],
    male: ['männlich', 'm', 'Herr', 'Herrn', 'Hr.', 'Mr', 'man', 'mężczyzna', 'pan'],
    neutral: ['divers', 'd', 'neutral', 'ohne', 'keine', 'keine Angabe', 'x', 'diverse', 'non-binary', 'nonbinary', 'other', 'none', 'bez zwrotu', 'neutralnie', 'inna'],
  },
} as const
