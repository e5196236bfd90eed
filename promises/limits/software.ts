import { type AttestPromise, promise } from '../../foundation/promises/promise.ts'

/** What the software itself does not do, or does not prevent. */
export const softwareLimits: AttestPromise[] = [
  promise(import.meta.url, 'limit-admins', {
    kind: 'limit',
    says: {
      en: 'Whoever administers the server, its database or the machines of the hosting provider can read all stored data: the columns of the database are not encrypted by the application. Only the organisation of the operator and of the hosting provider prevents misuse.',
      de: 'Wer den Server, seine Datenbank oder die Maschinen des Hosting-Anbieters verwaltet, kann alle gespeicherten Daten lesen: Die Anwendung verschlüsselt die Spalten der Datenbank nicht. Missbrauch verhindert nur die Organisation von Betreiber und Hosting-Anbieter.',
      pl: 'Osoby administrujące serwerem, jego bazą danych lub maszynami dostawcy hostingu mogą odczytać wszystkie przechowywane dane: aplikacja nie szyfruje kolumn bazy danych. Nadużyciom zapobiega tylko organizacja operatora i dostawcy hostingu.',
    },
    maps: { iso27001: ['A.8.2', 'A.8.24'], gdpr: ['32(1)(a)', '32(4)'], c5: ['IDM-06', 'IDM-07', 'CRY-03'] },
  }),
  promise(import.meta.url, 'limit-keys', {
    kind: 'limit',
    says: {
      en: 'The keys with which the installation signs and encrypts lie in files on the same machine as the server. Whoever takes the whole machine over has them too.',
      de: 'Die Schlüssel, mit denen die Installation signiert und verschlüsselt, liegen in Dateien auf derselben Maschine wie der Server. Wer die ganze Maschine übernimmt, hat auch sie.',
      pl: 'Klucze, którymi instalacja podpisuje i szyfruje, leżą w plikach na tej samej maszynie co serwer. Kto przejmie całą maszynę, ma także klucze.',
    },
    maps: { iso27001: ['A.8.24'], gdpr: ['32(1)(a)'], c5: ['CRY-04'] },
  }),
  promise(import.meta.url, 'limit-log-owner', {
    kind: 'limit',
    says: {
      en: 'The logs are protected from the server’s own logins, not from the owner of the database, who can change or delete entries. Sealing makes that noticeable afterwards; it neither prevents it nor covers what has happened since the last seal.',
      de: 'Die Protokolle sind vor den Kennungen des Servers geschützt, nicht vor dem Eigentümer der Datenbank, der Einträge ändern oder löschen kann. Die Versiegelung macht das nachträglich erkennbar; sie verhindert es nicht und erfasst nicht, was seit dem letzten Siegel geschah.',
      pl: 'Dzienniki są chronione przed loginami serwera, ale nie przed właścicielem bazy danych, który może zmieniać lub usuwać wpisy. Pieczętowanie pozwala to później wykryć; nie zapobiega temu i nie obejmuje zdarzeń od ostatniej pieczęci.',
    },
    maps: { iso27001: ['A.8.15', 'A.8.18'], gdpr: ['32(1)(b)'], asvs: ['16.4.2'], c5: ['OPS-12', 'OPS-14'] },
  }),
  promise(import.meta.url, 'limit-log-evaluation', {
    kind: 'limit',
    says: {
      en: 'Logs are not evaluated systematically. The software recognises no unusual behaviour and no intrusion and alarms nobody; companies and the operator read the logs themselves.',
      de: 'Protokolle werden nicht systematisch ausgewertet. Die Software erkennt weder ungewöhnliches Verhalten noch Einbrüche und alarmiert niemanden; Unternehmen und Betreiber lesen die Protokolle selbst.',
      pl: 'Dzienniki nie są systematycznie analizowane. Oprogramowanie nie rozpoznaje nietypowych zachowań ani włamań i nikogo nie alarmuje; firmy i operator sami czytają dzienniki.',
    },
    maps: { iso27001: ['A.8.15', 'A.8.16'], gdpr: ['32(1)(d)'], c5: ['OPS-10', 'OPS-13'] },
  }),
  promise(import.meta.url, 'limit-one-factor', {
    kind: 'limit',
    says: {
      en: 'People sign in with one factor, the password. Second factors, passkeys and signing in through a company’s own identity provider are not part of this version.',
      de: 'Angemeldet wird mit einem einzigen Faktor, dem Passwort. Zweite Faktoren, Passkeys und die Anmeldung über den Identitätsdienst eines Unternehmens gehören nicht zu dieser Version.',
      pl: 'Logowanie opiera się na jednym składniku: haśle. Drugi składnik, klucze dostępu i logowanie przez dostawcę tożsamości firmy nie są częścią tej wersji.',
    },
    maps: { iso27001: ['A.8.5'], gdpr: ['32(1)(b)'], asvs: ['6.3.3'], c5: ['IDM-09', 'PSS-05'] },
  }),
  promise(import.meta.url, 'limit-mailbox', {
    kind: 'limit',
    figures: ['identity.reset_link'],
    says: {
      en: 'Whoever can read somebody’s mail can set a new password for that person within {identity.reset_link|minute|minutes} of asking, and can come in as the guest to whom a link was sent. Where no mail server is set up, operators see these links in the outbox.',
      de: 'Wer die E-Mails einer Person lesen kann, kann innerhalb von {identity.reset_link|Minute|Minuten} nach der Anforderung ein neues Passwort für sie setzen und als der Gast kommen, dem ein Link geschickt wurde. Wo kein Mailserver eingerichtet ist, sehen Betreiber diese Links im Postausgang.',
      pl: 'Kto może czytać czyjąś pocztę, może w ciągu {identity.reset_link|minuty|minut|minut} od zamówienia ustawić tej osobie nowe hasło oraz wejść jako gość, któremu wysłano link. Jeśli nie skonfigurowano serwera poczty, operatorzy widzą te linki w skrzynce nadawczej.',
    },
    maps: { iso27001: ['A.5.14', 'A.5.17'], gdpr: ['32(1)(b)'], c5: ['IDM-08', 'PSS-07'] },
  }),
  promise(import.meta.url, 'limit-uploads', {
    kind: 'limit',
    says: {
      en: 'Uploaded files are not scanned for viruses. Tables and Word templates are read within limits only, and templates with macros or embedded objects are refused; whether a file is harmless for whoever opens it elsewhere is not examined.',
      de: 'Hochgeladene Dateien werden nicht auf Viren untersucht. Tabellen und Word-Vorlagen werden nur innerhalb von Grenzen gelesen, Vorlagen mit Makros oder eingebetteten Objekten abgelehnt; ob eine Datei für jemanden harmlos ist, der sie anderswo öffnet, wird nicht geprüft.',
      pl: 'Przesłane pliki nie są skanowane pod kątem wirusów. Tabele i szablony Worda są czytane z zachowaniem limitów, a szablony z makrami lub osadzonymi obiektami odrzucane; nie sprawdzamy, czy plik jest nieszkodliwy dla kogoś, kto otworzy go gdzie indziej.',
    },
    maps: { iso27001: ['A.8.7'], gdpr: ['32(1)(b)'], asvs: ['5.4.3'], c5: ['OPS-04', 'OPS-05'] },
  }),
  promise(import.meta.url, 'limit-exports', {
    kind: 'limit',
    says: {
      en: 'What was downloaded, exported, printed or read by a guest is out of reach: it can be neither recalled nor erased here. Exports are not encrypted.',
      de: 'Was heruntergeladen, exportiert, gedruckt oder von einem Gast gelesen wurde, ist außer Reichweite: Es lässt sich von hier aus weder zurückholen noch löschen. Exporte sind nicht verschlüsselt.',
      pl: 'To, co pobrano, wyeksportowano, wydrukowano lub przeczytał gość, jest poza naszym zasięgiem: nie da się tego stąd cofnąć ani usunąć. Eksporty nie są szyfrowane.',
    },
    maps: { iso27001: ['A.5.14', 'A.8.12'], gdpr: ['17(2)', '32(1)(b)'] },
  }),
  promise(import.meta.url, 'limit-rate', {
    kind: 'limit',
    says: {
      en: 'Limits per minute are counted in each server process. Where several processes answer, an address can send as many times the limit as there are processes, and a restart begins the count afresh.',
      de: 'Grenzen je Minute werden in jedem Serverprozess für sich gezählt. Antworten mehrere Prozesse, kann eine Adresse die Grenze so oft ausschöpfen, wie es Prozesse gibt, und ein Neustart beginnt die Zählung von vorn.',
      pl: 'Limity na minutę są liczone w każdym procesie serwera osobno. Gdy odpowiada kilka procesów, jeden adres może wykorzystać limit tyle razy, ile jest procesów, a ponowne uruchomienie zeruje licznik.',
    },
    maps: {
      iso27001: ['A.8.6', 'A.8.20'],
      gdpr: ['32(1)(b)'],
      asvs: ['2.4.1'],
      c5: ['COS-01'],
      grundschutz: ['KONF.15.3'],
    },
  }),
  promise(import.meta.url, 'limit-waf', {
    kind: 'limit',
    says: {
      en: 'The software contains no web application firewall and does not protect against attacks that overload the network; both are a matter of what the operator puts in front of it.',
      de: 'Die Software enthält keine Web Application Firewall und schützt nicht vor Angriffen, die das Netz überlasten; beides hängt davon ab, was der Betreiber davorstellt.',
      pl: 'Oprogramowanie nie zawiera zapory aplikacyjnej (WAF) i nie chroni przed atakami przeciążającymi sieć; jedno i drugie zależy od tego, co operator umieści przed nim.',
    },
    maps: { iso27001: ['A.8.20', 'A.8.26'], gdpr: ['32(1)(b)'], c5: ['COS-01'], grundschutz: ['ARCH.9.5'] },
  }),
]
