import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** The building in which the servers stand, as its provider keeps it. */
export const dataCentre: AttestPromise[] = [
  promise(import.meta.url, 'dc-entry', {
    kind: 'inherited',
    says: {
      en: 'Entry to the data centre is controlled electronically, in several steps and biometrically at the server rooms, and every entry is logged. Keys are issued against record; visitors wear badges and are escorted.',
      de: 'Der Zutritt zum Rechenzentrum wird elektronisch kontrolliert, mehrstufig und an den Serverräumen biometrisch, und jeder Zutritt wird protokolliert. Schlüssel werden gegen Nachweis ausgegeben; Besucherinnen und Besucher tragen Ausweise und werden begleitet.',
      pl: 'Wejście do centrum danych jest kontrolowane elektronicznie, wielostopniowo, a przy serwerowniach biometrycznie; każde wejście jest rejestrowane. Klucze wydaje się za potwierdzeniem, a goście noszą identyfikatory i mają opiekuna.',
    },
    expects: {
      en: 'The provider’s measures for entry, within the scope of its certificate',
      de: 'Die Zutrittsmaßnahmen des Anbieters, im Geltungsbereich seines Zertifikats',
      pl: 'Środki kontroli wejścia u dostawcy objęte jego certyfikatem',
    },
    maps: {
      iso27001: ['A.7.1', 'A.7.2', 'A.7.3', 'A.7.6'],
      gdpr: ['32(1)(b)'],
      c5: ['PS-01', 'PS-03', 'PS-04'],
      grundschutz: ['GEB.1.1'],
    },
  }),
  promise(import.meta.url, 'dc-guard', {
    kind: 'inherited',
    says: {
      en: 'The data centre is staffed or guarded around the clock, fenced, watched by cameras at all entrances and in the server rooms, and protected by an alarm.',
      de: 'Das Rechenzentrum ist rund um die Uhr besetzt oder bewacht, umzäunt, an allen Zugängen und in den Serverräumen videoüberwacht und durch eine Alarmanlage gesichert.',
      pl: 'Centrum danych ma całodobową obsadę lub ochronę, ogrodzenie, monitoring wizyjny wszystkich wejść i serwerowni oraz system alarmowy.',
    },
    expects: {
      en: 'The provider’s measures for guarding, within the scope of its certificate',
      de: 'Die Bewachungsmaßnahmen des Anbieters, im Geltungsbereich seines Zertifikats',
      pl: 'Środki ochrony fizycznej u dostawcy objęte jego certyfikatem',
    },
    maps: { iso27001: ['A.7.1', 'A.7.4'], gdpr: ['32(1)(b)'], c5: ['PS-03', 'PS-04', 'PS-07'] },
  }),
  promise(import.meta.url, 'dc-power', {
    kind: 'inherited',
    says: {
      en: 'The data centre has redundant power supply (at least N+1), batteries that bridge an outage, and generators that take over from them; both are tested under load.',
      de: 'Das Rechenzentrum hat eine redundante Stromversorgung (mindestens N+1), eine unterbrechungsfreie Stromversorgung (USV), die einen Ausfall überbrückt, und Notstromaggregate, die sie ablösen; beides wird unter Last geprüft.',
      pl: 'Centrum danych ma redundantne zasilanie (co najmniej N+1), zasilanie bezprzerwowe (UPS) podtrzymujące pracę przy zaniku napięcia oraz agregaty, które je zastępują; jedne i drugie są testowane pod obciążeniem.',
    },
    expects: {
      en: 'The provider’s description of its power supply with figures and date of the last test',
      de: 'Die Beschreibung der Stromversorgung des Anbieters mit Kennzahlen und Datum der letzten Prüfung',
      pl: 'Opis zasilania u dostawcy z parametrami i datą ostatniego testu',
    },
    maps: { iso27001: ['A.7.5', 'A.7.11', 'A.8.14'], gdpr: ['32(1)(b)'], c5: ['PS-02', 'PS-06', 'PS-07'] },
  }),
  promise(import.meta.url, 'dc-cooling', {
    kind: 'inherited',
    says: {
      en: 'The cooling of the data centre is redundant (at least N+1), and the temperature is watched permanently.',
      de: 'Die Klimatisierung des Rechenzentrums ist redundant (mindestens N+1), und die Temperatur wird ständig überwacht.',
      pl: 'Klimatyzacja centrum danych jest redundantna (co najmniej N+1), a temperatura jest stale monitorowana.',
    },
    expects: {
      en: 'The provider’s description of its cooling with figures',
      de: 'Die Beschreibung der Klimatisierung des Anbieters mit Kennzahlen',
      pl: 'Opis klimatyzacji u dostawcy z parametrami',
    },
    maps: { iso27001: ['A.7.5', 'A.7.8', 'A.7.11'], gdpr: ['32(1)(b)'], c5: ['PS-02', 'PS-06', 'PS-07'] },
  }),
  promise(import.meta.url, 'dc-fire', {
    kind: 'inherited',
    says: {
      en: 'The data centre has at least two separate fire sections, early detection of fire, and a direct line of alarm to its staff and to the fire brigade.',
      de: 'Das Rechenzentrum hat mindestens zwei getrennte Brandabschnitte, eine Brandfrüherkennung und eine direkte Aufschaltung auf sein Personal und die Feuerwehr.',
      pl: 'Centrum danych ma co najmniej dwie oddzielne strefy pożarowe, system wczesnego wykrywania pożaru oraz bezpośrednie powiadamianie obsługi i straży pożarnej.',
    },
    expects: {
      en: 'The provider’s description of its fire protection, within the scope of its certificate',
      de: 'Die Beschreibung des Brandschutzes des Anbieters, im Geltungsbereich seines Zertifikats',
      pl: 'Opis ochrony przeciwpożarowej u dostawcy objęty jego certyfikatem',
    },
    maps: { iso27001: ['A.7.5'], gdpr: ['32(1)(b)'], c5: ['PS-05', 'PS-07'] },
  }),
  promise(import.meta.url, 'dc-uplink', {
    kind: 'inherited',
    says: {
      en: 'The data centre is connected to the internet by several carriers on separate routes and to more than one exchange; any one of the lines can fail without the connection failing.',
      de: 'Das Rechenzentrum ist über mehrere Netzbetreiber auf getrennten Trassen und an mehr als einem Austauschknoten an das Internet angebunden; jede einzelne Leitung kann ausfallen, ohne dass die Anbindung ausfällt.',
      pl: 'Centrum danych jest połączone z internetem przez kilku operatorów oddzielnymi trasami i z więcej niż jednym punktem wymiany ruchu; każde pojedyncze łącze może zawieść bez utraty połączenia.',
    },
    expects: {
      en: 'The provider’s description of its connections with carriers and bandwidths',
      de: 'Die Beschreibung der Anbindung des Anbieters mit Netzbetreibern und Bandbreiten',
      pl: 'Opis łączy dostawcy z operatorami i przepustowościami',
    },
    maps: { iso27001: ['A.7.11', 'A.7.12', 'A.8.14'], gdpr: ['32(1)(b)'], c5: ['PS-02', 'PS-06'] },
  }),
  promise(import.meta.url, 'dc-energy', {
    kind: 'inherited',
    says: {
      en: 'The data centre measures its consumption of energy permanently and improves its energy efficiency; its figures are published or given on request.',
      de: 'Das Rechenzentrum misst seinen Energieverbrauch ständig und verbessert seine Energieeffizienz; die Kennzahlen sind veröffentlicht oder auf Anfrage erhältlich.',
      pl: 'Centrum danych stale mierzy zużycie energii i poprawia efektywność energetyczną; wskaźniki są publikowane lub udostępniane na żądanie.',
    },
    expects: {
      en: 'The provider’s report on energy, with period and figures',
      de: 'Der Energiebericht des Anbieters mit Zeitraum und Kennzahlen',
      pl: 'Raport energetyczny dostawcy z okresem i wskaźnikami',
    },
    maps: { iso27001: ['A.7.11'], c5: ['PS-07'] },
  }),
  promise(import.meta.url, 'dc-exclusive', {
    kind: 'inherited',
    says: {
      en: 'Only the provider’s own technicians, present around the clock, work on the hardware and can reach the storage media; nobody else gets to the machines.',
      de: 'Nur eigenes technisches Personal des Anbieters, rund um die Uhr vor Ort, arbeitet an der Hardware und gelangt an die Datenträger; sonst kommt niemand an die Maschinen.',
      pl: 'Przy sprzęcie i nośnikach pracują wyłącznie technicy dostawcy, obecni na miejscu całą dobę; nikt inny nie ma dostępu do maszyn.',
    },
    expects: {
      en: 'The provider’s commitment in the contract or in its measures',
      de: 'Die Zusage des Anbieters im Vertrag oder in seinen Maßnahmen',
      pl: 'Zobowiązanie dostawcy zawarte w umowie lub w opisie środków',
    },
    maps: { iso27001: ['A.5.20', 'A.7.2', 'A.7.6', 'A.7.13'], gdpr: ['28(3)(b)', '32(4)'], c5: ['PS-04', 'IDM-07'] },
  }),
]
